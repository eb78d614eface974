import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fillFolder } from "../../src/files/write-folder.ts";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

describe("match --out", () => {
  test("writes the document and the tables, and over its own again", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    for (let round = 0; round < 2; round += 1) expect((await asked(["match", "--out", "results/2026"], { cwd })).code).toBe(0);
    const folder = join(cwd, "results/2026");
    expect(readdirSync(folder).sort()).toEqual(["match.json", "pairs.csv", "units.csv"]);
    expect(readFileSync(join(folder, "match.json"), "utf8")).toBe((await asked(["match", "--json"], { cwd })).stdout);
    expect(readFileSync(join(folder, "units.csv"), "utf8").split("\n")[1]).toBe(
      "AMC-1,AMC-1,amc,上海市集成电路集群,310000,上海市,matched,2,verified,",
    );
    expect(readFileSync(join(folder, "pairs.csv"), "utf8")).toContain(
      "AMC-1,上海市集成电路集群,amc,310000-芯片,芯片,310000,上海市,identical,same-industry,,,,\n",
    );
  });

  test("does not overwrite foreign files, and then writes nothing", async () => {
    const cwd = folderOf({ ...SMALL_WORKSPACE, "results/units.csv": "my own notes\n" });
    const { code, stdout, stderr } = await asked(["match", "--out", "results"], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("results/units.csv was not written by this program");
    expect(readdirSync(join(cwd, "results"))).toEqual(["units.csv"]);
    expect(readFileSync(join(cwd, "results/units.csv"), "utf8")).toBe("my own notes\n");
  });

  test.each(["data/belts.csv/inside", "/proc/nowhere/at/all"])("cannot write to %s, and says so", async (folder) => {
    const { code, stdout, stderr } = await asked(["match", "--out", folder], { cwd: folderOf(SMALL_WORKSPACE) });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^qundai: Cannot write .*: [a-z ]+\.\n$/);
  });
});

describe("init", () => {
  test("makes a workspace that is sound, and can be filled", async () => {
    const cwd = folderOf({});
    const { code, stdout } = await asked(["init", "我的集群"], { cwd });
    expect([code, stdout.split("\n")[0]]).toEqual([0, expect.stringContaining("New workspace: 我的集群")]);
    const workspace = join(cwd, "我的集群");
    expect(readdirSync(cwd)).toEqual(["我的集群"]);
    expect(readdirSync(workspace).sort()).toEqual(expect.arrayContaining([".vscode", "data", "reviews", "rules", "taxonomy"]));
    expect((await asked(["check"], { cwd: workspace })).code).toBe(0);
    writeFileSync(join(workspace, "data/clusters.csv"), "名称,城市,类型\n上海市集成电路集群,上海市,sei\n");
    writeFileSync(join(workspace, "data/belts.csv"), "名称,城市\n芯片,上海\n");
    expect((await asked(["match"], { cwd: workspace })).stdout).toMatch(/All +1 +1 +0 +0 +0 +0\n/);
  });

  test("refuses a folder that is not empty, and changes nothing", async () => {
    const cwd = folderOf({ "mine/notes.txt": "mine" });
    const { code, stderr } = await asked(["init", "mine"], { cwd });
    expect([code, stderr]).toEqual([2, "qundai: The folder is not empty: mine. Name a new folder, so that nothing is overwritten.\n"]);
    expect(readdirSync(join(cwd, "mine"))).toEqual(["notes.txt"]);
  });

  test("takes an empty folder", async () => {
    const cwd = folderOf({ "empty/x": "" });
    const { rmSync } = await import("node:fs");
    rmSync(join(cwd, "empty/x"));
    expect((await asked(["init", "empty"], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, "empty/data/dataset.yaml"))).toBe(true);
  });

  test("the folder in which a shell stands stays the same one", async () => {
    const cwd = folderOf({});
    const before = statSync(cwd).ino;
    expect((await asked(["init", "."], { cwd })).code).toBe(0);
    expect(statSync(cwd).ino).toBe(before);
    expect(readdirSync(cwd).sort()).toEqual([".vscode", "data", "reviews", "rules", "schemas", "taxonomy"]);
  });

  test("what somebody puts into the folder meanwhile is not replaced, and nothing else is left", async () => {
    const cwd = folderOf({});
    const filling = fillFolder(cwd, "mine", async (temporary) => {
      for (const name of ["data", "rules"]) writeFileSync(join(temporary, name), "ours");
      writeFileSync(join(cwd, "rules"), "theirs");
    });
    await expect(filling).rejects.toMatchObject({ code: "EEXIST", file: join("mine", "rules") });
    expect(readdirSync(cwd)).toEqual(["rules"]);
    expect(readFileSync(join(cwd, "rules"), "utf8")).toBe("theirs");
  });
});
