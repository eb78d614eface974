import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { findWorkspace, loadWorkspace, type WorkspaceChoice } from "../../src/files/workspace.ts";
import { NO_CACHE } from "../../src/files/yaml/yaml-file.ts";
import { folderOf } from "../support/folder.ts";
import { told } from "../support/issues.ts";

const FILES = {
  "data/dataset.yaml":
    "title: {zh: 试, en: Try}\nsource: 试\nstudyYear: 2021\nruleset: 1\ntables:\n  clusters: {complete: true}\n  belts: {complete: true}\n",
  "data/places.csv":
    "gb_code,name,short_name,name_en,province,level,lon,lat,regions,economic_region\n440300,深圳市,深圳,Shenzhen,广东,city,114,22.5,珠三角,东部\n",
  "data/clusters.csv": "unit_id,kind,name,city,gb_code,source\nu1,sei,深圳芯片产业集群,深圳,440300,试\n",
  "data/belts.csv": "belt_id,name,city,gb_code,years,source\nb1,芯片,深圳,440300,2021,试\n",
  "taxonomy/1/t.yaml": "concepts:\n  - {id: chip, prefLabel: {zh: 芯片, en: Chip}, source: expert}\n",
  "rules/1/ruleset.yaml": "version: 1\ntitle: 一\nstatus: draft\ndate: 2026-01-31\ntaxonomy: 1\n",
  "rules/1/r.yaml":
    "rules:\n  - {id: same, when: {place: same-city, industry: identical}, then: identical}\nexceptions:\n  - {id: e, unit: u1, belt: b1, verdict: none, why: 试, by: 王}\n",
};

const load = async (changes: Record<string, string> = {}, choice: WorkspaceChoice = {}) => {
  const loaded = await loadWorkspace(folderOf({ ...FILES, ...changes }), choice, FACT_CATALOGUE, NO_CACHE);
  return { ...loaded, told: loaded.issues.map(told) };
};

test("a workspace is found from any folder in it", () => {
  const root = folderOf(FILES);
  mkdirSync(join(root, "rules/1/drafts"));
  expect(findWorkspace(join(root, "rules/1/drafts"))).toBe(root);
  expect(findWorkspace(folderOf({ "rules/1/ruleset.yaml": "" }))).toBeNull();
});

test("a workspace gives all that a run needs", async () => {
  const { input, told: issues, files, versions, locate } = await load();
  expect(issues).toEqual([]);
  expect(input).toMatchObject({
    data: { units: [{ id: "u1" }], belts: [{ id: "b1" }] },
    taxonomy: { version: "1" },
    ruleset: { version: "1", rules: [{ id: "same" }] },
  });
  expect(files).toEqual(["data/dataset.yaml", "taxonomy/1/t.yaml", "rules/1/r.yaml", "rules/1/ruleset.yaml"].sort());
  expect(versions).toEqual(["1"]);
  expect(
    [locate({ file: "rules/1/r.yaml", path: ["rules", 0] }), locate({ file: "taxonomy/1/t.yaml", path: ["concepts", 0, "id"] })].map(
      ({ line, column }) => `${line}:${column}`,
    ),
  ).toEqual(["2:5", "2:10"]);
  const row = input?.data.units[0]?.origin;
  expect(row && locate(row)).toMatchObject({ file: "data/clusters.csv", line: 2 });
});

describe("one mistake, one message", () => {
  test.each<[string, Record<string, string>, WorkspaceChoice, string[]]>([
    [
      "an exception for another unit",
      { "rules/1/r.yaml": FILES["rules/1/r.yaml"].replace("unit: u1", "unit: u2") },
      {},
      ["r.yaml:4:19 unknown-reference what=unit found=u2 hint=u1"],
    ],
    ["a version that is not there", {}, { rules: "2" }, ["rules:1:1 version-missing what=rules found=2 hint=null"]],
    [
      "a version that the dataset names and that is not there",
      { "data/dataset.yaml": FILES["data/dataset.yaml"].replace("ruleset: 1", "ruleset: 2022.10") },
      {},
      ["dataset.yaml:4:10 version-missing what=rules found=2022.10 hint=null"],
    ],
    [
      "a taxonomy that is not there",
      { "rules/1/ruleset.yaml": FILES["rules/1/ruleset.yaml"].replace("taxonomy: 1", "taxonomy: 2") },
      {},
      ["ruleset.yaml:5:11 version-missing what=taxonomy found=2 hint=null"],
    ],
    ["a broken dataset", { "data/dataset.yaml": "title: {" }, {}, ["dataset.yaml:1:8 yaml-syntax problem=bracket-open found={"]],
    [
      "a label twice that a declaration names",
      {
        "taxonomy/1/u.yaml": "concepts:\n  - {id: ic, prefLabel: {zh: 芯片, en: IC}, source: expert}\n",
        "rules/1/d.yaml": "declarations:\n  - {id: d, similar: {upstream: 芯片, downstream: ic}, source: s}\n",
      },
      {},
      ["u.yaml:2:30 duplicate-label label=芯片 concept=ic other=chip first=2:32"],
    ],
    ["a user's own table, of which exceptions do not speak", { "my.csv": "name,city,kind\n深圳手机产业集群,深圳,sei\n" }, {}, []],
  ])("%s", async (name, changes, choice, expected) => {
    const root = folderOf({ ...FILES, ...changes });
    const own = name.startsWith("a user's") ? { clusters: join(root, "my.csv") } : {};
    const { issues } = await loadWorkspace(root, { ...choice, ...own }, FACT_CATALOGUE, NO_CACHE);
    expect(issues.map(told)).toEqual(expected);
  });

  test("issues are sorted by place, and those of all files are there", async () => {
    const { told: issues } = await load({
      "rules/1/r.yaml": "rules:\n  - {id: a, wen: {place: here}, then: none}\n",
      "taxonomy/1/t.yaml": "concepts:\n  - {id: a, prefLabel: {zh: 甲, en: A}}\n",
      "data/belts.csv": "name\n芯片\n",
    });
    expect(issues.map((text) => text.split(" ").slice(0, 2).join(" "))).toEqual([
      "belts.csv:1:1 column-missing",
      "r.yaml:2:13 unknown-key",
      "r.yaml:2:26 wrong-value",
      "t.yaml:2:5 missing-key",
    ]);
  });
});
