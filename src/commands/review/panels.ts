import type { DisputeEntry } from "../../documents/disputes.ts";
import type { Telling } from "../../documents/telling.ts";
import type { ReviewAction } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { Language } from "../../model/text.ts";
import type { PanelLine, ReviewDesk, RuleOffers, RulePreview } from "../../reviewing/review.ts";
import { percent } from "../../words/number.ts";
import { reviewWords } from "../../words/review.ts";

/** What takes time and is computed only when it is looked at. */
export interface Panels {
  readonly whyNot: (dispute: Dispute, telling: Telling) => readonly PanelLine[];
  readonly ruleOffers: (dispute: Dispute, telling: Telling) => RuleOffers;
  readonly rulePreview: (dispute: Dispute, key: string, telling: Telling) => RulePreview;
  readonly writeRule: (dispute: Dispute, key: string, telling: Telling) => string;
  /** What is to be done to files before an action is saved; gives what takes that back, for the case that it cannot be saved. */
  readonly beforeHistory: (action: ReviewAction) => () => void;
}

interface PanelParts {
  readonly find: (id: string) => Dispute;
  readonly tellingIn: (language: Language) => Telling;
  readonly panels: Panels;
  readonly entry: (id: string, language: Language) => DisputeEntry;
}

/** The desk's panels: impact, why-not, rules. */
export function panelsOf({
  find,
  tellingIn,
  panels,
  entry,
}: PanelParts): Pick<ReviewDesk, "impact" | "whyNot" | "ruleOffers" | "rulePreview" | "writeRule"> {
  return {
    impact: (id, language) => impactLines(find(id), entry(id, language), tellingIn(language)),
    whyNot: (id, language) => panels.whyNot(find(id), tellingIn(language)),
    ruleOffers: (id, language) => panels.ruleOffers(find(id), tellingIn(language)),
    rulePreview: (id, key, language) => panels.rulePreview(find(id), key, tellingIn(language)),
    writeRule: (id, key, language) => panels.writeRule(find(id), key, tellingIn(language)),
  };
}

/** What each answer to a case would make of its unit and of the match rate. */
function impactLines(dispute: Dispute, entry: DisputeEntry, { matcher, input, wording }: Telling): readonly PanelLine[] {
  const { units } = matcher.result;
  const total = units.length;
  const matched = units.filter((unit) => unit.outcome === "matched").length;
  const { countsAs } = input.ruleset;
  const head: PanelLine = {
    text: reviewWords[wording.language].impact(entry.impact.units, total, percent(entry.impact.rate)),
    style: "bold",
  };
  const { subject } = dispute;
  if (!("unit" in subject)) return [head];
  const unit = units.find((each) => each.unit === subject.unit);
  if (unit === undefined) return [head];
  const others =
    subject.kind === "pair" ? unit.pairs.filter((pair) => pair.belt !== subject.belt).map((pair) => pair.verdict.relation) : [];
  const lines = (["identical", "subordinate", "similar", "none"] as const).map((relation): PanelLine => {
    const outcomes = [...others, relation].map((each) => (each === "unknown" ? "unknown" : countsAs[each]));
    const outcome = outcomes.includes("matched")
      ? "matched"
      : outcomes.includes("similar")
        ? "similar"
        : outcomes.includes("unknown")
          ? "unknown"
          : "none";
    const after = matched + (outcome === "matched" ? 1 : 0) - (unit.outcome === "matched" ? 1 : 0);
    const isNow = relation === dispute.machine.relation;
    const rate = `${percent(matched / total)} -> ${percent(after / total)} (${matched} -> ${after} / ${total})`;
    return {
      text: `${isNow ? "* " : "  "}${wording.relations[relation]}: ${wording.outcomes[outcome]}; ${rate}`,
      ...(isNow ? { style: "dim" as const } : {}),
    };
  });
  return [head, ...lines];
}
