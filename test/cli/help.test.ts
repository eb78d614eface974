import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { LANGUAGES } from "../../src/model/text.ts";
import { widthOf } from "../../src/report/width.ts";
import { folderOf } from "../support/folder.ts";
import { asked, ROOT } from "../support/program.ts";

/** Examples that write run in a folder of their own. */
const WRITES = new Set(["init", "report", "export"]);
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
  test.each(examples)("qundai %s", async (line, name) => {
    const words = wordsOf(line);
    const writes = WRITES.has(name) || words.includes("--out");
    const ran = await asked(writes && name !== "init" ? [...words, "--workspace", ROOT] : words, { cwd: writes ? folderOf({}) : ROOT });
    expect(ran.code, ran.stderr).toBe(0);
    if (!writes) expect(ran.stdout).not.toBe("");
  });

  test("every command has two to four, and init at least one", () => {
    const counts = COMMANDS.filter((command) => command.name !== "init").map((command) => command.examples.length);
    expect(counts.every((count) => count >= 1 && count <= 4)).toBe(true);
  });
});
