/** The possible relations between two concepts, strongest first; SKOS calls them exactMatch, broadMatch/narrowMatch and relatedMatch. */
export const RELATIONS = ["identical", "subordinate", "similar", "none"] as const;
export type Relation = (typeof RELATIONS)[number];

/** A relation, or `unknown` if it cannot be determined. */
export type VerdictRelation = Relation | "unknown";

// `@internal` keeps these two types inline in published schemas. Which side's industry is wider:
/** @internal */
export type Direction = "belt-wider" | "belt-narrower";

// Which side is upstream of the other in the chain:
/** @internal */
export type ChainRole = "belt-upstream" | "belt-downstream";

/** The possible outcomes of a unit, strongest first. */
export const OUTCOMES = ["matched", "similar", "unknown", "none", "no-belt"] as const;
export type UnitOutcome = (typeof OUTCOMES)[number];

/** The outcomes to which a ruleset can map a relation. */
export type CountedOutcome = "matched" | "similar" | "none";
export type CountsAs = Readonly<Record<Relation, CountedOutcome>>;

const STRENGTH: Readonly<Record<VerdictRelation, number>> = { identical: 4, subordinate: 3, similar: 2, unknown: 1, none: 0 };

/** How strong a relation is; `unknown` ranks between `similar` and `none`, because it may turn out to be a relation. */
export function strength(relation: VerdictRelation): number {
  return STRENGTH[relation];
}
