import { conceptNames } from "../../documents/names.ts";
import type { Telling } from "../../documents/telling.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { TextPlan } from "../../model/rule-files.ts";
import type { Decided, Offer } from "../../model/rulemaking.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Effects } from "../../model/what-if.ts";
import { percent } from "../../words/number.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { RulemakingWords } from "../../words/topics/rulemaking.ts";
import type { PanelLine } from "../desk/review-desk.ts";
import type { Touched } from "./consequences.ts";
import type { Foretold } from "./foretold.ts";

/** Maximum number of units and disputes that are listed; decisions and worked examples are all listed. */
const MOST_LISTED = 8;

/** A proposal in a few words. */
export function titleOf({ saying }: Offer, telling: Telling): string {
  const words = rulemakingWords[telling.wording.language];
  const name = conceptNames(telling);
  switch (saying.kind) {
    case "exception":
      return words.exception(words.relations[saying.exception.verdict]);
    case "declare":
      return words.declare(said(saying.declaration, words, name), saying.declaration.scope === "branch");
    case "redeclare":
      return words.redeclare(saying.from.id, said(saying.declaration, words, name));
    case "withdraw":
      return words.withdraw(saying.declaration.id, said(saying.declaration, words, name));
    case "label":
      return words.label(saying.text, name(saying.concept));
    case "include":
      return words.include(saying.text, name(saying.concept));
    case "unlabel":
      return words.unlabel(saying.text, name(saying.concept));
    case "broader":
    case "unbroader":
      return words[saying.kind](name(saying.concept), name(saying.wider));
  }
}

function said(declaration: Declaration, { declaration: words }: RulemakingWords, name: (concept: ConceptId) => string): string {
  switch (declaration.kind) {
    case "identical":
      return words.identical(declaration.concepts.map(name));
    case "subordinate":
      return words.subordinate(name(declaration.narrower), name(declaration.wider));
    case "similar":
      return words.similar(name(declaration.upstream), name(declaration.downstream));
  }
}

/** All effects of a proposal, and the text change. */
export function previewLines(
  { effects, touched, against, unseen, problems, plan, alsoRead }: Foretold,
  dispute: Dispute,
  decided: Decided,
  telling: Telling,
): readonly PanelLine[] {
  const words = rulemakingWords[telling.wording.language];
  const name = conceptNames(telling);
  const [settled, open] = [touched.filter(({ isSettled }) => isSettled), touched.filter(({ isSettled }) => !isSettled)];
  const names = namesIn(telling);
  return [
    ...problems.map((problem) => ({ text: words.problem(problem, name), style: "bad" as const })),
    ...(effects === null ? [] : effectLines(effects, dispute, decided, telling, words)),
    ...listed(words.settles(settled.length), idsOf(settled), words),
    ...listed(words.touches(open.length), idsOf(open), words),
    ...(against.length === 0 ? [] : [{ text: words.contradicts(against.length), style: "bad" as const }]),
    ...against.map(({ dispute: other, reviewer, vote, to }) => ({
      text: `- ${words.contradiction(other.id, names(other), reviewer, word(vote.verdict, telling), word(to, telling))}`,
      style: "bad" as const,
    })),
    ...(unseen === 0 ? [] : [{ text: words.unseen(unseen), style: "dim" as const }]),
    ...(effects === null || effects.failing.length === 0
      ? []
      : [
          { text: words.fails(effects.failing.length), style: "bad" as const },
          ...effects.failing.map((id) => ({ text: `- ${id}`, ...caseAt(id, telling), style: "bad" as const })),
        ]),
    ...(alsoRead === null ? [] : [{ text: words.alsoRead(alsoRead.taxonomy, alsoRead.drafts), style: "unsure" as const }]),
    ...(plan === null ? [] : diffLines(plan, words)),
  ];
}

