import { Relations } from "../../knowledge/relate/relations.ts";
import { Choices } from "../../model/choices.ts";
import type { Collection, CollectionMember } from "../../model/collections.ts";
import type { Because } from "../../model/explanation.ts";
import type { ConceptId, UnitId } from "../../model/ids.ts";
import type { RateRow, UnitResult } from "../../model/match.ts";
import type { Matcher, MatchInput } from "../../model/matcher.ts";
import { rateRow } from "../../world/rates.ts";

/** A unit of a member: the member's concepts that its name is under, and the lines that say so. */
export interface UnitOfMember {
  readonly result: UnitResult;
  readonly through: readonly { readonly own: ConceptId; readonly concept: ConceptId; readonly because: readonly Because[] }[];
}

export interface CountedMember {
  readonly member: CollectionMember;
  readonly units: readonly UnitOfMember[];
  readonly rates: RateRow;
}

/** Rates over weights: a share of the weight, and the weighted rate over members that have units and over all members. */
export interface WeightedRate {
  /** Share of the weight of members that have units. */
  readonly covered: number;
  /** null if no member has units. */
  readonly matchOverCovered: number | null;
  readonly eitherOverCovered: number | null;
  /** Members without units count as 0. */
  readonly matchOverAll: number;
  readonly eitherOverAll: number;
}

export interface CountedCollection {
  readonly collection: Collection;
  readonly members: readonly CountedMember[];
  /** Units that are in more than one member; they count in each. */
  readonly inSeveral: readonly UnitId[];
  /** Units that are in no member. */
  readonly outside: readonly UnitResult[];
  readonly weighted: WeightedRate | null;
}

/** How clusters serve the members of collections; of a region, only the units for which `isIn` holds. */
export function countCollections(
  input: MatchInput,
  { result, links }: Pick<Matcher, "result" | "links">,
  collections: readonly Collection[],
  isIn: (unit: UnitResult) => boolean,
): readonly CountedCollection[] {
  const { taxonomy, ruleset } = input;
  const relations = new Relations(taxonomy.concepts, ruleset.declarations, [], new Choices(0));
  const units = result.units.filter(isIn);
  const conceptsOf = (unit: UnitId): readonly ConceptId[] => {
    const concepts = (links.units.get(unit)?.senses ?? []).flatMap(({ concept }) => concept ?? []);
    return [...new Set(concepts)];
  };
  return collections.map((collection): CountedCollection => {
    const members = collection.members.map((member) => countMember(member, units, conceptsOf, relations));
    const times = new Map<UnitId, number>();
    for (const { units: own } of members) for (const { result: each } of own) times.set(each.unit, (times.get(each.unit) ?? 0) + 1);
    return {
      collection,
      members,
      inSeveral: [...times].flatMap(([unit, count]) => (count > 1 ? [unit] : [])),
      outside: units.filter(({ unit }) => !times.has(unit)),
      weighted: weightedRate(members),
    };
  });
}

function countMember(
  member: CollectionMember,
  units: readonly UnitResult[],
  conceptsOf: (unit: UnitId) => readonly ConceptId[],
  relations: Relations,
): CountedMember {
  const own = units.flatMap((result): readonly UnitOfMember[] => {
    const through = conceptsOf(result.unit).flatMap((concept) => {
      const wider = member.concepts.filter((each) => relations.isUnder(concept, each));
      return wider.map((each) => ({ own: concept, concept: each, because: relations.relation(concept, each).because }));
    });
    return through.length === 0 ? [] : [{ result, through }];
  });
  return {
    member,
    units: own,
    rates: rateRow(
      "collection",
      member.id,
      own.map(({ result }) => result),
    ),
  };
}

function weightedRate(members: readonly CountedMember[]): WeightedRate | null {
  const weighted = members.flatMap(({ member: { weight }, rates }) => (weight === null ? [] : [{ weight, rates }]));
  if (weighted.length === 0 || weighted.length < members.length) return null;
  const sum = (of: readonly { readonly weight: number }[]): number => of.reduce((total, { weight }) => total + weight, 0);
  const withUnits = weighted.filter(({ rates }) => rates.units > 0);
  const [all, covered] = [sum(weighted), sum(withUnits)];
  const reached = (rate: "matchRate" | "eitherRate"): number =>
    withUnits.reduce((total, { weight, rates }) => total + weight * (rates[rate].share ?? 0), 0);
  return {
    covered: covered / all,
    matchOverCovered: covered === 0 ? null : reached("matchRate") / covered,
    eitherOverCovered: covered === 0 ? null : reached("eitherRate") / covered,
    matchOverAll: reached("matchRate") / all,
    eitherOverAll: reached("eitherRate") / all,
  };
}
