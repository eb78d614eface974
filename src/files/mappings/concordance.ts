import type { Table } from "../tables/table.ts";
import type { TableRow } from "../tables/table-row.ts";

/** A side of a concordance: the column of its codes, their scheme, and the column that says that only a part of the code is meant. */
interface Side {
  readonly column: number;
  readonly scheme: string;
  readonly part: number | null;
}

export interface ConcordanceRow {
  readonly a: { readonly scheme: string; readonly code: string };
  readonly b: { readonly scheme: string; readonly code: string };
  /** How the codes stand: `undecided` if parts of both overlap. */
  readonly relation: "identical" | "a-narrower" | "b-narrower" | "undecided";
  readonly row: TableRow;
}

export interface Concordance {
  readonly rows: readonly ConcordanceRow[];
  /** Columns whose codes lost their zeros in a spreadsheet, with the first such row and how its code is read. */
  readonly lost: readonly { readonly scheme: string; readonly column: number; readonly row: TableRow; readonly code: string }[];
}

/** The codes of a scheme that concepts have. */
export type CodesOf = (scheme: string) => ReadonlySet<string>;

/**
 * The rows of a concordance of two classifications whose codes the taxonomy has; null if the table is none. Its heads name the schemes
 * (`2017 NAICS US`, `ISIC 4.0`, `gbt_code`); `Part of …` or `partial` says that only a part of a code is meant. Two whole codes are the same
 * only if neither has another partner.
 */
export function concordanceRows(table: Table, schemes: readonly string[], codesOf: CodesOf): Concordance | null {
  const sides = sidesOf(table.head.cells, schemes);
  if (sides === null) return null;
  const [left, right] = sides;
  const [readA, readB] = [left, right].map(({ column, scheme }) => withZeros(table, column, codesOf(scheme))) as [Zeros, Zeros];
  const rows = table.rows.flatMap((row) => {
    const [a, b] = [readA.code(row.cells[left.column] ?? ""), readB.code(row.cells[right.column] ?? "")];
    return a === "" || b === "" ? [] : [{ row, a, b, isPartA: isPart(row, left.part), isPartB: isPart(row, right.part) }];
  });
  const partners = (side: "a" | "b"): ReadonlyMap<string, number> => {
    const other = side === "a" ? "b" : "a";
    const sets = new Map<string, Set<string>>();
    for (const row of rows) sets.set(row[side], (sets.get(row[side]) ?? new Set()).add(row[other]));
    return new Map([...sets].map(([code, set]) => [code, set.size]));
  };
  const [ofA, ofB] = [partners("a"), partners("b")];
  const found = rows.map(({ row, a, b, isPartA, isPartB }): ConcordanceRow => {
    const [oneB, oneA] = [ofA.get(a) === 1, ofB.get(b) === 1];
    const wholeA = left.part === null ? oneB : !isPartA;
    const wholeB = right.part === null ? oneA : !isPartB;
    const relation = relationOf(wholeA, wholeB, oneB, oneA);
    return { a: { scheme: left.scheme, code: a }, b: { scheme: right.scheme, code: b }, relation, row };
  });
  const lost = [left, right].flatMap(({ scheme, column }, at) => {
    const first = (at === 0 ? readA : readB).first;
    return first === null ? [] : [{ scheme, column, row: first, code: (at === 0 ? readA : readB).code(first.cells[column] ?? "") }];
  });
  return { rows: found, lost };
}

/** Two whole codes are the same if each has no other partner; else the one without another partner is the narrower one. */
function relationOf(wholeA: boolean, wholeB: boolean, oneB: boolean, oneA: boolean): ConcordanceRow["relation"] {
  if (wholeA && wholeB && oneA && oneB) return "identical";
  if (wholeA && (oneB || !wholeB)) return "a-narrower";
  return wholeB && (oneA || !wholeA) ? "b-narrower" : "undecided";
}

/** The share of short codes that zeros must turn into codes of the scheme. */
const MOST_PADDED = 0.9;

/** The codes of a column as they are read. */
interface Zeros {
  readonly code: (cell: string) => string;
  /** The first row whose code lost a zero; null if none did. */
  readonly first: TableRow | null;
}

/**
 * A spreadsheet takes `0111` for the number 111. If no code of a column begins with a zero, and nearly every code that is shorter than the
 * longest is in the scheme once zeros are put before it, zeros were lost. The few others get them too and are then not found: 14 can be 14
 * or 014, and nothing is guessed.
 */
function withZeros({ rows }: Table, column: number, known: ReadonlySet<string>): Zeros {
  const codes = rows.map((row) => row.cells[column] ?? "").filter((code) => code !== "");
  const longest = Math.max(0, ...new Set(codes.map(({ length }) => length)));
  const isShort = (code: string): boolean => code !== "" && code.length < longest;
  const short = [...new Set(codes.filter(isShort))];
  const padded = short.filter((code) => known.has(code.padStart(longest, "0")));
  const isLost = codes.every((code) => /^[1-9]\d*$/u.test(code)) && short.length > 0 && padded.length >= MOST_PADDED * short.length;
  if (!isLost) return { code: (cell) => cell, first: null };
  return {
    code: (cell) => (isShort(cell) ? cell.padStart(longest, "0") : cell),
    first: rows.find((row) => isShort(row.cells[column] ?? "")) ?? null,
  };
}

function sidesOf(heads: readonly string[], schemes: readonly string[]): readonly [Side, Side] | null {
  const bare = heads.map((head) => head.toLowerCase());
  const isCode = (head: string): boolean => !/title|name|名称|part|partial|descr|leaf|_l1|products/u.test(head);
  const found = bare.flatMap((head, column) => {
    const scheme = isCode(head) ? schemes.find((each) => head.replace(/[^a-z0-9]/gu, "").includes(stemOf(each))) : undefined;
    return scheme === undefined ? [] : [{ column, scheme }];
  });
  const left = found.find((side) => bare[side.column]?.includes("code") === true || found.length === 2) ?? found[0];
  const right = found.find((side) => left !== undefined && side.scheme !== left.scheme);
  if (left === undefined || right === undefined) return null;
  const partOf = (scheme: string): number | null => {
    const at = bare.findIndex((head) => /^part of|^partial|^部分/u.test(head) && head.replace(/[^a-z0-9]/gu, "").includes(stemOf(scheme)));
    return at === -1 ? null : at;
  };
  const shared = bare.findIndex((head) => /^(?:partial|部分)$/u.test(head));
  const [first, second] = [partOf(left.scheme), partOf(right.scheme)];
  return [
    { ...left, part: first },
    { ...right, part: second ?? (shared === -1 ? null : shared) },
  ];
}

/** The letters that a scheme's name begins with: `naics` of naics2017. */
function stemOf(scheme: string): string {
  return /^[a-z]+/u.exec(scheme)?.[0] ?? scheme;
}

function isPart(row: TableRow, column: number | null): boolean {
  return column !== null && !["", "0", "false", "no", "否"].includes((row.cells[column] ?? "").trim().toLowerCase());
}
