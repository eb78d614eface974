import { beltsUnpublished, type Check, type Checks, printed } from "./check.ts";
import { quotient, subtraction } from "./sums.ts";
import type { World } from "./world.ts";

const KINDS = ["sei", "amc", "iic"];

/** Our belts prove that at least so many are there. */
const atLeast =
  (value: (world: World) => number): Check =>
  (world, claim) => ({
    ours: { value: value(world), of: claim.of, atLeast: true },
    isBound: true,
    reasons: [beltsUnpublished(world)],
  });

const citiesWithBoth = (world: World): number =>
  [...world.kindsOf.keys()].filter((code) => hasBelt(world, code, world.data.dataset.studyYear)).length;
const citiesWithBothEver = (world: World): number => [...world.kindsOf.keys()].filter((code) => world.beltsOf.has(code)).length;

function hasBelt({ beltsOf }: World, code: string, year: number): boolean {
  return (beltsOf.get(code) ?? []).some((belt) => belt.years?.includes(year) ?? true);
}

/** A rate of Table 1: the division is checked, and what the public belts prove is the bound. */
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
    const study = kind === "amc" ? [{ kind: "study-disagrees" as const, contradiction: "amc-17-or-18" }] : [];
    // A similar unit can turn out to be matched once its city's other belts are known, so that count is no bound.
    return {
      ours: { value, of: units.length, atLeast: outcome !== "similar" },
      isBound: true,
      sums: [...own, ...parts],
      reasons: [beltsUnpublished(world), ...study],
    };
  };

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

const difference =
  (from: string, minus: string): Check =>
  (world, claim) => {
    const [whole, part] = [printed(world, from), printed(world, minus)];
    const base = from === minus ? whole?.of : whole?.value;
    const sums = base != null && part?.value != null && claim.value !== null ? [subtraction(base, part.value, claim.value)] : [];
    return { ours: null, sums, reasons: [beltsUnpublished(world)] };
  };

const ofCities =
  (id: string): Check =>
  (world, claim) => ({
    ...(id === "" ? { ours: null } : atLeast(citiesWithBothEver)(world, claim)),
    reasons: [beltsUnpublished(world), { kind: "study-disagrees", contradiction: "city-base-167" }],
  });

/** Figures that rest on the 4,075 belts: their arithmetic is checked, and the public belts bound them. */
export const BELT_CHECKS: Checks = {
  "belts.total": atLeast(({ data }) => data.belts.length),
  "belts.places": atLeast(({ beltsOf }) => beltsOf.size),
  "belts.cities": atLeast(
    ({ beltsOf, placeOf }) =>
      [...beltsOf.keys()].filter(
        (code) => /prefecture$|municipality/.test(placeOf.get(code)?.level ?? "") && placeOf.get(code)?.level !== "autonomous-prefecture",
      ).length,
  ),
  "cities.both.2021": atLeast(citiesWithBoth),
  "cities.both.2021.of-belts": atLeast(citiesWithBoth),
  "cities.both.2018-2021": atLeast(citiesWithBothEver),
  "cities.both.2018-2021.of-belts": ofCities("both"),
  "cities.clusters-without-belts.2021": difference("clusters.cities", "cities.both.2021"),
  "cities.clusters-without-belts.2021-but-earlier": difference("cities.both.2018-2021", "cities.both.2021"),
  ...Object.fromEntries(
    (["match", "similar", "either"] as const).flatMap((name) =>
      [...KINDS, "total"].map((kind) => [`rate.${name}.${kind}`, rate(name === "match" ? "matched" : name, kind)] as const),
    ),
  ),
};
