import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { asked, ROOT } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

/** Words of a command line: quoted ones are one word. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "").slice(1);
}

test.each(["import-and-evaluate.md", "import-and-evaluate.zh-CN.md"])("the commands of %s do what it says", async (page) => {
  const cwd = folderOf(SMALL_WORKSPACE);
  cpSync(join(ROOT, "examples/vocabularies"), join(cwd, "examples/vocabularies"), { recursive: true });
  const told: string[] = [];
  for (const [, head = "", body = ""] of readFileSync(join(ROOT, "docs", page), "utf8").matchAll(/^```(run|yaml \S+)\n(.*?)^```/gmsu)) {
    const file = /^yaml (\S+)/u.exec(head)?.[1];
    if (file !== undefined) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), body);
      continue;
    }
    const { code, stdout, stderr } = await asked([...wordsOf(body.trim()), "--lang", "en"], { cwd });
    expect([body, code, code === 0 ? "" : stderr]).toEqual([body, 0, ""]);
    told.push(stdout);
  }
  const [taxonomy, relate, declarations, evaluated] = told;
  expect(taxonomy).toContain("6 concepts imported into the new taxonomy wz");
  expect(relate).toContain("subordinate (the second is wider");
  expect(declarations).toContain("1 declaration imported into version wz of the rules");
  expect(declarations).toContain("1 pair related in a way that the file does not tell");
  expect(evaluated).toContain("Right: 2 of 3");
  const checked = await asked(["check", "--rules", "wz", "--json"], { cwd });
  const { issues } = JSON.parse(checked.stdout) as { readonly issues: readonly { readonly file: string; readonly code: string }[] };
  expect(issues.filter(({ file }) => file.startsWith("taxonomy/wz"))).toEqual([]);
});
