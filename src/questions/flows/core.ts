import type { FlowCore, FlowEdges } from "../../model/flows.ts";
import type { IsInside } from "./levels.ts";

/** The inside strength of each place: what it passes on to other cities of the region and takes from them. */
export function insideStrengths({ from, to, weight }: FlowEdges, isInside: IsInside, places: number): Float64Array {
  const strengths = new Float64Array(places);
  for (const [at, source] of from.entries()) {
    const target = to[at] as number;
    if (source === target || !isInside(source) || !isInside(target)) continue;
    for (const place of [source, target]) strengths[place] = (strengths[place] as number) + (weight[at] as number);
  }
  return strengths;
}

/** The core of a region: cities by strength, equals by index, until they reach half of all ends. Empty if nothing flows inside. */
export function coreOf(strengths: Float64Array): FlowCore {
  const order = [...strengths.keys()].filter((place) => (strengths[place] as number) > 0);
  order.sort((a, b) => (strengths[b] as number) - (strengths[a] as number) || a - b);
  const all = strengths.reduce((sum, strength) => sum + strength, 0);
  const places: number[] = [];
  let reached = 0;
  for (const place of order) {
    if (2 * reached >= all) break;
    places.push(place);
    reached += strengths[place] as number;
  }
  const least = strengths[places.at(-1) ?? -1];
  const ties = order.slice(places.length).filter((place) => strengths[place] === least);
  return { places, share: all === 0 ? null : reached / all, ties };
}

/** How much of a region's flows a group of its places has: of the flows inside, both ends; of those across its border, the inside end. */
export function groupShares(
  { from, to, weight }: FlowEdges,
  isInside: IsInside,
  isOfGroup: IsInside,
): { readonly bothEnds: number | null; readonly cross: number | null } {
  const sums = { inside: 0, both: 0, across: 0, ofGroup: 0 };
  for (const [at, source] of from.entries()) {
    const [target, count] = [to[at] as number, weight[at] as number];
    if (source === target) continue;
    if (isInside(source) && isInside(target)) {
      sums.inside += count;
      if (isOfGroup(source) && isOfGroup(target)) sums.both += count;
    } else if (isInside(source) || isInside(target)) {
      sums.across += count;
      if (isOfGroup(isInside(source) ? source : target)) sums.ofGroup += count;
    }
  }
  return {
    bothEnds: sums.inside === 0 ? null : sums.both / sums.inside,
    cross: sums.across === 0 ? null : sums.ofGroup / sums.across,
  };
}
