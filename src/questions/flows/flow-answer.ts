import type {
  CategoryFlows,
  DominantFlow,
  DroppedRows,
  FlowBase,
  FlowCore,
  FlowEdges,
  FlowLevel,
  FlowLevels,
  FlowPartner,
  FlowTable,
  FlowTotals,
  FlowTrend,
  FlowWindow,
} from "../../model/flows.ts";
import { FLOW_LEVELS } from "../../model/flows.ts";
import { type BackboneFlow, backboneOf } from "./backbone.ts";
import { coreOf, groupShares, insideStrengths } from "./core.ts";
import { dominantFlows } from "./dominant.ts";
import { levelsOf, totalsOf } from "./levels.ts";
import { exchangeOf, type PartnerPlaces, partnersOf } from "./partners.ts";
import { trendOf } from "./trend.ts";

/** Places by their indices under an id: a city, a region, a group. */
export type FlowPlaces = PartnerPlaces<string>;

export interface FlowQuestion {
  readonly table: FlowTable;
  /** The places of the region, by index. */
  readonly region: readonly number[];
  readonly windows: readonly FlowWindow[];
  readonly base: FlowBase;
  /** Whether the table covers all places. */
  readonly coversAll: boolean;
  /** Cities and regions outside of the region. */
  readonly partners: { readonly places: readonly FlowPlaces[]; readonly regions: readonly FlowPlaces[] };
  /** Groups of places of the region. */
  readonly groups: readonly FlowPlaces[];
  /** Parts whose levels are computed on their own: cities, or regions that share none. */
  readonly parts: readonly FlowPlaces[];
}

export type FlowWindowFigures = FlowWindow & FlowTotals & FlowLevels;
export type FlowPartnerFigures = FlowPartner & { readonly id: string };

export interface FlowAnswer {
  readonly kept: number;
  readonly dropped: readonly DroppedRows[];
  readonly windows: readonly FlowWindowFigures[];
  readonly partners: readonly FlowPartnerFigures[];
  readonly partnerRegions: readonly FlowPartnerFigures[];
  readonly core: FlowCore & {
    readonly groups: readonly { readonly id: string; readonly bothEnds: number | null; readonly cross: number | null }[];
  };
  readonly dominant: readonly DominantFlow[];
  readonly trend: Readonly<Record<FlowLevel, FlowTrend | null>>;
  /** Counts by category, over all windows. */
  readonly categories: readonly { readonly id: string; readonly count: number }[];
  readonly parts: readonly { readonly id: string; readonly windows: readonly FlowWindowFigures[] }[];
  /** Flows that touch the region and are in the backbone of all flows, those with the most first. */
  readonly backbone: readonly BackboneFlow[];
  /** All flows of all windows. */
  readonly edges: FlowEdges;
}

/** All figures of a region in a table of flows. */
export function flowAnswer(question: FlowQuestion): FlowAnswer {
  const { table, region, windows } = question;
  const { places } = table.counts;
  const isInside = among(region, places);
  const edges = windows.map((window) => table.counts.edges(window));
  const all = united(edges);
  const figures = windowFigures(
    question,
    edges.map((each) => totalsOf(each, isInside)),
  );
  const exchanges = edges.map((each) => exchangeOf(each, isInside, places));
  const exchange = exchangeOf(all, isInside, places);
  const groups = question.groups.map(({ id, places: members }) => ({ id, ...groupShares(all, isInside, among(members, places)) }));
  return {
    ...rowsOf(table, windows),
    windows: figures,
    partners: partnersOf(exchanges, exchange, question.partners.places),
    partnerRegions: partnersOf(exchanges, exchange, question.partners.regions),
    core: { ...coreOf(insideStrengths(all, isInside, places)), groups },
    dominant: dominantFlows(all, region, places),
    trend: trendsOf(windows, figures),
    categories: table.categories.map((category) => ({ id: category.category, count: countIn(category, windows) })),
    parts: partsOf(question, edges),
    backbone: backboneOf(all, places, isInside),
    edges: all,
  };
}

