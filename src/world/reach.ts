import { conceptsOf, type Declaration } from "../model/rules.ts";
import type { Concept } from "../model/taxonomy.ts";
import type { Names } from "./names.ts";

/**
 * Concepts that nobody reaches: none of their labels, looked up as a name would be, links to them, no concept stands under them, and no
 * declaration names them. Such a label is all filler words, or a longer one that reads as something else.
 */
export function unreachedConcepts(
  concepts: readonly Concept[],
  declarations: readonly Declaration[],
  names: Pick<Names, "text">,
): readonly Concept[] {
  const needed = new Set<string>(concepts.flatMap(({ broader }) => broader));
  for (const declaration of declarations) for (const id of conceptsOf(declaration)) needed.add(id);
  const links = (label: string, { id }: Concept): boolean => names.text(label).senses.some((sense) => sense.concept === id);
  // A product word is found by itself alone; a name that a wider concept has too leads to that one.
  return concepts.filter(
    (concept) =>
      concept.wordOf === null &&
      concept.sharedLabels === undefined &&
      !needed.has(concept.id) &&
      !labelsOf(concept).some((label) => links(label, concept)),
  );
}

function labelsOf({ prefLabel, altLabel, hiddenLabel }: Concept): readonly string[] {
  return [prefLabel.zh, prefLabel.en, ...altLabel.zh, ...altLabel.en, ...hiddenLabel];
}
