import type { Partnership } from "../knowledge/places/partnerships.ts";
import { type Fact, known, NOT_APPLICABLE, unknown } from "../model/fact.ts";
import { SAME_CITY } from "../model/place-groups.ts";
import { type FactFamily, number, type PairPlaces } from "./definition.ts";
import { anyValue, type Setting } from "./possible.ts";

const NO_FLOWS = unknown("no-flows");
const COMMON = {
  side: "places",
  from: "places",
  isOnlyIfRead: true,
  tiedTo: ["place"],
  possible: betweenCities,
  remedy: { kind: "follows", fact: "place", isTold: false, values: () => [NOT_APPLICABLE] },
  inCase: ({ place }: { readonly place: string }): Fact => (place === SAME_CITY ? NOT_APPLICABLE : NO_FLOWS),
} as const;

/** Facts of what passes between the two cities, by the workspace's table of flows; unknown without one. A city is no partner of itself. */
export const FLOW_FACTS_OF_PAIR = {
  "flow.between": {
    ...COMMON,
    id: "flow.between",
    ...number(0, Number.MAX_SAFE_INTEGER, true),
    name: { zh: "两市之间的流动", en: "flows between the cities" },
    says: {
      zh: "集群所在城市与产业带所在城市之间双向的流动，全部年份合计（data/flows.csv）",
      en: "what passes between the cluster's city and the belt's, both ways, in all years (data/flows.csv)",
    },
    derive: (places: PairPlaces) => partnership(places, ({ between }) => between),
    because: ({ unitRow, beltRow, flows }) => [unitRow, beltRow, ...flows],
  },
  "flow.share": {
    ...COMMON,
    id: "flow.share",
    ...number(0, 1, false),
    name: { zh: "两市之间流动的占比", en: "share of the flows" },
    says: {
      zh: "两市之间的流动占集群所在城市与其他各城市之间全部流动的比例",
      en: "the share of the flows between the two cities in all flows between the cluster's city and others",
    },
    derive: (places: PairPlaces) => partnership(places, ({ share }) => share),
    because: ({ unitRow, beltRow, flows }) => [unitRow, beltRow, ...flows],
  },
  "flow.rank": {
    ...COMMON,
    id: "flow.rank",
    ...number(1, 1_000_000, true),
    name: { zh: "伙伴位次", en: "rank among the partners" },
    says: {
      zh: "产业带所在城市在集群所在城市的各伙伴中的位次，1 为流动最多",
      en: "the rank of the belt's city among the partners of the cluster's city, 1 for the one with the most flows",
    },
    derive: (places: PairPlaces) => partnership(places, ({ rank }) => rank),
    because: ({ unitRow, beltRow, flows }) => [unitRow, beltRow, ...flows],
  },
} satisfies FactFamily<"flow">;

function partnership({ unit, belt, law }: PairPlaces, read: (found: Partnership) => number): Fact {
  if (!unit || !belt) return unknown("no-region");
  if (unit.code === belt.code) return NOT_APPLICABLE;
  const found = law.partner(unit, belt);
  return found === null ? NO_FLOWS : known(read(found));
}

function betweenCities(setting: Setting): (given: { readonly place?: Fact }) => readonly Fact[] {
  const any = anyValue([NO_FLOWS])(setting);
  return ({ place }) => (place?.kind === "known" && place.value === SAME_CITY ? [NOT_APPLICABLE] : any());
}
