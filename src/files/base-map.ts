import type { BaseMap } from "../model/base-map.ts";
import type { Issue } from "../model/issue.ts";
import { decodeText } from "./decode.ts";
import { readBytes } from "./read.ts";

const MOST_BYTES = 32 * 1024 * 1024;
const MOST_POINTS = 40_000;
const DEEPEST = 8;

type Line = BaseMap["lines"][number];
export type ReadBaseMap =
  | { readonly kind: "read"; readonly lines: readonly Line[] }
  | { readonly kind: "refused"; readonly issue: Issue }
  | { readonly kind: "no-geojson" | "too-many-points" };

/** The lines and areas of a GeoJSON file in degrees; points are left out. */
export function readBaseMap(path: string, shown: string): ReadBaseMap {
  const bytes = readBytes(path, MOST_BYTES, shown);
  if (bytes.kind === "refused") return bytes;
  const decoded = decodeText(bytes.bytes, shown);
  if (decoded.kind === "refused") return decoded;
  try {
    const lines = linesOf(JSON.parse(decoded.text), 0);
    if (lines.length === 0) return { kind: "no-geojson" };
    return lines.reduce((sum, line) => sum + line.points.length, 0) > MOST_POINTS ? { kind: "too-many-points" } : { kind: "read", lines };
  } catch {
    return { kind: "no-geojson" };
  }
}

function linesOf(value: unknown, depth: number): Line[] {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  const { type, features, geometry, geometries, coordinates } = value as Readonly<Record<string, unknown>>;
  const each = (parts: unknown, make: (part: unknown) => Line[]): Line[] => (Array.isArray(parts) ? parts.flatMap(make) : []);
  switch (type) {
    case "FeatureCollection":
      return each(features, (feature) => linesOf(feature, depth + 1));
    case "Feature":
      return linesOf(geometry, depth + 1);
    case "GeometryCollection":
      return each(geometries, (part) => linesOf(part, depth + 1));
    case "LineString":
      return line(coordinates, false);
    case "MultiLineString":
      return each(coordinates, (part) => line(part, false));
    case "Polygon":
      return each(coordinates, (part) => line(part, true));
    case "MultiPolygon":
      return each(coordinates, (polygon) => each(polygon, (part) => line(part, true)));
    default:
      return [];
  }
}

/** Throws if it is not a point. */
function line(value: unknown, isClosed: boolean): Line[] {
  if (!Array.isArray(value)) throw new TypeError("no line");
  const points = value.map((point: unknown): readonly [number, number] => {
    const [lon, lat] = Array.isArray(point) ? (point as unknown[]) : [];
    if (typeof lon !== "number" || typeof lat !== "number" || Math.abs(lon) > 180 || Math.abs(lat) > 90)
      throw new TypeError("no point in degrees");
    return [lon, lat];
  });
  return points.length < 2 ? [] : [{ isClosed, points }];
}
