import { shown } from "../shown.ts";

const FORMULA = /^[=+\-@]/;

/**
 * Rows as CSV with a byte order mark, so that spreadsheets recognise UTF-8. Control characters are shown by name, and a cell that a
 * spreadsheet would execute as a formula begins with an apostrophe.
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\n`).join("")}`;
}

function csvCell(value: string | number | null): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const harmless = shown(value);
  const text = FORMULA.test(harmless) ? `'${harmless}` : harmless;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
