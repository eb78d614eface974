import type { DisputeEntry } from "../../documents/disputes.ts";
import type { ExplainDocument } from "../../documents/explain.ts";
import type { PlaceName } from "../../documents/names.ts";
import type { TextLine } from "../../documents/text-lines.ts";
import type { CaseNote, DecisionSide, ReviewAction, Vote } from "../../model/decision.ts";
import type { CaseSideKind, RulingRefusal } from "../../model/dispute.ts";
import type { Relation, UnitOutcome } from "../../model/relation.ts";
import type { Language } from "../../model/text.ts";

/** Makes the texts in a value harmless for the surface that shows them: a terminal and a page need different things. */
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
  /** From the top of the taxonomy down to the side's own concept; empty where it has none. */
  readonly path: readonly string[];
}

/** All that a reviewer can look at in one case. */
export interface CaseDetail {
  readonly id: string;
  readonly sides: readonly CaseSide[];
  /** How many steps from the top both paths share. */
  readonly shared: number;
  readonly outcome: UnitOutcome | null;
  /** For a pair; the rules with their conditions. */
  readonly explain: ExplainDocument | null;
  /** The lines that bear the answer out: labels, `broader`, declarations. */
  readonly because: readonly TextLine[];
  /** Other belts of the city, related ones first. */
  readonly inCity: readonly { readonly name: string; readonly relation: string }[];
}

/** Which of the cases that turn on one line a case is, from 1, and how many there are. */
export interface GroupPlace {
  readonly at: number;
  readonly of: number;
}

/** Where a case stands, as far as this reviewer may know. */
export type KnownStanding =
  | { readonly kind: "open" }
  | { readonly kind: "stale" }
  /** Reviewers disagree, and this one is to rule. */
  | { readonly kind: "to-rule" }
  | { readonly kind: "decided"; readonly vote: Vote }
  | {
      readonly kind: "agreed" | "disputed";
      readonly vote: Vote;
      readonly others: readonly { readonly reviewer: string; readonly vote: Vote }[];
    }
  | ({ readonly kind: "adjudicated"; readonly by: string; readonly why: string } & Pick<Vote, "verdict" | "side">);

/** A vote of another reviewer with the note beside it, for those who may see it. */
export interface Opinion {
  readonly reviewer: string;
  readonly vote: Vote;
  readonly note: CaseNote | null;
}

/** The match rate as the machine has it and with this reviewer's decisions. */
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

/** A text in a panel, with the place that bears it out. */
export interface PanelLine {
  readonly text: string;
  readonly place?: string;
  readonly style?: "bold" | "dim" | "good" | "bad" | "unsure";
}

/** The ways to turn a decision into a rule, and where it would go. */
export interface RuleOffers {
  /** Where it would be written, or what is to be done first. */
  readonly target: readonly PanelLine[];
  readonly offers: readonly RuleOffer[];
  /** Why there are none. */
  readonly none: readonly PanelLine[];
}

/** One way to turn a decision into a rule. */
export interface RuleOffer {
  readonly key: string;
  /** How far it reaches, and what it says. */
  readonly scope: string;
  readonly title: string;
}

/** What an offer would do. */
export interface RulePreview {
  /** Rates, units, disputes, decisions, worked examples, and the text as a diff. */
  readonly lines: readonly PanelLine[];
  /** The question before it is written, or, where it cannot be, that. */
  readonly question: string;
  readonly canWrite: boolean;
}

/**
 * What the screen asks of the program around it. Everything is synchronous: what `act` has returned from is on the disk.
 * Texts have passed `shown`.
 */
export interface ReviewDesk {
  readonly reviewer: string;
  /** Why nothing can be decided, as a sentence in each language; null where all is well. */
  readonly readOnly: Readonly<Record<Language, string>> | null;
  /** What was found on opening, such as a torn last line. */
  readonly greeting: Readonly<Record<Language, string>> | null;
  /** A session that rules on what reviewers disagree on: it holds those cases alone, and its answers are rulings. */
  readonly isRuling: boolean;
  /** All cases, in the order in which to look. */
  readonly ids: readonly string[];
  /** Whether this is the id of a case, in this session or not. */
  isCase(id: string): boolean;
  /** Where the last session ended; null at the very first. */
  readonly resumeAt: string | null;
  entry(id: string, language: Language): DisputeEntry;
  groupPlace(id: string): GroupPlace;
  detail(id: string, language: Language): CaseDetail;
  /** Folded words by which a case is found, pinyin initials included. */
  searchText(id: string): string;
  standing(id: string): KnownStanding;
  /** True where reviewers are known to disagree, and nobody has ruled. */
  isDisputed(id: string): boolean;
  /** The own vote; null also while the case has come back and its earlier answer is kept out of sight. */
  vote(id: string): Vote | null;
  /** The own vote on today's evidence, in sight or not: what a script or a sheet is compared with. */
  standingVote(id: string): Vote | null;
  /** Other reviewers' votes on today's evidence; null as long as this reviewer may not see them. */
  opinions(id: string): readonly Opinion[] | null;
  note(id: string): CaseNote | null;
  isMarked(id: string): boolean;
  /** True where the machine's answer is hidden until one's own is given. */
  isBlind(id: string): boolean;
  history(id: string): readonly HistoryLine[];
  /** Cases that are done: an own vote that still holds, or a ruling. */
  readonly done: number;
  rates(): ReviewRates;
  /** Saves, then changes; the case it bears on, or null where there was nothing to do. Throws when it cannot be saved. */
  act(action: ReviewAction): string | null;
  /** What an undo would take back, or a redo do again; null where there is nothing. */
  next(kind: "undo" | "redo"): ReviewAction | null;
  /** The vote of this verdict on this case as it stands today. */
  voteAction(id: string, verdict: Vote["verdict"], side: DecisionSide | null): ReviewAction;
  /** The same, or an answer to a case that has come back. */
  answerAction(id: string, verdict: Vote["verdict"], side: DecisionSide | null): ReviewAction;
  /** Lets somebody who rules see the votes; from then on they cannot vote on the case. Null where they may, else why not. */
  openRuling(id: string): RulingRefusal | null;
  /** Whether the votes were opened, so that only a ruling is left to give. */
  hasOpened(id: string): boolean;
  rulingAction(id: string, verdict: Relation, side: DecisionSide | null, why: string): ReviewAction;
  impact(id: string, language: Language): readonly PanelLine[];
  whyNot(id: string, language: Language): readonly PanelLine[];
  ruleOffers(id: string, language: Language): RuleOffers;
  /** Tried out when it is looked at. */
  rulePreview(id: string, key: string, language: Language): RulePreview;
  /** Writes an offer into a draft version; says what was written where. Throws with a sentence when it cannot. */
  writeRule(id: string, key: string, language: Language): string;
}
