import type { Reproduction } from "../../model/reproduction.ts";
import { BELT_CHECKS } from "./belt-checks.ts";
import { type Checks, resultOf } from "./check.ts";
import { CLUSTER_CHECKS } from "./cluster-checks.ts";
import { shown } from "./contradictions.ts";
import { ELLIPSE_CHECKS } from "./ellipse-checks.ts";
import { besideOutOfSample } from "./in-sample.ts";
import { RELATION_CHECKS } from "./relation-checks.ts";
import { rateBounds, settledUnits } from "./settled.ts";
import { tableTwo } from "./table2.ts";
import { type ReproduceInput, worldOf } from "./world.ts";

const CHECKS: Checks = { ...CLUSTER_CHECKS, ...BELT_CHECKS, ...RELATION_CHECKS, ...ELLIPSE_CHECKS };

/** Every published figure beside ours, the study's contradictions with their sums, and the units that its tables settle. */
export function reproduce(input: ReproduceInput): Reproduction {
  const found = figures(input);
  if (input.without === null) return { ...found, outOfSample: null };
  const { declarations, units, overlaps } = input.without;
  return besideOutOfSample(found, figures({ ...input, units, overlaps }), declarations);
}

function figures(input: ReproduceInput): Omit<Reproduction, "outOfSample"> {
  const world = worldOf(input);
  const { study } = world;
  return {
    claims: study.claims.map((claim) => resultOf(world, claim, Object.hasOwn(CHECKS, claim.id) ? CHECKS[claim.id] : undefined)),
    contradictions: shown(world, study.inconsistencies),
    objections: shown(world, study.objections),
    ...settledUnits(world),
    relations: tableTwo(world),
    bounds: rateBounds(world),
  };
}
