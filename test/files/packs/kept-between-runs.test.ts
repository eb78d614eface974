import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { packed } from "../../../src/files/packs/pack.ts";
import { folderOf } from "../../support/folder.ts";
import { qundai, type Ran } from "../../support/program.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

const COMMANDS = [
  ["match", "--json"],
  ["check", "--json"],
] as const;

/** The answers of the commands in a folder, with the packs of `home`; null: without any. */
function answers(cwd: string, home: string | null): readonly Ran[] {
  const env = home === null ? { QUNDAI_CACHE: "off" } : { XDG_CACHE_HOME: home };
  return COMMANDS.map((words) => qundai(words, { cwd, env }));
}

function packsIn(home: string): readonly string[] {
  const names = readdirSync(join(home, "qundai")).filter((name) => name.endsWith(".pack"));
  return names.map((name) => join(home, "qundai", name));
}

const NO_JSON = new Map([
  ["checked", "{"],
  ["concepts", "["],
]);

/** What can become of a pack in the folder. */
const DAMAGES: Readonly<Record<string, (file: string) => void>> = {
  "an empty file": (file) => writeFileSync(file, ""),
  "cut off": (file) => writeFileSync(file, readFileSync(file).subarray(0, 100)),
  "one bit changed": (file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill((bytes[200] ?? 0) ^ 1, 200, 201));
  },
  "a text": (file) => writeFileSync(file, "no pack"),
  "a pack of something else": (file) => writeFileSync(file, packed(new Map([["checked", "{}"]]))),
  "a pack whose sections are no JSON": (file) => writeFileSync(file, packed(NO_JSON)),
  "a file that others can write": (file) => chmodSync(file, 0o666),
  "a folder": (file) => {
    rmSync(file, { recursive: true });
    mkdirSync(file);
  },
};

