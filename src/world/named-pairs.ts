import type { ConceptId } from "../model/ids.ts";
import type { Exception } from "../model/rules.ts";
import type { PairExceptions } from "./exceptions.ts";
import type { Reading } from "./readings.ts";
import type { World } from "./world.ts";

/** Of a unit: the belts with which an exception can speak for it, by number. */
export type NamedBelts = ReadonlyMap<number, PairExceptions>;

/**
 * The pairs for which an exception can speak in a world without edits, by unit: those that it names, and of its city those with a reading
 * of its two concepts. No other pair is looked at, so that a few exceptions cost next to nothing.
 */
export function namedPairs(world: World): ReadonlyMap<number, NamedBelts> {
  const named = new Map<number, Map<number, PairExceptions>>();
  const add = (unit: number, belt: number): void => {
    const [row, other] = [world.unit(unit), world.belt(belt)];
    const exceptions = row && other && world.exceptions.forPair(row, other);
    if (exceptions) named.set(unit, (named.get(unit) ?? new Map<number, PairExceptions>()).set(belt, exceptions));
  };
  for (const [unit, id] of world.units.entries()) {
    for (const belt of world.exceptions.beltsNamed(id)) add(unit, world.numberOf(belt, "belts"));
  }
  const { ofCities } = world.exceptions;
  const unitsOf = unitsIn(world, new Set(ofCities.keys()));
  for (const [place, forms] of ofCities) {
    for (const { about } of forms.map(({ value }): Exception => value)) {
      if (about.kind !== "concepts") continue;
      const belts = (world.beltsByPlace.get(place) ?? []).filter((at) => reads(world.readingsOfBelt(at), about.belt));
      const units = (unitsOf.get(place) ?? []).filter((at) => reads(world.readingsOfUnit(at), about.cluster));
      for (const unit of units) for (const belt of belts) add(unit, belt);
    }
  }
  return named;
}

function unitsIn(world: World, places: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const units = new Map<string, number[]>();
  if (places.size === 0) return units;
  for (const at of world.units.keys()) {
    const place = world.unit(at)?.place;
    if (place !== undefined && places.has(place)) units.set(place, [...(units.get(place) ?? []), at]);
  }
  return units;
}

function reads(readings: readonly Reading[], concept: ConceptId): boolean {
  return readings.some(({ sense }) => sense.concept === concept);
}
