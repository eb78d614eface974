import type { ConditionEntry, ExplainDocument, FactEntry } from "../../documents/explain.ts";
import type { FactId } from "../../model/fact.ts";
import type { Wording } from "../../words/wording.ts";
import { headlineText } from "../headline-text.ts";
import { shownDocument } from "../shown.ts";
import { conditionLines, factText, MARKS, unknownText, valueText } from "./condition.ts";
import { block, placeOf, sentenceAt } from "./lines.ts";
import { type Page, type Style, tail, textOfLines } from "./page.ts";
import { shellWord } from "./shell-word.ts";
import { table } from "./table.ts";
import { whyNotLines } from "./why-not.ts";
import { indented, wrapped } from "./width.ts";

/** The answer of `explain --full` as text: the verdict, the facts that decide, every rule, the unit's other belts. */
export function explainText(source: ExplainDocument, page: Page, flags: string): string {
  const document = shownDocument(source);
  const lines = document.about.belt === null ? withoutBelt(document, page, flags) : pairLines(document, document.about.belt, page);
  return textOfLines([...lines, ...whyNotLines(document, page)]);
}

function pairLines(document: ExplainDocument, belt: NonNullable<ExplainDocument["about"]["belt"]>, page: Page): string[] {
  const words = page.wording.report.explain;
  return [
    ...pairHead(document, belt, page),
    ...block(words.facts, factBlock(document, page), page),
    ...block(
      words.rules,
      decidingFirst(document).flatMap((rule) => ruleLines(rule, document, page)),
      page,
    ),
    ...block(words.others, otherLines(document, page), page),
  ];
}

const OUTCOME_STYLES: Readonly<Record<string, Style>> = {
  identical: "good",
  subordinate: "good",
  similar: "good",
  none: "bad",
  unknown: "unsure",
};

/** What was decided, by which rule, and what the unit's outcome is. */
export function pairHead(document: ExplainDocument, belt: NonNullable<ExplainDocument["about"]["belt"]>, page: Page): string[] {
  const { wording, width, paint } = page;
  const words = wording.report.explain;
  const sentence = headlineText(document, wording);
  const rule = document.rules.find((each) => each.id === document.rule);
  const { exception, disagreeing, readAs } = document;
  const by =
    exception !== null
      ? words.byException(exception.id, exception.by, exception.why, wording.relations[exception.replaced])
      : rule === undefined
        ? words.noRule
        : words.byRule(rule.id, rule.title?.[wording.language] ?? null);
  const style = OUTCOME_STYLES[document.relation] ?? "plain";
  return [
    ...wrapped(`${sentence}${wording.punctuation.stop}`, width).map((line) => paint(style, line)),
    ...(exception === null && rule !== undefined ? sentenceAt(by, placeOf(rule), page, "") : wrapped(by, width)),
    ...(exception === null && rule?.outcome === "unknown" ? wrapped(words.inAnyCase, width) : []),
    ...(document.cautious === true ? wrapped(words.tooManyUnknown, width) : []),
    ...wrapped(words.unitCounts(wording.outcomes[document.about.unit.outcome]), width),
    ...(readAs !== null && Math.max(readAs.cluster.of, readAs.belt.of) > 1
      ? wrapped(words.readAs(readAs.cluster.text, readAs.belt.text), width)
      : []),
    ...(disagreeing.length === 0 ? [] : wrapped(words.disagreeing(disagreeing), width).map((line) => paint("unsure", line))),
    ...[document.about.unit, belt]
      .filter((side) => side.confidence === "recalled")
      .flatMap((side) => wrapped(words.unverified(side.id), width).map((line) => paint("unsure", line))),
  ];
}

/** The facts that the deciding rule reads or, if no rule decided, those on which some rule failed. */
export function decidingFacts(document: ExplainDocument): (readonly [FactId, FactEntry])[] {
  const decided = document.rules.find((rule) => rule.id === document.rule);
  const named = new Set<string>();
  const visit = (node: ConditionEntry): void => {
    if (node.fact !== undefined && (decided !== undefined || node.outcome !== "held")) named.add(node.fact);
    for (const part of node.parts ?? []) visit(part);
  };
  for (const rule of decided === undefined ? document.rules : [decided]) visit(rule.conditions);
  // If there is nothing to list, the name that links to nothing is the reason.
  const unlinked = (fact: FactId, { value }: FactEntry) => document.relation === "unknown" && fact.startsWith("link.") && value === "none";
  const entries = Object.entries(document.facts) as (readonly [FactId, FactEntry])[];
  return entries.filter(([fact, entry]) => named.has(fact) || unlinked(fact, entry));
}

