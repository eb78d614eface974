import type { ImportLeftOut } from "../../model/importing.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import { nearest } from "../../model/nearest.ts";
import { SUPPLIES, type Supply } from "../../model/rules.ts";
import { labelIn } from "../labelled/label-words.ts";
import { isAnyMapping, isByMachine, localName, predicateMeaning } from "../sssom/slots.ts";
import { findColumns, headScore } from "../tables/columns.ts";
import { readCommentedTable } from "../tables/commented-table.ts";
import type { Table } from "../tables/table.ts";
import type { TableRow } from "../tables/table-row.ts";
import { MAPPING_COLUMNS } from "./columns.ts";
import { concordanceRows } from "./concordance.ts";

/** A side of a mapping: the names by which its concept may be found, the best first, and the scheme of a code. */
export interface MappedSide {
  readonly names: readonly string[];
  readonly scheme: string | null;
}

/** How the two sides stand; `a-upstream` is an industrial chain, `related` some relation that is not told. */
export type MappedRelation = "identical" | "a-narrower" | "b-narrower" | "a-upstream" | "b-upstream" | "related";

export interface Mapping {
  readonly a: MappedSide;
  readonly b: MappedSide;
  readonly relation: MappedRelation;
  readonly supply: Supply;
  /** What the file says of it: confidence, justification, comment. */
  readonly why: string | null;
  readonly line: number;
}

export interface ReadMappings {
  readonly form: "sssom" | "table" | "concordance" | "skos";
  readonly mappings: readonly Mapping[];
  readonly leftOut: ReadonlyMap<ImportLeftOut, number>;
  readonly issues: readonly Issue[];
}

/** Reads mappings between concepts from SSSOM, a table of two or three columns, or a concordance of schemes of the taxonomy. */
export async function readMappings(path: string, shown: string, codes: ReadonlyMap<string, ReadonlySet<string>>): Promise<ReadMappings> {
  const { table, issues } = await readCommentedTable(path, shown, headScore(MAPPING_COLUMNS));
  const none: ReadMappings = { form: "table", mappings: [], leftOut: new Map(), issues };
  if (table === null) return none;
  const columns = findColumns(table, MAPPING_COLUMNS, []);
  if (columns.index("predicate") !== null) return ofSssom(table, columns.text, issues);
  const hasNames = columns.index("a") !== null && columns.index("b") !== null;
  const concordance = hasNames ? null : concordanceRows(table, [...codes.keys()], (scheme) => codes.get(scheme) ?? new Set());
  if (concordance !== null) {
    const mappings = concordance.rows.map(
      ({ a, b, relation, row }): Mapping => ({
        a: { names: [a.code], scheme: a.scheme },
        b: { names: [b.code], scheme: b.scheme },
        relation: relation === "undecided" ? "related" : relation,
        supply: "material",
        why: null,
        line: row.line,
      }),
    );
    const lost = concordance.lost.map(({ scheme, column, row, code }) =>
      issue("notation-unknown", table.spanOf(row, column), { scheme, found: row.cells[column] ?? "", hint: code }, "warning"),
    );
    return { form: "concordance", mappings, leftOut: new Map(), issues: [...issues, ...lost] };
  }
  return ofColumns(table, columns, issues);
}

type TextOf = (row: TableRow, column: keyof typeof MAPPING_COLUMNS) => string;

function ofSssom(table: Table, text: TextOf, issues: readonly Issue[]): ReadMappings {
  const leftOut = new Map<ImportLeftOut, number>();
  const skip = (why: ImportLeftOut): readonly Mapping[] => {
    leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
    return [];
  };
  const mappings = table.rows.flatMap((row): readonly Mapping[] => {
    const [subject, object, predicate] = [text(row, "idA"), text(row, "idB"), text(row, "predicate")];
    if ([subject, object].some((id) => localName(id) === "NoTermFound")) return skip("no-term");
    if (isByMachine(text(row, "justification")) && text(row, "author") === "") return skip("machine");
    if (text(row, "modifier").toLowerCase() === "not") return skip("not");
    const relation = relationOf(predicate);
    if (relation === null || isAnyMapping(predicate)) return skip("predicate");
    const [a, b] = [
      { names: named(subject, text(row, "a")), scheme: null },
      { names: named(object, text(row, "b")), scheme: null },
    ];
    return [{ a, b, relation, supply: "material", why: whyOf(row, text), line: row.line }];
  });
  return { form: "sssom", mappings, leftOut, issues };
}

