import { byCodePoint } from "../../model/ids.ts";
import type {
  Direction,
  EllipseFormula,
  EllipseIntervals,
  LeftOut,
  MapEllipse,
  NoEllipse,
  PlaneEllipse,
  PlanePoint,
  SpatialPoint,
} from "../../model/spatial.ts";
import { bootstrap } from "./bootstrap.ts";
import { allOf, planeEllipse, planeEllipseOf, tableOf } from "./ellipse.ts";
import { convergence, project, unproject } from "./projection.ts";

/** Step in degrees between the corners of an outline. */
const CORNERS = 180;
/** Bearings that spread over this many degrees of the half circle carry no information. */
const QUARTER_CIRCLE = 90;

export interface MapEllipseOptions {
  readonly formula: EllipseFormula;
  /** Number of samples; 0 omits the bootstrap. */
  readonly samples: number;
  readonly seed: number;
}

type ProjectedPoint = PlanePoint & Pick<SpatialPoint, "cluster" | "place">;

/** The ellipse of points on the map, with a bootstrap over clusters and the effect of each city. */
export function mapEllipse(points: readonly SpatialPoint[], { formula, samples, seed }: MapEllipseOptions): MapEllipse | NoEllipse {
  const projected = points.map(
    ({ lon, lat, weight, cluster, place }): ProjectedPoint => ({ ...project(lon, lat), weight, cluster, place }),
  );
  const ellipse = planeEllipse(projected, formula);
  if (typeof ellipse === "string") return ellipse;
  const centre = unproject(ellipse.centre.x, ellipse.centre.y);
  const ring = outline(ellipse);
  const intervals = bootstrap(projected, formula, samples, seed);
  return {
    points: points.length,
    places: new Set(points.map((point) => point.place)).size,
    weight: points.reduce((sum, point) => sum + point.weight, 0),
    centre,
    semiMajorKm: ellipse.semiMajor / 1000,
    semiMinorKm: ellipse.semiMinor / 1000,
    bearing: ellipse.bearing,
    bearingTrue: ellipse.bearing === null ? null : (ellipse.bearing + convergence(centre[0]) + 180) % 180,
    direction: directionOf(ellipse, intervals),
    areaKm2: ellipse.area / 1e6,
    eccentricity: ellipse.eccentricity,
    shareInside: ellipse.shareInside,
    sharePoints: ellipse.sharePoints,
    extent: extentOf(ring),
    ring,
    intervals,
    leftOut: leaveOneOut(projected, ellipse, formula),
  };
}

function directionOf(ellipse: PlaneEllipse, intervals: EllipseIntervals | null): Direction {
  if (ellipse.bearing === null) return "none";
  return intervals?.bearingSpread != null && intervals.bearingSpread >= QUARTER_CIRCLE ? "unclear" : "clear";
}

/** The outline of an ellipse as longitudes and latitudes, closed, counter-clockwise. */
function outline({ centre, semiMajor, semiMinor, bearing }: PlaneEllipse): (readonly [number, number])[] {
  const turned = ((bearing ?? 0) * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turned), Math.cos(turned)];
  const corners = Array.from({ length: CORNERS }, (_, at) => {
    const around = (-2 * Math.PI * at) / CORNERS;
    const [along, across] = [semiMajor * Math.cos(around), semiMinor * Math.sin(around)];
    return unproject(centre.x + along * sin + across * cos, centre.y + along * cos - across * sin);
  });
  return [...corners, corners[0] as readonly [number, number]];
}

function extentOf(ring: readonly (readonly [number, number])[]): MapEllipse["extent"] {
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  return { north: Math.max(...lats), south: Math.min(...lats), west: Math.min(...lons), east: Math.max(...lons) };
}

/** The ellipse without each city in turn; a city without which there is no ellipse is left out. */
function leaveOneOut(points: readonly ProjectedPoint[], whole: PlaneEllipse, formula: EllipseFormula): LeftOut[] {
  const places = [...new Set(points.map((point) => point.place))].sort(byCodePoint);
  const table = tableOf(points);
  const all = allOf(table);
  const left = places.flatMap((place): LeftOut[] => {
    const without = planeEllipseOf(
      table,
      all.filter((at) => points[at]?.place !== place),
      formula,
    );
    if (typeof without === "string") return [];
    const centreShiftKm = Math.hypot(without.centre.x - whole.centre.x, without.centre.y - whole.centre.y) / 1000;
    return [{ place, centreShiftKm, areaChange: without.area / whole.area - 1, turn: turnBetween(whole.bearing, without.bearing) }];
  });
  return left.sort((a, b) => b.centreShiftKm - a.centreShiftKm || byCodePoint(a.place, b.place));
}

function turnBetween(from: number | null, to: number | null): number | null {
  if (from === null || to === null) return null;
  return ((((to - from + 90) % 180) + 180) % 180) - 90;
}
