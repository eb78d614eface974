import type { FlowPartnerEntry, FlowsDocument, FlowWindowEntry } from "../../documents/flows.ts";
import { csvText } from "./csv.ts";

type Cell = string | number | null;

const LEVEL_HEAD = [
  ...["part", "name", "from", "to", "inside", "out", "into", "within", "beyond", "overall", "ends", "links", "sales", "supply", "odds"],
  ...["n_overall", "n_sales", "n_supply", "sales_low", "sales_high", "supply_low", "supply_high", "links_low", "links_high", "made"],
];

/** The levels of the region per window, then those of each part: for a table in a paper. Every row says whether the data are made. */
export function flowLevelsCsv({ windows, region, parts = [], made }: FlowsDocument): string {
  const row = (part: string, name: string, each: FlowWindowEntry): readonly Cell[] => [
    ...[part, name, each.from, each.to, each.inside, each.out, each.into, each.within, each.beyond],
    ...[each.overall, each.ends, each.links, each.sales, each.supply, each.odds],
    ...[each.n.overall, each.n.sales, each.n.supply],
    ...[each.intervals.sales, each.intervals.supply, each.intervals.links].flatMap((interval): readonly Cell[] => interval ?? [null, null]),
    String(made),
  ];
  return csvText([
    LEVEL_HEAD,
    ...windows.map((each) => row("region", region.name, each)),
    ...parts.flatMap((part) => part.windows.map((each) => row(part.id, part.name, each))),
  ]);
}

/** Every partner city and region, with what is sold to it and bought from it. */
export function flowPartnersCsv({ partners, partnerRegions, made }: FlowsDocument): string {
  const row = (kind: string, each: FlowPartnerEntry): readonly Cell[] => [
    ...[kind, each.place, each.name, each.nameEn, each.sold, each.bought, each.soldShare, each.boughtShare],
    ...[each.soldRank, each.boughtRank, each.soldRankChange, each.boughtRankChange, String(made)],
  ];
  const head = ["kind", "place", "name", "name_en", "sold", "bought", "sold_share", "bought_share", "sold_rank", "bought_rank"];
  return csvText([
    [...head, "sold_rank_change", "bought_rank_change", "made"],
    ...partners.map((each) => row("city", each)),
    ...partnerRegions.map((each) => row("region", each)),
  ]);
}

/** Every test of every claim, with how far it is off. */
export function flowClaimsCsv({ claims, made }: FlowsDocument): string {
  const rows = claims.flatMap(({ id, result, why, figures, source }): readonly (readonly Cell[])[] => {
    if (figures.length === 0) return [[id, result, why ?? "", "", "", "", null, null, source, String(made)]];
    return figures.map((each) => [
      id,
      result,
      why ?? "",
      each.fact,
      each.operator,
      String(each.expected),
      each.actual,
      each.margin,
      source,
      String(made),
    ]);
  });
  return csvText([["claim", "result", "why", "fact", "operator", "expected", "actual", "margin", "source", "made"], ...rows]);
}

/** The dominant flow of each city of the region, and whether it is in the core. */
export function flowCitiesCsv({ dominant, core, places, made }: FlowsDocument): string {
  const rows = dominant.map(({ place, to, count, kind }): readonly Cell[] => [
    ...[place, places[place]?.name ?? place, to, to === null ? null : (places[to]?.name ?? to), count, to === null ? "none" : kind],
    ...[core.places.includes(place) ? "core" : "", String(made)],
  ]);
  return csvText([["place", "name", "dominant_to", "dominant_to_name", "dominant_count", "kind", "core", "made"], ...rows]);
}
