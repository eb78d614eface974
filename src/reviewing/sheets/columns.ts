import type { Language } from "../../model/text.ts";

/** Heads of the sheet, and the names under which its columns are found again; the first two are how it is written. */
export const SHEET_COLUMNS = {
  id: ["id", "编号", "case", "争议编号"],
  city: ["city", "城市"],
  first: ["cluster or term", "集群或用语", "unit"],
  second: ["belt or concept", "产业带或概念", "belt_or_concept"],
  machine: ["machine", "机器判定"],
  rule: ["rule", "规则"],
  why: ["why to look", "为什么要看", "reasons"],
  evidence: ["evidence", "依据"],
  verdict: ["verdict", "裁决"],
  side: ["side", "哪方较宽"],
  reason: ["reason", "原因"],
  note: ["note", "附注"],
  stamp: ["stamp", "依据戳"],
} as const;
export type SheetColumn = keyof typeof SHEET_COLUMNS;

/** Columns of the sheet in their order. */
export const SHEET_ORDER = Object.keys(SHEET_COLUMNS) as readonly SheetColumn[];

export function headOf(column: SheetColumn, language: Language): string {
  return SHEET_COLUMNS[column][language === "zh" ? 1 : 0];
}

/** The stamp with a letter in front, so that no spreadsheet takes sixteen digits, or `12e45…`, for a number. */
export function stampCell(stamp: string): string {
  return `s${stamp}`;
}

/** The stamp of a cell, also of one without the letter; null where a spreadsheet has made something else of it. */
export function stampOfCell(cell: string): string | null {
  return /^s?([0-9a-f]{16})$/i.exec(cell)?.[1]?.toLowerCase() ?? null;
}
