import type { DecisionSide, DecisionVerdict } from "../../model/decision.ts";
import { inBoth } from "../../words/in-languages.ts";
import { sheetsWords } from "../../words/sheets.ts";
import { SHEET_ORDER, type SheetColumn } from "../../words/topics/sheets.ts";

/** Further accepted heads of columns, beside the heads in both languages. */
const OTHER_NAMES: Readonly<Partial<Record<SheetColumn, readonly string[]>>> = {
  id: ["case", "争议编号"],
  first: ["unit"],
  second: ["belt_or_concept"],
  why: ["reasons", "为什么要看"],
  side: ["哪方较宽"],
  stamp: ["依据戳", "依据校验码"],
};

/** Heads in sheets of earlier versions: a sheet may be filled in long after its export. */
export const FORMER_WORDS: Readonly<Partial<Record<DecisionVerdict | DecisionSide, readonly string[]>>> = {
  none: ["无"],
  unsure: ["不定"],
  "belt-wider": ["产业带较宽"],
  "belt-narrower": ["集群较宽"],
};

/** The accepted heads of each column of a sheet. */
export const SHEET_COLUMNS = Object.fromEntries(
  SHEET_ORDER.map((column) => {
    const { en, zh } = inBoth(sheetsWords, (sheets) => sheets.heads[column]);
    return [column, [en, zh, ...(OTHER_NAMES[column] ?? [])]];
  }),
) as unknown as Readonly<Record<SheetColumn, readonly string[]>>;

/** The stamp with a letter in front, so that no spreadsheet takes sixteen digits, or `12e45…`, for a number. */
export function stampCell(stamp: string): string {
  return `s${stamp}`;
}

/** The stamp of a cell, also without the letter; null if a spreadsheet has changed it. */
export function stampOfCell(cell: string): string | null {
  return /^s?([0-9a-f]{16})$/i.exec(cell)?.[1]?.toLowerCase() ?? null;
}
