import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { asked, ROOT } from "../support/program.ts";

/** A fenced block: `sh` is typed, a block with a path is a file to write, `text` is the output of the command before it. */
const BLOCK = /^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm;

test.each([
  ["docs/rules-guide.zh-CN.md", "zh_CN.UTF-8"],
  ["docs/rules-guide.md", "en_US.UTF-8"],
])("every command and file of %s", { timeout: 300_000 }, async (page, lang) => {
  let cwd = folderOf({});
  let printed = "";
  let commands = 0;
  for (const [, kind, how = "", text = ""] of readFileSync(join(ROOT, page), "utf8").matchAll(BLOCK)) {
    if (kind === "text") for (const line of text.trim().split("\n")) expect(flat(printed), `${page}: ${line}`).toContain(flat(line));
    else if (kind !== "sh") {
      mkdirSync(dirname(join(cwd, how)), { recursive: true });
      writeFileSync(join(cwd, how), text);
    } else {
      printed = "";
      for (const line of text.trim().split("\n")) {
        const [program, ...words] = line.split(" ");
        if (program === "cd") {
          cwd = join(cwd, words[0] ?? "");
          continue;
        }
        const ran = await asked(words.slice(1), { cwd, env: { LANG: lang } });
        expect({ line, code: ran.code, stderr: ran.stderr }, ran.stdout).toEqual({ line, code: how === "exit=1" ? 1 : 0, stderr: "" });
        printed += ran.stdout;
        commands += 1;
      }
    }
  }
  expect(commands).toBeGreaterThan(15);
});

/** Text without line breaks, whose positions depend on the terminal's width. */
function flat(text: string): string {
  return text.replace(/\s+/g, "");
}
