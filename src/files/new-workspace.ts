import { readdirSync } from "node:fs";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PACKAGE } from "./package.ts";
import { isThere, MOST_TABLE_BYTES } from "./read.ts";
import { readText } from "./read-text.ts";
import { codeOf } from "./system-error.ts";
import { fillFolder, newFolder } from "./write-folder.ts";

/** Copied unchanged; places, the lists of classifications and the input-output table are reference data, not the user's. */
const COPIED = [
  "rules",
  "taxonomy",
  "schemas",
  "data/places.csv",
  "data/counties.csv",
  "data/place-changes.csv",
  "data/place-names.csv",
  "data/gbt4754-2017.csv",
  "data/sei2018.csv",
  "data/sei2018-gbt-links.csv",
  "data/categories-1688.csv",
  "data/input-output-2020",
];
/** Shapes of the program's own files, which nobody writes by hand. */
const OWN_SHAPES = join(PACKAGE, "schemas/kept");
/** Files of which only the head is copied. */
const HEADS = ["data/clusters.csv", "data/belts.csv"];

/** Whether a workspace may be made in a folder: it must be missing or empty; otherwise the system's code says why it cannot be read. */
export function folderUse(folder: string): "free" | "used" | { readonly code: string } {
  try {
    return readdirSync(folder).length > 0 ? "used" : "free";
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return code === "ENOENT" ? "free" : { code };
  }
}

/** Makes a workspace in a new or empty folder: the shipped rules, taxonomy and places, and empty tables. Returns the files in it. */
export async function makeWorkspace(folder: string, shownAs: string): Promise<readonly string[]> {
  await (isThere(folder) ? fillFolder : newFolder)(folder, shownAs, fill);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function fill(folder: string): Promise<void> {
  for (const part of ["data", "reviews", ".vscode"]) await mkdir(join(folder, part));
  const isTheirs = (path: string): boolean => path !== OWN_SHAPES;
  for (const path of COPIED) {
    if (isThere(join(PACKAGE, path))) await cp(join(PACKAGE, path), join(folder, path), { recursive: true, filter: isTheirs });
  }
  for (const path of HEADS) await writeFile(join(folder, path), `${headOf(path)}\n`);
  await writeFile(join(folder, "data/dataset.yaml"), newDataset());
  await writeFile(join(folder, ".vscode/settings.json"), newSettings());
  await writeFile(join(folder, "reviews/.gitkeep"), "");
}

function headOf(path: string): string {
  const read = readText(join(PACKAGE, path), MOST_TABLE_BYTES, path);
  if (read.kind === "refused") throw new Error(`the package's own ${path} cannot be read`);
  return read.text.split(/\r?\n/, 1)[0] ?? "";
}

/** `data/dataset.yaml` of a new workspace: what the author fills in, with a comment on each line. */
function newDataset(): string {
  return `# yaml-language-server: $schema=../schemas/dataset.schema.json
# 数据集的说明：请按自己的数据修改。 / Describes your data: change it to fit.
title:
  zh: 我的集群与产业带
  en: My clusters and belts
source: 请写明数据来源 / say where the data comes from
# 研究年份：产业带以这一年的名单为准 / the year whose list of belts counts
studyYear: 2021
# 研究年份没有产业带的城市，可用这些年份的名单补充 / years that stand in for a city without any
fallbackYears: [2018, 2020]
# 默认使用的规则版本；命令中可用 --rules 更换 / the version of the rules; --rules chooses another
ruleset: "2022.1"
kinds:
  - {id: sei, label: {zh: 战略性新兴产业集群, en: Strategic emerging}}
  - {id: amc, label: {zh: 先进制造业集群, en: Advanced manufacturing}}
  - {id: iic, label: {zh: 创新型产业集群, en: Innovative}}
tables:
  clusters:
    complete: true
    source: 请写明来源 / say where it comes from
  belts:
    # 名单不完整时写 false：比率为下限 / false where belts are missing: rates are then lower bounds
    complete: false
    source: 请写明来源 / say where it comes from
  places:
    complete: true
    source: GB/T 2260; GeoNames (CC BY 4.0)
`;
}

/** Editor settings of a new workspace: the schemas complete and check what is typed (with the YAML extension of Red Hat). */
function newSettings(): string {
  const schemas = {
    "./schemas/taxonomy.schema.json": "taxonomy/*/*.yaml",
    "./schemas/ruleset.schema.json": "rules/*/ruleset.yaml",
    "./schemas/rules.schema.json": ["rules/*/*.yaml", "!rules/*/ruleset.yaml"],
    "./schemas/dataset.schema.json": "data/dataset.yaml",
  };
  return `${JSON.stringify({ "yaml.schemas": schemas, "files.encoding": "utf8" }, null, 2)}\n`;
}
