import { byCodePoint } from "../../model/ids.ts";
import { type Concept, plainWord } from "../../model/taxonomy.ts";
import type { RawProductWord } from "../shapes/taxonomy-shape.ts";

/**
 * The words under `includes` as the narrower concepts that they stand for, sorted by id. A word that is given in one language alone
 * has it in both. Of a word that stands there twice the first counts; the check of labels reports the other.
 */
export function productWords(concept: Concept, words: readonly RawProductWord[]): readonly Concept[] {
  const broader = [concept.id];
  return words
    .flatMap((raw, index): readonly Concept[] => {
      const entry = typeof raw === "string" ? { zh: raw } : raw;
      const word = entry.zh ?? entry.en;
      if (word === undefined) return [];
      const { altLabel: alt, hiddenLabel, en = word, source = concept.source } = entry;
      const plain = plainWord(concept.id, word);
      return [
        {
          ...plain,
          prefLabel: { zh: word, en },
          ...(alt === undefined ? {} : { altLabel: { zh: alt, en: [] } }),
          ...(hiddenLabel === undefined ? {} : { hiddenLabel }),
          broader,
          source,
          origin: { file: concept.origin.file, path: [...concept.origin.path, "includes", index] },
        },
      ];
    })
    .sort((a, b) => byCodePoint(a.id, b.id));
}
