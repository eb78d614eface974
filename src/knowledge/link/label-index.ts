import type { ConceptId } from "../../model/ids.ts";
import type { Concept } from "../../model/taxonomy.ts";

export interface LabelEntry {
  readonly concept: ConceptId;
  readonly label: string;
  readonly preferred: boolean;
}

/** Labels by normalised text. More than one entry for a text means that the label is ambiguous. */
export type LabelIndex = ReadonlyMap<string, readonly LabelEntry[]>;

/** Every label of every concept: preferred, alternative and hidden ones, in both languages. */
export function indexLabels(concepts: readonly Concept[], normalise: (text: string) => string): LabelIndex {
  const index = new Map<string, LabelEntry[]>();
  for (const concept of concepts) {
    const add = (label: string, preferred: boolean): void => {
      const key = normalise(label);
      const entries = index.get(key);
      if (!entries) index.set(key, [{ concept: concept.id, label, preferred }]);
      else if (!entries.some((entry) => entry.concept === concept.id)) entries.push({ concept: concept.id, label, preferred });
    };
    add(concept.prefLabel.zh, true);
    add(concept.prefLabel.en, true);
    for (const label of [...concept.altLabel.zh, ...concept.altLabel.en, ...concept.hiddenLabel]) add(label, false);
  }
  return index;
}
