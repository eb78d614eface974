import type { EllipseDocument } from "../../../documents/ellipse.ts";
import type { ResultBelt, ResultDocument, ResultUnit } from "../../../documents/result.ts";
import type { Place } from "../../../model/data.ts";
import { harmlessJson } from "../../shown.ts";
import type { Chunks, FormatSpec } from "./format.ts";

export const spec: FormatSpec = {
  says: { zh: "地图：单元、产业带和椭圆，GeoJSON", en: "the map as GeoJSON: units, belts and ellipses" },
  extension: ".geojson",
  mediaType: "application/geo+json",
  takes: {},
  from: ["units", "belts", "places", "ellipses"],
};

export function write(result: ResultDocument): Chunks {
  return [geoJson(result)];
}
interface Feature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: { readonly type: "Point" | "Polygon"; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Six decimals of a degree are a tenth of a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Units, belts and ellipses as one GeoJSON (RFC 7946) feature collection; a place without coordinates has geometry null. */
export function geoJson({ units, belts, places, ellipses, counts }: ResultDocument): string {
  const placeOf = new Map<string, Place>(places.map((place) => [place.code, place]));
  const ofUnits = units.map((unit) => {
    const { kind, cluster, name, outcome, sharedBy, confidence, source } = unit;
    return pointFeature(placeOf.get(unit.place), unit, {
      type: "unit",
      kind,
      cluster,
      name,
      outcome,
      weight: 1 / sharedBy,
      confidence,
      source,
    });
  });
  const ofBelts = belts.map((belt) => {
    const { name, years, confidence, source } = belt;
    return pointFeature(placeOf.get(belt.place), belt, { type: "belt", name, years, confidence, source });
  });
  return collection([...ofUnits, ...ofBelts, ...ellipseFeatures(ellipses)], counts.leftOut);
}

/** The ellipses alone. */
export function ellipseGeoJson(document: EllipseDocument): string {
  return collection(ellipseFeatures(document), document.counts?.leftOut);
}

function ellipseFeatures({ ellipses }: EllipseDocument): Feature[] {
  return ellipses.map(({ group, ring, leftOut: _, centre, ...properties }) => ({
    type: "Feature",
    id: `ellipse:${group}`,
    geometry: { type: "Polygon", coordinates: [ring.map(([lon, lat]) => [rounded(lon), rounded(lat)])] },
    properties: { type: "ellipse", group, centre: centre.map(rounded), ...properties },
  }));
}

function pointFeature(place: Place | undefined, row: ResultUnit | ResultBelt, properties: Feature["properties"]): Feature {
  const isPlaced = place !== undefined && place.lon !== null && place.lat !== null;
  return {
    type: "Feature",
    id: row.id,
    geometry: isPlaced ? { type: "Point", coordinates: [place.lon, place.lat] } : null,
    properties: { ...properties, place: row.place, city: place?.name ?? "" },
  };
}

/** Writes one feature per line, so that two files can be compared with `diff`. Rows that were left out are a member of the collection (RFC 7946, 6.1). */
function collection(features: readonly Feature[], leftOut = 0): string {
  const counts = leftOut === 0 ? "" : `"counts":{"leftOut":${leftOut}},`;
  return `{"type":"FeatureCollection",${counts}"features":[\n${features.map((feature) => harmlessJson(JSON.stringify(feature))).join(",\n")}\n]}\n`;
}
