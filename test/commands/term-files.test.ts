import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { asked, qundai } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const workspace = (files: Readonly<Record<string, string>> = {}): string => folderOf({ ...SMALL_WORKSPACE, ...files });

describe("terms of a file", () => {
  test("are read from a column of a workbook", async () => {
    const cwd = workspace();
    const rows = [
      ["编号", "产品"],
      [1, "芯片"],
      [2, "外星科技"],
    ];
    writeFileSync(join(cwd, "list.xlsx"), await writeXlsx({ sheets: [{ name: "list", rows }] }));
    const ran = await asked(["link", "--file", "list.xlsx", "--json"], { cwd });
    expect(ran.stderr).toBe("");
    expect(JSON.parse(ran.stdout).terms).toMatchObject([{ text: "芯片" }, { text: "外星科技" }]);
  });

  test("are read from the standard input", () => {
    const ran = qundai(["link", "--file", "-", "--json"], { cwd: workspace(), input: "芯片\n外星科技\n" });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout).terms).toMatchObject([
      { text: "芯片", concept: "integrated-circuit" },
      { text: "外星科技", concept: null },
    ]);
  });

  test("are refused with one document if the file is no text", async () => {
    const ran = await asked(["link", "--file", "broken.xlsx", "--json"], {
      cwd: workspace({ "broken.xlsx": "PK\u0003\u0004 no workbook" }),
    });
    expect(ran.code).not.toBe(0);
    expect(`${ran.stdout}${ran.stderr}`).toContain("broken.xlsx");
  });
});

describe("pairs of a file", () => {
  const PAIRS = "芯片,动力电池\n芯片,外星科技\n";

  test("are one document with --json, each as relate prints it", async () => {
    const cwd = workspace({ "pairs.csv": `产业一,产业二\n${PAIRS}` });
    const { schema, pairs } = JSON.parse((await asked(["relate", "--file", "pairs.csv", "--json"], { cwd })).stdout);
    expect(schema).toBe("qundai/relate-pairs/1");
    expect(pairs.length).toBe(2);
    expect(pairs[1]).toEqual(JSON.parse((await asked(["relate", "芯片", "外星科技", "--json"], { cwd })).stdout));
  });

  test("are read from the standard input", () => {
    const ran = qundai(["relate", "--file", "-", "--json"], { cwd: workspace(), input: `产业一,产业二\n${PAIRS}` });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout).pairs.length).toBe(2);
  });

  test("are refused where there is one column", async () => {
    const ran = await asked(["relate", "--file", "pairs.csv"], { cwd: workspace({ "pairs.csv": "产业一\n芯片\n" }) });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("pairs.csv");
  });
});
