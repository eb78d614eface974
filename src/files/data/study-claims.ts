import { join } from "node:path";
import { type Issue, issue } from "../../model/issue.ts";
import { isMapping, own, type PlainMapping, type PlainValue } from "../../model/plain-value.ts";
import type { Claim, Inconsistency, Study, StudyMatch, StudyRelation } from "../../model/study.ts";
import type { Bilingual } from "../../model/text.ts";
import { fileReader } from "../file-reader.ts";
import { isThere } from "../read.ts";
import { claimFigure, type RawClaimFigure } from "../shapes/study-claims-shape.ts";
import type { ReadTable, Table } from "../tables/table.ts";
import { type ParseCache, readYaml, type YamlFile } from "../yaml/yaml-file.ts";
import { readStudyTable } from "./study-tables.ts";

const FOLDER = "data/zhao2022";
/** Keys of a claim that say how it is checked. */
const FIGURE_KEYS = ["figure", "select", "sum", "difference", "bases", "rounding", "disagrees", "objection", "label", "missing"] as const;
/** Lists of numbers by name that a claim can have. */
const PARTS = ["by-kind", "by-city", "outcome", "values"] as const;

/** The study's own figures and tables, as far as the workspace has them; null if it has none. A row that cannot be understood is left out. */
export async function loadStudy(
  root: string,
  cache: ParseCache,
): Promise<{ readonly study: Study | null; readonly issues: readonly Issue[] }> {
  if (!isThere(join(root, FOLDER, "claims.yaml"))) return { study: null, issues: [] };
  const yaml = await readYaml(root, `${FOLDER}/claims.yaml`, cache);
  const tables = await Promise.all(["table2", "table3", "table4", "table5"].map((name) => tableIfThere(root, name)));
  const [second, third, fourth, fifth] = tables.map(({ table }) => table);
  const figureIssues: Issue[] = [];
  const study: Study = {
    claims: claimsIn(yaml, figureIssues),
    inconsistencies: entries(yaml.value, "inconsistencies").flatMap(remarkOf),
    objections: entries(yaml.value, "objections").flatMap(remarkOf),
    relations: second == null ? [] : rowsOf(second).flatMap(relationOf),
    matches: [
      ...(third == null ? [] : rowsOf(third).map((row) => matchOf(row, "sei"))),
      ...(fourth == null ? [] : rowsOf(fourth).map((row) => matchOf(row, "amc"))),
      ...(fifth == null ? [] : rowsOf(fifth).map((row) => matchOf(row, "iic"))),
    ],
  };
  return { study, issues: [...yaml.issues, ...claimIssues(yaml), ...figureIssues, ...tables.flatMap(({ issues }) => issues)] };
}

/** The claims of any study, without tables: a file such as `data/zhao2022/claims.yaml`. */
export async function loadClaims(
  folder: string,
  file: string,
  cache: ParseCache,
): Promise<{ readonly study: Study; readonly issues: readonly Issue[] }> {
  const yaml = await readYaml(folder, file, cache);
  const figureIssues: Issue[] = [];
  const study: Study = {
    claims: claimsIn(yaml, figureIssues),
    inconsistencies: entries(yaml.value, "inconsistencies").flatMap(remarkOf),
    objections: entries(yaml.value, "objections").flatMap(remarkOf),
    relations: [],
    matches: [],
  };
  return { study, issues: [...yaml.issues, ...claimIssues(yaml), ...figureIssues] };
}

function tableIfThere(root: string, name: string): Promise<ReadTable> {
  return readStudyTable(root, `${FOLDER}/${name}.csv`);
}

/** Missing claims: a truncated or emptied file would otherwise silently remove figures. */
function claimIssues(yaml: YamlFile): readonly Issue[] {
  if (!yaml.isRead) return [];
  const claims = isMapping(yaml.value) ? own(yaml.value, "claims") : undefined;
  if (!Array.isArray(claims) || claims.length === 0) return [issue("missing-key", yaml.spanOf([]), { key: "claims", found: [] })];
  return claims.flatMap((claim, at) =>
    isMapping(claim) && textOf(own(claim, "id")) !== null
      ? []
      : [issue("missing-key", yaml.spanOf(["claims", at]), { key: "id", found: [] })],
  );
}

