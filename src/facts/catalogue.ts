import type { FactSpec } from "../model/fact.ts";
import { LINK_KINDS } from "../model/link.ts";

/**
 * The one catalogue of facts. Help, the JSON Schema of rules and the checks of rule files are derived from it;
 * `derive.ts` says how each fact is had.
 */
export const FACT_CATALOGUE: readonly FactSpec[] = [
  {
    id: "place",
    side: "places",
    domain: { kind: "choice", values: ["same-city", "same-region", "elsewhere"] },
    says: {
      zh: "集群与产业带的地点关系：同城、同区域（同属一个城市群等命名区域）、他处",
      en: "how the two places stand: the same city, a named region in common, or elsewhere",
    },
  },
  {
    id: "industry",
    side: "concepts",
    domain: { kind: "choice", values: ["identical", "subordinate", "similar", "none"] },
    says: {
      zh: "两个产业的关系：相同、隶属、相近（上下游）、无；有一方未链接到概念时为未知",
      en: "how the two industries stand: identical, subordinate, similar (up- or downstream), none; unknown where a name has no concept",
    },
  },
  {
    id: "industry.steps",
    side: "concepts",
    domain: { kind: "number", least: 0, most: 20, whole: true },
    says: {
      zh: "两个产业之间隔几级上下位；相同为 0，没有隶属关系时不适用",
      en: "levels between the two industries; 0 when identical, not applicable without hierarchy between them",
    },
  },
  {
    id: "industry.direction",
    side: "concepts",
    domain: { kind: "choice", values: ["belt-wider", "belt-narrower"] },
    says: {
      zh: "隶属关系中，产业带一方较宽还是较窄",
      en: "where one stands under the other: whether the belt's industry is the wider or the narrower",
    },
  },
  {
    id: "chain.role",
    side: "concepts",
    domain: { kind: "choice", values: ["belt-upstream", "belt-downstream"] },
    says: {
      zh: "相近关系中，产业带一方在上游还是下游",
      en: "where the industries are similar: whether the belt's is upstream or downstream",
    },
  },
  {
    id: "chain.hops",
    side: "concepts",
    domain: { kind: "number", least: 1, most: 2, whole: true },
    says: { zh: "产业链上隔几个环节：1 为直接上下游", en: "links of the chain between the two industries: 1 is a direct supplier" },
  },
  {
    id: "chain.inputShare",
    side: "concepts",
    domain: { kind: "number", least: 0, most: 1, whole: false },
    says: {
      zh: "2020 年投入产出表中两产业所属部门之间的直接消耗系数（取两个方向中较大者），通用服务与电力不计",
      en: "input coefficient of the 2020 input-output table between the two industries' sectors, the larger of both ways; general services and power left out",
    },
  },
  {
    id: "cluster.kind",
    side: "cluster",
    domain: { kind: "name" },
    says: { zh: "集群类型：sei、amc、iic 或自定义", en: "kind of the cluster: sei, amc, iic or your own" },
  },
  {
    id: "cluster.concept",
    side: "cluster",
    domain: { kind: "concept" },
    says: { zh: "集群的产业概念；也包括它下面的概念", en: "the cluster's industry; a concept stands for all that is under it" },
  },
  {
    id: "cluster.region",
    side: "cluster",
    domain: { kind: "name-set" },
    says: { zh: "集群所在城市所属的区域，如 长三角、东部", en: "regions that the cluster's city belongs to, such as 长三角 or 东部" },
  },
  { id: "cluster.province", side: "cluster", domain: { kind: "name" }, says: { zh: "集群所在的省份", en: "province of the cluster" } },
  {
    id: "cluster.confidence",
    side: "cluster",
    domain: { kind: "choice", values: ["verified", "corroborated", "published", "platform-page", "news", "recalled"] },
    says: { zh: "集群这一行数据的可信度", en: "how well the cluster's row is founded" },
  },
  {
    id: "belt.concept",
    side: "belt",
    domain: { kind: "concept" },
    says: { zh: "产业带的产业概念；也包括它下面的概念", en: "the belt's industry; a concept stands for all that is under it" },
  },
  {
    id: "belt.years",
    side: "belt",
    domain: { kind: "year-set" },
    says: { zh: "产业带上榜的年份", en: "years in which the belt is listed" },
  },
  {
    id: "belt.current",
    side: "belt",
    domain: { kind: "flag" },
    says: { zh: "产业带在研究年份上榜", en: "the belt is listed in the study year" },
  },
  {
    id: "belt.listing",
    side: "belt",
    domain: { kind: "choice", values: ["current", "fallback", "other"] },
    says: {
      zh: "产业带是否计入：研究年份上榜（current）；该市研究年份无产业带而前几年有（fallback）；其他（other）",
      en: "whether the belt counts by its years: listed in the study year; in the years before, in a city without any in the study year; other",
    },
  },
  {
    id: "belt.confidence",
    side: "belt",
    domain: { kind: "choice", values: ["verified", "corroborated", "published", "platform-page", "news", "recalled"] },
    says: { zh: "产业带这一行数据的可信度", en: "how well the belt's row is founded" },
  },
  {
    id: "link.cluster",
    side: "cluster",
    domain: { kind: "choice", values: LINK_KINDS },
    says: {
      zh: "集群用语怎样链接到概念：首选标签、其他标签、部分、无",
      en: "how the cluster's term links: preferred label, another label, in part, not at all",
    },
  },
  {
    id: "link.belt",
    side: "belt",
    domain: { kind: "choice", values: LINK_KINDS },
    says: {
      zh: "产业带用语怎样链接到概念：首选标签、其他标签、部分、无",
      en: "how the belt's term links: preferred label, another label, in part, not at all",
    },
  },
];
