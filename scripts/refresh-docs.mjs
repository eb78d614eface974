// Keeps the examples of README and docs true: runs every `$ npx qundai …` of a console block and writes what it prints.
// `--check` writes nothing and fails where a block is stale; a test runs it so. A block is left alone that follows the line
// `<!-- not run -->`; `…` at the end of a block's last line stands for output that was cut there.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const check = process.argv.includes("--check");
const pages = [
  "README.md",
  "README.zh-CN.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const BLOCK = /^```console\n\$ npx qundai ([^\n]*)\n([\s\S]*?)^```$/gm;

/** What a command prints to a pipe, as somebody would see it who calls it with npx. */
function output(command) {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "C.UTF-8", npm_lifecycle_event: "npx" };
  const { stdout, stderr, status } = spawnSync(process.execPath, ["dist/commands/main.js", ...words], { cwd: root, encoding: "utf8", env });
  if ((status !== 0 && status !== 1) || stdout === "") throw new Error(`qundai ${command}: ${stderr}`);
  return stdout;
}

const stale = [];
for (const page of pages) {
  const before = readFileSync(join(root, page), "utf8");
  const after = before.replace(BLOCK, (block, command, shown, at) => {
    if (before.slice(0, at).endsWith("<!-- not run -->\n")) return block;
    const lines = output(command).trimEnd().split("\n");
    const cut = shown.trimEnd().endsWith("\n…") ? shown.trimEnd().split("\n").length - 1 : null;
    const kept = cut === null ? lines : [...lines.slice(0, cut), "…"];
    return `\`\`\`console\n$ npx qundai ${command}\n${kept.join("\n")}\n\`\`\``;
  });
  if (after === before) continue;
  stale.push(page);
  if (!check) writeFileSync(join(root, page), after);
}
if (stale.length > 0) process.stdout.write(`${check ? "stale" : "refreshed"}: ${stale.join(", ")}\n`);
if (check && stale.length > 0) process.exitCode = 1;
