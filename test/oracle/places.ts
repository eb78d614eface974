import type { Data, Place } from "../../src/model/data.ts";
import { type Fact, known, NOT_APPLICABLE, type SomeFacts, unknown } from "../../src/model/fact.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import type { PlaceGroup, PlaceGroupKind } from "../../src/model/place-groups.ts";

/** The facts of two places, computed from the list of groups each time. */
export function placeFactsOf(here: Place | undefined, there: Place | undefined, input: MatchInput): SomeFacts {
  if (!here || !there) {
    const missing = unknown("no-region");
    return {
      ...{ place: missing, "place.groups": missing, "place.distanceKm": missing, "place.hours": missing },
      ...{ "flow.between": missing, "flow.share": missing, "flow.rank": missing },
    };
  }
  const { kinds = [], groups = [] } = input.taxonomy.placeGroups ?? {};
  const year = input.ruleset.groupsAsOf ?? input.data.dataset.studyYear;
  const shared = groups.filter((group) => exists(group, year) && joins(group, here, there, kinds));
  const open = kinds.filter((kind) => !covers(kind, here) && !covers(kind, there));
  const ids = shared.map(({ id }) => id).sort();
  return {
    place: closest(here, there, shared, open, input.ruleset.closeness ?? ["same-city", "same-region"]),
    "place.groups": ids.length > 0 || open.length === 0 ? known(ids) : unknown("groups-incomplete", [[], ["(unlisted)"]]),
    "place.distanceKm": distance(here, there),
    "place.hours": hours(here, there, year, input.data),
    ...flows(here, there, input.data),
  };
}

function closest(
  here: Place,
  there: Place,
  shared: readonly PlaceGroup[],
  open: readonly PlaceGroupKind[],
  order: readonly string[],
): Fact {
  const holds = (value: string): "yes" | "no" | "maybe" => {
    if (value === "elsewhere") return "yes";
    if (value === "same-city") return here.code === there.code ? "yes" : "no";
    if (value === "same-region") return here.regions.some((region) => there.regions.includes(region)) ? "yes" : "no";
    if (shared.some(({ kind }) => kind === value)) return "yes";
    return open.some(({ id }) => id === value) ? "maybe" : "no";
  };
  const all = [...order, "elsewhere"];
  const first = all.findIndex((value) => holds(value) === "yes");
  const before = all.slice(0, first).filter((value) => holds(value) === "maybe");
  const value = all[first] as string;
  return before.length === 0 ? known(value) : unknown("groups-incomplete", [...before, value]);
}

function exists({ since, until }: PlaceGroup, year: number): boolean {
  return !(since !== null && year < since) && !(until !== null && year > until);
}

function joins(group: PlaceGroup, here: Place, there: Place, kinds: readonly PlaceGroupKind[]): boolean {
  const isMember = (place: Place): boolean => group.members.some((member) => member.place === place.code);
  if (isMember(here) && isMember(there)) return true;
  const isSymmetric = kinds.some(({ id, symmetric }) => id === group.kind && symmetric);
  const isPair = (from: string, to: string, a: string, b: string): boolean =>
    (from === a && to === b) || (isSymmetric && from === b && to === a);
  return (
    group.pairs.some(({ from, to }) => isPair(from, to, here.code, there.code)) ||
    group.provinces.some(({ from, to }) => isPair(from, to, here.province, there.province))
  );
}

function covers({ covers: regions }: PlaceGroupKind, place: Place): boolean {
  return regions === "all" || regions.some((region) => [...place.regions, place.economicRegion, place.province].includes(region));
}

/** By the law of cosines; the program uses the haversine formula. */
function distance(here: Place, there: Place): Fact {
  if (here.code === there.code) return known(0);
  if (here.lon === null || here.lat === null || there.lon === null || there.lat === null) return unknown("no-coordinates");
  const [a, b, apart] = [here.lat, there.lat, there.lon - here.lon].map((degrees) => (degrees / 180) * Math.PI) as [number, number, number];
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(apart);
  return known(6371.0088 * Math.acos(Math.max(-1, Math.min(1, cosine))));
}

function hours(here: Place, there: Place, year: number, { travelTimes = [] }: Data): Fact {
  if (here.code === there.code) return known(0);
  for (const [from, to] of [
    [here, there],
    [there, here],
  ] as const) {
    const rows = travelTimes.filter((row) => row.from === from.code && row.to === to.code && (row.year === null || row.year <= year));
    const latest = rows.map((row) => row.year ?? 0).sort((a, b) => b - a)[0];
    const times = rows.filter((row) => (row.year ?? 0) === latest).map((row) => row.hours);
    if (times.length > 0) return known(Math.min(...times));
  }
  return unknown("no-travel-time");
}

/** What passes between two cities, of all that passes between the first and every other. */
function flows(here: Place, there: Place, { cityFlows = [], places }: Data): SomeFacts {
  if (here.code === there.code) return { "flow.between": NOT_APPLICABLE, "flow.share": NOT_APPLICABLE, "flow.rank": NOT_APPLICABLE };
  const between = (a: Place, b: Place): number =>
    cityFlows
      .filter(({ from, to }) => (from === a.code && to === b.code) || (from === b.code && to === a.code))
      .reduce((sum, { count }) => sum + count, 0);
  const others = places.filter(({ code }) => code !== here.code).map((place) => between(here, place));
  const all = others.reduce((sum, count) => sum + count, 0);
  if (all === 0) return { "flow.between": unknown("no-flows"), "flow.share": unknown("no-flows"), "flow.rank": unknown("no-flows") };
  const own = between(here, there);
  return {
    "flow.between": known(own),
    "flow.share": known(own / all),
    "flow.rank": known(others.filter((count) => count > own).length + 1),
  };
}
