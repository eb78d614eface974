// Keeps the examples of README and docs true: runs every `$ npx qundai …` of a console block and compares the output. Prints each
// difference, then writes it; review the diff before committing. `--check` writes nothing and fails if a block is out of date; a test runs it
// with this option. Nothing is written if a command does not exit as its block says: with 0, or with 1 after the line
// `<!-- exits with 1 -->`. A block after the line `<!-- not run -->` is skipped; `…` at the end of a block's last line means that the output
// was cut there. QUNDAI_PROGRAM names another build of the program than dist/commands/main.js.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const check = process.argv.includes("--check");
const program = process.env.QUNDAI_PROGRAM ?? join(root, "dist/commands/main.js");
const pages = [
  "README.md",
  "README.zh-CN.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const BLOCK = /^```console\n\$ npx qundai ([^\n]*)\n([\s\S]*?)^```$/gm;

/** What a command prints to a pipe if it is called with npx, and its exit code. */
function run(command) {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "C.UTF-8", npm_lifecycle_event: "npx" };
  return spawnSync(process.execPath, [program, ...words], { cwd: root, encoding: "utf8", env });
}

/** The differing lines, `-` as in the page and `+` as the program prints them, with the line of the page where they begin. */
function difference(page, firstLine, shown, printed) {
  let [start, end] = [0, 0];
  while (start < shown.length && start < printed.length && shown[start] === printed[start]) start += 1;
  while (end < shown.length - start && end < printed.length - start && shown.at(-1 - end) === printed.at(-1 - end)) end += 1;
  const part = (sign, lines) => lines.slice(start, lines.length - end).map((line) => `${sign}${line}\n`);
  return `${page}:${firstLine + start}\n${[...part("-", shown), ...part("+", printed)].join("")}`;
}

const problems = [];
const stale = [];
const fresh = new Map();
for (const page of pages) {
  const before = readFileSync(join(root, page), "utf8");
  const after = before.replace(BLOCK, (block, command, text, at) => {
    const above = before.slice(0, at);
    if (above.endsWith("<!-- not run -->\n")) return block;
    const line = above.split("\n").length;
    const { stdout, stderr, status } = run(command);
    const expected = above.endsWith("<!-- exits with 1 -->\n") ? 1 : 0;
    if (status !== expected || stdout === "") {
      problems.push(`${page}:${line} qundai ${command}: exits with ${status} instead of ${expected}\n${stderr}`);
      return block;
    }
    const shown = text.trimEnd().split("\n");
    const lines = stdout.trimEnd().split("\n");
    const printed = shown.at(-1) === "…" ? [...lines.slice(0, shown.length - 1), "…"] : lines;
    if (printed.join("\n") === shown.join("\n")) return block;
    stale.push(difference(page, line + 2, shown, printed));
    return `\`\`\`console\n$ npx qundai ${command}\n${printed.join("\n")}\n\`\`\``;
  });
  if (after !== before) fresh.set(page, after);
}
process.stdout.write([...problems, ...stale].join("\n"));
if (problems.length > 0) process.stdout.write("nothing is written: mend the program, or say in the page how the command exits\n");
else if (!check) for (const [page, after] of fresh) writeFileSync(join(root, page), after);
if (problems.length > 0 || (check && stale.length > 0)) process.exitCode = 1;
