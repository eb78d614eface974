import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { manPage } from "../../src/commands/line/man-page.ts";
import { GLOBAL_OPTIONS } from "../../src/commands/line/options.ts";
import { programVersion } from "../../src/files/package.ts";
import { wordingIn } from "../../src/words/words.ts";
import { ROOT } from "../support/program.ts";

const PAGES = [
  ["en", "man/qundai.1"],
  ["zh", "man/zh_CN/qundai.1"],
] as const;

const isThere = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

describe.each(PAGES)("the manual page in %s", (language, file) => {
  const specs = COMMANDS.map(({ spec }) => spec);
  const page = manPage(specs, GLOBAL_OPTIONS, programVersion(), wordingIn(language).commandLine);

  test("is up to date; npm run build writes it", () => {
    expect(readFileSync(join(ROOT, file), "utf8")).toBe(page);
  });

  test("names every command and option", () => {
    const text = page.replaceAll("\\-", "-");
    for (const { name, options } of specs) {
      expect(text).toContain(`\\fB${name}\\fR`);
      for (const option of [...options, ...GLOBAL_OPTIONS]) expect(text).toContain(`\\fB--${option.name}\\fR`);
    }
  });

  test.skipIf(!isThere("man"))("man shows it without a warning", () => {
    const { status, stderr } = spawnSync("man", ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", join(ROOT, file)], {
      encoding: "utf8",
      env: { ...process.env, MANROFFSEQ: "", MANWIDTH: "80", LC_ALL: "C.UTF-8" },
    });
    expect([status, stderr]).toEqual([0, ""]);
  });

  test.skipIf(!isThere("mandoc"))("mandoc finds nothing but the missing date", () => {
    const { stdout } = spawnSync("mandoc", ["-T", "lint", "-W", "warning", join(ROOT, file)], { encoding: "utf8" });
    expect(stdout.split("\n").filter((line) => line !== "" && !line.includes("missing date"))).toEqual([]);
  });
});
