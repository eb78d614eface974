import type { FlowEdges } from "../../model/flows.ts";

/** Flows above this are as likely as not to be there by chance. */
export const BACKBONE_LEVEL = 0.05;

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
      chance(count, out[source] as number, outDegree[source] as number),
      chance(count, into[target] as number, inDegree[target] as number),
    );
  }
  return result;
}

function chance(weight: number, strength: number, degree: number): number {
  return (1 - weight / strength) ** (degree - 1);
}
