import type { Guard } from "../../model/choices.ts";
import { LABEL_FIELDS, type LabelField } from "../../model/edit.ts";
import type { ConceptId } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { Concept } from "../../model/taxonomy.ts";

/** A label of a concept, with the condition under which it is there. */
export interface LabelEntry {
  readonly concept: ConceptId;
  readonly label: string;
  readonly field: LabelField;
  readonly guard: Guard;
}

/** Calls `add` with every label of a concept by which names are found, in both languages, preferred ones first; a product word that is given in one language has one label. */
export function eachLabel(concept: Concept, guard: Guard, add: (entry: LabelEntry) => void): void {
  const { sharedLabels } = concept;
  const named =
    sharedLabels === undefined
      ? add
      : (entry: LabelEntry): void => {
          if (!sharedLabels.includes(labelKey(entry.label))) add(entry);
        };
  eachOwnLabel(concept, guard, named);
}

function eachOwnLabel(
  { id, prefLabel, altLabel, hiddenLabel, wordOf, languages }: Concept,
  guard: Guard,
  add: (entry: LabelEntry) => void,
): void {
  add({ concept: id, label: prefLabel.zh, field: "prefLabel.zh", guard });
  if (wordOf === null || prefLabel.en !== prefLabel.zh) add({ concept: id, label: prefLabel.en, field: "prefLabel.en", guard });
  for (const label of altLabel.zh) add({ concept: id, label, field: "altLabel.zh", guard });
  for (const label of altLabel.en) add({ concept: id, label, field: "altLabel.en", guard });
  for (const label of hiddenLabel) add({ concept: id, label, field: "hiddenLabel", guard });
  // Further languages are found like hidden labels: no edit and no table speaks of them.
  for (const { pref, alt } of Object.values(languages ?? {})) {
    for (const label of pref === null ? alt : [pref, ...alt]) add({ concept: id, label, field: "hiddenLabel", guard });
  }
}

/** The same as a list. */
export function labelsOf(concept: Concept, guard: Guard = null): readonly LabelEntry[] {
  const labels: LabelEntry[] = [];
  eachLabel(concept, guard, (entry) => labels.push(entry));
  return labels;
}

/** Of two labels under one text, the order in which they are found: preferred ones of a concept come before its others. */
export function byField(a: LabelEntry, b: LabelEntry): number {
  return LABEL_FIELDS.indexOf(a.field) - LABEL_FIELDS.indexOf(b.field);
}
