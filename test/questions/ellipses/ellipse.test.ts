import { describe, expect, it } from "vitest";
import type { PlanePoint } from "../../../src/model/spatial.ts";
import { axialInterval } from "../../../src/questions/ellipses/bootstrap.ts";
import { ellipseOf, normalShare, planeEllipse } from "../../../src/questions/ellipses/ellipse.ts";
import { mapEllipse } from "../../../src/questions/ellipses/map-ellipse.ts";
import { project, unproject } from "../../../src/questions/ellipses/projection.ts";

const at = (...pairs: [number, number][]): PlanePoint[] => pairs.map(([x, y]) => ({ x, y, weight: 1 }));
const tall = at([0, 3], [0, -3], [1, 0], [-1, 0]);

describe("an ellipse worked out by hand", () => {
  it("a cross that is three times as high as wide", () => {
    expect(ellipseOf(tall, { name: "arcgis" })).toEqual({
      centre: { x: 0, y: 0 },
      semiMajor: 3,
      semiMinor: 1,
      bearing: 0,
      area: 3 * Math.PI,
      eccentricity: Math.sqrt(8 / 9),
      shareInside: 1,
      sharePoints: 1,
    });
  });

  const formulas = [
    ["yuill", Math.SQRT1_2 * 3],
    ["arcgis", 3],
    ["crimestat", 3 * Math.SQRT2],
  ] as const;
  for (const [name, semiMajor] of formulas)
    it(`the longer axis of the cross by ${name}`, () => expect(ellipseOf(tall, { name }).semiMajor).toBeCloseTo(semiMajor, 12));

  it("scales to a share that a normal distribution has inside", () => {
    expect(normalShare({ name: "share", share: 0.68 })).toBeCloseTo(0.68, 12);
    expect(ellipseOf(tall, { name: "share", share: 0.68 }).semiMajor).toBeCloseTo(1.5095921854516636 * 3 * Math.SQRT1_2, 9);
  });

  it("has no bearing if both axes are equal", () =>
    expect(ellipseOf(at([1, 0], [-1, 0], [0, 1], [0, -1]), { name: "arcgis" }).bearing).toBeNull());
  it("a line has area 0 and its points inside", () => {
    const line = ellipseOf(at([0, 0], [1, 1], [2, 2]), { name: "arcgis" });
    expect([line.area, line.bearing, line.eccentricity]).toEqual([0, 45, 1]);
    expect(line.sharePoints).toBe(1);
  });
  it("refuses fewer than three places, and points without weight", () => {
    expect(planeEllipse(at([0, 0], [1, 1], [1, 1]), { name: "arcgis" })).toBe("too-few-places");
    expect(planeEllipse([{ x: 0, y: 0, weight: 0 }], { name: "arcgis" })).toBe("no-weight");
  });
});

describe("the map", () => {
  it("projects there and back over the whole country", () => {
    for (let lon = 73; lon <= 135; lon += 5) {
      for (let lat = 3; lat <= 54; lat += 3) {
        const { x, y } = project(lon, lat);
        const [backLon, backLat] = unproject(x, y);
        expect(backLon).toBeCloseTo(lon, 10);
        expect(backLat).toBeCloseTo(lat, 10);
      }
    }
  });

  it("has no interval for bearings in all directions, and treats 179° as next to 1°", () => {
    expect(axialInterval([178, 179, 0, 1, 2]).spread).toBe(4);
    expect(axialInterval(Array.from({ length: 180 }, (_, degree) => degree)).spread).toBeGreaterThan(90);
  });

  const cities = [
    [116.4, 39.9],
    [121.47, 31.23],
    [113.26, 23.13],
    [104.07, 30.67],
    [108.94, 34.34],
    [114.3, 30.6],
  ] as const;
  const points = cities.map(([lon, lat], index) => ({ lon, lat, weight: 1, cluster: `c${index}`, place: `p${index}` }));

  it("gives the same bootstrap for the same seed, whatever the order of rows", () => {
    const options = { formula: { name: "arcgis" }, samples: 50, seed: 7 } as const;
    const first = mapEllipse(points, options);
    if (typeof first === "string" || first.intervals === null) throw new Error("six cities have an ellipse");
    for (const order of [points.toReversed(), points.toSorted((a, b) => a.lat - b.lat)]) {
      const again = mapEllipse(order, options) as typeof first;
      expect(again.intervals).toEqual(first.intervals);
      expect(again.leftOut.map(({ place }) => place)).toEqual(first.leftOut.map(({ place }) => place));
    }
    expect(mapEllipse(points, { ...options, seed: 8 })).not.toMatchObject({ intervals: first.intervals });
    expect(first.leftOut.length).toBe(6);
  });

  it("puts the centre of six cities near Wuhan, inside their extent", () => {
    const found = mapEllipse(points, { formula: { name: "arcgis" }, samples: 0, seed: 1 });
    if (typeof found === "string") throw new Error(found);
    const [lon, lat] = found.centre;
    expect(Math.abs(lon - 114.3)).toBeLessThan(3);
    expect(Math.abs(lat - 30.6)).toBeLessThan(3);
    const { west, east, south, north } = found.extent;
    expect(west < lon && lon < east && south < lat && lat < north).toBe(true);
  });

  it("turns its outline counter-clockwise and closes it", () => {
    const found = mapEllipse(points, { formula: { name: "arcgis" }, samples: 0, seed: 1 });
    if (typeof found === "string") throw new Error(found);
    const { ring } = found;
    expect(ring[0]).toEqual(ring.at(-1));
    const turning = ring
      .slice(1)
      .reduce((sum, [lon, lat], index) => sum + ((ring[index]?.[0] ?? 0) * lat - lon * (ring[index]?.[1] ?? 0)), 0);
    expect(turning).toBeGreaterThan(0);
  });
});
