import { check, HintError } from "@placemarkio/check-geojson";
import { beforeAll, describe, expect, it } from "vitest";
import { ellipseGeoJson, geoJson } from "../../../src/views/exports/formats/geojson.ts";
import { hostileResult, type Shipped, shipped } from "../../support/shipped.ts";

let world: Shipped;
beforeAll(async () => {
  world = await shipped();
});

type Position = readonly [number, number];
interface Feature {
  readonly id: string;
  readonly geometry:
    | { readonly type: "Point"; readonly coordinates: Position }
    | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
    | null;
  readonly properties: Readonly<Record<string, unknown>>;
}
const featuresOf = (text: string): readonly Feature[] => (check(text) as unknown as { features: readonly Feature[] }).features;
const polygons = (text: string) => featuresOf(text).flatMap(({ geometry }) => (geometry?.type === "Polygon" ? [geometry.coordinates] : []));
/** Twice the area in square degrees: positive if the ring runs counter-clockwise. */
const turn = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x, y], at) => sum + ((ring[at]?.[0] ?? 0) * y - x * (ring[at]?.[1] ?? 0)), 0);

describe("GeoJSON, checked by a validator that we did not write", () => {
  it("has no finding: of the shipped result, of the ellipses alone, of a hostile one", () => {
    expect(featuresOf(geoJson(world.result)).length).toBe(147 + 83 + 4);
    expect(featuresOf(ellipseGeoJson(world.ellipses)).length).toBe(4);
    expect(featuresOf(geoJson(hostileResult(world.result))).length).toBe(147 + 83 + 4);
  });

  it("the validator detects a broken ring, a place without numbers and a duplicate key", () => {
    const polygon = (ring: unknown) => JSON.stringify({ type: "Polygon", coordinates: [ring] });
    for (const text of [
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
      polygon([
        [0, 0],
        [1, "x"],
        [1, 1],
        [0, 0],
      ]),
      '{"type":"Point","coordinates":["x",1]}',
      '{"type":"Feature","type":"Feature","geometry":null,"properties":{}}',
    ])
      expect(() => check(text)).toThrow(HintError);
  });

  it("ellipses are closed rings that run counter-clockwise (RFC 7946), far from the antimeridian", () => {
    const rings = polygons(geoJson(world.result)).flat();
    expect(rings).toHaveLength(4);
    for (const ring of rings) {
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(turn(ring)).toBeGreaterThan(0);
      for (const [lon, lat] of ring) expect(lon > 60 && lon < 150 && lat > 0 && lat < 60).toBe(true);
    }
  });

  it("longitude comes first: every point lies in China, every unit at its city", () => {
    const points = featuresOf(geoJson(world.result)).flatMap(({ geometry }) => (geometry?.type === "Point" ? [geometry.coordinates] : []));
    expect(points.length).toBe(147 + 83);
    for (const [lon, lat] of points) expect(lon > 73 && lon < 136 && lat > 17 && lat < 54).toBe(true);
    const shenzhen = featuresOf(geoJson(world.result)).find(({ properties }) => properties["place"] === "440300");
    expect(shenzhen?.geometry?.coordinates).toEqual([expect.closeTo(114.06, 0), expect.closeTo(22.55, 0)]);
  });

  it("a place that has no coordinates has no geometry", () => {
    const places = world.result.places.map((place) => ({ ...place, lon: null, lat: null }));
    const features = featuresOf(geoJson({ ...world.result, places }));
    expect(features.filter(({ geometry }) => geometry === null)).toHaveLength(147 + 83);
  });
});
