import type { Reproduction } from "../../model/reproduction.ts";
import { checkedClaims } from "../figures/catalogue.ts";
import { type ReproduceInput, worldOf } from "../figures/world.ts";
import { shown } from "./contradictions.ts";
import { besideOutOfSample } from "./in-sample.ts";
import { rateBounds, settledUnits } from "./settled.ts";
import { tableTwo } from "./table2.ts";

/** Every published figure beside ours, the study's contradictions with their sums, and the units that its tables settle. */
export function reproduce(input: ReproduceInput): Reproduction {
  const found = figures(input);
  if (input.without === null) return { ...found, outOfSample: null };
  const { declarations, units, overlaps } = input.without;
  return besideOutOfSample(found, figures({ ...input, units, overlaps }), declarations);
}

function figures(input: ReproduceInput): Omit<Reproduction, "outOfSample"> {
  const world = worldOf({ ...input, settled: (each) => settledUnits(each).settled });
  const { study } = world;
  return {
    claims: checkedClaims(world),
    contradictions: shown(world, study.inconsistencies),
    objections: shown(world, study.objections),
    ...settledUnits(world),
    relations: tableTwo(world),
    bounds: rateBounds(world),
  };
}
