import type { FlowEdges, FlowPartner } from "../../model/flows.ts";
import type { IsInside } from "./levels.ts";

/** What a region passes to each place and takes from it, by index; 0 for places of the region itself. */
export interface Exchange {
  readonly sold: Float64Array;
  readonly bought: Float64Array;
}

export function exchangeOf({ from, to, weight }: FlowEdges, isInside: IsInside, places: number): Exchange {
  const [sold, bought] = [new Float64Array(places), new Float64Array(places)];
  for (const [at, source] of from.entries()) {
    const target = to[at] as number;
    const count = weight[at] as number;
    if (isInside(source) && !isInside(target)) sold[target] = (sold[target] as number) + count;
    if (!isInside(source) && isInside(target)) bought[source] = (bought[source] as number) + count;
  }
  return { sold, bought };
}

/** A city or region outside, as the indices of its places. */
export interface PartnerPlaces<Id> {
  readonly id: Id;
  readonly places: readonly number[];
}

/**
 * The partners of a region by what passes between them in all windows, those with the most first, equals in the given order; partners
 * without any flow are left out. Equal counts share a rank.
 */
export function partnersOf<Id>(
  windows: readonly Exchange[],
  all: Exchange,
  partners: readonly PartnerPlaces<Id>[],
): readonly (FlowPartner & { readonly id: Id })[] {
  const [sold, bought] = [sidesOf("sold", windows, all, partners), sidesOf("bought", windows, all, partners)];
  return partners
    .map(({ id }, at) => ({
      id,
      sold: sold.counts[at] as number,
      bought: bought.counts[at] as number,
      soldShare: share(sold.counts[at] as number, sold.total),
      boughtShare: share(bought.counts[at] as number, bought.total),
      soldRank: sold.ranks[at] as number,
      boughtRank: bought.ranks[at] as number,
      soldRankChange: sold.changes[at] as number | null,
      boughtRankChange: bought.changes[at] as number | null,
    }))
    .filter((partner) => partner.sold + partner.bought > 0)
    .sort((a, b) => b.sold + b.bought - (a.sold + a.bought));
}

function sidesOf(side: keyof Exchange, windows: readonly Exchange[], all: Exchange, partners: readonly PartnerPlaces<unknown>[]) {
  const countsIn = (exchange: Exchange): number[] =>
    partners.map(({ places }) => places.reduce((sum, place) => sum + (exchange[side][place] as number), 0));
  const counts = countsIn(all);
  const total = all[side].reduce((sum, count) => sum + count, 0);
  const [first, last] = [windows[0], windows.at(-1)];
  const [then, now] = [first === undefined ? [] : countsIn(first), last === undefined ? [] : countsIn(last)];
  const [thenRanks, nowRanks] = [ranksOf(then), ranksOf(now)];
  const changes = partners.map((_, at) => {
    const isInBoth = windows.length > 1 && (then[at] ?? 0) > 0 && (now[at] ?? 0) > 0;
    return isInBoth ? (thenRanks[at] as number) - (nowRanks[at] as number) : null;
  });
  return { counts, total, ranks: ranksOf(counts), changes };
}

/** 1 for the largest; equal counts have equal ranks. */
function ranksOf(counts: readonly number[]): readonly number[] {
  const sorted = [...counts].sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  for (const [at, count] of sorted.entries()) if (!ranks.has(count)) ranks.set(count, at + 1);
  return counts.map((count) => ranks.get(count) as number);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
