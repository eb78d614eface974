import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/model/text.ts";
import { disputedWorkspace, isReady, openScreen } from "../../support/review.ts";
import type { Terminal } from "../../support/terminal.ts";

const SIZES = [
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

const bottom = (terminal: Terminal): string => terminal.lines().at(-2) ?? "";

// Reviewed as a diff, regenerated with `npx vitest run test/views/screen/screen.test.ts -u`.
describe.each(LANGUAGES)("golden screens in %s", (language) => {
  test.each(SIZES)("%i x %i", async (columns, rows) => {
    const terminal = openScreen(disputedWorkspace(), { language, columns, rows });
    await terminal.until(isReady, "the first screen");
    terminal.write("j");
    await terminal.until((shown) => bottom(shown).startsWith("2/"));
    await expect(terminal.text()).toMatchFileSnapshot(`golden/first.${columns}x${rows}.${language}.txt`);
    terminal.write("i");
    await terminal.until((shown) => /(影响|Impact)/.test(shown.text()) && !isReady(shown));
    await expect(terminal.text()).toMatchFileSnapshot(`golden/impact.${columns}x${rows}.${language}.txt`);
    expect(terminal.clears).toBe(0);
  });
});

describe("a session", () => {
  test("decides, notes, takes back, filters, switches language; all of it on the disk, and the next session goes on there", async () => {
    const workspace = disputedWorkspace();
    const terminal = openScreen(workspace);
    await terminal.until(isReady);
    terminal.write("3");
    await terminal.until((shown) => shown.lines()[0]?.includes("已裁决 1/") ?? false);
    terminal.write("n1范围太大𠮷\u007f了\r");
    await terminal.until((shown) => bottom(shown).includes("附注已保存"));
    terminal.write("4u\u0012j4");
    await terminal.until((shown) => shown.lines()[0]?.includes("已裁决 3/") ?? false);
    terminal.write("/zjcl\r");
    await terminal.until((shown) => bottom(shown).includes("1/") && shown.text().includes("正极材料"));
    terminal.write("\u001b");
    await terminal.until((shown) => !bottom(shown).includes("筛选"));
    terminal.write("L");
    await terminal.until((shown) => shown.lines()[0]?.includes("decided 3/") ?? false);
    terminal.write("q");
    expect((await terminal.exited).exitCode).toBe(0);
    const actions = readFileSync(join(workspace, "reviews/tester.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).action);
    expect(actions.map((action) => action.kind)).toEqual(["vote", "note", "vote", "undo", "redo", "vote"]);
    expect(actions[1]).toMatchObject({ text: "范围太大了", reason: "scope" });

    const again = openScreen(workspace);
    await again.until(isReady);
    expect(again.lines()[0]).toContain("已裁决 3/");
    expect(bottom(again)).toContain(actions[5].case);
    again.write("uuuuu");
    await again.until((shown) => shown.lines()[0]?.includes("已裁决 0/") ?? false);
    again.write("u");
    await again.until((shown) => bottom(shown).includes("没有可撤销的操作"));
  });

  test("full-width keys mean what they say; a held key gives one verdict", async () => {
    const workspace = disputedWorkspace();
    const terminal = openScreen(workspace);
    await terminal.until(isReady);
    terminal.write("？");
    await terminal.until((shown) => shown.text().includes("列表中的记号"));
    terminal.write("\u001b");
    await terminal.until(isReady);
    terminal.write("３");
    await terminal.until((shown) => shown.lines()[0]?.includes("已裁决 1/") ?? false);
    terminal.write("4444444444");
    await terminal.until((shown) => bottom(shown).includes("按住不放"));
    expect(terminal.lines()[0]).toContain("已裁决 2/");
    terminal.write("、");
    await terminal.until((shown) => bottom(shown).startsWith("筛选 /"));
    expect(terminal.cursor).toMatchObject({ row: 38, column: 6, isHidden: false });
    terminal.write("\u001b[200~芯片\r\nq\u001b[201~");
    await terminal.until((shown) => bottom(shown).includes("芯片 q"));
  });

  test("subordinate asks for the side only if the engine does not determine it; any other key cancels the question", async () => {
    const workspace = disputedWorkspace();
    const terminal = openScreen(workspace);
    await terminal.until(isReady);
    terminal.write("/zjcl\r2");
    await terminal.until((shown) => shown.lines().at(-1)?.startsWith("<") ?? false);
    terminal.write(">");
    await terminal.until((shown) => shown.lines()[0]?.includes("已裁决 1/") ?? false);
    const action = JSON.parse(readFileSync(join(workspace, "reviews/tester.jsonl"), "utf8")).action;
    expect(action).toMatchObject({ verdict: "subordinate", side: "belt-narrower" });
  });

  test("the window may be resized, also too small, and back", async () => {
    const terminal = openScreen(disputedWorkspace());
    await terminal.until(isReady);
    const before = terminal.text();
    terminal.resize(30, 8);
    await terminal.until((shown) => shown.text().includes("窗口太小"));
    terminal.resize(90, 30);
    await terminal.until((shown) => isReady(shown) && shown.lines().some((line) => line.startsWith("-----")));
    terminal.resize(120, 40);
    await terminal.until((shown) => shown.text() === before);
  });

  test("without colour the screen says the same", async () => {
    const workspace = disputedWorkspace();
    const [plain, coloured] = [openScreen(workspace, { env: { NO_COLOR: "1" }, reviewer: "a" }), openScreen(workspace, { reviewer: "a2" })];
    await plain.until(isReady);
    await coloured.until(isReady);
    expect(plain.raw).not.toMatch(/\u001b\[(?:\d+;)*3[0-7]m/);
    expect(coloured.raw).toMatch(/\u001b\[(?:\d+;)*3[0-7]m/);
    expect(plain.lines().slice(1)).toEqual(coloured.lines().slice(1));
  });

  test("a second screen of the same reviewer only looks on; a torn line is cut off; a broken chain only looks on", async () => {
    const workspace = disputedWorkspace();
    const first = openScreen(workspace);
    await first.until(isReady);
    first.write("4");
    await first.until((shown) => shown.lines()[0]?.includes("已裁决 1/") ?? false);
    const second = openScreen(workspace);
    await second.until(isReady);
    expect(second.lines()[0]).toContain("只读");
    second.write("4");
    await second.until((shown) => bottom(shown).includes("另一窗口"));
    second.write("q");
    await second.exited;
    first.kill("SIGKILL");
    await first.exited;

    const file = join(workspace, "reviews/tester.jsonl");
    const good = readFileSync(file, "utf8");
    writeFileSync(file, `${good}{"seq":2,"at":"20`);
    const torn = openScreen(workspace);
    await torn.until(isReady);
    expect(bottom(torn)).toContain("已截去");
    torn.write("q");
    await torn.exited;
    expect(readFileSync(file, "utf8")).toBe(good);

    writeFileSync(file, good.replace("none", "nona"));
    const broken = openScreen(workspace);
    await broken.until(isReady);
    expect(broken.lines()[0]).toContain("只读");
    broken.write("3q");
    await broken.exited;
    expect(readFileSync(file, "utf8")).toContain("nona");
  });
});
