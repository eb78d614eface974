import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { asked, ROOT } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const FOLDER = "data/zhao2022";
const STUDY = Object.fromEntries(
  readdirSync(join(ROOT, FOLDER)).map((name) => [`${FOLDER}/${name}`, readFileSync(join(ROOT, FOLDER, name), "utf8")]),
);

type Damage = (text: string) => string | null;
const quoted: Damage = (text) => text.replace("\n", '\n"');

describe("damaged tables of the study", () => {
  test("figures without faults cause no issue", async () => {
    const cwd = folderOf({ ...SMALL_WORKSPACE, ...STUDY });
    expect((await asked(["check"], { cwd })).code).toBe(0);
    expect((await asked(["reproduce"], { cwd })).code).toBe(0);
  });

  test.each<[string, string, Damage, string]>([
    ["a quote that is not closed", "table2.csv", quoted, "csv-quote"],
    ["a quote that is not closed", "table3.csv", quoted, "csv-quote"],
    ["a quote that is not closed", "table4.csv", quoted, "csv-quote"],
    ["an empty file", "table3.csv", () => "", "table-empty"],
    ["a head alone", "table4.csv", (text) => text.slice(0, text.indexOf("\n") + 1), "table-empty"],
    ["a file that is gone", "table2.csv", () => null, "file-missing"],
    ["a column that is gone", "table3.csv", (text) => text.replace("matched_belts", "belts"), "column-missing"],
    ["a row that is too short", "table3.csv", (text) => text.replace(/\n([^\n]*),[^\n,]*\n/, "\n$1\n"), "row-width"],
    ["a row without its city", "table4.csv", (text) => text.replace(/\n[^,]*,/, "\n,"), "cell-empty"],
    ["a relation that is none", "table2.csv", (text) => text.replace(",identical", ",identcal"), "wrong-value"],
    ["claims that are cut off", "claims.yaml", (text) => text.slice(0, text.lastIndexOf("{") + 20), "yaml-syntax"],
    ["no claims", "claims.yaml", () => "claims:\n", "missing-key"],
    ["a claim without an id", "claims.yaml", (text) => text.replace("{id: clusters.named,", "{"), "missing-key"],
  ])("%s in %s is an error", async (_, name, damage, code) => {
    const file = `${FOLDER}/${name}`;
    const { [file]: sound = "", ...others } = STUDY;
    const damaged = damage(sound);
    expect(damaged).not.toBe(sound);
    const cwd = folderOf({ ...SMALL_WORKSPACE, ...others, ...(damaged === null ? {} : { [file]: damaged }) });
    for (const command of [["reproduce"], ["disputes"], ["report", "--out", "page.html"], ["check"]]) {
      const { code: exit, stdout, stderr } = await asked(command, { cwd });
      expect(exit).toBe(command[0] === "check" ? 1 : 2);
      const said = (stdout + stderr).replace(/\s+/g, " ");
      expect(said).toContain(`${file}:`);
      expect(said).toContain(`[${code}]`);
    }
  });
});

describe("what the system refuses", () => {
  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ["reviews that are a file", { reviews: "a file" }, ["match", "--reviewed"]],
    ["reviews that are a file", { reviews: "a file" }, ["review", "--report"]],
    ["a journal that is a folder", { "reviews/王芳.jsonl/x": "" }, ["match", "--reviewed"]],
    ["a journal that is a folder", { "reviews/王芳.jsonl/x": "" }, ["decide", "d1", "none", "--reviewer", "王芳"]],
  ])("%s is no fault of the program: %s", async (_, files, words) => {
    const cwd = folderOf({ ...SMALL_WORKSPACE, ...files });
    const { code, stderr } = await asked(words, { cwd });
    expect(code).toBe(2);
    expect(stderr).not.toContain("The program itself failed");
    expect(stderr).toContain(Object.keys(files)[0]?.split("/").slice(0, 2).join("/"));
  });

  test("a full disk behind stdout", async () => {
    const { spawnSync } = await import("node:child_process");
    const { PROGRAM } = await import("../support/program.ts");
    const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${PROGRAM}" facts > /dev/full`], { encoding: "utf8" });
    expect([status, stderr]).toEqual([2, "qundai: The operating system refused stdout: the disk is full.\n"]);
  });
});

test.each(["x", "-1", "1.5", "1e3", "0x10", " "])("watch --saves %s is refused", async (saves) => {
  const { code, stderr } = await asked(["watch", `--saves=${saves}`], { cwd: folderOf(SMALL_WORKSPACE) });
  expect(code).toBe(2);
  expect(stderr).toContain("--saves");
});
