import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { LANGUAGES } from "../../src/model/text.ts";
import { asked } from "../support/program.ts";

/** Lines of two screens of a terminal with 25 lines. */
const TWO_SCREENS = 50;

describe.each(LANGUAGES)("help of the program in %s", (lang) => {
  const page = async () => (await asked(["--lang", lang])).stdout.trimEnd().split("\n");

  test("fits on two screens", async () => {
    expect((await page()).length).toBeLessThanOrEqual(TWO_SCREENS);
  });

  test("begins with three commands to try, each on one line", async () => {
    const tried = (await page()).flatMap((line, at) => (line.startsWith("  qundai ") ? [at] : []));
    expect(tried.length).toBe(3);
    expect((tried.at(-1) ?? 0) - (tried[0] ?? 0)).toBe(2);
    expect(tried[0]).toBeLessThan(6);
  });

  test("lists every command once, on one line of its group, and the options of every command last", async () => {
    const lines = await page();
    const names = lines.flatMap((line) => /^ {2}([a-z]+) {2,}\S/.exec(line)?.[1] ?? []);
    expect(names).toEqual(COMMANDS.map(({ spec }) => spec.name));
    expect(lines.indexOf(lines.find((line) => line.startsWith("  --workspace")) ?? "")).toBeGreaterThan(
      lines.findIndex((line) => line.startsWith(`  ${names.at(-1)} `)),
    );
  });
});
