import { byCodePoint } from "../../model/ids.ts";
import { type Concept, plainWord } from "../../model/taxonomy.ts";
import type { RawProductWord } from "../shapes/taxonomy-shape.ts";

/**
 * The words under `includes` as the narrower concepts that they stand for, sorted by id. A word that is given in one language alone
 * has it in both. A word that stands there twice is one concept; the check of labels reports it.
 */
export function productWords(concept: Concept, words: readonly RawProductWord[]): readonly Concept[] {
  return words
    .flatMap((raw, index): readonly Concept[] => {
      const entry = typeof raw === "string" ? { zh: raw } : raw;
      const word = entry.zh ?? entry.en;
      return word === undefined ? [] : [wordConcept(concept, word, entry, index)];
    })
    .sort((a, b) => byCodePoint(a.id, b.id));
}

function wordConcept(concept: Concept, word: string, entry: Exclude<RawProductWord, string>, index: number): Concept {
  return {
    ...plainWord(concept.id, word),
    prefLabel: { zh: word, en: entry.en ?? word },
    altLabel: { zh: entry.altLabel ?? [], en: [] },
    hiddenLabel: entry.hiddenLabel ?? [],
    source: entry.source ?? concept.source,
    origin: { file: concept.origin.file, path: [...concept.origin.path, "includes", index] },
  };
}
