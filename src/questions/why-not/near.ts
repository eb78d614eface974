import type { ConceptId } from "../../model/ids.ts";
import type { Sense } from "../../model/link.ts";
import type { Relation } from "../../model/relation.ts";

interface Relations {
  standing(a: ConceptId, b: ConceptId): { readonly relation: Relation };
  distance(a: ConceptId, b: ConceptId): number | null;
}

/** The distance of unrelated terms: no concept above both, no chain, no common character. */
export const FAR = 100;

/**
 * The distance of two terms, by which remedies are sorted: 0 if a chain or hierarchy relates their industries, otherwise the steps over
 * the concept above both; if a term has no concept, computed from the characters that the words share.
 */
export function distanceOf(cluster: Sense, belt: Sense, relations: Relations): number {
  if (cluster.concept === null || belt.concept === null) return 20 * (1 - sharedCharacters(cluster.text, belt.text)) || FAR;
  if (relations.standing(cluster.concept, belt.concept).relation !== "none") return 0;
  return relations.distance(cluster.concept, belt.concept) ?? FAR - 10 * sharedCharacters(cluster.text, belt.text);
}

/** The share of characters that two texts have in common, 0..1. */
export function sharedCharacters(a: string, b: string): number {
  const [of, other] = [new Set(a), new Set(b)];
  const shared = [...of].filter((character) => other.has(character)).length;
  return (2 * shared) / (of.size + other.size || 1);
}
