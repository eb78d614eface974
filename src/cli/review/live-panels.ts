import { percent } from "../../explain/number.ts";
import type { Telling } from "../../explain/telling.ts";
import type { ReviewAction, ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { PanelLine, RuleOffer } from "../../model/review.ts";
import { type Decided, type RuleEntry, ruleEntries, type Scope } from "../../rulemaking/offers.ts";
import { type Effects, effectsOf } from "../../what-if.ts";
import type { JournalFile } from "./journal-file.ts";
import type { Panels } from "./panels.ts";
import { readRuleFile, replaceRuleFile, reviewedFile, withEntry, withoutEntry } from "./rule-file.ts";
import { whyNotLines } from "./why-not-panel.ts";

const TITLES: Readonly<Record<Scope, readonly [zh: string, en: string]>> = {
  pair: ["例外：只对这一对", "exception: this pair alone"],
  city: ["例外：本市这两个产业", "exception: these industries in this city"],
  concepts: ["声明：只对这两个概念", "declaration: these two concepts alone"],
  branch: ["声明：连同下位概念，处处成立", "declaration: everywhere, and for what stands under them"],
};
const MOST_LISTED = 6;

export interface PanelContext {
  readonly root: string;
  readonly journal: JournalFile;
  readonly others: readonly ReviewerState[];
  /** All disputes of the run: what else a rule would settle or contradict. */
  readonly disputes: readonly Dispute[];
}

/** Panels that need the workspace's files: why-not, and decisions that become rules. */
export function panelsFor({ root, journal, others, disputes }: PanelContext): Panels {
  const entriesFor = (dispute: Dispute, telling: Telling): readonly RuleEntry[] => {
    const decided = decidedOn(dispute, telling, journal);
    return decided === null ? [] : ruleEntries(decided);
  };
  return {
    whyNot: whyNotLines,
    ruleOffers: (dispute, telling) => {
      const zh = telling.wording.language === "zh";
      if (dispute.subject.kind !== "pair") return [];
      const entries = entriesFor(dispute, telling);
      if (entries.length === 0)
        return [{ key: "none", title: zh ? "先裁决，再写成规则" : "decide first, then make a rule of it", lines: [], canWrite: false }];
      return entries.map((entry) => offerOf(entry, dispute, telling, { root, journal, others, disputes }));
    },
    writeRule: (dispute, key, telling) => {
      const entry = entriesFor(dispute, telling).find((each) => each.scope === key);
      const { version, status } = telling.input.ruleset;
      if (entry === undefined || status !== "draft") throw new Error(draftNeeded(telling));
      const file = reviewedFile(version, entry.section);
      const { text, isNew } = readRuleFile(root, file, entry.section);
      if (text.includes(`"${entry.id}"`))
        throw new Error(telling.wording.language === "zh" ? `${file} 里已有 ${entry.id}` : `${file} has ${entry.id} already`);
      const next = withEntry(text, entry.section, entry.yaml);
      if (next === null)
        throw new Error(
          telling.wording.language === "zh" ? `${file} 的末尾不是 ${entry.section}` : `${file} does not end with ${entry.section}`,
        );
      replaceRuleFile(root, file, isNew ? null : text, next);
      journal.append({ kind: "rule", case: dispute.id, version, file, entry: entry.yaml });
      return `${file} ${entry.id}`;
    },
    beforeHistory: (action) => followHistory(action, root, journal),
  };
}

/** Taking back a rule takes its entry out of the file again, and doing it again puts it back. Throws where the file does not let it. */
function followHistory(action: ReviewAction, root: string, { replay }: JournalFile): void {
  const step = action.kind === "undo" ? replay.next.undo : action.kind === "redo" ? replay.next.redo : null;
  if (step?.kind !== "rule") return;
  const section = step.file.includes("declarations") ? "declarations" : "exceptions";
  const { text, isNew } = readRuleFile(root, step.file, section);
  const next = action.kind === "undo" ? withoutEntry(text, step.entry) : withEntry(text, section, step.entry);
  if (next === null) throw new Error(`${step.file}: ${step.entry.trim()}`);
  replaceRuleFile(root, step.file, isNew ? null : text, next);
}

function decidedOn(dispute: Dispute, { input, matcher }: Telling, journal: JournalFile): Decided | null {
  const vote = journal.replay.vote(dispute.id);
  const { subject } = dispute;
  if (subject.kind !== "pair" || vote === null || vote.verdict === "unsure" || dispute.place === null) return null;
  const pair = matcher.result.units.find((unit) => unit.unit === subject.unit)?.pairs.find((each) => each.belt === subject.belt);
  const sense = (link: { readonly senses: readonly { readonly concept: Decided["cluster"] }[] } | undefined) =>
    link?.senses.find((each) => each.concept !== null)?.concept ?? null;
  const note = journal.replay.note(dispute.id)?.text ?? "";
  return {
    case: dispute.id,
    unit: subject.unit,
    belt: subject.belt,
    place: dispute.place,
    cluster: pair?.clusterSense.concept ?? sense(matcher.links.units.get(subject.unit)),
    beltConcept: pair?.beltSense.concept ?? sense(matcher.links.belts.get(subject.belt)),
    verdict: vote.verdict,
    side: vote.side,
    why: note === "" ? `评审裁决 ${dispute.id}（${input.ruleset.version}）` : note,
    by: journal.reviewer,
  };
}

function offerOf(entry: RuleEntry, dispute: Dispute, telling: Telling, context: PanelContext): RuleOffer {
  const { input, wording } = telling;
  const zh = wording.language === "zh";
  const isDraft = input.ruleset.status === "draft";
  const effects = effectsOf(input, entry.change);
  const file = reviewedFile(input.ruleset.version, entry.section);
  const lines: PanelLine[] = [
    ...(isDraft ? [] : [{ text: draftNeeded(telling), style: "bad" as const }]),
    ...effectLines(effects, dispute, telling, context),
    { text: zh ? `改动 ${file}：` : `change in ${file}:`, style: "bold" },
    { text: `+ ${entry.yaml.trim()}`, style: "good" },
  ];
  return { key: entry.scope, title: TITLES[entry.scope][zh ? 0 : 1], lines, canWrite: isDraft };
}

function draftNeeded({ input, wording }: Telling): string {
  const { version } = input.ruleset;
  return wording.language === "zh"
    ? `版本 ${version} 不是草稿；先用 rules new 建一个，再以 --rules 评审`
    : `version ${version} is no draft: make one with rules new, and review with --rules`;
}

/** Units and rate, other cases that it settles, decisions that it would contradict. */
function effectLines(
  { units, pairs }: Effects,
  dispute: Dispute,
  { input, matcher, wording }: Telling,
  { disputes, journal, others }: PanelContext,
): readonly PanelLine[] {
  const zh = wording.language === "zh";
  const total = matcher.result.units.length;
  const before = matcher.result.units.filter((unit) => unit.outcome === "matched").length;
  const after = before + units.filter((unit) => unit.to === "matched").length - units.filter((unit) => unit.from === "matched").length;
  const names = new Map(input.data.units.map((unit) => [unit.id, unit.name]));
  const word = (outcome: Effects["units"][number]["to"]): string => (outcome === "absent" ? "-" : wording.outcomes[outcome]);
  const changed = new Map(pairs.map((pair) => [`${pair.unit}\n${pair.belt}`, pair]));
  const votes = (id: string) => [
    { reviewer: journal.reviewer, vote: journal.replay.vote(id) },
    ...others.map((state) => ({ reviewer: state.reviewer, vote: state.votes.get(id)?.vote ?? null })),
  ];
  const touched = disputes.flatMap((other) => {
    const { subject } = other;
    const pair = subject.kind === "pair" ? changed.get(`${subject.unit}\n${subject.belt}`) : undefined;
    return pair === undefined || other.id === dispute.id ? [] : [{ other, pair }];
  });
  const against = touched.flatMap(({ other, pair }) =>
    votes(other.id).flatMap(({ reviewer, vote }) =>
      vote !== null && vote.verdict !== "unsure" && vote.verdict === pair.from && vote.verdict !== pair.to
        ? [`${other.id} ${reviewer}: ${wording.relations[vote.verdict]} / ${wording.relations[pair.to]}`]
        : [],
    ),
  );
  return [
    {
      text: `${zh ? "匹配率" : "match rate"} ${percent(before / total)} -> ${percent(after / total)} (${before} -> ${after} / ${total})`,
      style: "bold",
    },
    { text: zh ? `单元改变 ${units.length} 个，对改变 ${pairs.length} 个` : `${units.length} units and ${pairs.length} pairs change` },
    ...units
      .slice(0, MOST_LISTED)
      .map((unit) => ({ text: `${names.get(unit.unit) ?? unit.unit}: ${word(unit.from)} -> ${word(unit.to)}` })),
    ...(touched.length === 0
      ? []
      : [
          {
            text: zh
              ? `同时触及 ${touched.length} 项争议：${touched
                  .slice(0, MOST_LISTED)
                  .map(({ other }) => other.id)
                  .join(" ")}`
              : `${touched.length} other disputes are touched: ${touched
                  .slice(0, MOST_LISTED)
                  .map(({ other }) => other.id)
                  .join(" ")}`,
          },
        ]),
    ...(against.length === 0
      ? []
      : [
          { text: zh ? "与已有裁决相反：" : "against decisions that were made:", style: "bad" as const },
          ...against.map((text) => ({ text, style: "bad" as const })),
        ]),
  ];
}
