import { type GeoPermissibleObjects, geoArea, geoConicEqualArea, geoGraticule, geoPath } from "d3-geo";
import { LAND_GRID, LAND_RINGS } from "./land.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Position = readonly [lon: number, lat: number];

/** A window of the drawing through which a part of the map is seen. */
export interface View {
  readonly frame: Box;
  readonly at: (place: Position) => readonly [x: number, y: number];
  /** A shape as an SVG path, clipped a little outside of the frame; `digits` is the number of decimals of coordinates. */
  readonly path: (shape: GeoPermissibleObjects, digits?: number) => string;
  /** Drawn units per kilometre. */
  readonly scale: number;
}

const EARTH_KM = 6371;
/** Half of the sphere, in steradians: a larger area is the outside of a ring. */
const HALF_SPHERE = 2 * Math.PI;
/** Outlines are clipped at this distance outside of the frame, so that the clipped edge is invisible. */
const BLEED = 4;

/** A view in the Albers projection that maps of China use; it centres the area between these points in the frame. */
export function viewOf(points: readonly Position[], frame: Box, margin: number): View {
  const { left, top, right, bottom } = frame;
  const projection = geoConicEqualArea()
    .parallels([25, 47])
    .rotate([-105, 0])
    .fitExtent(
      [
        [left + margin, top + margin],
        [right - margin, bottom - margin],
      ],
      { type: "MultiPoint", coordinates: points.map(([lon, lat]) => [lon, lat]) },
    )
    .clipExtent([
      [left - BLEED, top - BLEED],
      [right + BLEED, bottom + BLEED],
    ]);
  return {
    frame,
    scale: projection.scale() / EARTH_KM,
    at: ([lon, lat]) => projection([lon, lat]) ?? [Number.NaN, Number.NaN],
    path: (shape, digits = 1) => geoPath(projection).digits(digits)(shape) ?? "",
  };
}

export function lineShape(points: readonly Position[]): GeoPermissibleObjects {
  return { type: "LineString", coordinates: points.map(([lon, lat]) => [lon, lat]) };
}

/** The inside of a closed ring, regardless of its direction. */
export function areaShape(ring: readonly Position[]): GeoPermissibleObjects {
  const coordinates = [[...ring, ...ring.slice(0, 1)].map(([lon, lat]) => [lon, lat])];
  const shape: GeoPermissibleObjects = { type: "Polygon", coordinates };
  return geoArea(shape) > HALF_SPHERE ? { type: "Polygon", coordinates: coordinates.map((each) => each.toReversed()) } : shape;
}

/** The area between two meridians and two parallels. */
export function extentShape([west, south]: Position, [east, north]: Position): GeoPermissibleObjects {
  return geoGraticule()
    .extent([
      [west, south],
      [east, north],
    ])
    .outline();
}

/** Parallels every 5 and meridians every 10 degrees. */
export const GRATICULE: GeoPermissibleObjects = geoGraticule()
  .extent([
    [60, 10],
    [150, 60],
  ])
  .step([10, 5])();

const LAND = LAND_RINGS.trim()
  .split("\n")
  .map((line) => {
    let [x, y] = [0, 0];
    const ring = line.split(" ").map((step): Position => {
      const [east, north] = step.split(",").map(Number) as [number, number];
      [x, y] = [x + east, y + north];
      return [x / LAND_GRID, y / LAND_GRID];
    });
    return areaShape(ring);
  });

/** The outline of land as one path for the even-odd rule: a lake is a ring inside a ring. */
export function landPath(view: View): string {
  return LAND.map((shape) => view.path(shape, 0)).join("");
}
