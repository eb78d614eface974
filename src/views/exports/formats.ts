import type { Bilingual } from "../../model/text.ts";

/** Everything that a result can be exported to: help and checks of the command line are derived from this table. */
export const EXPORT_FORMATS = {
  csv: { says: { zh: "一张表，CSV", en: "one table as CSV" }, isBinary: false },
  xlsx: { says: { zh: "工作簿：比率、单元、配对、规则、来源", en: "a workbook: rates, units, pairs, rules, sources" }, isBinary: true },
  sssom: { says: { zh: "SSSOM/TSV，单元与产业带的映射", en: "SSSOM/TSV: units mapped to belts" }, isBinary: false },
  skos: { says: { zh: "SKOS/XKOS Turtle，分类和产业链", en: "SKOS/XKOS in Turtle: taxonomy and chains" }, isBinary: false },
  jskos: { says: { zh: "JSKOS，每行一个概念", en: "JSKOS, one concept a line" }, isBinary: false },
  geojson: { says: { zh: "GeoJSON，单元、产业带和椭圆", en: "GeoJSON: units, belts and ellipses" }, isBinary: false },
  json: { says: { zh: "完整结果，可用 --from 再读", en: "the full result, to be read again with --from" }, isBinary: false },
} as const satisfies Readonly<Record<string, { readonly says: Bilingual; readonly isBinary: boolean }>>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
export const EXPORT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormat[];
