import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { asked, ROOT } from "../support/program.ts";

const EXAMPLE = `${ROOT}examples/made-clusters.xlsx`;

describe("a list of one's own", () => {
  test("the example of 300 rows is judged but for the row that it says", async () => {
    const cwd = folderOf({});
    const call = ["match", "--workspace", ROOT, "--clusters", EXAMPLE, "--skip-bad-rows", "--json", "--out", "result", "--lang", "en"];
    const { stdout, stderr, code } = await asked(call, { cwd });
    expect(code).toBe(0);
    const { counts, units } = JSON.parse(stdout) as { counts: { leftOut: number; clusters: number; units: number }; units: unknown[] };
    expect(counts.leftOut).toBe(1);
    expect(counts.units).toBe(units.length);
    expect(counts.clusters).toBe(299);
    expect(counts.units).toBe(302);
    expect(stderr).toContain("the head is row 3");
    const rejected = readFileSync(join(cwd, "result/rejected.csv"), "utf8").trim().split("\n");
    expect(rejected.length).toBe(2);
    expect(rejected[1]).toContain("鼓楼区");
  });

  test("a refused table is one JSON document with the issues", async () => {
    const cwd = folderOf({ "belts.csv": `产业带,城市\n${"饰品,鼓楼区\n".repeat(50)}` });
    const { stdout, code } = await asked(["match", "--workspace", ROOT, "--belts", "belts.csv", "--json", "--lang", "en"], { cwd });
    expect(code).toBe(2);
    const { ok, issues } = JSON.parse(stdout) as { ok: boolean; issues: { code: string; rows: { count: number; first: number[] } }[] };
    expect(ok).toBe(false);
    expect(issues.map(({ code: each, rows }) => [each, rows])).toEqual([["ambiguous-place", { count: 50, first: [2, 3, 4, 5, 6] }]]);
  });

  test("unknown heads can be mapped", async () => {
    const cwd = folderOf({ "belts.csv": "主营产品,所在城市\n电池,深圳市\n" });
    const call = ["match", "--workspace", ROOT, "--belts", "belts.csv", "--json", "--lang", "en"];
    expect((await asked(call, { cwd })).code).toBe(2);
    const { stdout } = await asked([...call, "--map", "名称=主营产品,城市=所在城市"], { cwd });
    expect((JSON.parse(stdout) as { counts: { belts: number } }).counts.belts).toBe(1);
  });
});
