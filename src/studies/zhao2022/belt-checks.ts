import type { ClaimReason } from "../../model/reproduction.ts";
import { type Check, type Checks, fromBelts, printed } from "./check.ts";
import { settledUnits } from "./settled.ts";
import { percentOf, quotient, subtraction } from "./sums.ts";
import type { World } from "./world.ts";

const KINDS = ["sei", "amc", "iic"];

/** A number of belts or of cities with belts. */
const countOf =
  (codes: (world: World) => readonly unknown[]): Check =>
  (world, claim) =>
    fromBelts(world, { value: codes(world).length, of: claim.of });

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
const citiesWithBoth = (world: World): string[] => withClusters(world, inStudyYear(world));
const citiesWithBothEver = (world: World): string[] => withClusters(world, inAnyYear(world));

function isCity({ placeOf }: World, code: string): boolean {
  const level = placeOf.get(code)?.level ?? "";
  return /prefecture$|municipality/.test(level) && level !== "autonomous-prefecture";
}

/** A rate of Table 1: the division is checked, and the public belts prove a bound. */
const rate =
  (outcome: "matched" | "similar" | "either", kind: string): Check =>
  (world, claim) => {
    const units = world.units.filter((unit) => kind === "total" || unit.kind === kind);
    const value = units.filter(
      (unit) => (outcome !== "similar" && unit.outcome === "matched") || (outcome !== "matched" && unit.outcome === "similar"),
    ).length;
    const published = world.data.published.find((row) => row.kind === (kind === "total" ? "all" : kind));
    const count = published === undefined ? null : outcome === "either" ? published.matched + published.similar : published[outcome];
    const own = claim.value === null && count !== null && published !== undefined ? [quotient(count, published.units, claim.pct)] : [];
    const parts = kind === "total" && claim.value !== null ? [totalSum(world, claim.value, outcome)] : [];
    // A similar unit can turn out to be matched once its city's other belts are known, so the count of similar units is not a bound.
    const found = fromBelts(world, { value, of: units.length, pct: percentOf(value, units.length) });
    const ours = outcome === "similar" ? { ...found.ours, atLeast: false } : found.ours;
    const study: ClaimReason[] = kind === "amc" ? [{ kind: "study-disagrees", contradiction: "amc-17-or-18" }] : [];
    const beyond = outcome === "matched" && count !== null && value > count ? extraUnits(world, kind) : [];
    return {
      ...found,
      ours,
      ...(count === null ? {} : { printedCount: count }),
      sums: [...own, ...parts],
      reasons: [...(found.reasons ?? []), ...study, ...beyond],
    };
  };

function extraUnits(world: World, kind: string): ClaimReason[] {
  const extra = settledUnits(world).settled.filter(
    (unit) => !unit.agrees && unit.published === "not-matched" && (kind === "total" || unit.kind === kind),
  );
  return extra.length === 0 ? [] : [{ kind: "extra-units", units: extra.map(({ unit }) => unit) }];
}

function totalSum(world: World, whole: number, outcome: string) {
  const parts = KINDS.map((kind) => printed(world, `rate.${outcome === "matched" ? "match" : outcome}.${kind}`)).map(
    (claim) => claim?.value ?? 0,
  );
  if (outcome === "either") for (const [at, kind] of KINDS.entries()) parts[at] = eitherOf(world, kind);
  const found = parts.reduce((sum, part) => sum + part, 0);
  return { sum: `${parts.join(" + ")} = ${found}${found === whole ? "" : ` ≠ ${whole}`}`, holds: found === whole };
}

function eitherOf({ data }: World, kind: string): number {
  const row = data.published.find((each) => each.kind === kind);
  return row === undefined ? 0 : row.matched + row.similar;
}

/** How many cities of a number remain; it can be counted only if all belts are known. */
const difference =
  (from: string, minus: string, codes: (world: World) => readonly string[]): Check =>
  (world, claim) => {
    const [whole, part] = [printed(world, from), printed(world, minus)];
    const sums =
      whole?.value != null && part?.value != null && claim.value !== null ? [subtraction(whole.value, part.value, claim.value)] : [];
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

const ofCities: Check = (world, claim) => {
  const found = countOf(citiesWithBothEver)(world, claim);
  return { ...found, reasons: [...(found.reasons ?? []), { kind: "study-disagrees", contradiction: "city-base-167" }] };
};

/** Figures that depend on the 4,075 belts: their arithmetic is checked, and the public belts bound them. */
export const BELT_CHECKS: Checks = {
  "belts.total": countOf(({ data }) => data.belts.filter((belt) => belt.years?.includes(data.dataset.studyYear) ?? true)),
  "belts.places": countOf(inStudyYear),
  "belts.cities": countOf((world) => inStudyYear(world).filter((code) => isCity(world, code))),
  "cities.both.2021": countOf(citiesWithBoth),
  "cities.both.2021.of-belts": countOf(citiesWithBoth),
  "cities.both.2018-2021": countOf(citiesWithBothEver),
  "cities.both.2018-2021.of-belts": ofCities,
  "cities.clusters-without-belts.2021": difference("clusters.cities", "cities.both.2021", withoutBelts),
  "cities.clusters-without-belts.2021-but-earlier": difference("cities.both.2018-2021", "cities.both.2021", onlyEarlier),
  ...Object.fromEntries(
    (["match", "similar", "either"] as const).flatMap((name) =>
      [...KINDS, "total"].map((kind) => [`rate.${name}.${kind}`, rate(name === "match" ? "matched" : name, kind)] as const),
    ),
  ),
};
