import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import type { Table, TableRow } from "./table.ts";

/**
 * The names under which columns are recognised, in English and Chinese; the first is the one that our own tables use.
 * Compared without case, width, spaces, `_` and `-`, so `GB Code` is `gb_code`.
 */
export const CLUSTER_COLUMNS = {
  id: ["unit_id", "id", "单元编号", "集群单元编号", "编号"],
  cluster: ["cluster_id", "集群编号"],
  kind: ["kind", "type", "cluster_type", "类型", "集群类型", "类别", "集群类别"],
  name: ["name", "name_zh", "cluster", "cluster_name", "名称", "集群名称", "集群", "产业集群", "产业集群名称"],
  industry: ["industry", "industry_zh", "产业", "产业名称", "行业", "主导产业"],
  city: ["city", "city_zh", "place", "城市", "地市", "地级市", "所在城市", "所在地", "地点"],
  code: ["gb_code", "place_code", "city_code", "行政区划代码", "城市代码", "地市代码", "区划代码"],
  district: ["district", "district_zh", "county", "区县", "县区", "园区", "所在区县"],
  sector: ["sector", "sector_zh", "领域", "产业领域", "大类"],
  sharedBy: ["shared_by", "共有城市数", "城市数", "涉及城市数"],
  confidence: ["confidence", "可信度", "置信度"],
  source: ["source", "sources", "来源", "数据来源", "出处"],
} as const;

export const BELT_COLUMNS = {
  id: ["belt_id", "id", "产业带编号", "编号"],
  name: ["name", "name_zh", "belt_name", "产业带", "产业带名称", "名称"],
  city: CLUSTER_COLUMNS.city,
  code: CLUSTER_COLUMNS.code,
  category: ["category", "category_1688", "1688类目", "类目", "品类", "主营类目"],
  years: ["years", "year", "年份", "年度", "收录年份", "上线年份"],
  confidence: CLUSTER_COLUMNS.confidence,
  source: CLUSTER_COLUMNS.source,
} as const;

export const PLACE_COLUMNS = {
  code: CLUSTER_COLUMNS.code,
  name: ["name", "name_zh", "city", "名称", "城市", "全称"],
  shortName: ["short_name", "short", "short_zh", "简称"],
  nameEn: ["name_en", "english", "english_name", "英文名", "英文名称"],
  province: ["province", "province_zh", "省份", "省", "省级"],
  level: ["level", "级别", "行政级别"],
  lon: ["lon", "longitude", "经度"],
  lat: ["lat", "latitude", "纬度"],
  regions: ["regions", "region", "区域", "地区", "城市群"],
  economicRegion: ["economic_region", "econ_region", "经济区域", "四大区域"],
} as const;

export type ColumnNames = Readonly<Record<string, readonly string[]>>;

export interface Columns<Names extends ColumnNames> {
  /** The text of a cell; "" where it is empty or the table has no such column. */
  readonly text: (row: TableRow, column: keyof Names) => string;
  /** The column's index, null where the table has none. */
  readonly index: (column: keyof Names) => number | null;
  readonly issues: readonly Issue[];
  /** Whether every needed column is there, once: without, no row can be read. */
  readonly complete: boolean;
}

/**
 * Finds the columns of a table by their names. `needed` lists what must be there: a column, or several of which one is enough.
 */
export function findColumns<Names extends ColumnNames>(
  table: Table,
  names: Names,
  needed: readonly (keyof Names & string)[][],
): Columns<Names> {
  const issues: Issue[] = [];
  const found = new Map<keyof Names, number>();
  const keys = table.head.cells.map(labelKey);
  for (const [column, allowed] of Object.entries(names)) {
    const known = new Set(allowed.map(labelKey));
    const at = keys.flatMap((key, index) => (known.has(key) ? [index] : []));
    const [first, second] = at;
    if (first !== undefined) found.set(column, first);
    if (second !== undefined) {
      const twice = at.map((index) => table.head.cells[index] ?? "");
      issues.push(issue("column-twice", table.spanOf(table.head, second), { column: allowed[0] ?? column, found: twice }));
    }
  }
  for (const choice of needed) {
    if (choice.some((column) => found.has(column))) continue;
    const lookedFor = choice.flatMap((column) => names[column] ?? []);
    issues.push(
      issue("column-missing", table.spanOf(table.head, 0), {
        column: choice.map((column) => names[column]?.[0] ?? column).join(" | "),
        lookedFor,
        found: table.head.cells.filter((cell) => cell !== ""),
      }),
    );
  }
  const index = (column: keyof Names) => found.get(column) ?? null;
  const text = (row: TableRow, column: keyof Names) => row.cells[found.get(column) ?? -1] ?? "";
  return { text, index, issues, complete: issues.length === 0 };
}
