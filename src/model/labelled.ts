import type { ConceptId, DeclarationId, ExceptionId, PlaceCode, RuleId } from "./ids.ts";
import type { Direction, Relation, VerdictRelation } from "./relation.ts";
import type { Origin } from "./span.ts";

/** What a person says of a pair. */
export type Label =
  /** The relation that the pair stands in; `direction` is null if the person does not say which side is wider. */
  | { readonly kind: "relation"; readonly relation: Relation; readonly direction: Direction | null }
  /** A relation that somebody claimed and that this person judged wrong; nothing is said about which one is right. */
  | { readonly kind: "not"; readonly relation: Relation }
  /** Whether the two match, whatever their relation is called. */
  | { readonly kind: "match"; readonly isMatch: boolean }
  /** The person did not decide; `claim` is the relation that was put to them, if one was. */
  | { readonly kind: "doubtful"; readonly claim: Relation | null };

/** One side of a labelled pair: the id of a unit or a belt of the data, the id of a concept, or free words. */
export interface LabelledSide {
  readonly text: string;
  readonly place: PlaceCode | null;
}

/** A pair with a person's judgement, as a row of a file gives it. The first side is read as a cluster's, the second as a belt's. */
export interface LabelledPair {
  readonly a: LabelledSide;
  readonly b: LabelledSide;
  /** The kind of the cluster, for rules that read it. */
  readonly kind: string | null;
  readonly label: Label;
  /** How many pairs of the population the row represents: 1 without sampling. */
  readonly weight: number;
  readonly annotator: string | null;
  readonly origin: Origin;
}

/** The class of a label, as confusion matrices name it. */
export type ExpectedClass = Relation | `not-${Relation}` | "match" | "no-match";
/** The class of an answer; `reversed` is `subordinate` with the other side wider than labelled. */
export type AnsweredClass = VerdictRelation | "reversed" | "match" | "no-match";

/** What a version has that was written about a pair: figures on such a pair are no evidence. */
export type Naming =
  | { readonly kind: "declaration"; readonly id: DeclarationId; readonly origin: Origin }
  | { readonly kind: "exception"; readonly id: ExceptionId; readonly origin: Origin }
  | { readonly kind: "case"; readonly id: string; readonly origin: Origin };

/** Why a version misses a label. */
export type MissCause =
  /** A side links to no concept. */
  | { readonly kind: "unlinked"; readonly sides: readonly ("a" | "b")[] }
  /** A side links only in part: words of it are left over. */
  | { readonly kind: "part"; readonly side: "a" | "b"; readonly concept: ConceptId; readonly rest: string }
  /** No line relates the two concepts. */
  | { readonly kind: "no-line"; readonly concepts: readonly [ConceptId, ConceptId] }
  /** Lines relate the two concepts otherwise. */
  | { readonly kind: "line" }
  /** The industries are related as labelled, and a rule or an exception decides otherwise; null if no rule holds. */
  | { readonly kind: "rule"; readonly rule: RuleId | null }
  | { readonly kind: "exception"; readonly exception: ExceptionId };
