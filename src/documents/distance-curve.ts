import type { MatchInput } from "../model/matcher.ts";
import type { Count, Proportion } from "../model/quantity.ts";
import type { UnitOutcome } from "../model/relation.ts";
import type { Locate } from "../model/span.ts";
import type { Bilingual } from "../model/text.ts";
import type { DistanceCurve } from "../questions/places/distance-curve.ts";
import { clashesOf, type OnClashes } from "./clashes.ts";
import { type PlaceName, placeNames } from "./names.ts";

export interface DistanceCurveDocument extends OnClashes {
  readonly schema: "qundai/sensitivity-distance/1";
  readonly ruleset: { readonly version: string; readonly title: Bilingual; readonly hash: string };
  readonly made: boolean;
  readonly atLeast: boolean;
  readonly units: Count;
  /** Units that are matched or similar if the limit lets no distance in, and without any limit. */
  readonly start: Count;
  readonly end: Count;
  readonly startRate: Proportion | null;
  readonly endRate: Proportion | null;
  /** The limits that the rules of the version have. */
  readonly limits: readonly number[];
  /** Every limit at which a unit's outcome changes, ascending. */
  readonly steps: readonly {
    /** The exact distance of the pair; null for a distance that is not known, which counts without any limit only. */
    readonly km: number | null;
    readonly unit: string;
    readonly name: string;
    readonly place: PlaceName;
    readonly belt: string;
    readonly beltName: string;
    readonly beltPlace: PlaceName;
    readonly from: UnitOutcome;
    readonly to: UnitOutcome;
    /** Units that are matched or similar from this distance on. */
    readonly counted: Count;
    readonly rate: Proportion | null;
  }[];
}

/** The answer of `sensitivity --distance`. */
export function distanceCurveDocument(curve: DistanceCurve, input: MatchInput, locate: Locate): DistanceCurveDocument {
  const { ruleset, data } = input;
  const place = placeNames(data.places);
  const [units, belts] = [new Map(data.units.map((unit) => [unit.id, unit])), new Map(data.belts.map((belt) => [belt.id, belt]))];
  const rate = (count: number): number | null => (curve.units === 0 ? null : count / curve.units);
  return {
    schema: "qundai/sensitivity-distance/1",
    ...clashesOf(input, locate),
    ruleset: { version: ruleset.version, title: ruleset.title, hash: ruleset.hash },
    made: data.dataset.made,
    atLeast: !data.dataset.belts.complete,
    units: curve.units,
    start: curve.start,
    end: curve.end,
    startRate: rate(curve.start),
    endRate: rate(curve.end),
    limits: curve.limits,
    steps: curve.steps.flatMap(({ km, unit: unitId, belt: beltId, from, to, counted }) => {
      const [unit, belt] = [units.get(unitId), belts.get(beltId)];
      if (unit === undefined || belt === undefined) return [];
      return [
        {
          km,
          unit: unitId,
          name: unit.name,
          place: place(unit.place),
          belt: beltId,
          beltName: belt.name,
          beltPlace: place(belt.place),
          from,
          to,
          counted,
          rate: rate(counted),
        },
      ];
    }),
  };
}
