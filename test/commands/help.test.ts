import { cpSync, mkdtempSync, rmSync } from "node:fs";
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
for (const part of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
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
  // Saved results that some examples read.
  beforeAll(async () => {
    for (const file of ["a.json", "b.json", "january.json"])
      expect((await asked(["export", "--to", "json", "--out", file], { cwd: copy })).code).toBe(0);
  });

  test.each(examples)("qundai %s", async (line, name) => {
    const words = wordsOf(line);
    const ran = await asked(words, { cwd: words.includes("--git") ? ROOT : copy });
    expect(ran.code, ran.stderr).toBe(0);
    expect(`${ran.stdout}${ran.stderr}`, name).not.toBe("");
  });

  test("every command has two to four, and init at least one", () => {
    const counts = COMMANDS.filter((command) => command.name !== "init").map((command) => command.examples.length);
    expect(counts.every((count) => count >= 1 && count <= 4)).toBe(true);
  });
});
