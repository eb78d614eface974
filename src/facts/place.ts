import { distanceKm, FARTHEST_KM } from "../knowledge/places/distance.ts";
import type { JoiningGroup, PlaceLaw } from "../knowledge/places/place-law.ts";
import type { Place } from "../model/data.ts";
import { type Fact, known, NOT_APPLICABLE, unknown } from "../model/fact.ts";
import { ELSEWHERE, SAME_CITY, SAME_REGION } from "../model/place-groups.ts";
import type { RuleCase } from "../model/rules.ts";
import { choice, type FactFamily, number, open } from "./definition.ts";
import { anyValue, type Setting } from "./possible.ts";

/** A group that no file lists: what a place outside the complete lists can be in. No id has this form. */
export const UNLISTED_GROUP = "(unlisted)";

const NO_PLACE = unknown("no-region");
const NO_COORDINATES = unknown("no-coordinates");
const NO_TIME = unknown("no-travel-time");
const NOT_STATED = unknown("not-stated");
const UNLISTED = unknown("groups-incomplete", [[], [UNLISTED_GROUP]]);
/** Hours between two cities, at most: a table with more has the wrong unit. */
export const MOST_HOURS = 1000;

/** Facts of the places of a unit and a belt. */
export const PLACE_FACTS = {
  place: {
    id: "place",
    side: "places",
    from: "places",
    ...withKinds(choice({ [SAME_CITY]: "同城", [SAME_REGION]: "同区域", [ELSEWHERE]: "他处" })),
    name: { zh: "地点关系", en: "places" },
    says: {
      zh: "集群与产业带的地点关系：同城、同区域（同属一个城市群等命名区域）、他处；规则版本的 closeness 可列入 places.yaml 的地点组类型，取其中最近的",
      en: "how the two places are related: the same city, a named region in common, or elsewhere; a ruleset's closeness can list kinds of place groups of places.yaml too, and the closest one counts",
    },
    // Regions are the named ones, not the four economic regions.
    derive: ({ unit, belt, law }) => (unit && belt ? closest(unit, belt, law) : NO_PLACE),
    because: ({ unitRow, beltRow, groups, openKinds }, { place }) => {
      const value = place.kind === "known" ? place.value : null;
      return [unitRow, beltRow, ...groups.filter(({ of }) => of === value).map(({ line }) => line), ...(value === null ? openKinds : [])];
    },
    tiedTo: [],
    possible: ({ workspace }) => {
      const all = [...new Set([...workspace.closeness, ELSEWHERE])].map(known);
      return () => all;
    },
    remedy: { kind: "leads", edit: null, values: [SAME_CITY] },
    inCase: ({ place }) => known(place),
  },
  "place.groups": {
    id: "place.groups",
    side: "places",
    from: "places",
    isOnlyIfRead: true,
    ...open("name-set"),
    name: { zh: "共同的地点组", en: "place groups in common" },
    says: {
      zh: "两地共同所属的地点组（places.yaml 中的标识）；列表不完整的地方为未知",
      en: "place groups that join the two places (ids in places.yaml); unknown where the lists of groups are incomplete",
    },
    derive: ({ unit, belt, law }) => (unit && belt ? groupsInCommon(unit, belt, law) : NO_PLACE),
    because: ({ groups, openKinds }) => [...groups.map(({ line }) => line), ...(groups.length === 0 ? openKinds : [])],
    tiedTo: ["place"],
    possible: groupSets,
    remedy: { kind: "follows", fact: "place", isTold: false, values: () => [known([])] },
    inCase: ({ places }) => (places?.groups === "unknown" ? NOT_STATED : known(places?.groups ?? [])),
  },
  "place.distanceKm": {
    id: "place.distanceKm",
    side: "places",
    from: "places",
    isOnlyIfRead: true,
    ...number(0, FARTHEST_KM, false),
    name: { zh: "两地距离（公里）", en: "distance (km)" },
    says: { zh: "两市之间的大圆距离，公里", en: "great-circle distance between the two cities, in kilometres" },
    derive: ({ unit, belt }) => {
      if (!unit || !belt) return NO_PLACE;
      const km = unit.code === belt.code ? 0 : distanceKm(unit, belt);
      return km === null ? NO_COORDINATES : known(km);
    },
    because: ({ unitRow, beltRow }) => [unitRow, beltRow],
    tiedTo: ["place"],
    possible: nothingWithinCity(NO_COORDINATES),
    remedy: { kind: "follows", fact: "place", isTold: false, values: () => [known(0)] },
    inCase: (one) => stated(one, one.places?.distanceKm, 0),
  },
  "place.hours": {
    id: "place.hours",
    side: "places",
    from: "places",
    isOnlyIfRead: true,
    ...number(0, MOST_HOURS, false),
    name: { zh: "两地行程（小时）", en: "travel time (hours)" },
    says: {
      zh: "从集群所在城市到产业带所在城市的最短行程，小时（data/travel-times.csv）",
      en: "shortest travel time from the cluster's city to the belt's, in hours (data/travel-times.csv)",
    },
    derive: ({ unit, belt, law }) => {
      if (!unit || !belt) return NO_PLACE;
      if (unit.code === belt.code) return known(0);
      const time = law.time(unit, belt);
      return time === null ? NO_TIME : known(time.hours);
    },
    because: ({ unitRow, beltRow, times }) => [unitRow, beltRow, ...times],
    tiedTo: ["place"],
    possible: nothingWithinCity(NO_TIME),
    remedy: { kind: "follows", fact: "place", isTold: false, values: () => [known(0)] },
    inCase: (one) => stated(one, one.places?.hours, 0),
  },
} satisfies FactFamily<"place">;

