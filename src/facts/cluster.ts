import type { Place } from "../model/data.ts";
import { known, unknown } from "../model/fact.ts";
import { choice, type FactFamily, open } from "./definition.ts";
import { anyValue, oneOfEach } from "./possible.ts";
import { conceptOf, conceptsToTry } from "./taxonomy-tie.ts";

/** The confidence values of a data row. */
export const CONFIDENCE = choice({
  verified: "已核实",
  corroborated: "有旁证",
  published: "已发表",
  "platform-page": "平台页面",
  news: "新闻",
  recalled: "未核实",
});

const NO_REGION = unknown("no-region");
export const NO_CONFIDENCE = unknown("no-confidence");

/** Facts of a cluster in its city, and of the concept that its name links to. */
export const CLUSTER_FACTS = {
  "cluster.kind": {
    id: "cluster.kind",
    side: "cluster",
    from: "unit",
    ...open("name"),
    name: { zh: "集群类型", en: "kind of cluster" },
    says: { zh: "集群类型：sei、amc、iic 或自定义", en: "kind of the cluster: sei, amc, iic or your own" },
    derive: ({ unit }) => known(unit.kind),
    because: ({ unitRow }) => [unitRow],
    tiedTo: [],
    possible: ({ workspace, tests }) => {
      const kinds = oneOfEach(workspace.kinds, tests("cluster.kind")).map(known);
      return () => kinds;
    },
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
  "cluster.concept": {
    id: "cluster.concept",
    side: "cluster",
    from: "clusterSense",
    ...open("concept"),
    name: { zh: "集群产业", en: "cluster's industry" },
    says: { zh: "集群的产业概念，包括其下位概念", en: "industry of the cluster; a concept includes all concepts under it" },
    derive: conceptOf,
    because: ({ clusterLink }) => clusterLink,
    tiedTo: ["link.cluster"],
    possible: conceptsToTry("cluster.concept", "link.cluster"),
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
  "cluster.region": {
    id: "cluster.region",
    side: "cluster",
    from: "unit",
    ...open("name-set"),
    name: { zh: "集群所属区域", en: "cluster's regions" },
    says: {
      zh: "集群所在城市所属的区域，如长三角、东部",
      en: "regions to which the cluster's city belongs, such as 长三角 or 东部",
    },
    derive: ({ place }) => (place ? known(regionsOf(place)) : NO_REGION),
    because: ({ unitRow }) => [unitRow],
    tiedTo: [],
    possible: ({ workspace: { places } }) => {
      const sets = new Map(places.map(({ regions }) => [regions.join(), regions]));
      const regions = sets.size === 0 ? [NO_REGION] : [...sets.values()].map(known);
      return () => regions;
    },
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
  "cluster.province": {
    id: "cluster.province",
    side: "cluster",
    from: "unit",
    ...open("name"),
    name: { zh: "集群省份", en: "cluster's province" },
    says: { zh: "集群所在的省份", en: "province of the cluster" },
    derive: ({ place }) => (place ? known(place.province) : NO_REGION),
    because: ({ unitRow }) => [unitRow],
    // The city determines its province and its regions.
    tiedTo: ["cluster.region"],
    possible: ({ workspace: { places } }) => {
      const provinces = new Map<string, Set<string>>();
      for (const { regions, province } of places) {
        const key = regions.join();
        provinces.set(key, (provinces.get(key) ?? new Set()).add(province));
      }
      return ({ "cluster.region": region }) =>
        region?.kind === "known" ? [...(provinces.get(String(region.value)) ?? [])].map(known) : [NO_REGION];
    },
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
  "cluster.confidence": {
    id: "cluster.confidence",
    side: "cluster",
    from: "unit",
    ...CONFIDENCE,
    name: { zh: "集群数据可信度", en: "cluster's row" },
    says: { zh: "集群所在数据行的可信度", en: "confidence of the cluster's data row" },
    derive: ({ unit }) => (unit.confidence === null ? NO_CONFIDENCE : known(unit.confidence)),
    because: ({ unitRow }) => [unitRow],
    tiedTo: [],
    possible: anyValue([NO_CONFIDENCE]),
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
} satisfies FactFamily<"cluster">;

/** The named regions of a city and its economic region. */
export function regionsOf({ regions, economicRegion }: Pick<Place, "regions" | "economicRegion">): readonly string[] {
  return economicRegion === "" ? regions : [...regions, economicRegion];
}