function effectLines(effects: Effects, dispute: Dispute, decided: Decided, telling: Telling, words: RulemakingWords): readonly PanelLine[] {
  const { before, after, units, pairs } = effects;
  const { subject } = dispute;
  const total = before.total;
  const { punctuation } = telling.wording;
  const rate = (say: RulemakingWords["matched"], outcome: "matched" | "similar"): string =>
    say(
      percent(share(before[outcome], total), punctuation),
      percent(share(after[outcome], total), punctuation),
      `${before[outcome]} -> ${after[outcome]}${punctuation.of(String(total))}`,
    );
  const nameOf = new Map(telling.input.data.units.map((unit) => [unit.id, unit.name]));
  const own =
    subject.kind === "pair"
      ? (pairs.find((pair) => pair.unit === subject.unit && pair.belt === subject.belt)?.to ?? dispute.machine.relation)
      : null;
  return [
    ...(own === null
      ? []
      : [
          {
            text: words.thisCase(words.relations[own], own === decided.verdict),
            style: own === decided.verdict ? "good" : "unsure",
          } as const,
        ]),
    { text: rate(words.matched, "matched"), style: "bold" },
    ...(before.similar === after.similar ? [] : [{ text: rate(words.similar, "similar") }]),
    { text: words.changes(units.length, pairs.length) },
    ...units
      .slice(0, MOST_LISTED)
      .map(({ unit, from, to }) => ({ text: `- ${nameOf.get(unit) ?? unit}: ${word(from, telling)} -> ${word(to, telling)}` })),
    ...(units.length > MOST_LISTED ? [{ text: `- ${words.more(units.length - MOST_LISTED)}` }] : []),
  ];
}

/** The change as a diff, with the line above it to help find the place. */
function diffLines({ file, before, difference: { at, above, removed, added } }: TextPlan, words: RulemakingWords): readonly PanelLine[] {
  return [
    { text: words.textOf(file, before === null), style: "bold", ...(before === null ? {} : { place: `${file}:${at + 1}` }) },
    ...(above === null || above.trim() === "" ? [] : [{ text: `  ${above.trim()}`, style: "dim" as const }]),
    ...removed.map((line) => ({ text: `- ${line.trim()}`, style: "bad" as const })),
    ...added.filter((line) => line.trim() !== "").map((line) => ({ text: `+ ${line.trim()}`, style: "good" as const })),
  ];
}

function listed(head: string, ids: readonly string[], words: RulemakingWords): readonly PanelLine[] {
  if (ids.length === 0) return [];
  const more = ids.length > MOST_LISTED * 2 ? [words.more(ids.length - MOST_LISTED * 2)] : [];
  return [{ text: `${head} ${[...ids.slice(0, MOST_LISTED * 2), ...more].join(" ")}` }];
}

function idsOf(touched: readonly Touched[]): readonly string[] {
  return touched.map(({ dispute }) => dispute.id);
}

function caseAt(id: string, { input, locate }: Telling): { readonly place?: string } {
  const found = input.ruleset.cases.find((each) => each.id === id);
  if (found === undefined) return {};
  const { file, line } = locate(found.origin);
  return { place: `${file}:${line}` };
}

function namesIn({ input }: Telling): (dispute: Dispute) => string {
  const [units, belts] = [input.data.units, input.data.belts].map((rows) => new Map<string, string>(rows.map((row) => [row.id, row.name])));
  return ({ subject }) => {
    if (subject.kind === "term") return subject.text;
    if (subject.kind === "declaration") return subject.declaration;
    if (subject.kind === "units") return [subject.a, subject.b].map((id) => units?.get(id) ?? id).join(" / ");
    const unit = units?.get(subject.unit) ?? subject.unit;
    return subject.kind === "unit" ? unit : `${unit} / ${belts?.get(subject.belt) ?? subject.belt}`;
  };
}

/** A relation or an outcome in words. */
function word(value: string, { wording }: Telling): string {
  const words = rulemakingWords[wording.language];
  if (Object.hasOwn(words.relations, value)) return words.relations[value as keyof RulemakingWords["relations"]];
  return Object.hasOwn(wording.outcomes, value) ? wording.outcomes[value as keyof typeof wording.outcomes] : "-";
}

function share(count: number, total: number): number | null {
  return total === 0 ? null : count / total;
}
