import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { ROOT } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

/** A fenced block within a numbered list: its language, the path after it, and its text without the indentation of the list. */
const BLOCK = /^ {3}```(\w+) ?(\S*)\n([\s\S]*?)^ {3}```$/gm;
const EXPORT = /^npx qundai (export .*)$/m;

interface Step {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
}

function stepsOf(page: string): Step[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(BLOCK)].map(([, kind = "", path = "", body = ""]) => ({ kind, path, text: body.replace(/^ {3}/gm, "") }));
}

/** A copy of the source within the project, where imports find the packages. */
function copyOfSource(): string {
  mkdirSync(join(ROOT, "build"), { recursive: true });
  const copy = mkdtempSync(join(ROOT, "build/contributing-"));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  for (const part of ["src", "words", "package.json"]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  const options = { rootDir: "src", outDir: "dist", noEmit: false, allowJs: true, incremental: false, tsBuildInfoFile: null };
  writeFileSync(
    join(copy, "tsconfig.json"),
    JSON.stringify({ extends: "../../tsconfig.json", compilerOptions: options, include: ["src"] }),
  );
  return copy;
}

function linesOf(text: string, ...marks: readonly string[]): string {
  const lines = text.split("\n").filter((line) => marks.includes(line.slice(0, 1)) && line !== "");
  return lines.map((line) => line.slice(1)).join("\n");
}

/** Carries out a block: writes the file, or replaces the lines of a diff, which must occur exactly once. */
function apply(copy: string, { kind, path, text }: Step): void {
  const file = join(copy, path);
  if (kind === "ts") {
    expect(existsSync(file)).toBe(false);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else {
    const parts = readFileSync(file, "utf8").split(linesOf(text, " ", "-"));
    expect(parts).toHaveLength(2);
    writeFileSync(file, parts.join(linesOf(text, " ", "+")));
  }
}

function node(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folderOf(SMALL_WORKSPACE), encoding: "utf8" });
  return { status, stdout, stderr };
}

test("the worked example of CONTRIBUTING.md compiles and prints what the page says", () => {
  const steps = stepsOf("CONTRIBUTING.md");
  const copy = copyOfSource();
  for (const step of steps.filter(({ path }) => path !== "")) apply(copy, step);
  expect(node(join(ROOT, "node_modules/typescript/bin/tsc"), "-p", copy)).toEqual({ status: 0, stdout: "", stderr: "" });
  const command = steps.map(({ text }) => EXPORT.exec(text)?.[1]).find((each) => each !== undefined) ?? "";
  const printed = node(join(copy, "dist/commands/main.js"), ...command.split(" "), "--lang", "en");
  expect(printed).toMatchObject({ status: 0, stderr: "" });
  expect(`${printed.stdout.split("\n")[0]}\n`).toBe(steps.find(({ kind }) => kind === "text")?.text);
});

test("both languages show the same steps", () => {
  const code = (page: string) => stepsOf(page).map(({ kind, path, text }) => [kind, path, text]);
  expect(code("CONTRIBUTING.zh-CN.md")).toEqual(code("CONTRIBUTING.md"));
});