/** Edits of every file that rules, taxonomy and links follow from; a file that the workspace lacks is added. */
const EDITS: readonly (readonly [what: string, file: string, edit: (text: string) => string])[] = [
  ["a label", "taxonomy/2022.1/all.yaml", (text) => text.replace("电子元器件", "电子元件")],
  ["a rule", "rules/2022.1/method.yaml", (text) => text.replace("then: subordinate", "then: similar")],
  ["a declaration", "rules/2022.1/method.yaml", (text) => text.replace(/ {2}- \{id: c-正极材料-电池.*\n/u, "")],
  ["the header", "rules/2022.1/ruleset.yaml", (text) => text.replace("similar: similar", "similar: matched")],
  ["the data set", "data/dataset.yaml", (text) => text.replace("complete: false", "complete: true")],
  ["a place", "data/places.csv", (text) => text.replace("苏州市", "姑苏市")],
  ["a belt", "data/belts.csv", (text) => text.replace("芯片", "电池")],
  [
    "a new file",
    "rules/2022.1/more.yaml",
    () => "declarations:\n  - {id: c-x, similar: {upstream: 电池, downstream: 芯片}, source: expert}\n",
  ],
  ["a mistake in the rules", "rules/2022.1/method.yaml", (text) => text.replace("industry: identical", "industry: identicle")],
  ["a mistake in the taxonomy", "taxonomy/2022.1/all.yaml", (text) => `${text}  - id: [\n`],
  ["a table of codes", "data/gbt4754-2017.csv", () => "code,name,parent\nC,制造业,\n"],
  ["a table of counties", "data/counties.csv", () => "code,name,place,place_name,pinyin\n"],
];

describe("what the bundled program keeps between runs", () => {
  test("changes no answer, whether it is new, known or damaged", { timeout: 300_000 }, () => {
    const [cwd, home] = [folderOf(SMALL_WORKSPACE), folderOf({})];
    const without = answers(cwd, null);
    expect(without.map(({ code }) => code)).toEqual([0, 0]);
    expect(answers(cwd, home)).toEqual(without);
    expect(packsIn(home).length).toBeGreaterThanOrEqual(3);
    expect(answers(cwd, home)).toEqual(without);
    for (const [what, damage] of Object.entries(DAMAGES)) {
      for (const file of packsIn(home)) damage(file);
      expect([what, answers(cwd, home)]).toEqual([what, without]);
    }
  });

  test.runIf(process.getuid?.() === 0)("is neither used nor written if the folder is somebody else's", { timeout: 60_000 }, () => {
    const [cwd, home] = [folderOf(SMALL_WORKSPACE), folderOf({})];
    const first = answers(cwd, home);
    chownSync(join(home, "qundai"), 12345, 12345);
    for (const file of packsIn(home)) writeFileSync(file, packed(new Map()));
    expect(answers(cwd, home)).toEqual(first);
    expect(packsIn(home).every((file) => readFileSync(file).length < 100)).toBe(true);
  });

  test("follows an edit of any file at once, and its undoing", { timeout: 300_000 }, () => {
    const [cwd, home] = [folderOf(SMALL_WORKSPACE), folderOf({})];
    const first = answers(cwd, home);
    for (const [what, file, edit] of EDITS) {
      const path = join(cwd, file);
      const before = SMALL_WORKSPACE[file];
      mkdirSync(dirname(path), { recursive: true });
      const after = edit(before ?? "");
      expect([what, after]).not.toEqual([what, before]);
      writeFileSync(path, after);
      expect([what, answers(cwd, home)]).toEqual([what, answers(cwd, null)]);
      if (before === undefined) rmSync(path);
      else writeFileSync(path, before);
    }
    expect(answers(cwd, home)).toEqual(first);
  });

  test("is of one choice of tables", { timeout: 60_000 }, () => {
    const mine = `${SMALL_WORKSPACE["data/belts.csv"]?.split("\n").slice(0, 2).join("\n")}\n`;
    const [cwd, home] = [folderOf({ ...SMALL_WORKSPACE, "mine.csv": mine }), folderOf({})];
    const words = ["match", "--belts", "mine.csv", "--json"];
    answers(cwd, home);
    expect(qundai(words, { cwd, env: { XDG_CACHE_HOME: home } })).toEqual(qundai(words, { cwd, env: { QUNDAI_CACHE: "off" } }));
    expect(answers(cwd, home)).toEqual(answers(cwd, null));
  });

  test("a new version leaves the others kept, and an edit of what a version extends is followed", { timeout: 300_000 }, () => {
    const second = "version: 2022.2\ntitle: {zh: 二, en: Two}\nstatus: draft\ndate: 2026-01-31\ntaxonomy: 2022.1\nextends: 2022.1\n";
    const [cwd, home] = [folderOf({ ...SMALL_WORKSPACE, "rules/2022.2/ruleset.yaml": second }), folderOf({})];
    const match = (...words: readonly string[]): Ran => qundai(["match", "--json", ...words], { cwd, env: { XDG_CACHE_HOME: home } });
    const before = match("--rules", "2022.2");
    const kept = packsIn(home);
    mkdirSync(join(cwd, "rules/2030.1"));
    const header = readFileSync(join(cwd, "rules/2022.2/ruleset.yaml"), "utf8").replaceAll("2022.2", "2030.1");
    writeFileSync(join(cwd, "rules/2030.1/ruleset.yaml"), header);
    expect(match("--rules", "2022.2")).toEqual(before);
    expect(packsIn(home)).toEqual(kept);
    const method = join(cwd, "rules/2022.1/method.yaml");
    writeFileSync(method, readFileSync(method, "utf8").replace("then: identical", "then: none"));
    const after = match("--rules", "2022.2");
    expect(after).toEqual(qundai(["match", "--json", "--rules", "2022.2"], { cwd, env: { QUNDAI_CACHE: "off" } }));
    expect(after).not.toEqual(before);
  });
});