function entries(value: PlainValue, key: string): PlainMapping[] {
  const list = isMapping(value) ? own(value, key) : null;
  return Array.isArray(list) ? list.filter(isMapping) : [];
}

function claimsIn(yaml: YamlFile, issues: Issue[]): readonly Claim[] {
  const list = isMapping(yaml.value) ? own(yaml.value, "claims") : null;
  const reader = fileReader(yaml, issues);
  return (Array.isArray(list) ? list : []).flatMap((entry: PlainValue, at) => {
    if (!isMapping(entry)) return [];
    const said = Object.fromEntries(
      FIGURE_KEYS.flatMap((key) => (own(entry, key) === undefined ? [] : [[key, own(entry, key) as PlainValue]])),
    );
    return claimOf(entry, claimFigure.read(said, ["claims", at], reader) ?? {});
  });
}

function claimOf(entry: PlainMapping, raw: RawClaimFigure): Claim[] {
  const id = textOf(own(entry, "id"));
  if (id === null) return [];
  const table = numberOf(own(entry, "table"));
  const cities = own(entry, "cities");
  return [
    {
      id,
      where: table === null ? (textOf(own(entry, "section")) ?? "") : `table ${table}`,
      says: textOf(own(entry, "says")),
      value: numberOf(own(entry, "value")),
      of: numberOf(own(entry, "of")),
      pct: numberOf(own(entry, "pct")),
      parts: Object.fromEntries(PARTS.flatMap((part) => numbersOf(own(entry, part)))),
      cities: Array.isArray(cities) ? cities.flatMap((city) => textOf(city) ?? []) : [],
      note: textOf(own(entry, "note")),
      ...figureOf(raw),
    },
  ];
}

function figureOf({
  figure,
  select = {},
  sum = [],
  difference = [],
  bases = [],
  rounding,
  disagrees,
  objection,
  label,
  missing,
}: RawClaimFigure) {
  const { kind, kinds, shared, level, listed, withClusters, outcome, relation, table, words = [], of = [], borders = {} } = select;
  return {
    figure: figure ?? null,
    select: {
      ...{ kind: kind ?? null, kinds: kinds ?? null, shared: shared ?? false, level: level ?? null, listed: listed ?? null },
      ...{
        withClusters: withClusters ?? false,
        outcome: outcome ?? null,
        relation: relation ?? null,
        table: table ?? null,
        words,
        of,
        borders,
      },
    },
    ...{ sum, difference, bases, rounding: rounding ?? null, disagrees: disagrees ?? null, objection: objection ?? null },
    ...{ label: bilingual(label), missing: bilingual(missing) },
  };
}

function bilingual(raw: { readonly zh?: string; readonly en?: string } | undefined): Bilingual | null {
  return raw?.zh === undefined || raw.en === undefined ? null : { zh: raw.zh, en: raw.en };
}

function remarkOf(entry: PlainMapping): Inconsistency[] {
  const [id, says] = [textOf(own(entry, "id")), textOf(own(entry, "says"))];
  return id === null || says === null ? [] : [{ id, says }];
}

function numbersOf(value: PlainValue | undefined): (readonly [string, number])[] {
  if (value === undefined || !isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => (typeof each === "number" ? [[key, each] as const] : []));
}

function textOf(value: PlainValue | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : null;
}

function numberOf(value: PlainValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

function rowsOf(table: Table): Record<string, string>[] {
  return table.rows.map((row) => Object.fromEntries(table.head.cells.map((head, at) => [head, row.cells[at] ?? ""])));
}

function relationOf(row: Record<string, string>): StudyRelation[] {
  const relation = row["relation"];
  if (relation !== "identical" && relation !== "subordinate" && relation !== "similar") return [];
  const clusters = Object.entries(row).filter(([column, name]) => column !== "city" && column !== "relation" && name !== "");
  return [{ city: row["city"] ?? "", clusters: Object.fromEntries(clusters), relation }];
}

function matchOf(row: Record<string, string>, kind: string): StudyMatch {
  const belts = (row["matched_belts"] ?? "").split("/").filter((belt) => belt !== "");
  return { city: row["city"] ?? "", kind, cluster: row["cluster"] ?? "", qualifier: row["qualifier"] ?? "", belts };
}
