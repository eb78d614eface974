import type { Concept } from "../../model/taxonomy.ts";
import { above, keyedLabelsOf } from "./concept-checks.ts";

/**
 * The concepts, each with the labels that a concept above it has too. National classifications give a group and its only class one name:
 * as a name it means the group, which is true of either.
 */
export function withSharedLabels(concepts: readonly Concept[]): readonly Concept[] {
  const owners = new Map<string, Concept[]>();
  let isShared = false;
  for (const concept of concepts) {
    if (concept.wordOf !== null) continue;
    for (const { key } of keyedLabelsOf(concept)) {
      const list = owners.get(key);
      if (list === undefined) owners.set(key, [concept]);
      else if (!list.includes(concept)) {
        list.push(concept);
        isShared = true;
      }
    }
  }
  if (!isShared) return concepts;
  const isAbove = above(concepts);
  const shared = new Map<Concept, string[]>();
  for (const [key, list] of owners) {
    if (list.length < 2) continue;
    for (const concept of list) {
      if (!list.some((other) => other !== concept && isAbove(other.id, concept.id))) continue;
      const keys = shared.get(concept);
      if (keys === undefined) shared.set(concept, [key]);
      else keys.push(key);
    }
  }
  return shared.size === 0
    ? concepts
    : concepts.map((concept) => (shared.has(concept) ? { ...concept, sharedLabels: shared.get(concept) ?? [] } : concept));
}
