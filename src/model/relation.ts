/** What two concepts can be to each other, strongest first; SKOS calls them exactMatch, broadMatch/narrowMatch and relatedMatch. */
export const RELATIONS = ["identical", "subordinate", "similar", "none"] as const;
export type Relation = (typeof RELATIONS)[number];

/** A relation, or the honest answer that it cannot be told. */
export type VerdictRelation = Relation | "unknown";

// `@internal` keeps these two in line in published schemas. Which side's industry is the wider one:
/** @internal */
export type Direction = "belt-wider" | "belt-narrower";

// Which side stands upstream of the other in the chain:
/** @internal */
export type ChainRole = "belt-upstream" | "belt-downstream";

/** What becomes of a unit, strongest first. */
export const OUTCOMES = ["matched", "similar", "unknown", "none", "no-belt"] as const;
export type UnitOutcome = (typeof OUTCOMES)[number];

/** Outcomes that a relation can count as in a ruleset. */
export type CountedOutcome = "matched" | "similar" | "none";
export type CountsAs = Readonly<Record<Relation, CountedOutcome>>;

const STRENGTH: Readonly<Record<VerdictRelation, number>> = { identical: 4, subordinate: 3, similar: 2, unknown: 1, none: 0 };

/** How strong a relation is; `unknown` stands between `similar` and `none`, since it may turn out to be more than nothing. */
export function strength(relation: VerdictRelation): number {
  return STRENGTH[relation];
}
