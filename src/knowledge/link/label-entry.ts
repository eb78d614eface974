import type { Guard } from "../../model/choices.ts";
import { LABEL_FIELDS, type LabelField, labelsIn } from "../../model/edit.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { normaliseTerm } from "../normalise/term.ts";

/** A label of a concept, with the condition under which it is there. */
export interface LabelEntry {
  readonly concept: ConceptId;
  readonly label: string;
  readonly preferred: boolean;
  /** Preferred labels are found before others of the same concept. */
  readonly rank: number;
  readonly guard: Guard;
}

/** A label with the normalised text under which it is found. */
export interface KeyedLabel {
  readonly key: string;
  readonly field: LabelField;
  readonly entry: LabelEntry;
}

const LABELS = new WeakMap<Concept, readonly KeyedLabel[]>();

/** Every label of a concept, in both languages, preferred ones first. */
export function labelsOf(concept: Concept, guard: Guard = null): readonly KeyedLabel[] {
  let plain = LABELS.get(concept);
  if (!plain) {
    plain = LABEL_FIELDS.flatMap((field) => labelsIn(concept, field).map((label) => keyed(concept.id, field, label, null)));
    LABELS.set(concept, plain);
  }
  return guard === null ? plain : plain.map((label) => ({ ...label, entry: { ...label.entry, guard } }));
}

export function keyed(concept: ConceptId, field: LabelField, label: string, guard: Guard): KeyedLabel {
  const rank = LABEL_FIELDS.indexOf(field);
  return { key: normaliseTerm(label), field, entry: { concept, label, preferred: rank < 2, rank, guard } };
}
