import { join } from "node:path";
import { labelKey } from "../../model/label-key.ts";
import type { Origin } from "../../model/span.ts";
import { isThere, MOST_TABLE_BYTES } from "../read.ts";
import { readText } from "../read-text.ts";
import { plainRows } from "../tables/csv.ts";

const GBT = "data/gbt4754-2017.csv";
const SEI = "data/sei2018.csv";
const CATEGORIES = "data/categories-1688.csv";
const LINKS = "data/sei2018-gbt-links.csv";
export const CODE_LIST_FILES: readonly string[] = [GBT, SEI, CATEGORIES, LINKS];

/** A code with the row of a list that holds it. */
export interface Listed {
  readonly code: string;
  readonly origin: Origin;
}

/** What the classifications say of their codes: which stands under which, and which class counts wholly as part of another list's. */
export interface CodeLists {
  /** The code right above one of GB/T 4754-2017; null for a section, or a code that is not listed. */
  readonly aboveGbt: (code: string) => Listed | null;
  /** The code right above one of SEI-2018. A code of the third level that the list leaves out has the row of the second. */
  readonly aboveSei: (code: string) => Listed | null;
  readonly hasGbt: (code: string) => boolean;
  /** Codes of the third level are mostly not listed: there the second level decides. */
  readonly hasSei: (code: string) => boolean;
  /** The names of 1688 categories, read when first needed; null if the workspace has no list of them. */
  readonly categories: (() => ReadonlySet<string>) | null;
  /** What GB/T 4754-2017 calls a code; null for one that it does not list. */
  readonly nameOf: (code: string) => string | null;
  /** The codes of that name, by the key of a label. */
  readonly codesNamed: (key: string) => readonly string[];
  /** The four-digit classes in a code of GB/T 4754-2017. */
  readonly classesOf: (code: string) => readonly string[];
  /** The SEI-2018 codes of the second level to which a four-digit class belongs as a whole. */
  readonly whollyIn: (gbtClass: string) => readonly Listed[];
}

/** Reads the lists of a workspace; null if it has none. Columns that are read here never hold quotes. */
export function readCodeLists(root: string): CodeLists | null {
  const [gbt, sei, links] = [GBT, SEI, LINKS].map((file) => rowsOf(root, file));
  if (!gbt || !sei || !links) return null;
  const parents = new Map(gbt.map(({ cells, line }) => [cells[0] ?? "", { code: cells[2] ?? "", origin: at(GBT, line) }]));
  const classes = new Map<string, string[]>();
  for (const code of parents.keys()) {
    if (code.length !== 4) continue;
    for (let above = code; above !== ""; above = parents.get(above)?.code ?? "") {
      const list = classes.get(above);
      if (list) list.push(code);
      else classes.set(above, [code]);
    }
  }
  const seiRows = new Map(sei.map(({ cells, line }) => [cells[0] ?? "", at(SEI, line)]));
  const wholly = new Map<string, Listed[]>();
  for (const { cells, line } of links) {
    const [, , code = "", , , gbtClass = "", , partial] = cells;
    if (partial !== "0") continue;
    const list = wholly.get(gbtClass) ?? [];
    wholly.set(gbtClass, list);
    if (!list.some((other) => other.code === code)) list.push({ code, origin: at(LINKS, line) });
  }
  const names = new Map(gbt.map(({ cells }) => [cells[0] ?? "", cells[1] ?? ""]));
  let byName: Map<string, string[]> | null = null;
  return {
    nameOf: (code) => names.get(code) ?? null,
    codesNamed: (key) => {
      if (byName === null) {
        byName = new Map();
        for (const [code, name] of names) byName.set(labelKey(name), [...(byName.get(labelKey(name)) ?? []), code]);
      }
      return byName.get(key) ?? [];
    },
    aboveGbt: (code) => {
      const above = parents.get(code);
      return above && above.code !== "" ? above : null;
    },
    aboveSei: (code) => {
      const end = code.lastIndexOf(".");
      if (end === -1) return null;
      const above = code.slice(0, end);
      const origin = seiRows.get(code) ?? seiRows.get(above);
      return origin ? { code: above, origin } : null;
    },
    hasGbt: (code) => parents.has(code),
    hasSei: (code) =>
      /^\d(?:\.\d+){0,2}$/.test(code) &&
      (seiRows.has(code) || (code.split(".").length === 3 && seiRows.has(code.slice(0, code.lastIndexOf("."))))),
    categories: isThere(join(root, CATEGORIES))
      ? onlyOnce(() => new Set(rowsOf(root, CATEGORIES)?.map(({ cells }) => cells[2] ?? "")))
      : null,
    classesOf: (code) => classes.get(code) ?? [],
    whollyIn: (gbtClass) => wholly.get(gbtClass) ?? [],
  };
}

function onlyOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function rowsOf(root: string, file: string) {
  const read = readText(join(root, file), MOST_TABLE_BYTES, file);
  return read.kind === "refused" ? null : plainRows(read.text.replace(/\r\n?/gu, "\n"), ",").slice(1);
}

function at(file: string, line: number): Origin {
  return { file, path: [line, 1] };
}
