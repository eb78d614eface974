import { type CategoryFlows, type DroppedRows, FLOW_YEARS, FlowCounts, type FlowTable, type FlowTotals } from "../../model/flows.ts";

/** Categories of which sums are kept, at most. */
export const MOST_CATEGORIES = 1000;

const YEARS = FLOW_YEARS.last - FLOW_YEARS.first + 1;
const SIDES = ["inside", "out", "into", "within", "beyond"] as const;
type Sums = Float64Array;

/** Adds up the rows of a table of flows: by pair and year, and by category on which side of the region they are. */
export class FlowSums {
  readonly counts: FlowCounts;
  readonly #isInside: Uint8Array;
  readonly #rows = new Float64Array(YEARS);
  readonly #firstLines = new Float64Array(YEARS);
  readonly #dropped = new Map<string, { rows: number; line: number }>();
  readonly #categories: (Sums | undefined)[][] = [];
  #read = 0;

  /** `isInside` has a 1 for each place of the region. */
  constructor(isInside: Uint8Array) {
    this.counts = new FlowCounts(isInside.length);
    this.#isInside = isInside;
  }

  /** Adds a row; `category` is its number, or negative for none. */
  keep(line: number, year: number, from: number, to: number, count: number, category: number): void {
    const at = year - FLOW_YEARS.first;
    this.#read += 1;
    if (this.#rows[at] === 0) this.#firstLines[at] = line;
    this.#rows[at] = (this.#rows[at] as number) + 1;
    this.counts.add(year, from, to, count);
    if (category >= 0 && category < MOST_CATEGORIES) this.#addTo(category, at, this.#side(from, to), count);
  }

  drop(line: number, reason: string): void {
    this.#read += 1;
    const known = this.#dropped.get(reason);
    if (known === undefined) this.#dropped.set(reason, { rows: 1, line });
    else known.rows += 1;
  }

  table(categories: readonly string[]): FlowTable {
    const years = this.counts.years().map((year) => {
      const at = year - FLOW_YEARS.first;
      return { year, rows: this.#rows[at] as number, line: this.#firstLines[at] as number };
    });
    const dropped = [...this.#dropped].map(([reason, { rows, line }]): DroppedRows => ({ reason, rows, line }));
    return { counts: this.counts, read: this.#read, years, dropped, categories: categories.map((name, at) => this.#category(name, at)) };
  }

  /** The number of a side in `SIDES`. */
  #side(from: number, to: number): number {
    if (from === to) return 3;
    if (this.#isInside[from] === 1) return this.#isInside[to] === 1 ? 0 : 1;
    return this.#isInside[to] === 1 ? 2 : 4;
  }

  #addTo(category: number, year: number, side: number, count: number): void {
    const years = (this.#categories[category] ??= []);
    const sums = (years[year] ??= new Float64Array(SIDES.length));
    sums[side] = (sums[side] as number) + count;
  }

  #category(category: string, at: number): CategoryFlows {
    const years = (this.#categories[at] ?? []).flatMap((sums, year) =>
      sums === undefined ? [] : [[year + FLOW_YEARS.first, totalsIn(sums)] as const],
    );
    return { category, years: new Map(years) };
  }
}

function totalsIn(sums: Sums): FlowTotals {
  const [inside = 0, out = 0, into = 0, within = 0, beyond = 0] = sums;
  return { inside, out, into, within, beyond };
}
