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
  const counted = points.filter((point) => point.weight > 0);
  if (counted.length === 0) return "no-weight";
  if (new Set(counted.map(({ x, y }) => `${x} ${y}`)).size < 3) return "too-few-places";
  return ellipseOf(counted, formula);
}

/** The same for any number of points, as long as one of them has weight; a single point has axes of 0. */
export function ellipseOf(points: readonly PlanePoint[], formula: EllipseFormula): PlaneEllipse {
  const counted = points.filter((point) => point.weight > 0);
  const { weight, centre, xx, yy, xy } = moments(counted);
  const [middle, apart] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  const [large, small] = [middle + apart, Math.max(0, middle - apart)];
  const factor = squaredFactor(formula, points.length);
  const isRound = apart <= SAME_AXES * middle;
  const angle = isRound ? 0 : Math.atan2(2 * xy, yy - xx) / 2;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const isInside = ({ x, y }: PlanePoint): boolean => {
    const [east, north] = [x - centre.x, y - centre.y];
    const [along, across] = [east * sin + north * cos, east * cos - north * sin];
    return within(along, large, factor) + within(across, small, factor, large) <= 1 + BOUNDARY;
  };
  const inside = points.filter(isInside);
  return {
    centre,
    semiMajor: Math.sqrt(factor * large),
    semiMinor: Math.sqrt(factor * small),
    bearing: isRound ? null : ((angle * 180) / Math.PI + 360) % 180,
    area: Math.PI * factor * Math.sqrt(large * small),
    eccentricity: large === 0 ? null : Math.sqrt(1 - small / large),
    shareInside: inside.reduce((sum, point) => sum + point.weight, 0) / weight,
    sharePoints: inside.length / points.length,
  };
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

function moments(points: readonly PlanePoint[]) {
  let [weight, sumX, sumY] = [0, 0, 0];
  for (const point of points) {
    weight += point.weight;
    sumX += point.weight * point.x;
    sumY += point.weight * point.y;
  }
  const centre = { x: sumX / weight, y: sumY / weight };
  let [xx, yy, xy] = [0, 0, 0];
  for (const point of points) {
    const [east, north] = [point.x - centre.x, point.y - centre.y];
    xx += point.weight * east * east;
    yy += point.weight * north * north;
    xy += point.weight * east * north;
  }
  return { weight, centre, xx: xx / weight, yy: yy / weight, xy: xy / weight };
}
