import type { FlowEdges } from "../../model/flows.ts";
import type { IsInside } from "./levels.ts";

/** Flows above this are as likely as not to be there by chance. */
const BACKBONE_LEVEL = 0.05;

/**
 * The disparity filter (Serrano, Boguñá, Vespignani), directed: for each flow between two places the probability of a share as large at
 * random, at the end where it is smaller. A place with one partner says nothing (1). Flows within a place have none (1).
 */
export function disparities({ from, to, weight }: FlowEdges, places: number): Float64Array {
  const [out, into] = [new Float64Array(places), new Float64Array(places)];
  const [outDegree, inDegree] = [new Int32Array(places), new Int32Array(places)];
  for (const [at, source] of from.entries()) {
    const target = to[at] as number;
    if (source === target) continue;
    out[source] = (out[source] as number) + (weight[at] as number);
    into[target] = (into[target] as number) + (weight[at] as number);
    outDegree[source] = (outDegree[source] as number) + 1;
    inDegree[target] = (inDegree[target] as number) + 1;
  }
  const result = new Float64Array(from.length).fill(1);
  for (const [at, source] of from.entries()) {
    const [target, count] = [to[at] as number, weight[at] as number];
    if (source === target) continue;
    result[at] = Math.min(
      chanceOf(count, out[source] as number, outDegree[source] as number),
      chanceOf(count, into[target] as number, inDegree[target] as number),
    );
  }
  return result;
}

function chanceOf(weight: number, strength: number, degree: number): number {
  return (1 - weight / strength) ** (degree - 1);
}

/** A flow of the backbone, with its places by index and the probability of a share as large at random. */
export interface BackboneFlow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly chance: number;
}

/** The flows that touch a region and are in the backbone of all flows, those with the most first. */
export function backboneOf(edges: FlowEdges, places: number, isInside: IsInside): readonly BackboneFlow[] {
  const chances = disparities(edges, places);
  const flows = [...edges.from].map((from, at): BackboneFlow => {
    return { from, to: edges.to[at] as number, count: edges.weight[at] as number, chance: chances[at] as number };
  });
  return flows
    .filter(({ from, to, chance }) => chance < BACKBONE_LEVEL && (isInside(from) || isInside(to)))
    .sort((a, b) => b.count - a.count);
}
