import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openedDesk } from "../support/desk.ts";
import { asked } from "../support/program.ts";
import { disputedWorkspace } from "../support/review.ts";

const CASE = "320500-正极材料";

test("the why-not panel names edits that were tried", async () => {
  const { desk, journal } = await openedDesk(disputedWorkspace(), "王");
  const id = desk.ids.find((each) => desk.entry(each, "en").belt === CASE) as string;
  expect(desk.whyNot(id, "en").length).toBeGreaterThan(1);
  expect(
    desk
      .whyNot(id, "zh")
      .map((line) => line.text)
      .join(),
  ).not.toMatch(/undefined|\[object/);
  journal.close();
});

test("sheets: what is filled in is saved, and one wrong row stops all", async () => {
  const workspace = disputedWorkspace();
  const env = { LANG: "en_US.UTF-8" };
  expect((await asked(["review", "--export", "sheet.csv"], { cwd: workspace, env })).code).toBe(0);
  const file = join(workspace, "sheet.csv");
  const lines = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [lines[0], `${lines[1]?.slice(0, -2)}none,,x`, `${lines[2]?.slice(0, -2)}perhaps,,`, ...lines.slice(3)].join("\n"));
  const wrong = await asked(["review", "--import", "sheet.csv", "--reviewer", "e"], { cwd: workspace, env });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("sheet.csv:3");
  expect(existsSync(join(workspace, "reviews/e.jsonl")) && readFileSync(join(workspace, "reviews/e.jsonl"), "utf8") !== "").toBe(false);
  writeFileSync(file, [lines[0], `${lines[1]?.slice(0, -2)}none,,'=x`, ...lines.slice(2)].join("\n"));
  const right = await asked(["review", "--import", "sheet.csv", "--reviewer", "e"], { cwd: workspace, env });
  expect(right.stdout).toContain("Imported 1");
  const events = readFileSync(join(workspace, "reviews/e.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).action);
  expect(events).toMatchObject([
    { kind: "vote", verdict: "none" },
    { kind: "note", text: "=x" },
  ]);
  const report = JSON.parse((await asked(["review", "--report", "--json"], { cwd: workspace, env })).stdout);
  expect(report.reviewers).toMatchObject([{ name: "e", votes: 1 }]);
});
