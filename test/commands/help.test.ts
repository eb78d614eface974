import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS as ALL } from "../../src/commands/index.ts";
import { LANGUAGES } from "../../src/model/text.ts";
import { widthOf } from "../../src/views/text/width.ts";
import { asked, ROOT } from "../support/program.ts";

const COMMANDS = ALL.map(({ spec }) => spec);

/** Examples run in a copy of the shipped workspace, since some of them write; those that use git run in the repository. */
const copy = mkdtempSync(join(tmpdir(), "qundai-examples-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));
for (const part of ["rules", "taxonomy", "data", "examples"]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
/** Examples that never end, or need a terminal. */
const STAYS = new Set(["watch", "review"]);

/** The words of a shell line without substitutions. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
}

describe.each(LANGUAGES)("help in %s", (language) => {
  test.each([[], ...COMMANDS.map((command) => [command.name])])("%s fits 80 columns and says everything", async (...names) => {
    const { code, stdout } = await asked([...names, "--help", "--lang", language]);
    expect(code).toBe(0);
    for (const line of stdout.split("\n")) if (!line.startsWith("  qundai ")) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    for (const command of COMMANDS) if (names.length === 0 || names[0] === command.name) expect(stdout).toContain(command.name);
    expect(stdout).not.toContain("undefined");
  });
});

describe("examples work on the shipped workspace", () => {
  const examples = COMMANDS.filter((command) => !STAYS.has(command.name)).flatMap((command) =>
    command.examples.map((example) => [example.words, command.name] as const),
  );
  // Saved results, a draft and tables that some examples read.
  beforeAll(async () => {
    const tables = {
      "isic4.csv": "Code,Description\nA,Agriculture\n01,Crop and animal production\n",
      "labelled.csv": "a,b,expected\n芯片,手机,similar\n皮鞋,鞋,narrower\n苹果,水泥,none\n",
      "mappings.sssom.tsv":
        "subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\nmade:1\t皮鞋\tskos:relatedMatch\tmade:2\t皮革\tsemapv:ManualMappingCuration\n",
    };
    for (const [file, text] of Object.entries(tables)) writeFileSync(join(copy, file), text);
    expect((await asked(["rules", "new", "2030.1", "--from", "2022.1"], { cwd: copy })).code).toBe(0);
    for (const file of ["a.json", "b.json", "january.json"])
      expect((await asked(["export", "--to", "json", "--out", file], { cwd: copy })).code).toBe(0);
  });

  test.each(examples)("qundai %s", async (line, name) => {
    const words = wordsOf(line);
    const ran = await asked(words, { cwd: words.includes("--git") ? ROOT : copy });
    expect(ran.code, ran.stderr).toBe(0);
    expect(`${ran.stdout}${ran.stderr}`, name).not.toBe("");
  });

  test("every command has one to four", () => {
    const counts = COMMANDS.map((command) => [command.name, command.examples.length] as const);
    expect(counts.filter(([, count]) => count < 1 || count > 4)).toEqual([]);
  });
});
