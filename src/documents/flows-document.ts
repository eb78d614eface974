import type { Place } from "../model/data.ts";
import type { FlowBase, FlowTable, FlowTrend } from "../model/flows.ts";
import type { Bilingual } from "../model/text.ts";
import type { FlowClaim, FlowClaimResult } from "../questions/flows/claims.ts";
import type { FlowAnswer, FlowPartnerFigures, FlowWindowFigures } from "../questions/flows/flow-answer.ts";
import {
  FLOWS_SCHEMA,
  type FlowClaimEntry,
  type FlowPartEntry,
  type FlowPartnerEntry,
  type FlowsDocument,
  type FlowTrendEntry,
  type FlowWindowEntry,
} from "./flows.ts";

/** What a table of flows says of itself. */
export interface FlowTableNote {
  /** What is counted. */
  readonly counts: Bilingual | null;
  readonly source: string | null;
  /** What must stand beside every use, such as a licence. */
  readonly notice: Bilingual | null;
  readonly coversAllPlaces: boolean;
  readonly made: boolean;
}

export interface FlowsTold {
  readonly file: string;
  readonly note: FlowTableNote;
  readonly table: FlowTable;
  /** All places, by their indices. */
  readonly places: readonly Place[];
  readonly region: { readonly name: Bilingual; readonly places: readonly number[] };
  readonly base: FlowBase;
  readonly green: boolean;
  readonly by: FlowsDocument["by"];
  readonly claims: readonly { readonly claim: FlowClaim; readonly result: FlowClaimResult }[];
  /** Names of regions, groups and headings by their ids; others are named by their ids. */
  readonly names: ReadonlyMap<string, Bilingual>;
}

/** The figures of a region as a document. */
export function flowsDocument(answer: FlowAnswer, told: FlowsTold): FlowsDocument {
  const { places, note, region, names, table } = told;
  const codeOf = (place: number): string => places[place]?.code ?? String(place);
  const cities = new Map<string, Place>(places.map((place) => [place.code, place]));
  const named = (id: string): { readonly name: string; readonly nameEn: string } => {
    const city = cities.get(id);
    if (city !== undefined) return { name: city.name, nameEn: city.nameEn };
    return { name: names.get(id)?.zh ?? id, nameEn: names.get(id)?.en ?? id };
  };
  const { core, dominant, categories, parts, trend, backbone } = answer;
  const partner = ({ id, ...figures }: FlowPartnerFigures): FlowPartnerEntry => ({ place: id, ...named(id), ...figures });
  const mentioned = new Set([
    ...region.places.map(codeOf),
    ...dominant.flatMap(({ to }) => (to === null ? [] : [codeOf(to)])),
    ...backbone.flatMap(({ from, to }) => [codeOf(from), codeOf(to)]),
  ]);
  return {
    schema: FLOWS_SCHEMA,
    table: { file: told.file, counts: note.counts, source: note.source, notice: note.notice, coversAllPlaces: note.coversAllPlaces },
    region: { name: region.name.zh, nameEn: region.name.en, places: region.places.map(codeOf) },
    base: told.base,
    green: told.green ? "wipo" : null,
    by: told.by,
    made: note.made,
    rows: { read: table.read, kept: answer.kept, dropped: answer.dropped },
    windows: answer.windows.map(windowEntry),
    partners: answer.partners.map(partner),
    partnerRegions: answer.partnerRegions.map(partner),
    core: {
      places: core.places.map(codeOf),
      share: core.share,
      ties: core.ties.map(codeOf),
      groups: core.groups.map(({ id, ...shares }) => ({ id, ...named(id), ...shares })),
    },
    dominant: dominant.map(({ place, to, count, kind }) => ({ place: codeOf(place), to: to === null ? null : codeOf(to), count, kind })),
    ...(categories.length === 0 ? {} : { categories: categories.map(({ id, count }) => ({ id, ...named(id), count })) }),
    trend: { overall: trendEntry(trend.overall), sales: trendEntry(trend.sales), supply: trendEntry(trend.supply) },
    claims: told.claims.map(({ claim, result }) => claimEntry(claim, result)),
    backbone: backbone.map(({ from, to, count, chance }) => ({ from: codeOf(from), to: codeOf(to), count, chance })),
    ...(told.by === null
      ? {}
      : { parts: parts.map((part): FlowPartEntry => ({ id: part.id, ...named(part.id), windows: part.windows.map(windowEntry) })) }),
    places: Object.fromEntries(
      [...mentioned]
        .sort()
        .map((code) => [code, { ...named(code), lon: cities.get(code)?.lon ?? null, lat: cities.get(code)?.lat ?? null }]),
    ),
  };
}

function claimEntry({ title, source }: FlowClaim, { why, ...result }: FlowClaimResult): FlowClaimEntry {
  return { ...result, title, source, ...(why === null ? {} : { why }) };
}

function windowEntry({ first, last, reasons, ...figures }: FlowWindowFigures): FlowWindowEntry {
  return { from: first, to: last, ...figures, ...(Object.keys(reasons).length === 0 ? {} : { reasons }) };
}

function trendEntry(trend: FlowTrend | null): FlowTrendEntry | null {
  if (trend === null) return null;
  const { peakWindow, ...figures } = trend;
  return { ...figures, peakWindow: { from: peakWindow.first, to: peakWindow.last } };
}
