import type { ClaimReason } from "../../model/reproduction.ts";
import type { Claim, FigureName } from "../../model/study.ts";
import { type Check, disagreement, type Figures, fromBelts, printed } from "./check.ts";
import { addition, percentOf, quotient, subtraction } from "./sums.ts";
import type { World } from "./world.ts";

/** Places with a belt that is listed in one of these years. */
function placesListed({ beltsOf }: World, years: readonly [number, number]): string[] {
  return [...beltsOf].flatMap(([code, belts]) =>
    belts.some((belt) => belt.years?.some((year) => year >= years[0] && year <= years[1]) ?? true) ? [code] : [],
  );
}

function inStudyYear(world: World): string[] {
  const { studyYear } = world.data.dataset;
  return placesListed(world, [studyYear, studyYear]);
}

function inAnyYear(world: World): string[] {
  const { studyYear, fallbackYears } = world.data.dataset;
  return placesListed(world, [fallbackYears?.[0] ?? studyYear, studyYear]);
}

const withClusters = (world: World, codes: readonly string[]): string[] => codes.filter((code) => world.kindsOf.has(code));
const citiesWithBothEver = (world: World): string[] => withClusters(world, inAnyYear(world));

function isCity({ placeOf }: World, code: string): boolean {
  const level = placeOf.get(code)?.level ?? "";
  return /prefecture$|municipality/.test(level) && level !== "autonomous-prefecture";
}

/** A published rate: the division is checked, and the public belts prove a bound. */
const rate: Check = (world, claim) => {
  const { kind } = claim.select;
  const outcome = claim.select.outcome ?? "matched";
  const units = world.units.filter((unit) => kind === null || unit.kind === kind);
  const value = units.filter(
    (unit) => (outcome !== "similar" && unit.outcome === "matched") || (outcome !== "matched" && unit.outcome === "similar"),
  ).length;
  const published = publishedRow(world, claim);
  const count = publishedCount(world, claim);
  const own = claim.value === null && count !== null && published !== undefined ? [quotient(count, published.units, claim.pct)] : [];
  const parts =
    claim.sum.length > 0 && claim.value !== null
      ? [
          addition(
            claim.sum.map((id) => partValue(world, id)),
            claim.value,
          ),
        ]
      : [];
  // A similar unit can turn out to be matched once its city's other belts are known, so the count of similar units is not a bound.
  const found = fromBelts(world, { value, of: units.length, pct: percentOf(value, units.length) });
  const ours = outcome === "similar" ? { ...found.ours, atLeast: false } : found.ours;
  const beyond = outcome === "matched" && count !== null && value > count ? extraUnits(world, kind) : [];
  return {
    ...found,
    ours,
    ...(count === null ? {} : { printedCount: count }),
    sums: [...own, ...parts],
    reasons: [...(found.reasons ?? []), ...disagreement(claim), ...beyond],
  };
};

function extraUnits(world: World, kind: string | null): ClaimReason[] {
  const settled = world.settled?.(world) ?? [];
  const extra = settled.filter((unit) => !unit.agrees && unit.published === "not-matched" && (kind === null || unit.kind === kind));
  return extra.length === 0 ? [] : [{ kind: "extra-units", units: extra.map(({ unit }) => unit) }];
}

function publishedRow(world: World, { select }: Claim): World["data"]["published"][number] | undefined {
  return world.data.published.find((row) => row.kind === (select.kind ?? "all"));
}

/** The count behind a published rate; null if it is not published. */
function publishedCount(world: World, claim: Claim): number | null {
  const row = publishedRow(world, claim);
  const outcome = claim.select.outcome ?? "matched";
  return row === undefined ? null : outcome === "either" ? row.matched + row.similar : row[outcome];
}

/** The value of a part: as printed or, if only its percentage is, the count behind it. */
function partValue(world: World, id: string): number {
  const claim = printed(world, id);
  return claim === undefined ? 0 : (claim.value ?? publishedCount(world, claim) ?? 0);
}

/** How many cities of a number remain; it can be counted only if all belts are known. */
const difference =
  (codes: (world: World) => readonly string[]): Check =>
  (world, claim) => {
    const [whole, part] = claim.difference.map((id) => printed(world, id)?.value ?? null);
    const sums = whole != null && part != null && claim.value !== null ? [subtraction(whole, part, claim.value)] : [];
    const found = fromBelts(world, { value: codes(world).length });
    return { ...found, ours: found.isBound === true ? null : found.ours, sums };
  };

function withoutBelts(world: World): string[] {
  const listed = new Set(inStudyYear(world));
  return [...world.kindsOf.keys()].filter((code) => !listed.has(code));
}

function onlyEarlier(world: World): string[] {
  const listed = new Set(inStudyYear(world));
  return citiesWithBothEver(world).filter((code) => !listed.has(code));
}

const belts: Check = (world, claim) => {
  const { studyYear } = world.data.dataset;
  const listed = world.data.belts.filter((belt) => claim.select.listed !== "study-year" || (belt.years?.includes(studyYear) ?? true));
  return fromBelts(world, { value: listed.length, of: claim.of });
};

const beltPlaces: Check = (world, claim) => {
  const { listed, level, withClusters: both } = claim.select;
  const codes = listed === "any-year" ? inAnyYear(world) : inStudyYear(world);
  const places = both ? withClusters(world, codes) : codes;
  const value = places.filter((code) => level === null || isCity(world, code)).length;
  const found = fromBelts(world, { value, of: claim.of });
  return { ...found, reasons: [...(found.reasons ?? []), ...disagreement(claim)] };
};

/** Figures that depend on all belts: their arithmetic is checked, and the public belts bound them. */
export const BELT_FIGURES = {
  belts,
  "belt-places": beltPlaces,
  "places-without-belts": difference(withoutBelts),
  "places-with-earlier-belts": difference(onlyEarlier),
  rate,
} satisfies Partial<Figures<FigureName>>;
