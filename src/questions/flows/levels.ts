import type { FlowBase, FlowEdges, FlowLevel, FlowLevels, FlowTotals, NoFigure } from "../../model/flows.ts";
import { wilson } from "./wilson.ts";

/** Whether a place, by its index, lies in the region. */
export type IsInside = (place: number) => boolean;

export function totalsOf({ from, to, weight }: FlowEdges, isInside: IsInside): FlowTotals {
  const totals = { inside: 0, out: 0, into: 0, within: 0, beyond: 0 };
  for (const [at, source] of from.entries()) totals[sideOf(source, to[at] as number, isInside)] += weight[at] as number;
  return totals;
}

/** Which of the five totals a flow belongs to. */
export function sideOf(from: number, to: number, isInside: IsInside): keyof FlowTotals {
  if (from === to) return "within";
  if (isInside(from)) return isInside(to) ? "inside" : "out";
  return isInside(to) ? "into" : "beyond";
}

/** The three levels of a region. `coversAll`: the table covers all places, so that flows elsewhere are known too. */
export function levelsOf({ inside, out, into, beyond }: FlowTotals, base: FlowBase, coversAll: boolean): FlowLevels {
  const touching = inside + out + into;
  const ends = share(2 * inside, touching + inside);
  const links = share(inside, touching);
  const shares = {
    overall: base === "ends" ? ends : links,
    sales: share(inside, inside + out),
    supply: share(inside, inside + into),
  };
  const odds = coversAll && out > 0 && into > 0 ? (inside * beyond) / (out * into) : null;
  const reasons: Partial<Record<FlowLevel | "odds", NoFigure>> = {
    ...(shares.overall === null ? { overall: "nothing-touches" } : {}),
    ...(shares.sales === null ? { sales: "nothing-passed-on" } : {}),
    ...(shares.supply === null ? { supply: "nothing-taken-in" } : {}),
    ...(odds === null ? { odds: oddsReason(coversAll, out) } : {}),
  };
  return {
    ...shares,
    ends,
    links,
    odds,
    ei: { overall: externalIndex(shares.overall), sales: externalIndex(shares.sales), supply: externalIndex(shares.supply) },
    n: { overall: base === "ends" ? touching + inside : touching, sales: inside + out, supply: inside + into },
    intervals: { sales: wilson(inside, inside + out), supply: wilson(inside, inside + into), links: wilson(inside, touching) },
    reasons,
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Krackhardt and Stern: external minus internal, over both. */
function externalIndex(inside: number | null): number | null {
  return inside === null ? null : 1 - 2 * inside;
}

function oddsReason(coversAll: boolean, out: number): NoFigure {
  if (!coversAll) return "not-all-places";
  return out === 0 ? "nothing-passed-on" : "nothing-taken-in";
}
