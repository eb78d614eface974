import type { ConceptId } from "../../model/ids.ts";
import type { Sense } from "../../model/link.ts";
import type { Relation } from "../../model/relation.ts";

interface Relations {
  standing(a: ConceptId, b: ConceptId): { readonly relation: Relation };
  distance(a: ConceptId, b: ConceptId): number | null;
}

/** Nothing joins two terms: no concept above both, no chain, no character in common. */
export const FAR = 100;

/**
 * How far two terms are from each other, for the order in which remedies are shown: 0 where a chain or hierarchy joins their
 * industries, else the steps over what is above both; where a term has no concept, by the characters that the words share.
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
