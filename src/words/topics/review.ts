import type { DecisionReason, DecisionVerdict } from "../../model/decision.ts";
import type { CaseSideKind, RulingRefusal } from "../../model/dispute.ts";
import type { Direction } from "../../model/relation.ts";
import type { PunctuationWords } from "./punctuation.ts";

/** The mode that receives keys; the footer depends on it. */
export const REVIEW_PLACES = [
  "list",
  "ruling",
  "ruling-side",
  "ruling-why",
  "filter",
  "reason",
  "note",
  "side",
  "command",
  "help",
  "panel",
  "rule",
] as const;
export type ReviewPlace = (typeof REVIEW_PLACES)[number];

/** A key and what it does, for the footer and the help. */
export type KeyWords = readonly (readonly [key: string, does: string])[];

/** All words of the review screen, in one language. */
export interface ReviewWords {
  readonly punctuation: PunctuationWords;
  readonly title: string;
  readonly header: (reviewer: string, done: number, all: number) => string;
  readonly headerRuling: (reviewer: string, done: number, all: number) => string;
  readonly rate: (before: string, after: string, counts: string) => string;
  readonly rateUnchanged: (rate: string, counts: string) => string;
  readonly readOnly: string;
  /** Most important first: keys that do not fit are left out; the help lists all. */
  readonly keys: Readonly<Record<ReviewPlace, KeyWords>>;
  readonly help: readonly { readonly head: string; readonly keys: KeyWords }[];
  readonly verdicts: Readonly<Record<DecisionVerdict, string>>;
  readonly sideWords: Readonly<Record<Direction, string>>;
  readonly reasons: Readonly<Record<DecisionReason, string>>;
  readonly sides: Readonly<Record<CaseSideKind, string>>;
  readonly filterPrompt: string;
  readonly notePrompt: string;
  readonly commandPrompt: string;
  /** Before what has become of the unit over all its belts. */
  readonly unitOutcome: string;
  /** Of the cases that turn on one line, which one this is. */
  readonly ground: (text: string, at: number, of: number) => string;
  readonly filtered: (shown: number, all: number, filter: string) => string;
  readonly nothingFound: string;
  readonly noCases: string;
  readonly noRulings: string;
  readonly allDone: string;
  readonly saved: (verdict: string, names: string, effect: string) => string;
  /** The answer to a repeated case, and the vote that still counts. */
  readonly repeated: (verdict: string, vote: string) => string;
  readonly repeatedSame: (verdict: string) => string;
  readonly savedNote: string;
  readonly marked: (on: boolean) => string;
  /** A rule that was made from a decision, named by its file. */
  readonly entryIn: (file: string) => string;
  readonly undone: (what: string) => string;
  readonly redone: (what: string) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly notSaved: (problem: string) => string;
  readonly held: string;
  readonly copied: (id: string) => string;
  readonly unknownCommand: (text: string) => string;
  readonly effect: (before: string, after: string) => string;
  readonly noEffect: string;
  readonly machine: string;
  readonly blind: string;
  /** Shown instead of information that is hidden before the verdict. */
  readonly decideFirst: string;
  readonly source: string;
  readonly unverified: string;
  readonly why: string;
  readonly decisive: string;
  readonly evidence: string;
  readonly rules: string;
  readonly paths: string;
  readonly part: (at: string) => string;
  readonly noPath: string;
  readonly inCity: string;
  readonly history: string;
  readonly note: string;
  readonly standing: {
    readonly open: string;
    readonly stale: string;
    readonly toRule: string;
    readonly decided: string;
    readonly agreed: (others: string) => string;
    readonly disputed: (others: string) => string;
    readonly adjudicated: (by: string, verdict: string, why: string) => string;
  };
  /** Over the votes of others, where they may be seen. */
  readonly opinions: string;
  readonly blindVote: string;
  /** In the history: the answer when the case was repeated. */
  readonly again: string;
  readonly rulingPrompt: (verdict: string) => string;
  readonly ruled: (verdict: string, names: string) => string;
  readonly cannotRule: Readonly<Record<RulingRefusal, string>>;
  /** Why a vote is refused where the votes were opened. */
  readonly opened: string;
  readonly rulingUnsure: string;
  readonly panels: { readonly impact: string; readonly whyNot: string; readonly rule: string };
  /** At the head of the panel that shows what each answer would make of the unit. */
  readonly impact: (units: number, of: number, share: string) => string;
  readonly nothingToShow: string;
  readonly more: string;
  readonly tooSmall: string;
  readonly written: (what: string) => string;
  readonly cannotWrite: (problem: string) => string;
}
