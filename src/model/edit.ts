import type { Belt, InputOutput, Place, Unit } from "./data.ts";
import type { BeltId, ConceptId, DeclarationId, ExceptionId, PlaceCode, RuleId, UnitId } from "./ids.ts";
import type { PlaceGroup, PlaceGroupKind, TravelTime } from "./place-groups.ts";
import type { CountedOutcome, Relation } from "./relation.ts";
import type { Declaration, Exception, Rule } from "./rules.ts";
import type { Origin } from "./span.ts";
import type { Concept, LinkWords } from "./taxonomy.ts";

/** The field of a concept that contains a label. */
export const LABEL_FIELDS = ["prefLabel.zh", "prefLabel.en", "altLabel.zh", "altLabel.en", "hiddenLabel"] as const;
export type LabelField = (typeof LABEL_FIELDS)[number];

/** An entry before and after an edit; null if it does not exist. */
interface Replaced<Kind extends string, Id extends string, Value> {
  readonly kind: Kind;
  readonly id: Id;
  readonly from: Value | null;
  readonly to: Value | null;
}

export type DatasetValue = number | boolean | readonly [number, number] | null;

/**
 * The change that an edit makes to an input. Adding or removing a concept includes all its labels, notations and `broader` lines. In a
 * concept that exists before and after, each of them is an edit of its own, and `concept` covers only changes of its `why`, `source` or `gathers`.
 */
export type Change =
  | Replaced<"rule", RuleId, Rule>
  | Replaced<"declaration", DeclarationId, Declaration>
  | Replaced<"exception", ExceptionId, Exception>
  | Replaced<"counts-as", Relation, CountedOutcome>
  | Replaced<"concept", ConceptId, Concept>
  | (Replaced<"label", ConceptId, string> & { readonly field: LabelField })
  | Replaced<"broader", ConceptId, ConceptId>
  | (Replaced<"notation", ConceptId, readonly string[]> & { readonly scheme: string })
  | Replaced<"word", keyof LinkWords, string>
  | Replaced<"unit", UnitId, Unit>
  | Replaced<"belt", BeltId, Belt>
  | Replaced<"place", PlaceCode, Place>
  | Replaced<"dataset", "studyYear" | "fallbackYears" | "beltsComplete", DatasetValue>
  | Replaced<"input-output", "input-output", InputOutput>
  | Replaced<"place-group", string, PlaceGroup>
  | Replaced<"place-kind", string, PlaceGroupKind>
  /** null: the values that a ruleset without a declaration has. */
  | Replaced<"closeness", "closeness", readonly string[]>
  /** null: the study year. */
  | Replaced<"groups-as-of", "groupsAsOf", number>
  | Replaced<"travel-times", "travel-times", readonly TravelTime[]>;

export type ChangeKind = Change["kind"];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { readonly kind: Kind }>;

/** One difference between two inputs. */
export interface Edit {
  /** e1, e2 … in the order of kinds, then of ids. */
  readonly id: string;
  readonly what: "added" | "removed" | "changed";
  readonly change: Change;
  /** The place of the entry: in the new input or, if it was removed, in the old one. */
  readonly origin: Origin;
  readonly side: "from" | "to";
}

/** Numbers changes as edits, in the order given. */
export function numberEdits(found: readonly Omit<Edit, "id">[]): readonly Edit[] {
  return found.map((edit, at) => ({ id: `e${at + 1}`, ...edit }));
}

/** The labels in one field of a concept. */
export function labelsIn(concept: Concept, field: LabelField): readonly string[] {
  switch (field) {
    case "prefLabel.zh":
      return [concept.prefLabel.zh];
    case "prefLabel.en":
      return [concept.prefLabel.en];
    case "altLabel.zh":
      return concept.altLabel.zh;
    case "altLabel.en":
      return concept.altLabel.en;
    case "hiddenLabel":
      return concept.hiddenLabel;
  }
}
