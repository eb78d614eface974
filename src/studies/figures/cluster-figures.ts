import type { Unit } from "../../model/data.ts";
import type { Claim, FigureName } from "../../model/study.ts";
import { beltsUnpublished, type Check, disagreement, type Figures, printed, rowsMissing } from "./check.ts";
import { addition, quotient } from "./sums.ts";
import { clustersOf, isAccompanied, missingClusters, placesWithKinds, tally, type World } from "./world.ts";

const COUNTY_LEVELS = new Set(["county", "autonomous-prefecture", "league"]);

const clusters: Check = (world, claim) => {
  const { kind, shared } = claim.select;
  if (shared) return { ours: { value: new Set(sharedUnits(world, kind).map((unit) => unit.cluster)).size } };
  const value = kind === null ? world.leads.length : clustersOf(world, kind);
  return {
    ours: { value },
    reasons: [rowsMissing(world)],
    sums: claim.sum.length > 0 ? partSum(world, claim) : completedSum(world, value, claim),
  };
};

const units: Check = (world, claim) => {
  const { kind, shared } = claim.select;
  if (shared) return { ours: { value: sharedUnits(world, kind).length } };
  const value = world.data.units.filter((unit) => kind === null || unit.kind === kind).length;
  return kind === null ? { ours: { value }, reasons: [rowsMissing(world)], sums: completedSum(world, value, claim) } : { ours: { value } };
};

/** `49 + 12 = 61`: the clusters that we have and those that we lack add up to the study's number. */
function completedSum(world: World, value: number, { value: whole }: Claim): ReturnType<typeof addition>[] {
  const missing = missingClusters(world);
  return missing > 0 && whole !== null && whole !== value ? [addition([value, missing], whole)] : [];
}

/** The printed values of the claims that add up to this one. */
function partSum(world: World, { sum, value }: Claim): ReturnType<typeof addition>[] {
  const parts = sum.map((id) => printed(world, id)?.value ?? 0);
  return value === null ? [] : [addition(parts, value)];
}

function sharedUnits({ data }: World, kind: string | null): readonly Unit[] {
  return data.units.filter((unit) => (kind === null || unit.kind === kind) && unit.sharedBy > 1);
}

/** Clusters in the cities that have this many kinds; a shared cluster is counted once, at its lead city. */
const inCities: Check = (world, claim) => {
  const kinds = claim.select.kinds ?? 0;
  const places = new Set(placesWithKinds(world, kinds));
  const leads = world.leads.filter((unit) => places.has(unit.place));
  const units = world.data.units.filter((unit) => places.has(unit.place));
  const bases = claim.bases.flatMap((id) => printed(world, id)?.value ?? []);
  const [named] = bases;
  const whole = claim.value !== null && claim.of === null && bases.length === claim.bases.length ? claim.value : null;
  const sums = whole === null ? [] : bases.map((base) => quotient(whole, base, claim.pct));
  const parts = tally(leads, (unit) => unit.kind);
  // The study divides by all its clusters, of which we lack some, so the percentage is the study's count over its own total.
  const pct =
    claim.of === null && named !== undefined
      ? quotientPct(leads.length, named)
      : claim.of === null
        ? null
        : quotientPct(leads.length, claim.of);
  const reasons = claim.disagrees === null ? [rowsMissing(world)] : disagreement(claim);
  const counted =
    units.length === leads.length || leads.length === claim.value
      ? []
      : [{ kind: "counted-otherwise" as const, how: "lead-city" as const }];
  return { ours: { value: leads.length, of: claim.of, pct, parts }, reasons: [...reasons, ...counted], sums };
};

function quotientPct(value: number, of: number): number {
  return Math.round((value / of) * 1000) / 10;
}

const perCity: Check = (world, { select }) => {
  const places = new Set(placesWithKinds(world, select.kinds ?? 0));
  const leads = world.leads.filter((unit) => places.has(unit.place));
  return {
    ours: { parts: tally(leads, (unit) => world.shortName(unit.place)) },
    reasons: [rowsMissing(world), { kind: "counted-otherwise", how: "lead-city" }],
  };
};

/** Cities with so many kinds of clusters or, without a number, with any. */
const cities: Check = (world, claim) => {
  const { kinds, level } = claim.select;
  if (kinds !== null) {
    const found = placesWithKinds(world, kinds).map(world.shortName);
    return { ours: { value: found.length, cities: found }, reasons: [rowsMissing(world)] };
  }
  const places = [...world.kindsOf.keys()].filter((code) => level === null || !COUNTY_LEVELS.has(world.placeOf.get(code)?.level ?? ""));
  const missing = (claim.value ?? 0) - places.length;
  const sums = missing > 0 ? [addition([places.length, missing], places.length + missing)] : [];
  return { ours: { value: places.length }, reasons: [rowsMissing(world)], sums };
};

const accompanied: Check = (world, claim) => {
  const { kind } = claim.select;
  const units = world.data.units.filter((unit) => unit.kind === kind);
  const shared = units.filter((unit) => isAccompanied(world, unit));
  const outcomes = new Map(world.units.map((unit) => [unit.unit, unit.outcome]));
  const ours = tally(shared, (unit) => outcomes.get(unit.id) ?? "unknown");
  const parts = {
    matched: ours["matched"] ?? 0,
    similar: ours["similar"] ?? 0,
    none: ours["none"] ?? 0,
    unknown: ours["unknown"] ?? 0,
    "no-belt-city": ours["no-belt"] ?? 0,
  };
  const sums = [addition(Object.values(claim.parts), claim.value ?? 0)];
  const known = shared.length === claim.value && units.length === claim.of;
  const reasons = [
    ...(world.data.dataset.belts.complete ? [] : [{ kind: "counted-otherwise" as const, how: "outcomes" as const }]),
    ...(known ? [] : [rowsMissing(world)]),
    ...(world.data.dataset.belts.complete ? [] : [beltsUnpublished(world)]),
  ];
  return { ours: { value: shared.length, of: units.length, parts }, sums, reasons: [...reasons, ...disagreement(claim)] };
};

/** Units whose names contain one of the claim's words: at least so many, since a name need not say it. */
const byWords: Check = (world, { select }) => {
  const units = world.data.units.filter((unit) => unit.kind === select.kind);
  const value = units.filter((unit) => select.words.some((word) => (unit.name + unit.district).includes(word))).length;
  return {
    ours: { value, of: units.length, atLeast: true },
    isBound: true,
    reasons: [{ kind: "counted-otherwise", how: "park-words" }, rowsMissing(world)],
  };
};

/** A cluster that N cities share weighs 1/N in each, so that weights add up to the number of clusters. */
const weight: Check = (world, { select }) => {
  const units = world.data.units.filter((unit) => unit.kind === select.kind);
  const clusters = new Set(units.map((unit) => unit.cluster)).size;
  const weight = Math.round(units.reduce((sum, unit) => sum + 1 / unit.sharedBy, 0) * 1e6) / 1e6;
  return { ours: { value: weight, of: clusters }, agrees: weight === clusters, sums: [addition([weight], clusters)] };
};

/** Figures on clusters and their cities: all of them can be counted, as far as the clusters are known. */
export const CLUSTER_FIGURES = {
  clusters,
  units,
  cities,
  "clusters-in-cities": inCities,
  "clusters-per-city": perCity,
  "units-by-words": byWords,
  "units-beside-others": accompanied,
  weight,
} satisfies Partial<Figures<FigureName>>;
