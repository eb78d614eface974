/** A row of a table of flows, with places by their indices. */
export interface PlainFlow {
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The figures of a region, computed row by row: the second computation that the program's is compared with. */
export function plainFigures(rows: readonly PlainFlow[], region: ReadonlySet<number>) {
  const sum = (test: (from: boolean, to: boolean) => boolean): number =>
    rows
      .filter(({ from, to }) => from !== to && test(region.has(from), region.has(to)))
      .map(({ count }) => count)
      .reduce((a, b) => a + b, 0);
  const [inside, out] = [sum((from, to) => from && to), sum((from, to) => from && !to)];
  const [into, beyond] = [sum((from, to) => !from && to), sum((from, to) => !from && !to)];
  const within = rows.reduce((all, { from, to, count }) => (from === to ? all + count : all), 0);
  const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    totals: { inside, out, into, within, beyond },
    sales: over(inside, inside + out),
    supply: over(inside, inside + into),
    ends: over(inside * 2, inside * 2 + out + into),
    links: over(inside, inside + out + into),
    odds: over(inside * beyond, out * into),
  };
}
