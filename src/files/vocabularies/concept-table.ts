import { type Issue, issue } from "../../model/issue.ts";
import { isFurtherLanguage } from "../../model/language-tag.ts";
import type { ForeignConcept } from "../../model/vocabulary.ts";
import { findColumns, type HeadMap, headScore } from "../tables/columns.ts";
import { readCommentedTable } from "../tables/commented-table.ts";
import type { Table } from "../tables/table.ts";
import type { TableRow } from "../tables/table-row.ts";
import { ConceptDraft } from "./draft.ts";

/** The heads of tables of concepts; a head with a language behind it (`label_de`, `名称@en`) is a label in that language. */
export const CONCEPT_COLUMNS = {
  id: ["id", "concept_id", "identifier", "标识"],
  code: ["code", "notation", "代码", "编码", "分类代码", "行业代码", "类目代码", "schlüssel", "schluessel", "wz2008code"],
  zh: ["name_zh", "label_zh", "zh", "中文名称", "名称", "行业名称", "类别名称", "产业名称", "中文"],
  en: ["name_en", "label_en", "en", "英文名称", "英文", "english"],
  label: ["label", "name", "title", "description", "preflabel", "bezeichnung", "titel", "libellé", "libelle", "名称（原文）"],
  alt: ["altlabel", "alt", "synonyms", "synonym", "别称", "同义词", "别名"],
  hidden: ["hiddenlabel", "识别词"],
  parent: ["parent", "broader", "parent_code", "parent_id", "上位", "上级", "上级代码", "父级", "上位代码"],
  note: ["scopenote", "note", "definition", "说明", "注释", "定义"],
  source: ["source", "来源", "出处"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export interface ReadConcepts {
  readonly concepts: readonly ForeignConcept[];
  readonly issues: readonly Issue[];
}

/**
 * Reads concepts from a CSV or xlsx table. The concept above is the one in the parent's column, else the one whose code is the longest
 * beginning of a code, else the last section (a letter) before it. Rows that repeat a concept word for word are one concept.
 */
export async function conceptTable(path: string, shown: string, map: HeadMap = new Map()): Promise<ReadConcepts> {
  const { table, issues: ofTable } = await readCommentedTable(path, shown, headScore(CONCEPT_COLUMNS, { map }));
  if (table === null) return { concepts: [], issues: ofTable };
  const titled = map.size === 0 ? titledCode(table) : new Map<string, string>();
  const further = titled.size === 0 ? map : titled;
  const columns = findColumns(table, CONCEPT_COLUMNS, [["id", "code", "zh", "en", "label"]], { map: further });
  const issues = [...ofTable, ...columns.issues.filter(({ code }) => code === "column-missing")];
  if (issues.some(({ severity }) => severity === "error")) return { concepts: [], issues };
  const labelled = table.head.cells.flatMap((head, at) => {
    const language = languageOf(head);
    return language === null ? [] : [[language, at] as const];
  });
  const { text } = columns;
  const rows = new Map<string, ConceptDraft>();
  for (const row of table.rows) {
    const [id, code] = [text(row, "id"), text(row, "code")];
    const key = id || code || text(row, "zh") || text(row, "en") || text(row, "label");
    if (key === "") continue;
    const draft = new ConceptDraft(key, row.line);
    draft.isConcept = true;
    for (const [language, label] of [
      ["zh", text(row, "zh")],
      ["en", text(row, "en")],
      ["", text(row, "label")],
      ...labelled.map(([tag, at]) => [tag, row.cells[at] ?? ""]),
    ] as [string, string][])
      if (label !== "") draft.addPref(language, label);
    for (const label of listed(text(row, "alt"))) draft.addAlt("", label);
    draft.hidden.push(...listed(text(row, "hidden")));
    if (code !== "") draft.addNotation("", code);
    for (const wider of listed(text(row, "parent"))) if (wider !== key) draft.broader.add(wider);
    draft.note = text(row, "note") || null;
    draft.source = text(row, "source") || null;
    const first = rows.get(key);
    if (first === undefined) rows.set(key, draft);
    else if (!isSame(first, draft)) issues.push(twice(table, row, key, first.line));
    else for (const wider of draft.broader) first.broader.add(wider);
  }
  if (columns.index("parent") === null) addCodeParents(rows);
  else parentsByCode(rows);
  return { concepts: [...rows.values()].map((draft) => draft.concept(shown)), issues };
}

/** `2017 NAICS US` beside `2017 NAICS US TITLE`: a code and its title in a concordance, of which the first pair is taken. */
function titledCode({ head: { cells } }: Table): HeadMap {
  const bare = cells.map((cell) => cell.toLowerCase().replace(/\s+/gu, " ").trim());
  for (const [at, head] of bare.entries()) {
    const title = bare.findIndex((other) => other === `${head} title` || other === `${head} titles` || other === `${head}名称`);
    if (head !== "" && title !== -1)
      return new Map([
        ["code", cells[at] ?? ""],
        ["label", cells[title] ?? ""],
      ]);
  }
  return new Map();
}

/** The language of a head such as `label_de`, `prefLabel@fr` or `名称（德）`; null if it names none, or `zh` or `en`, which have columns. */
function languageOf(head: string): string | null {
  const [, tag = ""] = /^(?:pref_?label|label|name|title|名称)[_@ ]([a-z]{2,3}(?:-[a-z]+)?)$/iu.exec(head.trim()) ?? [];
  return isFurtherLanguage(tag.toLowerCase()) ? tag.toLowerCase() : null;
}

function listed(cell: string): readonly string[] {
  return cell
    .split(/[;；|｜]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function isSame(a: ConceptDraft, b: ConceptDraft): boolean {
  return JSON.stringify([...a.pref]) === JSON.stringify([...b.pref]);
}

function twice(table: Table, row: TableRow, id: string, line: number): Issue {
  return issue("duplicate-id", table.spanOf(row, 0), { what: "concept", id, first: { file: table.file, line, column: 1 } });
}

/** Parents by the code of a row where ids and codes differ. */
function parentsByCode(rows: ReadonlyMap<string, ConceptDraft>): void {
  const byCode = new Map([...rows.values()].flatMap((draft) => codesOf(draft).map((code) => [code, draft.key] as const)));
  for (const draft of rows.values()) {
    for (const wider of [...draft.broader]) {
      const key = rows.has(wider) ? wider : byCode.get(wider);
      if (key === undefined || key === wider) continue;
      draft.broader.delete(wider);
      draft.broader.add(key);
    }
  }
}

function addCodeParents(rows: ReadonlyMap<string, ConceptDraft>): void {
  const byCode = new Map([...rows.values()].flatMap((draft) => codesOf(draft).map((code) => [code, draft] as const)));
  let section: ConceptDraft | null = null;
  for (const draft of rows.values()) {
    const [code] = codesOf(draft);
    if (code === undefined) continue;
    if (/^[A-Z]$/u.test(code)) {
      section = draft;
      continue;
    }
    const wider = longestBeginning(code, byCode) ?? section;
    if (wider !== null && wider !== draft) draft.broader.add(wider.key);
  }
}

function longestBeginning(code: string, byCode: ReadonlyMap<string, ConceptDraft>): ConceptDraft | null {
  for (let length = code.length - 1; length > 0; length -= 1) {
    const found = byCode.get(code.slice(0, length).replace(/[.\-\s/]+$/u, ""));
    if (found !== undefined) return found;
  }
  return null;
}

function codesOf(draft: ConceptDraft): readonly string[] {
  return draft.notation.get("") ?? [];
}
