import type { DisputeEntry } from "../../documents/disputes.ts";
import type { ExplainDocument } from "../../documents/explain.ts";
import type { PlaceName } from "../../documents/names.ts";
import type { TextLine } from "../../documents/text-lines.ts";
import type { CaseNote, DecisionSide, ReviewAction, Vote } from "../../model/decision.ts";
import type { CaseSideKind, RulingRefusal } from "../../model/dispute.ts";
import type { Relation, UnitOutcome } from "../../model/relation.ts";
import type { Language } from "../../model/text.ts";

/** Makes the texts in a value harmless for the surface that shows them: a terminal and a page have different needs. */
export type Harmless = <Value>(value: Value) => Value;

/** One side of a case: a unit, a belt, a term or a concept. */
export interface CaseSide {
  readonly what: CaseSideKind;
  readonly id: string;
  readonly name: string;
  readonly place: PlaceName | null;
  readonly source: string;
  readonly confidence: string | null;
  /** Years of a belt, kind of a cluster. */
  readonly more: string;
  /** From the top of the taxonomy down to the side's own concept; empty without a concept. */
  readonly path: readonly string[];
}

/** Everything that a reviewer can look at in one case. */
export interface CaseDetail {
  readonly id: string;
  readonly sides: readonly CaseSide[];
  /** Number of steps from the top that both paths share. */
  readonly shared: number;
  readonly outcome: UnitOutcome | null;
  /** For a pair; the rules with their conditions. */
  readonly explain: ExplainDocument | null;
  /** The lines behind the answer: labels, `broader`, declarations. */
  readonly because: readonly TextLine[];
  /** Other belts of the city, related ones first. */
  readonly inCity: readonly { readonly name: string; readonly relation: string }[];
}

/** The position of a case among those that depend on one line, from 1, and their number. */
export interface GroupPlace {
  readonly at: number;
  readonly of: number;
}

/** The status of a case, as far as this reviewer may know it. */
export type KnownStanding =
  | { readonly kind: "open" }
  | { readonly kind: "stale" }
  /** Reviewers disagree, and this reviewer is to rule. */
  | { readonly kind: "to-rule" }
  | { readonly kind: "decided"; readonly vote: Vote }
  | {
      readonly kind: "agreed" | "disputed";
      readonly vote: Vote;
      readonly others: readonly { readonly reviewer: string; readonly vote: Vote }[];
    }
  | ({ readonly kind: "adjudicated"; readonly by: string; readonly why: string } & Pick<Vote, "verdict" | "side">);

/** A vote of another reviewer with its note, for reviewers who may see it. */
export interface Opinion {
  readonly reviewer: string;
  readonly vote: Vote;
  readonly note: CaseNote | null;
}

/** The match rate by the machine, and with this reviewer's decisions. */
export interface ReviewRates {
  readonly units: number;
  readonly before: number;
  readonly after: number;
  readonly atLeast: boolean;
}

export interface HistoryLine {
  readonly at: string;
  readonly reviewer: string;
  readonly action: ReviewAction;
}

/** A text in a panel, with its place in a file. */
export interface PanelLine {
  readonly text: string;
  readonly place?: string;
  readonly style?: "bold" | "dim" | "good" | "bad" | "unsure";
}

/** The ways to turn a decision into a rule, and the file for it. */
export interface RuleOffers {
  /** The file to write, or what must be done first. */
  readonly target: readonly PanelLine[];
  readonly offers: readonly RuleOffer[];
  /** Why there are no proposals. */
  readonly none: readonly PanelLine[];
}

/** One way to turn a decision into a rule. */
export interface RuleOffer {
  readonly key: string;
  /** Its scope, and the line to write. */
  readonly scope: string;
  readonly title: string;
}

/** The effect of a proposal. */
export interface RulePreview {
  /** Rates, units, disputes, decisions, worked examples, and the text as a diff. */
  readonly lines: readonly PanelLine[];
  /** The question before it is written or, if it cannot be written, the reason. */
  readonly question: string;
  readonly canWrite: boolean;
}

/**
 * What the screen needs from the program around it. Everything is synchronous: when `act` returns, the action is on the disk.
 * Texts have passed `shown`.
 */
export interface ReviewDesk {
  readonly reviewer: string;
  /** Why decisions are impossible, as a sentence in each language; null if they are possible. */
  readonly readOnly: Readonly<Record<Language, string>> | null;
  /** Findings on opening, such as an incomplete last line. */
  readonly greeting: Readonly<Record<Language, string>> | null;
  /** True for a session of rulings: it contains only cases on which reviewers disagree, and its answers are rulings. */
  readonly isRuling: boolean;
  /** All cases, in the order in which to review them. */
  readonly ids: readonly string[];
  /** Whether this is the id of a case, in this session or not. */
  isCase(id: string): boolean;
  /** The case at which the last session ended; null in the first session. */
  readonly resumeAt: string | null;
  entry(id: string, language: Language): DisputeEntry;
  groupPlace(id: string): GroupPlace;
  detail(id: string, language: Language): CaseDetail;
  /** Folded words by which a case is found, pinyin initials included. */
  searchText(id: string): string;
  standing(id: string): KnownStanding;
  /** True if reviewers are known to disagree, and nobody has ruled. */
  isDisputed(id: string): boolean;
  /** The own vote; null also while the case is repeated and its earlier answer is hidden. */
  vote(id: string): Vote | null;
  /** The own vote on today's evidence, even if hidden: what a script or a sheet is compared with. */
  standingVote(id: string): Vote | null;
  /** Other reviewers' votes on today's evidence; null while this reviewer may not see them. */
  opinions(id: string): readonly Opinion[] | null;
  note(id: string): CaseNote | null;
  isMarked(id: string): boolean;
  /** True if the machine's answer is hidden until the own one is given. */
  isBlind(id: string): boolean;
  history(id: string): readonly HistoryLine[];
  /** Number of finished cases: with an own vote on today's evidence, or a ruling. */
  readonly done: number;
  rates(): ReviewRates;
  /** Saves an action, then changes the state; returns the case concerned, or null if there was nothing to do. Throws if it cannot be saved. */
  act(action: ReviewAction): string | null;
  /** What undo or redo would do next; null if there is nothing. */
  next(kind: "undo" | "redo"): ReviewAction | null;
  /** The action for a vote with this verdict on this case as it is today. */
  voteAction(id: string, verdict: Vote["verdict"], side: DecisionSide | null): ReviewAction;
  /** The same, or an answer to a repeated case. */
  answerAction(id: string, verdict: Vote["verdict"], side: DecisionSide | null): ReviewAction;
  /** Shows the votes to a reviewer who may rule; from then on they cannot vote on the case. Returns null, or why they may not see them. */
  openRuling(id: string): RulingRefusal | null;
  /** Whether the votes were shown, so that only a ruling is still possible. */
  hasOpened(id: string): boolean;
  rulingAction(id: string, verdict: Relation, side: DecisionSide | null, why: string): ReviewAction;
  impact(id: string, language: Language): readonly PanelLine[];
  whyNot(id: string, language: Language): readonly PanelLine[];
  ruleOffers(id: string, language: Language): RuleOffers;
  /** Computed when it is looked at. */
  rulePreview(id: string, key: string, language: Language): RulePreview;
  /** Writes a proposal into a draft version; returns what was written, and the file. Throws with a sentence if it cannot. */
  writeRule(id: string, key: string, language: Language): string;
}
