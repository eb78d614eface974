import type { DominantFlow, FlowEdges } from "../../model/flows.ts";

/**
 * Nystuen and Dacey: the largest outflow of each place, over all places of the table; equals by index. The place is subordinate if the
 * other takes in more in all than it does itself, otherwise it is terminal, as is a place that passes nothing on.
 */
export function dominantFlows({ from, to, weight }: FlowEdges, places: readonly number[], count: number): readonly DominantFlow[] {
  const taken = new Float64Array(count);
  const largest = new Float64Array(count);
  const target = new Int32Array(count).fill(-1);
  for (const [at, source] of from.entries()) {
    const [other, flow] = [to[at] as number, weight[at] as number];
    if (source === other) continue;
    taken[other] = (taken[other] as number) + flow;
    const best = largest[source] as number;
    if (flow > best || (flow === best && other < (target[source] as number))) {
      largest[source] = flow;
      target[source] = other;
    }
  }
  return places.map((place) => {
    const other = target[place] as number;
    const isSubordinate = other >= 0 && (taken[other] as number) > (taken[place] as number);
    return { place, to: other < 0 ? null : other, count: largest[place] as number, kind: isSubordinate ? "subordinate" : "terminal" };
  });
}
