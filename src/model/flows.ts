import type { PlaceCode } from "./ids.ts";
import type { Count, Proportion } from "./quantity.ts";

/** Years that are counted together, both ends included. */
export interface FlowWindow {
  readonly first: number;
  readonly last: number;
}

/** What passes between places in a window, one entry per ordered pair with a count above 0; places by their index. */
export interface FlowEdges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** Counts of a region in a window: both ends inside, from it outward, into it, within one city, and neither end inside. They add up to all counts. */
export interface FlowTotals {
  readonly inside: Count;
  readonly out: Count;
  readonly into: Count;
  readonly within: Count;
  readonly beyond: Count;
}

export const FLOW_LEVELS = ["overall", "sales", "supply"] as const;
/** Of what a region's cities pass on (`sales`), of what they take in (`supply`), and of both (`overall`): the share that stays inside. */
export type FlowLevel = (typeof FLOW_LEVELS)[number];

/** How the overall level counts: by the ends of flows that lie in the region, or by flows that touch it. */
export const FLOW_BASES = ["ends", "links"] as const;
export type FlowBase = (typeof FLOW_BASES)[number];

/** Why a figure does not exist. */
export const NO_FIGURES = [
  "nothing-passed-on",
  "nothing-taken-in",
  "nothing-touches",
  "nothing-inside",
  "not-all-places",
  "too-few-windows",
] as const;
export type NoFigure = (typeof NO_FIGURES)[number];

/** The levels of a window. A share without a denominator is null, and `reasons` says why. */
export interface FlowLevels {
  readonly overall: Proportion | null;
  readonly ends: Proportion | null;
  readonly links: Proportion | null;
  readonly sales: Proportion | null;
  readonly supply: Proportion | null;
  /** How much more often than independence flows stay inside (or stay outside): inside · beyond / (out · into). */
  readonly odds: number | null;
  /** The E-I index of each level, 1 - 2 · share. */
  readonly ei: Readonly<Record<FlowLevel, number | null>>;
  /** The denominator of each level. */
  readonly n: Readonly<Record<FlowLevel, Count>>;
  /** Wilson 95 % intervals; ends of flows are not independent of one another, so they have none. */
  readonly intervals: Readonly<Record<"sales" | "supply" | "links", readonly [low: Proportion, high: Proportion] | null>>;
  readonly reasons: Readonly<Partial<Record<FlowLevel | "odds", NoFigure>>>;
}

/** How a level changed over the windows in which it exists. */
export interface FlowTrend {
  /** Number of windows with a value. */
  readonly windows: Count;
  readonly first: Proportion;
  readonly last: Proportion;
  readonly peak: Proportion;
  readonly peakWindow: FlowWindow;
  /** Last minus first. */
  readonly change: number;
  /** Peak minus last. */
  readonly fall: number;
  /** The median of the slopes between any two windows (Theil, Sen), per year, by the middles of the windows. */
  readonly slopePerYear: number | null;
  /** Mann-Kendall: pairs of windows that rise minus pairs that fall, and its exact two-sided probability without a trend. */
  readonly s: number;
  readonly p: Proportion;
  /** The smallest probability that so many windows can give. */
  readonly leastP: Proportion;
}

/** A city or region outside, by what the region sold to it and bought from it in all windows. */
export interface FlowPartner {
  readonly sold: Count;
  readonly bought: Count;
  readonly soldShare: Proportion | null;
  readonly boughtShare: Proportion | null;
  readonly soldRank: number;
  readonly boughtRank: number;
  /** Ranks gained from the first to the last window; null if the partner is in neither or only one of them. */
  readonly soldRankChange: number | null;
  readonly boughtRankChange: number | null;
}

/** The least number of cities whose flows inside the region, in and out, reach half of all such ends. */
export interface FlowCore {
  readonly places: readonly number[];
  readonly share: Proportion | null;
  /** Cities left out only because the code decided between equals. */
  readonly ties: readonly number[];
}

/** Where the largest outflow of a city leads; it makes the city subordinate if the other takes in more in all. */
export interface DominantFlow {
  readonly place: number;
  readonly to: number | null;
  readonly count: Count;
  readonly kind: "subordinate" | "terminal";
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
export const FLOW_YEARS = { first: FIRST_YEAR, last: LAST_YEAR } as const;

/**
 * Counts by year and ordered pair of places, as typed arrays: rows of a table are added and forgotten, so memory depends on the pairs
 * and years that occur, not on the number of rows.
 */
export class FlowCounts {
  readonly places: number;
  readonly #years: ((Float64Array | undefined)[] | undefined)[] = [];
  #total = 0;

  constructor(places: number) {
    this.places = places;
  }

  /** The sum of all counts. */
  get total(): number {
    return this.#total;
  }

  add(year: number, from: number, to: number, count: number): void {
    const rows = (this.#years[year - FIRST_YEAR] ??= []);
    const row = (rows[from] ??= new Float64Array(this.places));
    row[to] = (row[to] as number) + count;
    this.#total += count;
  }

  /** Years that occur, ascending. */
  years(): readonly number[] {
    return this.#years.flatMap((rows, at) => (rows === undefined ? [] : [at + FIRST_YEAR]));
  }

  /** All pairs of a window, places within themselves included, by index. */
  edges({ first, last }: FlowWindow): FlowEdges {
    const [from, to, weight]: [number[], number[], number[]] = [[], [], []];
    const years = this.#years.slice(Math.max(0, first - FIRST_YEAR), Math.max(0, last - FIRST_YEAR + 1));
    for (let place = 0; place < this.places; place += 1) {
      const rows = years.flatMap((year) => year?.[place] ?? []);
      for (let other = 0; rows.length > 0 && other < this.places; other += 1) {
        let sum = 0;
        for (const row of rows) sum += row[other] as number;
        if (sum === 0) continue;
        from.push(place);
        to.push(other);
        weight.push(sum);
      }
    }
    return { from: Int32Array.from(from), to: Int32Array.from(to), weight: Float64Array.from(weight) };
  }
}

/** What passes from one city to another in all years, by the workspace's own table. */
export interface CityFlow {
  readonly from: PlaceCode;
  readonly to: PlaceCode;
  readonly count: Count;
}

/** Rows that are left out for one reason, with the line of the first. */
export interface DroppedRows {
  /** `outside-windows`, `place-outside`, `no-category`, `no-symbol`, `not-green`, or the code of the issue with `--skip-bad-rows`. */
  readonly reason: string;
  readonly rows: Count;
  readonly line: Count;
}

/** The rows of a year that are not left out. */
export interface YearRows {
  readonly year: number;
  readonly rows: Count;
  readonly line: Count;
}

/** What a category passes, by year. */
export interface CategoryFlows {
  readonly category: string;
  readonly years: ReadonlyMap<number, FlowTotals>;
}

/** A table of flows, added up. */
export interface FlowTable {
  readonly counts: FlowCounts;
  readonly read: Count;
  readonly years: readonly YearRows[];
  readonly dropped: readonly DroppedRows[];
  /** In the order of their first rows; empty if nothing is asked by category. */
  readonly categories: readonly CategoryFlows[];
}
