import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadData } from "../../src/files/data/data.ts";
import { datasetOf } from "../../src/files/data/dataset.ts";
import { NO_CACHE, readYaml } from "../../src/files/yaml/yaml-file.ts";
import type { Dataset } from "../../src/model/data.ts";
import { briefly } from "./tables.ts";

const SHIPPED = join(import.meta.dirname, "../..");
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "qundai-data-"));
  cpSync(join(SHIPPED, "data"), join(root, "data"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const dataset = async () => datasetOf(await readYaml(SHIPPED, "data/dataset.yaml", NO_CACHE)).dataset as Dataset;
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), "utf8")));

describe("loadData", () => {
  it("gives the same for rows in another order", async () => {
    const before = await loadData(root, {}, await dataset());
    for (const file of ["data/clusters.csv", "data/belts.csv", "data/places.csv", "data/input-output-2020/flows.csv"]) {
      edit(file, (text) => {
        const [head, ...rows] = text.trimEnd().split("\n");
        return `${[head, ...rows.reverse()].join("\n")}\n`;
      });
    }
    const after = await loadData(root, {}, await dataset());
    const withoutLines = ({ data }: typeof before) => JSON.stringify(data, (key, value: unknown) => (key === "origin" ? undefined : value));
    expect(after.data.dataset.hash).toBe(before.data.dataset.hash);
    expect(withoutLines(after)).toBe(withoutLines(before));
  });

  it("has another hash when a cell changes", async () => {
    const before = await loadData(root, {}, await dataset());
    edit("data/belts.csv", (text) => text.replace("钢铁", "特钢"));
    expect((await loadData(root, {}, await dataset())).data.dataset.hash).not.toBe(before.data.dataset.hash);
  });

  it("puts the user's tables in place of the workspace's", async () => {
    const belts = join(root, "我的产业带.csv");
    writeFileSync(belts, "产业带,城市\n电池,深圳\n灯,中山\n灯饰,中山士\n");
    const { data, issues } = await loadData(root, { belts }, await dataset());
    expect(data.belts.map(({ id, years, origin }) => [id, years, origin.file])).toEqual([
      ["440300-电池", [2021], belts],
      ["442000-灯", [2021], belts],
    ]);
    expect(issues).toMatchObject([
      { code: "unknown-place", span: { file: belts, line: 4, column: 4 }, params: { found: "中山士", hint: null } },
    ]);
    expect(data.units.length).toBe(147);
  });

  it("does without the study and the input-output table", async () => {
    rmSync(join(root, "data/zhao2022"), { recursive: true });
    rmSync(join(root, "data/input-output-2020"), { recursive: true });
    const { data, issues } = await loadData(root, {}, await dataset());
    expect([data.published, data.inputOutput, issues]).toEqual([[], null, []]);
  });

  it.each([
    ["a missing table", () => rmSync(join(root, "data/belts.csv")), ["file-missing 1:1"]],
    ["missing places, once", () => rmSync(join(root, "data/places.csv")), ["file-missing 1:1"]],
    ["tables without rows", () => edit("data/belts.csv", (text) => text.split("\n")[0] ?? ""), ["table-empty 1:1 (warning)"]],
    ["a broken flow", () => edit("data/input-output-2020/flows.csv", (text) => text.replace("0.07923", "?")), ["cell-not-number 2:9"]],
  ])("tells of %s", async (_, harm, expected) => {
    harm();
    expect(briefly((await loadData(root, {}, await dataset())).issues)).toEqual(expected);
  });
});
