import type { EllipseFormula, NoEllipse, PlaneEllipse, PlanePoint } from "../../model/spatial.ts";

/** Tolerance so that points on the boundary count as inside in spite of rounding. */
const BOUNDARY = 1e-9;
/** Axes that differ by less than this share of the longer one count as equal. */
const SAME_AXES = 1e-9;

/**
 * The standard deviational ellipse of weighted points in a plane: axes along the eigenvectors of their weighted covariance.
 * Points of weight 0 are ignored. Returns null for fewer than three different points.
 */
export function planeEllipse(points: readonly PlanePoint[], formula: EllipseFormula): PlaneEllipse | NoEllipse {
  const table = tableOf(points);
  return planeEllipseOf(table, allOf(table), formula);
}

/** The same for some points of a table, by their numbers. */
export function planeEllipseOf(table: PointTable, numbers: Int32Array, formula: EllipseFormula): PlaneEllipse | NoEllipse {
  const counted = numbers.filter((at) => (table.weight[at] as number) > 0);
  if (counted.length === 0) return "no-weight";
  return haveThreePlaces(table, counted) ? ellipseAmong(table, numbers, formula) : "too-few-places";
}

/** The same for any number of points, as long as one of them has weight; a single point has axes of 0. */
export function ellipseOf(points: readonly PlanePoint[], formula: EllipseFormula): PlaneEllipse {
  const table = tableOf(points);
  return ellipseAmong(table, allOf(table), formula);
}

/** Points as columns of numbers: samples of thousands of points are drawn a thousand times. */
export interface PointTable {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

export function tableOf(points: readonly PlanePoint[]): PointTable {
  return {
    x: Float64Array.from(points, ({ x }) => x),
    y: Float64Array.from(points, ({ y }) => y),
    weight: Float64Array.from(points, ({ weight }) => weight),
  };
}

/** The numbers of all points. */
export function allOf({ x }: PointTable): Int32Array {
  return Int32Array.from(x, (_, at) => at);
}

/** `ellipseOf` for some points of a table; sums are taken in the order of `numbers`, since that decides their last digits. */
export function ellipseAmong(table: PointTable, numbers: Int32Array, formula: EllipseFormula): PlaneEllipse {
  const { weight, centre, xx, yy, xy } = moments(table, numbers);
  const [middle, apart] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  const [large, small] = [middle + apart, Math.max(0, middle - apart)];
  const factor = squaredFactor(formula, numbers.length);
  const isRound = apart <= SAME_AXES * middle;
  const angle = isRound ? 0 : Math.atan2(2 * xy, yy - xx) / 2;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  let [inside, weightInside] = [0, 0];
  for (let each = 0; each < numbers.length; each++) {
    const at = numbers[each] as number;
    const east = (table.x[at] as number) - centre.x;
    const north = (table.y[at] as number) - centre.y;
    const far = within(east * sin + north * cos, large, factor) + within(east * cos - north * sin, small, factor, large);
    if (!(far <= 1 + BOUNDARY)) continue;
    inside += 1;
    weightInside += table.weight[at] as number;
  }
  return {
    centre,
    semiMajor: Math.sqrt(factor * large),
    semiMinor: Math.sqrt(factor * small),
    bearing: isRound ? null : ((angle * 180) / Math.PI + 360) % 180,
    area: Math.PI * factor * Math.sqrt(large * small),
    eccentricity: large === 0 ? null : Math.sqrt(1 - small / large),
    shareInside: weightInside / weight,
    sharePoints: inside / numbers.length,
  };
}

function haveThreePlaces({ x, y }: PointTable, numbers: Int32Array): boolean {
  const [first] = numbers;
  if (first === undefined) return false;
  let second: number | null = null;
  const areSame = (a: number, b: number): boolean => x[a] === x[b] && y[a] === y[b];
  for (const at of numbers) {
    if (areSame(at, first)) continue;
    if (second === null) second = at;
    else if (!areSame(at, second)) return true;
  }
  return false;
}

/** The squared distance of a deviation along one axis: 1 is the boundary. On an axis of length 0, only points on the centre line are inside. */
function within(deviation: number, variance: number, factor: number, scale = variance): number {
  if (variance > scale * 1e-18) return deviation ** 2 / (factor * variance);
  return deviation ** 2 <= BOUNDARY ** 2 * Math.max(scale, Number.MIN_VALUE) ? 0 : Number.POSITIVE_INFINITY;
}

/** The factor from a variance to a squared semi-axis, for n rows; rows of weight 0 are included, as in the programs that correct for n. */
function squaredFactor(formula: EllipseFormula, n: number): number {
  switch (formula.name) {
    case "yuill":
      return 1;
    case "arcgis":
      return 2;
    case "crimestat":
      return n > 2 ? (2 * n) / (n - 2) : 2;
    case "share":
      return -2 * Math.log(1 - formula.share);
  }
}

/** The share of a bivariate normal distribution inside `k` ellipses of a formula, for many points. */
export function normalShare(formula: EllipseFormula, k = 1): number {
  return 1 - Math.exp((-squaredFactor(formula, Number.MAX_SAFE_INTEGER) * k * k) / 2);
}

/** Points of weight 0 are left out. */
function moments({ x, y, weight: weights }: PointTable, numbers: Int32Array) {
  let [weight, sumX, sumY] = [0, 0, 0];
  for (let each = 0; each < numbers.length; each++) {
    const at = numbers[each] as number;
    const own = weights[at] as number;
    if (!(own > 0)) continue;
    weight += own;
    sumX += own * (x[at] as number);
    sumY += own * (y[at] as number);
  }
  const centre = { x: sumX / weight, y: sumY / weight };
  let [xx, yy, xy] = [0, 0, 0];
  for (let each = 0; each < numbers.length; each++) {
    const at = numbers[each] as number;
    const own = weights[at] as number;
    if (!(own > 0)) continue;
    const east = (x[at] as number) - centre.x;
    const north = (y[at] as number) - centre.y;
    xx += own * east * east;
    yy += own * north * north;
    xy += own * east * north;
  }
  return { weight, centre, xx: xx / weight, yy: yy / weight, xy: xy / weight };
}