function withKinds<Choice extends ReturnType<typeof choice>>({ domain, values }: Choice): ReturnType<typeof choice> {
  return { domain: domain.kind === "choice" ? { ...domain, more: true } : domain, values };
}

/** The closest value that holds. A kind whose list of groups may lack these places leaves open whether it holds. */
function closest(unit: Place, belt: Place, law: PlaceLaw): Fact {
  const may: string[] = [];
  let joining: readonly JoiningGroup[] | null = null;
  let openKinds: ReadonlySet<string> | null = null;
  for (const value of law.closeness) {
    const isPlain = value === SAME_CITY || value === SAME_REGION || value === ELSEWHERE;
    if (!isPlain) joining ??= law.joining(unit, belt);
    if (isPlain ? holdsPlainly(value, unit, belt) : joining?.some(({ group }) => group.kind === value)) {
      return may.length === 0 ? known(value) : unknown("groups-incomplete", [...may, value]);
    }
    if (isPlain) continue;
    openKinds ??= new Set(law.openKinds(unit, belt).map(({ id }) => id));
    if (openKinds.has(value)) may.push(value);
  }
  return may.length === 0 ? known(ELSEWHERE) : unknown("groups-incomplete", [...may, ELSEWHERE]);
}

function holdsPlainly(value: string, unit: Place, belt: Place): boolean {
  if (value === SAME_CITY) return unit.code === belt.code;
  // Regions are the named ones, not the four economic regions.
  return value === ELSEWHERE || unit.regions.some((region) => belt.regions.includes(region));
}

function groupsInCommon(unit: Place, belt: Place, law: PlaceLaw): Fact {
  const ids = law.joining(unit, belt).map(({ group }) => group.id);
  return ids.length === 0 && law.openKinds(unit, belt).length > 0 ? UNLISTED : known(ids);
}

/** Within one city there is no way to go. */
function nothingWithinCity(missing: Fact): (setting: Setting) => ({ place }: { readonly place?: Fact }) => readonly Fact[] {
  return (setting) => {
    const any = anyValue([missing])(setting);
    return ({ place }) => (place?.kind === "known" && place.value === SAME_CITY ? [known(0)] : any());
  };
}

/** Sets of groups in common that occur between places of the data, each beside the value of `place` that occurs with it. */
function groupSets({ workspace, tests }: Setting): ({ place }: { readonly place?: Fact }) => readonly Fact[] {
  if (tests("place.groups").length === 0) return () => [known([])];
  const sets = workspace.groupSets();
  return ({ place }) => {
    const beside = sets.flatMap((each) => (place?.kind === "known" && each.place !== place.value ? [] : [each.groups]));
    return beside.length === 0 ? [known([])] : beside.map(known);
  };
}

/**
 * What a worked example states of its places, or that it is unknown. Of two places in one city, what follows; of others it then has no such
 * fact, so that no test on it holds.
 */
function stated({ place }: RuleCase, value: number | "unknown" | undefined, within: number): Fact {
  if (value === "unknown") return NOT_STATED;
  if (value !== undefined) return known(value);
  return place === SAME_CITY ? known(within) : NOT_APPLICABLE;
}