/** The deciding facts with the lines behind them; a line behind several facts is printed once. */
function factBlock(document: ExplainDocument, page: Page): string[] {
  const told = new Set<string>();
  return decidingFacts(document).flatMap(([fact, entry]) => {
    const because = entry.because.filter((line) => !told.has(placeOf(line)));
    for (const line of because) told.add(placeOf(line));
    return factLines(fact, { ...entry, because }, document, page);
  });
}

/** The value of a fact in words, or why it has none. */
export function factValue(fact: FactId, entry: FactEntry, document: ExplainDocument, wording: Wording): string {
  if (entry.kind === "known") return valueText(fact, entry.value, document, wording);
  return entry.kind === "unknown" ? unknownText(entry.why, wording) : wording.notApplicable;
}

function factLines(fact: FactId, entry: FactEntry, document: ExplainDocument, page: Page): string[] {
  const { wording, width } = page;
  return [
    ...indented(`${factText(fact, wording)} = ${factValue(fact, entry, document, wording)}`, width, "    ", "  "),
    ...entry.because.flatMap((line) => sentenceAt(line.text, placeOf(line), page, "      ", "    - ")),
  ];
}

/** The rules with the one that decided first. */
function decidingFirst({ rules, rule }: ExplainDocument): ExplainDocument["rules"] {
  return [...rules.filter(({ id }) => id === rule), ...rules.filter(({ id }) => id !== rule)];
}

function ruleLines(rule: ExplainDocument["rules"][number], document: ExplainDocument, page: Page): string[] {
  const { wording, width, paint } = page;
  const words = wording.report.explain;
  const { mark, style } = MARKS[rule.outcome];
  const head = words.ruleHead(rule.id, rule.title?.[wording.language] ?? null, wording.relations[rule.then]);
  const overridden = rule.overriddenBy.length === 0 ? [] : indented(words.overridden(rule.overriddenBy), width, "      ");
  const why =
    rule.why === null
      ? []
      : indented(`${words.why}${wording.punctuation.colon}${rule.why}`, width, "      ").map((line) => paint("dim", line));
  return [
    ...sentenceAt(head, placeOf(rule), page, "      ", `  ${paint(style, mark)} `),
    ...why,
    ...overridden,
    ...conditionLines(rule.conditions, rule.file, document, page, "      "),
  ];
}

function otherLines({ others }: ExplainDocument, { wording, width, paint }: Page): string[] {
  if (others.length === 0) return [`  ${wording.report.explain.noOthers}`];
  const rows = others.map(({ belt, name, relation, rule }) => [`  ${belt}`, name, wording.relations[relation], rule ?? ""]);
  return table([{ head: "", wraps: true }, { head: "", wraps: true }, { head: "" }, { head: "", wraps: true }], rows, width, paint);
}

/** A unit without a related belt: the belts of its city in short, or a note that none is listed. */
export function withoutBelt(document: ExplainDocument, page: Page, flags: string): string[] {
  const { wording, width, paint, command } = page;
  const words = wording.report.explain;
  const { inCity } = document;
  const { unit } = document.about;
  const city = wording.names.city(unit.place);
  const { exception } = document;
  const cause = document.cause ?? "none-related";
  const head = [
    ...wrapped(words.causes[cause](unit.name, city, inCity.length), width).map((line) =>
      paint(cause === "none-related" ? "bad" : "unsure", line),
    ),
    ...(exception === null ? [] : wrapped(words.unitException(exception.id, exception.by, exception.why), width)),
    ...wrapped(words.unitCounts(wording.outcomes[unit.outcome]), width),
  ];
  const first = inCity[0];
  if (first === undefined) return head;
  const rows = inCity.map(({ belt, name, relation, label }) => [
    `  ${belt}`,
    name,
    label ?? wording.report.link.noConcept,
    wording.relations[relation],
  ]);
  const cells = table([{ head: "", wraps: true }, { head: "", wraps: true }, { head: "", wraps: true }, { head: "" }], rows, width, paint);
  const next = [`  ${command} explain ${shellWord(unit.id)} ${shellWord(first.belt)}${flags}`];
  return [...head, ...block(words.inCity(city), cells, page), ...tail(page, () => block(words.seeOne, next, page))];
}
