import { distanceKm } from "../knowledge/places/distance.ts";
import { Choices } from "../model/choices.ts";
import type { ChangedPair } from "../model/comparison.ts";
import type { Place } from "../model/data.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { Ordinal } from "../model/quantity.ts";
import { strength } from "../model/relation.ts";
import type { Locate } from "../model/span.ts";
import type { Bilingual } from "../model/text.ts";
import { readsGroups, testsIn } from "../rules/reads-groups.ts";
import { PlaceLaws } from "../world/place-laws.ts";
import { type PlaceName, placeName } from "./names.ts";

/** A belt in another city that moves a unit, and what joins the two cities. */
export interface BeyondCity {
  readonly belt: string;
  readonly beltName: string;
  readonly place: PlaceName | null;
  /** null if a city has no coordinates. */
  readonly km: number | null;
  /** The groups that join the cities, as far as the rules read groups; of a city that belongs only in part, its counties. */
  readonly groups: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly parts: readonly string[];
    readonly file: string;
    readonly line: Ordinal;
    readonly column: Ordinal;
  }[];
}

interface Side {
  readonly input: MatchInput;
  readonly locate: Locate;
}

/** Finds, for a unit that moves, the belts in other cities whose verdicts changed, the strongest first. */
export function beyondCity(from: Side, to: Side): (pairs: readonly ChangedPair[]) => readonly BeyondCity[] {
  const [before, now] = [sideOf(from), sideOf(to)];
  return (pairs) => {
    const rank = (pair: ChangedPair): number => Math.max(...[pair.from, pair.to].map((reason) => strength(reason?.relation ?? "none")));
    const sorted = [...pairs].sort((a, b) => rank(b) - rank(a));
    return sorted.flatMap((pair) => {
      const gained = strength(pair.to?.relation ?? "none") >= strength(pair.from?.relation ?? "none");
      return (gained ? now : before)(pair);
    });
  };
}

function sideOf({ input, locate }: Side): (pair: ChangedPair) => readonly BeyondCity[] {
  const { data, ruleset } = input;
  const law = new PlaceLaws(input, [], new Choices(0), { dataset: data.dataset });
  const placeOf = new Map<string, Place>(data.places.map((place) => [place.code, place]));
  const [units, belts] = [new Map(data.units.map((unit) => [unit.id, unit])), new Map(data.belts.map((belt) => [belt.id, belt]))];
  const named = new Set(
    testsIn(ruleset.rules.map(({ when }) => when)).flatMap(({ fact, value }) => (fact === "place.groups" ? [value].flat() : [])),
  );
  const isRead = readsGroups(ruleset);
  return ({ unit: unitId, belt: beltId }) => {
    const [unit, belt] = [units.get(unitId), belts.get(beltId)];
    if (!unit || !belt || unit.place === belt.place) return [];
    const [here, there] = [placeOf.get(unit.place), placeOf.get(belt.place)];
    if (!here || !there) return [];
    const joining = isRead ? law.joining(here, there) : [];
    const read = joining.filter(({ group }) => named.has(group.id) || law.closeness.includes(group.kind));
    return [
      {
        belt: beltId,
        beltName: belt.name,
        place: placeName(there),
        km: distanceKm(here, there),
        groups: read.map(({ group, parts, origin }) => ({
          id: group.id,
          name: group.name,
          parts: parts.flatMap(({ counties }) => counties),
          ...locate(origin),
        })),
      },
    ];
  };
}
