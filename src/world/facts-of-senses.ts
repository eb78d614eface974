import { type ConceptFactId, industryFacts, type PartOfFacts } from "../facts/derive.ts";
import type { InputShares } from "../knowledge/relate/input-share.ts";
import type { Relations } from "../knowledge/relate/relations.ts";
import type { Sense } from "../model/link.ts";

/** The facts of how two readings stand to each other. Without `shares` the input-output table is left alone: no rule reads it. */
export function factsOfSenses(
  cluster: Sense,
  belt: Sense,
  relations: Pick<Relations, "standing">,
  shares: Pick<InputShares, "between"> | null,
): PartOfFacts<ConceptFactId> {
  if (cluster.concept === null || belt.concept === null) return industryFacts(cluster, belt, null, null);
  const share = shares?.between(cluster.concept, belt.concept)?.share ?? null;
  return industryFacts(cluster, belt, relations.standing(cluster.concept, belt.concept), share);
}
