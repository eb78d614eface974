import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { EllipseFormula, PlanePoint } from "../../../src/model/spatial.ts";
import { ellipseOf, normalShare } from "../../../src/questions/ellipses/ellipse.ts";
import { project, unproject } from "../../../src/questions/ellipses/projection.ts";

/** Published results of others; the folder is outside the project. */
const FOLDER = new URL("../../../../shared/fixtures/spatial/", import.meta.url);
const isThere = existsSync(FOLDER);
const NAMES: Record<string, EllipseFormula> = {
  yuill: { name: "yuill" },
  arcgis: { name: "arcgis" },
  crimestat_rows: { name: "crimestat" },
};

interface Expected {
  formula: string;
  centre: [number, number];
  semiMajor: number;
  semiMinor: number;
  rotationCwFromNorthDeg: number | null;
  area: number;
  shareInsidePoints?: number;
  shareInsideWeight?: number;
  weights?: "y" | "x";
}
interface Fixture {
  id: string;
  points: [number, number][];
  weights: number[] | null;
  published?: (Expected & { tolerance?: { lengthRel: number; angleDeg: number } })[];
  expected?: Expected[];
  exact?: Expected;
  equals?: { points: [number, number][]; weights: number[] | null };
}

const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
const points = (fixture: { points: [number, number][]; weights: number[] | null }, weights?: string): PlanePoint[] =>
  fixture.points.map(([x, y], at) => ({ x, y, weight: weights === "y" ? y : weights === "x" ? x : (fixture.weights?.[at] ?? 1) }));

function agrees(fixture: Fixture, expected: Expected) {
  const formula = NAMES[expected.formula];
  if (formula === undefined) throw new Error(`no formula ${expected.formula}`);
  const found = ellipseOf(points(fixture, expected.weights), formula);
  const close = (ours: number, theirs: number) => expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(theirs)));
  close(found.centre.x, expected.centre[0]);
  close(found.centre.y, expected.centre[1]);
  close(found.semiMajor, expected.semiMajor);
  close(found.semiMinor, expected.semiMinor);
  close(found.area, expected.area);
  if (expected.rotationCwFromNorthDeg === null) expect(found.bearing).toBeNull();
  else close(found.bearing as number, expected.rotationCwFromNorthDeg);
  if (expected.shareInsideWeight !== undefined) close(found.shareInside, expected.shareInsideWeight);
  if (expected.shareInsidePoints !== undefined) close(found.sharePoints, expected.shareInsidePoints);
}

if (!isThere) process.stderr.write("Reference ellipses of other programs: NOT RUN, the folder ../shared/fixtures/spatial is not here.\n");

describe.runIf(isThere)("ellipses of other programs, to 1e-6", () => {
  const files = isThere ? readdirSync(FOLDER).filter((file) => /^0[1-8].*\.json$/.test(file)) : [];
  const fixtures: Fixture[] = files.flatMap((file) => ((found) => found.cases ?? [found])(read(file)));

  it("has files to read", () => expect(fixtures.length).toBeGreaterThan(10));

  for (const fixture of fixtures) {
    for (const expected of [...(fixture.expected ?? []), ...(fixture.exact ? [fixture.exact] : [])]) {
      it(`${fixture.id}, ${expected.formula}`, () => agrees(fixture, expected));
    }
    const { equals } = fixture;
    if (equals)
      it(`${fixture.id}: two ways to say the same`, () => {
        for (const name of ["yuill", "arcgis"] as const) {
          const [a, b] = [ellipseOf(points(fixture), { name }), ellipseOf(points(equals), { name })];
          for (const key of ["semiMajor", "semiMinor", "area", "bearing", "shareInside"] as const)
            expect(a[key]).toBeCloseTo(b[key] as number, 9);
        }
      });
  }

  it("ArcMap's own printed figures, within its tolerance", () => {
    for (const fixture of fixtures.filter(({ id }) => id.startsWith("arcmap"))) {
      const [printed] = fixture.published ?? [];
      if (printed === undefined) throw new Error("nothing printed");
      const found = ellipseOf(points(fixture), { name: "arcgis" });
      expect(Math.abs(found.semiMajor / printed.semiMajor - 1)).toBeLessThan(2e-6);
      expect(Math.abs(found.semiMinor / printed.semiMinor - 1)).toBeLessThan(2e-6);
      expect(Math.abs((found.bearing as number) - (printed.rotationCwFromNorthDeg as number))).toBeLessThan(1e-3);
    }
  });

  it("projects as proj4 does, to a micrometre, and back", () => {
    for (const { lon, lat, x, y } of read("09-albers-projection.json").cases) {
      const found = project(lon, lat);
      expect(Math.abs(found.x - x)).toBeLessThan(1e-6);
      expect(Math.abs(found.y - y)).toBeLessThan(1e-6);
      const [backLon, backLat] = unproject(found.x, found.y);
      expect(backLon).toBeCloseTo(lon, 10);
      expect(backLat).toBeCloseTo(lat, 10);
    }
  });

  it("knows the normal share of each formula", () => {
    for (const entry of read("10-normal-coverage.json").cases) {
      const formula: EllipseFormula = entry.formula === "target" ? { name: "share", share: entry.share } : { name: entry.formula };
      expect(normalShare(formula, entry.k ?? 1)).toBeCloseTo(entry.share, 9);
    }
  });
});
