import { beltsUnpublished, type Check, type Checks, rowsMissing } from "./check.ts";
import { addition } from "./sums.ts";
import type { World } from "./world.ts";

/** Tolerance in degrees: a border that the study names by a city agrees if ours is within this distance of the city. */
const NEAR_DEGREES = 0.35;
const COAST = { 北京: "north", 西安: "west", 韶关: "south", 济宁: "north", 铜仁: "west", 清远: "south" } as const;

/** Borders of an ellipse in degrees, beside the cities that the study names for them. */
const extent =
  (kinds: readonly string[], cities: readonly (keyof typeof COAST)[]): Check =>
  (world) => {
    const parts: Record<string, number> = {};
    let agrees = true;
    for (const kind of kinds) {
      const found = world.ellipses.get(kind);
      if (found === undefined) return { ours: null, reasons: [rowsMissing(world)] };
      for (const city of cities) {
        const border = COAST[city];
        const place = [...world.placeOf.values()].find((each) => each.shortName === city);
        const theirs = border === "west" ? place?.lon : place?.lat;
        const ours = found.extent[border];
        parts[`${kind} ${border}`] = rounded(ours);
        if (theirs == null || Math.abs(theirs - ours) > NEAR_DEGREES) agrees = false;
        if (theirs != null) parts[city] = rounded(theirs);
      }
    }
    const lacks = kinds.includes("iic") ? [rowsMissing(world)] : [];
    return { ours: { parts }, agrees, reasons: [{ kind: "counted-otherwise", how: "named-cities" }, ...lacks] };
  };

function rounded(degrees: number): number {
  return Math.round(degrees * 10) / 10;
}

const share: Check = (world) => {
  const kinds = [...world.ellipses].filter(([kind]) => kind !== "belts");
  const parts = Object.fromEntries(kinds.map(([kind, ellipse]) => [kind, rounded(ellipse.shareInside * 100)]));
  return {
    ours: { pct: rounded(world.normalShare * 100), parts },
    reasons: [
      { kind: "objection", objection: "ellipse-68" },
      { kind: "counted-otherwise", how: "one-dimension" },
    ],
  };
};

/** A cluster that N cities share weighs 1/N in each, so that weights add up to the number of clusters. */
const weights: Check = (world: World) => {
  const clusters = new Set(world.data.units.filter((unit) => unit.kind === "amc").map((unit) => unit.cluster)).size;
  const weight =
    Math.round(world.data.units.filter((unit) => unit.kind === "amc").reduce((sum, unit) => sum + 1 / unit.sharedBy, 0) * 1e6) / 1e6;
  return { ours: { value: weight, of: clusters }, agrees: weight === clusters, sums: [addition([weight], clusters)] };
};

/** The distance in degrees between the cities that the study names and the border of the belts' ellipse; null unless all belts are known. */
const bordering: Check = (world, claim) => {
  const ring = world.ellipses.get("belts")?.ring ?? [];
  if (!world.data.dataset.belts.complete || ring.length === 0) return { ours: null, reasons: [beltsUnpublished(world)] };
  const cities = (claim.says ?? "").match(/\p{Script=Han}+/gu) ?? [];
  const degrees = cities.map((city) => {
    const place = [...world.placeOf.values()].find((each) => each.shortName === city);
    const { lon, lat } = place ?? { lon: null, lat: null };
    return lon === null || lat === null ? Number.POSITIVE_INFINITY : Math.min(...ring.map(([x, y]) => Math.hypot(x - lon, y - lat)));
  });
  const parts = Object.fromEntries(cities.map((city, at) => [city, rounded(degrees[at] ?? 0)]));
  return { ours: { parts }, agrees: degrees.every((each) => each <= NEAR_DEGREES) };
};

export const ELLIPSE_CHECKS: Checks = {
  "ellipse.weight": weights,
  "ellipse.share": share,
  "ellipse.amc.extent": extent(["amc"], ["济宁", "铜仁", "清远"]),
  "ellipse.sei-iic.extent": extent(["sei", "iic"], ["北京", "西安", "韶关"]),
  "ellipse.belts.extent": bordering,
};