function among(members: readonly number[], places: number): (place: number) => boolean {
  const isMember = new Uint8Array(places);
  for (const member of members) isMember[member] = 1;
  return (place) => isMember[place] === 1;
}

function windowFigures({ windows, base, coversAll }: FlowQuestion, totals: readonly FlowTotals[]): readonly FlowWindowFigures[] {
  return windows.map((window, at) => {
    const own = totals[at] as FlowTotals;
    return { ...window, ...own, ...levelsOf(own, base, coversAll) };
  });
}

function trendsOf(windows: readonly FlowWindow[], figures: readonly FlowWindowFigures[]): FlowAnswer["trend"] {
  const [overall, sales, supply] = FLOW_LEVELS.map((level) =>
    trendOf(
      windows,
      figures.map((each) => each[level]),
    ),
  );
  return { overall: overall ?? null, sales: sales ?? null, supply: supply ?? null };
}

/** The levels of each part; by category those of the region, of the category's rows alone. */
function partsOf(question: FlowQuestion, edges: readonly FlowEdges[]): FlowAnswer["parts"] {
  const { table, windows } = question;
  if (question.parts.length > 0) {
    return question.parts.map(({ id, places }) => {
      const isInside = among(places, table.counts.places);
      return {
        id,
        windows: windowFigures(
          question,
          edges.map((each) => totalsOf(each, isInside)),
        ),
      };
    });
  }
  return table.categories.map((category) => ({
    id: category.category,
    windows: windowFigures(
      question,
      windows.map((window) => totalsIn(category, window)),
    ),
  }));
}

function totalsIn({ years }: CategoryFlows, { first, last }: FlowWindow): FlowTotals {
  const sums = { inside: 0, out: 0, into: 0, within: 0, beyond: 0 };
  for (const [year, totals] of years) {
    if (year < first || year > last) continue;
    sums.inside += totals.inside;
    sums.out += totals.out;
    sums.into += totals.into;
    sums.within += totals.within;
    sums.beyond += totals.beyond;
  }
  return sums;
}

function countIn(category: CategoryFlows, windows: readonly FlowWindow[]): number {
  return windows
    .map((window) => totalsIn(category, window))
    .reduce((sum, { inside, out, into, within, beyond }) => sum + inside + out + into + within + beyond, 0);
}

/** Rows that the windows keep, and those left out, by reason. */
function rowsOf({ years, dropped }: FlowTable, windows: readonly FlowWindow[]): Pick<FlowAnswer, "kept" | "dropped"> {
  const isInWindow = (year: number): boolean => windows.some(({ first, last }) => first <= year && year <= last);
  const outside = years.filter(({ year }) => !isInWindow(year));
  const rows = outside.reduce((sum, each) => sum + each.rows, 0);
  const line = Math.min(...outside.map((each) => each.line));
  return {
    kept: years.reduce((sum, each) => sum + each.rows, 0) - rows,
    dropped: [...dropped, ...(rows === 0 ? [] : [{ reason: "outside-windows", rows, line }])],
  };
}

/** The flows of several windows together, in the order of their places. */
export function united(windows: readonly FlowEdges[]): FlowEdges {
  const [only, ...others] = windows;
  if (only !== undefined && others.length === 0) return only;
  const sums = new Map<number, number>();
  for (const { from, to, weight } of windows) {
    for (const [at, source] of from.entries()) {
      const pair = source * PAIR + (to[at] as number);
      sums.set(pair, (sums.get(pair) ?? 0) + (weight[at] as number));
    }
  }
  const pairs = [...sums].sort(([a], [b]) => a - b);
  return {
    from: Int32Array.from(pairs, ([pair]) => Math.floor(pair / PAIR)),
    to: Int32Array.from(pairs, ([pair]) => pair % PAIR),
    weight: Float64Array.from(pairs, ([, sum]) => sum),
  };
}

/** More than there can be places. */
const PAIR = 1 << 22;
