import type { ComparedOutcome, Effect } from "../../model/comparison.ts";
import type { ChangeKind, ChangeOf, Edit } from "../../model/edit.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { NameConcept } from "./verdicts.ts";

/** The name of an edit, by the kind of entry that it changes. */
export type EditWording = { readonly [Kind in ChangeKind]: (change: ChangeOf<Kind>, name: NameConcept) => string };

/** The words of comparisons, sensitivities and why-nots, in one language. */
export interface CompareWords {
  readonly title: (from: string, to: string) => string;
  readonly made: string;
  readonly whats: Readonly<Record<Edit["what"], string>>;
  readonly edits: EditWording;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly outcomes: Readonly<Record<ComparedOutcome, string>>;
  readonly all: string;
  readonly heads: Readonly<
    Record<
      "group" | "units" | "from" | "to" | "delta" | "matched" | "similar" | "either" | "unit" | "causes" | "edit" | "effect" | "rowsFrom",
      string
    >
  >;
  readonly sections: Readonly<Record<"rates" | "matrix" | "changed" | "changes" | "pairs" | "cancelled", string>>;
  /** The head of a column of shares in per cent, whose cells have no sign. */
  readonly inPercent: (head: string) => string;
  readonly atLeast: string;
  readonly noChanges: string;
  readonly noneChanged: string;
  readonly summary: (changed: number, edits: number, unexplained: number) => string;
  readonly and: string;
  readonly or: string;
  readonly more: (count: number) => string;
  readonly seeAll: string;
  readonly alone: (edit: string, unit: string, gives: string, by: string) => string;
  readonly reason: (unit: string, belt: string, from: string, to: string, by: string) => string;
  readonly took: (parsing: string, computing: string) => string;
  readonly noRule: string;
  readonly up: string;
  /** Units whose outcome became unknown, or is no longer. */
  readonly unknown: string;
  readonly down: string;
  readonly same: string;
  readonly net: string;
  readonly whyNot: {
    readonly gains: string;
    readonly losses: string;
    readonly facts: (changes: readonly string[], belt: string) => string;
    readonly fact: (fact: string, from: string, to: string) => string;
  };
  readonly sensitivity: {
    readonly title: (version: string, title: string) => string;
    readonly now: (units: number, matched: number, similar: number) => string;
    readonly entries: string;
    readonly shares: string;
    readonly sharesNote: (matched: string, either: string) => string;
    readonly kinds: Readonly<Record<"rule" | "declaration" | "exception", string>>;
    readonly heads: Readonly<Record<"entry" | "matched" | "similar" | "alone" | "share", string>>;
    readonly without: string;
    readonly sweeps: string;
    readonly sweep: (rule: string, fact: string, operator: string, value: number) => string;
    readonly rest: (count: number) => string;
  };
}

/** An edit in one sentence: what was done to which entry, and what it says. */
export function editText({ what, change }: Edit, wording: CompareWords, name: (concept: ConceptId) => string): string {
  const say = wording.edits[change.kind] as (change: Edit["change"], name: NameConcept) => string;
  return `${wording.whats[what]}${say(change, name)}`;
}
