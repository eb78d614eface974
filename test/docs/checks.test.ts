import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { issuesZh } from "../../src/words/zh/issues.ts";
import { checkSections, type DocBlock, place } from "../support/doc-examples.ts";
import { folderOf } from "../support/folder.ts";
import { asked, ROOT } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const SECTIONS = checkSections(readFileSync(`${ROOT}docs/checks.md`, "utf8"));
/** Codes that are never reported alone, because another message replaces them, those that only `import` reports, and one that needs its own tables. */
const WITHOUT_EXAMPLE = ["vocabulary-refused", "ambiguous-label", "ambiguous-row"];

async function codes(blocks: readonly DocBlock[]): Promise<readonly string[]> {
  const cwd = folderOf(SMALL_WORKSPACE);
  for (const block of blocks) place(cwd, block);
  const { stdout } = await asked(["check", "--json", "--lang", "en"], { cwd });
  const { issues } = JSON.parse(stdout) as { issues: { code: string; file: string; message: string }[] };
  return issues.map(({ code, file }) => `${code} ${file}`);
}

describe("docs/checks.md", () => {
  test("has a section for every message, and for no other", () => {
    expect([...SECTIONS.keys()].sort()).toEqual(Object.keys(issuesZh).sort());
  });

  test.each([...SECTIONS].filter(([code]) => !WITHOUT_EXAMPLE.includes(code)))(
    "%s: the bad example causes that message alone, the good one none",
    async (code, blocks) => {
      const [bad, good] = [blocks.filter(({ kind }) => kind === "bad"), blocks.filter(({ kind }) => kind === "good")];
      expect(bad.length * good.length).toBeGreaterThan(0);
      const found = await codes(bad);
      expect(found.map((each) => each.split(" ")[0])).toEqual([code]);
      expect(await codes(good)).toEqual([]);
    },
  );
});