function named(id: string, label: string): readonly string[] {
  return [...new Set([id, localName(id), label])].filter((name) => name !== "");
}

function relationOf(predicate: string): MappedRelation | null {
  const meaning = predicateMeaning(predicate);
  if (meaning === null) return null;
  if (meaning.relation === "similar") return "related";
  return meaning.relation === "identical" ? "identical" : meaning.direction === "belt-wider" ? "a-narrower" : "b-narrower";
}

function whyOf(row: TableRow, text: TextOf): string | null {
  const confidence = text(row, "confidence");
  const parts = [
    text(row, "comment"),
    confidence === "" ? "" : `confidence ${confidence}`,
    text(row, "justification"),
    text(row, "author"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join("; ").replace(/\s+/gu, " ");
}

const CHAIN_WORDS: ReadonlyMap<string, MappedRelation> = new Map(
  (
    [
      ["a-upstream", ["upstream", "a-upstream", "上游", "甲为上游", "supplies"]],
      ["b-upstream", ["downstream", "b-upstream", "下游", "乙为上游", "supplied by"]],
    ] as const
  ).flatMap(([relation, words]) => words.map((word) => [labelKey(word), relation] as const)),
);
const ALLOWED = ["identical", "broader", "narrower", "upstream", "downstream", "related"];

function ofColumns(table: Table, columns: ReturnType<typeof findColumns<typeof MAPPING_COLUMNS>>, issues: readonly Issue[]): ReadMappings {
  const { text, index } = columns;
  const found = [...issues];
  const leftOut = new Map<ImportLeftOut, number>();
  // Without heads that are known, the first two columns are the sides, and a third the relation.
  const at = {
    a: index("a") ?? 0,
    b: index("b") ?? 1,
    relation: index("relation") ?? (index("a") === null && table.head.cells.length === 3 ? 2 : null),
  };
  const isHeadless = index("a") === null && index("b") === null;
  const rows = isHeadless && table.head.cells.length >= 2 ? [table.head, ...table.rows] : table.rows;
  if (table.head.cells.length < 2) {
    const params = { column: "b", lookedFor: MAPPING_COLUMNS.b, found: table.head.cells };
    return { form: "table", mappings: [], leftOut, issues: [...found, issue("column-missing", table.spanOf(table.head, 0), params)] };
  }
  const mappings = rows.flatMap((row): readonly Mapping[] => {
    const [a, b] = [row.cells[at.a] ?? "", row.cells[at.b] ?? ""];
    const cell = at.relation === null ? "identical" : (row.cells[at.relation] ?? "");
    if (a === "" || b === "") {
      found.push(
        issue("cell-empty", table.spanOf(row, a === "" ? at.a : at.b), { column: table.head.cells[a === "" ? at.a : at.b] ?? "" }),
      );
      return [];
    }
    const relation = cell === "" ? "related" : relationIn(cell);
    if (relation === null) {
      found.push(
        issue("wrong-value", table.spanOf(row, at.relation ?? 0), { found: cell, allowed: ALLOWED, hint: nearest(cell, ALLOWED) }),
      );
      return [];
    }
    if (relation === "not") {
      leftOut.set("not", (leftOut.get("not") ?? 0) + 1);
      return [];
    }
    const supply = SUPPLIES.find((each) => each === text(row, "as")) ?? "material";
    return [{ a: { names: [a], scheme: null }, b: { names: [b], scheme: null }, relation, supply, why: whyOf(row, text), line: row.line }];
  });
  return { form: "table", mappings, leftOut, issues: found };
}

function relationIn(cell: string): MappedRelation | "not" | null {
  const chain = CHAIN_WORDS.get(labelKey(cell));
  if (chain !== undefined) return chain;
  const label = labelIn(cell);
  if (label === null || label.kind === "match" || label.kind === "doubtful") return null;
  if (label.kind === "not" || label.relation === "none") return "not";
  if (label.relation === "identical") return "identical";
  if (label.relation === "similar") return "related";
  return label.direction === "belt-narrower" ? "b-narrower" : "a-narrower";
}
