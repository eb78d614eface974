import type { Place } from "../../src/model/data.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import type { PlaceGroup, PlaceGroupKind, PlaceGroups } from "../../src/model/place-groups.ts";
import { seededRandom } from "../../src/model/random.ts";
import { all, belt, concept, test as fact, rule, unit, world } from "./worlds.ts";

const NAMES = ["上海", "苏州", "无锡", "南京", "杭州", "合肥", "北京", "成都", "西安"];

/** Nine cities: four in two regions, some in one, three in none, one of them without coordinates. */
export const CITIES: readonly Place[] = NAMES.map((shortName, at) => ({
  code: `${310000 + at * 1000}` as Place["code"],
  name: `${shortName}市`,
  shortName,
  nameEn: `City${at}`,
  province: `${"甲乙丙"[at % 3]}省`,
  level: "prefecture",
  lon: at === 8 ? null : 115 + at * 0.7,
  lat: at === 8 ? null : 30 + ((at * 37) % 11) * 0.3,
  regions: [...(at < 5 ? ["长三角"] : []), ...(at % 4 === 0 ? ["中心区"] : [])],
  economicRegion: at < 6 ? "东部" : "西部",
}));

export const KINDS: readonly PlaceGroupKind[] = [
  { id: "metro", symmetric: true, covers: ["长三角"] },
  { id: "corridor", symmetric: true, covers: "all" as const },
  { id: "enclave", symmetric: false, covers: [] },
].map((kind) => ({ ...kind, name: { zh: kind.id, en: kind.id }, origin: { file: "taxonomy/1/places.yaml", path: ["kinds", kind.id] } }));

const origin = (id: string) => ({ file: "taxonomy/1/places.yaml", path: ["groups", id] });

/** A group of these members and pairs. */
export function group(id: string, kind: string, members: readonly Place[], more: Partial<PlaceGroup> = {}): PlaceGroup {
  return {
    id,
    kind,
    name: { zh: id, en: id },
    members: members.map(({ code }) => ({ place: code, parts: [], origin: origin(id) })),
    pairs: [],
    provinces: [],
    since: null,
    until: null,
    source: "test",
    confidence: "verified",
    note: null,
    origin: origin(id),
    ...more,
  };
}

/** Groups made at random: members, pairs in both directions, pairs of provinces, years in which they do not exist, parts. */
export function madeGroups(seed: number): PlaceGroups {
  const random = seededRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const some = (): readonly Place[] => CITIES.filter(() => random() < 0.35);
  const groups = Array.from({ length: 1 + below(6) }, (_, at) => {
    const kind = KINDS[below(3)] as PlaceGroupKind;
    const [a, b] = [CITIES[below(9)] as Place, CITIES[below(9)] as Place];
    const pairs = a.code === b.code ? [] : [{ from: a.code, to: b.code, parts: [], origin: origin(`g${at}`) }];
    const years = random() < 0.3 ? { since: 2018 + below(6) } : random() < 0.2 ? { until: 2018 + below(6) } : {};
    const provinces = random() < 0.2 ? [{ from: "甲省", to: "乙省", origin: origin(`g${at}`) }] : [];
    const made = group(`g${at}`, kind.id, kind.symmetric ? some() : [], { pairs, provinces, ...years });
    const members = made.members.map((member) => (random() < 0.2 ? { ...member, parts: ["甲区"] } : member));
    return { ...made, members, confidence: random() < 0.3 ? "recalled" : "verified" };
  });
  return { kinds: KINDS, groups };
}

export const CLOSENESS = ["same-city", "metro", "enclave", "corridor", "same-region"];

const near = rule("near", all(fact("place", "in", ["metro", "corridor", "enclave"]), fact("industry", "is", "identical")), "similar");
const same = rule("same", all(fact("place", "is", "same-city"), fact("industry", "is", "identical")), "identical");

/** Clusters and belts of three industries in the nine cities; a belt in a joined city counts as similar. */
export function placeWorld(seed: number, placeGroups: PlaceGroups, rules = [same, near]): MatchInput {
  const random = seededRandom(seed + 7_000);
  const industries = ["电池", "茶叶", "芯片"];
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const made = world({
    concepts: [concept("battery", "电池"), concept("tea", "茶叶"), concept("chip", "芯片")],
    units: Array.from({ length: 12 }, (_, at) => unit(`u${at < 10 ? "0" : ""}${at}`, pick(CITIES).code, pick(industries))),
    belts: Array.from({ length: 9 }, (_, at) => belt(`b${at}`, pick(CITIES).code, pick(industries))),
    ruleset: { rules, closeness: CLOSENESS },
    data: { places: CITIES, travelTimes: travelTimes(random) },
  });
  return { ...made, taxonomy: { ...made.taxonomy, placeGroups } };
}

function travelTimes(random: () => number): NonNullable<MatchInput["data"]["travelTimes"]> {
  return CITIES.flatMap((from) =>
    CITIES.flatMap((to) =>
      from.code === to.code || random() < 0.5
        ? []
        : [2019, 2021, 2023].flatMap((year) =>
            random() < 0.5
              ? []
              : ["高铁", "公路"].map((mode) => ({
                  from: from.code,
                  to: to.code,
                  hours: Math.round(random() * 80) / 10,
                  year,
                  mode,
                  origin: { file: "data/travel-times.csv", path: [2, 1] },
                })),
          ),
    ),
  );
}
