import type { FigureName } from "../../model/study.ts";
import { beltsUnpublished, type Check, type Figures, rowsMissing } from "./check.ts";
import type { World } from "./world.ts";

/** Tolerance in degrees: a border that the study names by a city agrees if ours is within this distance of the city. */
const NEAR_DEGREES = 0.35;

/** Borders of ellipses in degrees, beside the cities that the study names for them. */
const borders: Check = (world, { select }) => {
  const parts: Record<string, number> = {};
  let agrees = true;
  for (const kind of select.of) {
    const found = world.ellipses.get(kind);
    if (found === undefined) return { ours: null, reasons: [rowsMissing(world)] };
    for (const [border, city] of Object.entries(select.borders) as [keyof typeof select.borders, string][]) {
      const place = [...world.placeOf.values()].find((each) => each.shortName === city);
      const theirs = border === "west" ? place?.lon : place?.lat;
      const ours = found.extent[border];
      parts[`${kind} ${border}`] = rounded(ours);
      if (theirs == null || Math.abs(theirs - ours) > NEAR_DEGREES) agrees = false;
      if (theirs != null) parts[city] = rounded(theirs);
    }
  }
  const lacks = select.of.some((kind) => isIncomplete(world, kind)) ? [rowsMissing(world)] : [];
  return { ours: { parts }, agrees, reasons: [{ kind: "counted-otherwise", how: "named-cities" }, ...lacks] };
};

/** Whether the data have fewer units of a kind than the study published. */
function isIncomplete({ data }: World, kind: string): boolean {
  const published = data.published.find((row) => row.kind === kind)?.units ?? 0;
  return data.units.filter((unit) => unit.kind === kind).length < published;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10) / 10;
}

const share: Check = (world, { objection }) => {
  const kinds = [...world.ellipses].filter(([kind]) => kind !== "belts");
  const parts = Object.fromEntries(kinds.map(([kind, ellipse]) => [kind, rounded(ellipse.shareInside * 100)]));
  return {
    ours: { pct: rounded(world.normalShare * 100), parts },
    reasons: [
      ...(objection === null ? [] : [{ kind: "objection", objection } as const]),
      { kind: "counted-otherwise", how: "one-dimension" },
    ],
  };
};

/** The distance in degrees between the cities that the study names and the border of the belts' ellipse; null unless all belts are known. */
const bordering: Check = (world, claim) => {
  const ring = world.ellipses.get(claim.select.of[0] ?? "")?.ring ?? [];
  if (!world.data.dataset.belts.complete || ring.length === 0) return { ours: null, reasons: [beltsUnpublished(world)] };
  const { words: cities } = claim.select;
  const degrees = cities.map((city) => {
    const place = [...world.placeOf.values()].find((each) => each.shortName === city);
    const { lon, lat } = place ?? { lon: null, lat: null };
    return lon === null || lat === null ? Number.POSITIVE_INFINITY : Math.min(...ring.map(([x, y]) => Math.hypot(x - lon, y - lat)));
  });
  const parts = Object.fromEntries(cities.map((city, at) => [city, rounded(degrees[at] ?? 0)]));
  return { ours: { parts }, agrees: degrees.every((each) => each <= NEAR_DEGREES) };
};

export const ELLIPSE_FIGURES = {
  "ellipse-borders": borders,
  "ellipse-share": share,
  "ellipse-near": bordering,
} satisfies Partial<Figures<FigureName>>;
