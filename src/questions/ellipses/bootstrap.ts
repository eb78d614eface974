import { groupedBy } from "../../model/grouped.ts";
import { byCodePoint } from "../../model/ids.ts";
import { seededRandom } from "../../model/random.ts";
import type { EllipseFormula, EllipseIntervals, Interval, PlanePoint } from "../../model/spatial.ts";
import { ellipseAmong, tableOf } from "./ellipse.ts";
import { unproject } from "./projection.ts";

const COVERAGE = 0.95;

/** Draws as many whole clusters as there are, with replacement, and returns the middle 95 % of each parameter of their ellipses. */
export function bootstrap(
  points: readonly (PlanePoint & { readonly cluster: string })[],
  formula: EllipseFormula,
  samples: number,
  seed: number,
): EllipseIntervals | null {
  const clusters = clustersOf(points);
  if (samples < 1 || clusters.length < 3) return null;
  const random = seededRandom(seed);
  const table = tableOf(points);
  const largest = clusters.reduce((most, { length }) => Math.max(most, length), 0);
  const drawing = new Int32Array(clusters.length * largest);
  const draw = (): Int32Array => {
    let count = 0;
    for (let drawn = 0; drawn < clusters.length; drawn++) {
      for (const at of clusters[Math.floor(random() * clusters.length)] ?? []) drawing[count++] = at;
    }
    return drawing.subarray(0, count);
  };
  const found = Array.from({ length: samples }, () => {
    const ellipse = ellipseAmong(table, draw(), formula);
    const [lon, lat] = unproject(ellipse.centre.x, ellipse.centre.y);
    return { ellipse, lon, lat };
  });
  const interval = (read: (each: (typeof found)[number]) => number): Interval => middle(found.map(read));
  const bearings = found.flatMap(({ ellipse }) => (ellipse.bearing === null ? [] : [ellipse.bearing]));
  const bearing = bearings.length === 0 ? null : axialInterval(bearings);
  return {
    samples,
    seed,
    centreLon: interval(({ lon }) => lon),
    centreLat: interval(({ lat }) => lat),
    semiMajorKm: interval(({ ellipse }) => ellipse.semiMajor / 1000),
    semiMinorKm: interval(({ ellipse }) => ellipse.semiMinor / 1000),
    areaKm2: interval(({ ellipse }) => ellipse.area / 1e6),
    shareInside: interval(({ ellipse }) => ellipse.shareInside),
    bearing: bearing?.interval ?? null,
    bearingSpread: bearing?.spread ?? null,
  };
}

/** The numbers of the points of each cluster. */
function clustersOf(points: readonly { readonly cluster: string }[]): readonly (readonly number[])[] {
  const clusters = groupedBy(points.keys(), (at) => points[at]?.cluster ?? "");
  return [...clusters].sort(([a], [b]) => byCodePoint(a, b)).map(([, members]) => members);
}

/** The middle 95 % by rank. */
function middle(values: readonly number[]): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(((1 - COVERAGE) / 2) * sorted.length);
  return [sorted[cut] as number, sorted[sorted.length - 1 - cut] as number];
}

/** The shortest arc of the half circle that contains 95 % of the bearings; 179° and 1° are neighbours. */
export function axialInterval(bearings: readonly number[]): { readonly interval: Interval; readonly spread: number } {
  const sorted = [...bearings].sort((a, b) => a - b);
  const held = Math.max(1, Math.ceil(COVERAGE * sorted.length));
  let best = { from: 0, spread: Number.POSITIVE_INFINITY };
  for (const [at, low] of sorted.entries()) {
    const end = at + held - 1;
    const high = (sorted[end % sorted.length] as number) + (end >= sorted.length ? 180 : 0);
    if (high - low < best.spread) best = { from: low, spread: high - low };
  }
  return { interval: [best.from, (best.from + best.spread) % 180], spread: best.spread };
}
