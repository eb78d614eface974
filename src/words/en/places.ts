import type { Because } from "../../model/explanation.ts";
import { counted } from "../number.ts";
import type { PlaceWords } from "../topics/places.ts";

type Group = Extract<Because, { readonly kind: "group" }>;
type OpenKind = Extract<Because, { readonly kind: "open-kind" }>;

/** A group that joins the two places of a pair. */
export function groupEn({ name, group, placeKind, by, parts, confidence, source }: Group): string {
  const how = {
    members: "both places belong to",
    pair: "the two places are a pair of",
    provinces: "the provinces of the two places are a pair of",
  }[by];
  const part = parts.map(({ place, counties }) => `of ${place.en} only ${counties.join(", ")}`).join("; ");
  return [
    `${how} ${name.en} (${placeKind.en}, ${group})${part === "" ? "" : `: ${part}`}`,
    confidence === "recalled" ? "membership unverified" : "",
    source === "" ? "" : `source: ${source}`,
  ]
    .filter((each) => each !== "")
    .join("; ");
}

/** A kind of which the list of groups may lack those of the two places. */
export function openKindEn({ name, covers }: OpenKind): string {
  return covers.length === 0
    ? `the list of groups is complete nowhere for the kind ${name.en}`
    : `the list of groups of the kind ${name.en} is complete only in ${covers.join(", ")}`;
}

const some = (values: readonly string[]): string => (values.length > 12 ? `${values.slice(0, 12).join(", ")} …` : values.join(", "));

export const placesEn: PlaceWords = {
  collections: {
    list: (count) => `${counted(count, "collection")} in the taxonomy`,
    title: (name, members) => `${name}: ${counted(members, "member")}`,
    in: (region) => `Only clusters in ${region}.`,
    heads: {
      collection: "collection",
      members: "members",
      weights: "weights",
      source: "source",
      member: "member",
      units: "units",
      matched: "matched",
      similar: "similar",
      rate: "either",
      weight: "weight",
      unit: "unit",
      city: "city",
      outcome: "outcome",
      through: "through",
    },
    none: (members) => `Without any cluster: ${members.join("; ")}.`,
    partly: (concepts) => `partly ${concepts.join(", ")}, which is wider and joins no unit`,
    several: (units) =>
      `${counted(units, "unit")} in several members: such a unit counts in each, so the members add up to more than the units.`,
    unserved: (units) => `${counted(units, "cluster")} in no member:`,
    weighted: (over, covered, all, what) =>
      `Weighted by ${what}: match rate ${over} over the members that have units, which cover ${covered} of the weight; ${all} over all, counting members without units as 0.`,
    outside: (clusters) => `${counted(clusters, "cluster")} in no member`,
    unknownCollection: (id, hint, known) =>
      `There is no collection ${id}${hint === null ? "" : `; did you mean ${hint}?`} Known: ${known.join(", ") || "none"}.`,
    unknownRegion: (name, hint) =>
      `There is no region, province, place group or city ${name}${hint === null ? "." : `; did you mean ${hint}?`}`,
    nothing: "The taxonomy has no collections (taxonomy/VERSION/collections.yaml).",
    outcome: (outcome) => ({ matched: "matched", similar: "similar", unknown: "unknown", none: "none", "no-belt": "no belt" })[outcome],
  },
  groups: {
    title: (version) => `What each group of places adds  ruleset ${version}`,
    base: (without, all, units) =>
      `Matched or similar: ${without} of ${counted(units, "unit")} without any group, ${all} with all groups, a gain of ${all - without}.`,
    heads: { group: "group", kind: "kind", alone: "brings alone", lost: "lost without it", share: "share", units: "units" },
    sum: (sum, gain) => `The shares (Shapley, exact) sum to ${sum}; the gain is ${gain}.`,
    rests: (unit, name, groups) => `${unit} ${name}: ${groups.join(", ")}`,
    restsOnPart: "Units that would be lost if cities that belong only in part did not count:",
    restsOnRecalled: "Units that would be lost if unverified memberships (recalled) did not count:",
    silent: (groups) => `Adding nothing to any unit: ${some(groups)}.`,
    noGroups: (version) =>
      `No rule of ${version} reads groups of places: list kinds in the version's closeness, or test place.groups (see 2022.4 and 2022.6).`,
  },
  distance: {
    title: (version) => `How the rate depends on distance  ruleset ${version}`,
    ends: (start, end, units) => `Matched or similar: ${start} at 0 km, ${end} without any limit (${counted(units, "unit")}).`,
    heads: { km: "from km", units: "units", rate: "rate", unit: "unit", belt: "belt", change: "change" },
    beyond: "no limit",
    now: (km) => `The version's own limit: ${km.join(", ")} km.`,
    none: (version, others) =>
      `No rule of ${version} limits place.distanceKm from above${others.length === 0 ? "." : `; versions that do: ${others.join(", ")}.`}`,
    axis: "distance limit (km)",
    rateAxis: "matched or similar",
    oneOnly: "--groups and --distance are two questions: ask one at a time.",
  },
};
