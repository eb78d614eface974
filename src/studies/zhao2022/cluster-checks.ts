import type { Unit } from "../../model/data.ts";
import { beltsUnpublished, type Check, type Checks, printed, rowsMissing } from "./check.ts";
import { addition, quotient } from "./sums.ts";
import { clustersOf, isAccompanied, missingClusters, placesWithKinds, tally, type World } from "./world.ts";

/** Words by which a name says that the cluster stands in a high-tech zone or park. */
const PARK = /高新区|园区|科技园|开发区|经开区|中关村|张江/;
const COUNTY_LEVELS = new Set(["county", "autonomous-prefecture", "league"]);

const count =
  (kind: string): Check =>
  (world) => {
    const value = clustersOf(world, kind);
    return { ours: { value }, reasons: [rowsMissing(world)], sums: completedSum(world, value, kind) };
  };

/** `49 + 12 = 61`: the clusters that we have and those that we lack add up to the study's number. */
function completedSum(world: World, value: number, kind: string | null): ReturnType<typeof addition>[] {
  const missing = missingClusters(world);
  const whole = printed(world, kind === null ? "clusters.units" : `clusters.named.${kind}`)?.value;
  return missing > 0 && whole != null && whole !== value ? [addition([value, missing], whole)] : [];
}

const sharedAmc = ({ data }: World): Unit[] => data.units.filter((unit) => unit.kind === "amc" && unit.sharedBy > 1);

/** Clusters in the cities that have this many kinds; a shared cluster is counted once, at its lead city. */
const inCities =
  (kinds: number): Check =>
  (world, claim) => {
    const places = new Set(placesWithKinds(world, kinds));
    const leads = world.leads.filter((unit) => places.has(unit.place));
    const units = world.data.units.filter((unit) => places.has(unit.place));
    const named = printed(world, "clusters.named")?.value;
    const total = printed(world, "clusters.units")?.value;
    const sums =
      claim.value !== null && claim.of === null && named != null && total != null
        ? [quotient(claim.value, named, claim.pct), quotient(claim.value, total, claim.pct)]
        : [];
    const parts = tally(leads, (unit) => unit.kind);
    // The study divides by all its clusters, of which we lack some, so the percentage is the study's count over its own total.
    const pct =
      claim.of === null && named != null
        ? quotientPct(leads.length, named)
        : claim.of === null
          ? null
          : quotientPct(leads.length, claim.of);
    const reasons = kinds === 3 ? [{ kind: "study-disagrees" as const, contradiction: "three-kinds-share" }] : [rowsMissing(world)];
    const counted =
      units.length === leads.length || leads.length === claim.value
        ? []
        : [{ kind: "counted-otherwise" as const, how: "lead-city" as const }];
    return { ours: { value: leads.length, of: claim.of, pct, parts }, reasons: [...reasons, ...counted], sums };
  };

function quotientPct(value: number, of: number): number {
  return Math.round((value / of) * 1000) / 10;
}

const perCity =
  (kinds: number): Check =>
  (world) => {
    const places = new Set(placesWithKinds(world, kinds));
    const leads = world.leads.filter((unit) => places.has(unit.place));
    return {
      ours: { parts: tally(leads, (unit) => world.shortName(unit.place)) },
      reasons: [rowsMissing(world), { kind: "counted-otherwise", how: "lead-city" }],
    };
  };

const citiesWith =
  (kinds: number): Check =>
  (world) => {
    const cities = placesWithKinds(world, kinds).map(world.shortName);
    return { ours: { value: cities.length, cities }, reasons: [rowsMissing(world)] };
  };

const accompanied =
  (kind: string): Check =>
  (world, claim) => {
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
    const study = kind === "amc" ? [{ kind: "study-disagrees" as const, contradiction: "amc-17-or-18" }] : [];
    return { ours: { value: shared.length, of: units.length, parts }, sums, reasons: [...reasons, ...study] };
  };

/** Figures on clusters and their cities: all of them can be counted, as far as the clusters are known. */
export const CLUSTER_CHECKS: Checks = {
  "clusters.named": (world) => ({ ours: { value: world.leads.length }, reasons: [rowsMissing(world)], sums: namedSum(world) }),
  "clusters.named.sei": count("sei"),
  "clusters.named.amc": count("amc"),
  "clusters.named.iic": count("iic"),
  "clusters.multi-city.amc": (world) => ({ ours: { value: new Set(sharedAmc(world).map((unit) => unit.cluster)).size } }),
  "clusters.multi-city.amc.cities": (world) => ({ ours: { value: sharedAmc(world).length } }),
  "clusters.units": (world) => ({
    ours: { value: world.data.units.length },
    reasons: [rowsMissing(world)],
    sums: completedSum(world, world.data.units.length, null),
  }),
  "clusters.units.amc": (world) => ({ ours: { value: world.data.units.filter((unit) => unit.kind === "amc").length } }),
  "clusters.cities": (world) => {
    const places = [...world.kindsOf.keys()].filter((code) => !COUNTY_LEVELS.has(world.placeOf.get(code)?.level ?? ""));
    const missing = (printed(world, "clusters.cities")?.value ?? 0) - places.length;
    const sums = missing > 0 ? [addition([places.length, missing], places.length + missing)] : [];
    return { ours: { value: places.length }, reasons: [rowsMissing(world)], sums };
  },
  "clusters.iic.in-park": (world) => {
    const units = world.data.units.filter((unit) => unit.kind === "iic");
    const value = units.filter((unit) => PARK.test(unit.name + unit.district)).length;
    return {
      ours: { value, of: units.length, atLeast: true },
      isBound: true,
      reasons: [{ kind: "counted-otherwise", how: "park-words" }, rowsMissing(world)],
    };
  },
  "cities.three-kinds": citiesWith(3),
  "cities.three-kinds.clusters": inCities(3),
  "cities.three-kinds.per-city": perCity(3),
  "cities.two-kinds": citiesWith(2),
  "cities.two-kinds.clusters": inCities(2),
  "cities.two-kinds.per-city": perCity(2),
  "accompanied.sei": accompanied("sei"),
  "accompanied.amc": accompanied("amc"),
  "accompanied.iic": accompanied("iic"),
};

function namedSum(world: World): ReturnType<typeof addition>[] {
  const parts = ["sei", "amc", "iic"].map((kind) => printed(world, `clusters.named.${kind}`)?.value ?? 0);
  const whole = printed(world, "clusters.named")?.value;
  return whole == null ? [] : [addition(parts, whole)];
}
