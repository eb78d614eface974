import type { Unzipped } from "fflate";

/** A sheet of a workbook in the order of its tabs. */
export interface Sheet {
  /** Its number, from 1. */
  readonly number: number;
  readonly name: string;
  readonly isVisible: boolean;
  /** Its part in the zip; null where the workbook does not lead to one. */
  readonly part: string | null;
}

/** A rectangle of cells that show one value: rows and columns from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The sheets that a workbook lists. */
export function sheetsOf(parts: Unzipped): readonly Sheet[] {
  const workbook = textOf(parts["xl/workbook.xml"]);
  const targets = new Map(
    [...textOf(parts["xl/_rels/workbook.xml.rels"]).matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, attributes = ""]) => [
      attribute(attributes, "Id"),
      attribute(attributes, "Target"),
    ]),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*?)\/?>/g)].map(([, attributes = ""], index) => {
    const target = targets.get(attribute(attributes, "\\w+:id")) ?? null;
    return {
      number: index + 1,
      name: attribute(attributes, "name"),
      isVisible: !/hidden/i.test(attribute(attributes, "state")),
      part: target === null ? null : target.startsWith("/") ? target.slice(1) : `xl/${target}`,
    };
  });
}

/** The merged cells of a sheet. */
export function mergesOf(sheet: Uint8Array | undefined): readonly Merge[] {
  return [...textOf(sheet).matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].map(
    ([, left = "", top = "", right = "", bottom = ""]) => ({
      top: Number(top) - 1,
      left: columnNumber(left) - 1,
      bottom: Number(bottom) - 1,
      right: columnNumber(right) - 1,
    }),
  );
}

/** The numbers of the rows that a sheet hides. */
export function hiddenRowsOf(sheet: Uint8Array | undefined): ReadonlySet<number> {
  const rows = textOf(sheet).matchAll(/<(?:\w+:)?row\b([^>]*)>/g);
  return new Set(
    [...rows].flatMap(([, attributes = ""]) =>
      /^(?:1|true)$/.test(attribute(attributes, "hidden")) ? [Number(attribute(attributes, "r"))] : [],
    ),
  );
}

export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Rows in which every cell of a merged rectangle has its value; rectangles reach no further than the rows that are there. */
export function unmerged(rows: readonly (readonly string[])[], merges: readonly Merge[]): readonly (readonly string[])[] {
  if (merges.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const { top, left, bottom, right } of merges) {
    const value = filled[top]?.[left] ?? "";
    if (value === "") continue;
    for (let row = top; row <= Math.min(bottom, filled.length - 1); row += 1) {
      const cells = filled[row];
      if (cells === undefined) continue;
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        while (cells.length < column) cells.push("");
        cells[column] = value;
      }
    }
  }
  return filled;
}

function textOf(part: Uint8Array | undefined): string {
  return part === undefined ? "" : new TextDecoder().decode(part);
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return (value?.[1] ?? value?.[2] ?? "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)))
    .replace(/&amp;/g, "&");
}
