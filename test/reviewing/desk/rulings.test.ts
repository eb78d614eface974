import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ReviewReportDocument } from "../../../src/documents/review-report.ts";
import type { Relation } from "../../../src/model/relation.ts";
import { LinearReview } from "../../../src/views/screen/linear.ts";
import { ReviewStore } from "../../../src/views/screen/store.ts";
import { openedDesk } from "../../support/desk.ts";
import { asked } from "../../support/program.ts";
import { disputedWorkspace, openScreen } from "../../support/review.ts";
import type { Terminal } from "../../support/terminal.ts";

async function says(workspace: string, reviewer: string, id: string, verdict: Relation, text: string): Promise<void> {
  const { desk, journal } = await openedDesk(workspace, reviewer);
  desk.act(desk.voteAction(id, verdict, verdict === "subordinate" ? "belt-wider" : null));
  desk.act({ kind: "note", case: id, text, reason: "scope" });
  journal.close();
}

/** Two reviewers who disagree on the first case and agree on the second. */
async function disagreed(): Promise<{ readonly workspace: string; readonly id: string; readonly agreed: string }> {
  const workspace = disputedWorkspace();
  const { desk, journal } = await openedDesk(workspace, "甲");
  const [id = "", agreed = ""] = desk.ids;
  journal.close();
  await says(workspace, "甲", id, "none", "不是一个产业");
  await says(workspace, "乙", id, "similar", "上游\u001b[31m");
  await says(workspace, "甲", agreed, "none", "");
  await says(workspace, "乙", agreed, "none", "");
  return { workspace, id, agreed };
}

const journalOf = (workspace: string, reviewer: string) =>
  readFileSync(join(workspace, `reviews/${reviewer}.jsonl`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).action);

describe("who may rule", () => {
  test("a third person: sees the votes once they open them, and cannot vote on the case from then on", async () => {
    const { workspace, id, agreed } = await disagreed();
    const { desk, journal } = await openedDesk(workspace, "丙");
    expect(desk.opinions(id)).toBeNull();
    expect(desk.standing(id)).toEqual({ kind: "open" });
    expect([desk.isDisputed(id), desk.isDisputed(agreed)]).toEqual([true, false]);
    expect(desk.openRuling(agreed)).toBe("no-dispute");
    expect(desk.opinions(agreed)).toBeNull();
    expect(desk.openRuling(id)).toBeNull();
    expect(desk.hasOpened(id)).toBe(true);
    expect(desk.standing(id)).toEqual({ kind: "to-rule" });
    expect(desk.opinions(id)?.map(({ reviewer, vote, note }) => [reviewer, vote.verdict, note?.text])).toEqual([
      ["乙", "similar", "上游<ESC>[31m"],
      ["甲", "none", "不是一个产业"],
    ]);
    desk.act(desk.rulingAction(id, "similar", null, "工业和信息化部目录"));
    expect(desk.standing(id)).toMatchObject({ kind: "adjudicated", by: "丙", verdict: "similar" });
    expect(desk.done).toBe(1);
    expect(journalOf(workspace, "丙").at(-1)).not.toHaveProperty("joint");
    desk.act({ kind: "undo" });
    expect([desk.standing(id).kind, desk.done]).toEqual(["to-rule", 0]);
    desk.act({ kind: "redo" });
    journal.close();
    // Both votes are unchanged, and both reviewers see the ruling.
    for (const [reviewer, verdict] of [
      ["甲", "none"],
      ["乙", "similar"],
    ] as const) {
      const own = await openedDesk(workspace, reviewer);
      expect(own.desk.vote(id)?.verdict).toBe(verdict);
      expect(own.desk.standing(id)).toMatchObject({ kind: "adjudicated", by: "丙" });
      expect(own.desk.openRuling(id)).toBe("no-dispute");
      own.journal.close();
    }
  });

  test("one of the two does not see the other's vote before voting, and does not rule alone after", async () => {
    const workspace = disputedWorkspace();
    const { desk, journal } = await openedDesk(workspace, "甲");
    const id = desk.ids[0] as string;
    journal.close();
    await says(workspace, "甲", id, "none", "x");
    const second = await openedDesk(workspace, "乙");
    expect([second.desk.opinions(id), second.desk.isDisputed(id), second.desk.openRuling(id)]).toEqual([null, false, "no-dispute"]);
    second.desk.act(second.desk.voteAction(id, "similar", null));
    expect(second.desk.opinions(id)).toHaveLength(1);
    expect(second.desk.openRuling(id)).toBe("own-vote");
    second.journal.close();
  });

  test("those who disagreed rule together in a session that says so; it holds what is to be ruled on alone", async () => {
    const { workspace, id } = await disagreed();
    const { desk, journal } = await openedDesk(workspace, "甲", "zh", [], true);
    expect(desk.ids).toEqual([id]);
    expect(desk.opinions(id)).toHaveLength(2);
    desk.act(desk.rulingAction(id, "similar", null, "商定"));
    expect(journalOf(workspace, "甲").at(-1)).toMatchObject({ kind: "adjudicate", joint: true });
    expect([desk.done, desk.standing(id).kind, desk.vote(id)?.verdict]).toEqual([1, "adjudicated", "none"]);
    journal.close();
  });

  test("a session that rules counts what two agree on in its rate", async () => {
    const workspace = disputedWorkspace();
    const first = await openedDesk(workspace, "甲");
    const id = first.desk.ids.find((each) => first.desk.entry(each, "zh").belt === "320500-正极材料") ?? "";
    const { before } = first.desk.rates();
    first.journal.close();
    for (const reviewer of ["甲", "乙"]) await says(workspace, reviewer, id, "identical", "");
    const { desk, journal } = await openedDesk(workspace, "丙", "zh", [], true);
    expect(desk.ids).toEqual([]);
    expect(desk.rates()).toMatchObject({ before, after: before + 1 });
    journal.close();
  });

  test("decide holds to the same, and the report counts it", async () => {
    const { workspace, id, agreed } = await disagreed();
    const decide = (...words: string[]) => asked(["decide", ...words, "--adjudicate", "--lang", "en"], { cwd: workspace });
    expect((await decide(agreed, "none", "--reviewer", "丙", "--note", "x")).stderr).toContain("needs no ruling");
    expect((await decide(id, "none", "--reviewer", "丙")).stderr).toContain("--note");
    expect((await decide(id, "none", "--reviewer", "丙", "--note", "  ")).stderr).toContain("--note");
    expect((await decide(id, "none", "--reviewer", "丙", "--note", "目录")).code).toBe(0);
    const report = JSON.parse((await asked(["review", "--report", "--json"], { cwd: workspace })).stdout) as ReviewReportDocument;
    expect(report.standing).toMatchObject({ adjudicated: 1, disputed: 0, agreed: 1 });
    expect(report.reviewers.map(({ name, votes, rulings }) => [name, votes, rulings])).toEqual([
      ["丙", 0, 1],
      ["乙", 2, 0],
      ["甲", 2, 0],
    ]);
    // The third person does not rate, so the coefficients are those of the two raters.
    expect(report.agreement[0]).toMatchObject({ cases: 2, percent: { value: 0.5 } });
    expect(report.agreement[0]?.kappa.value).not.toBeNull();
  });
});

test("what was decided on a case that is none any longer can be taken back, on the screen and block by block", async () => {
  const workspace = disputedWorkspace();
  const { desk, journal } = await openedDesk(workspace, "甲");
  const gone = { kind: "vote", case: "d00000000", verdict: "none", side: null, stamp: "s", machine: "none", blind: false } as const;
  for (const _ of [1, 2]) desk.act(gone);
  expect(new LinearReview(desk, "en").answer("u").text).toContain("undone: d00000000");
  const host = { quit: () => {}, suspend: () => {}, repaint: () => {}, copy: () => {}, now: () => 0 };
  const store = new ReviewStore(desk, host, "en", 80, 24);
  store.keys([
    { kind: "text", text: "j" },
    { kind: "text", text: "u" },
  ]);
  expect(store.state.message?.en).toMatch(/undone: .*d00000000/);
  expect(store.state.cursor).toBe(1);
  journal.close();
});

const bottom = (terminal: Terminal): string => terminal.lines().at(-2) ?? "";

describe("on the screen", () => {
  test("a third person filters :disputed, opens the votes, rules with a reason; the reason is needed; undo takes it back", async () => {
    const { workspace, id } = await disagreed();
    const terminal = openScreen(workspace, { reviewer: "丙", columns: 80, rows: 24 });
    await terminal.until((shown) => shown.text().includes("1 相同"));
    expect(terminal.text()).not.toContain("乙");
    terminal.write(":disputed\r");
    await terminal.until((shown) => bottom(shown).includes("1/1"));
    expect(bottom(terminal)).toContain(id);
    terminal.write("a");
    await terminal.until((shown) => shown.text().includes("甲：x 无关系"));
    expect(terminal.text()).toContain("乙：~ 相近 [范围] 上游<ESC>[31m");
    terminal.write("5");
    await terminal.until((shown) => bottom(shown).includes("不能为不确定"));
    terminal.write("3");
    await terminal.until((shown) => bottom(shown).includes("仲裁为相近，理由"));
    terminal.write("\r");
    terminal.write("目录如此");
    await terminal.until((shown) => bottom(shown).includes("目录如此"));
    terminal.write("\r");
    await terminal.until((shown) => bottom(shown).includes("已仲裁：相近"));
    expect(journalOf(workspace, "丙")).toMatchObject([{ kind: "adjudicate", case: id, verdict: "similar", why: "目录如此" }]);
    terminal.write("u");
    await terminal.until((shown) => bottom(shown).includes("已撤销"));
    terminal.write("3");
    await terminal.until((shown) => bottom(shown).includes("只能仲裁"));
    expect(journalOf(workspace, "丙").map((action) => action.kind)).toEqual(["adjudicate", "undo"]);
  });

  test("a joint session has the queue, both votes, and rules with the verdict keys; a key held down does not write into the reason", async () => {
    const { workspace, id } = await disagreed();
    const terminal = openScreen(workspace, { reviewer: "甲", language: "en", args: ["--adjudicate"] });
    await terminal.until((shown) => shown.lines()[0]?.includes("ruled 0/1") ?? false);
    await terminal.until((shown) => shown.text().includes("乙: ~ similar"));
    terminal.write("222222");
    await terminal.until((shown) => bottom(shown).includes("ruling subordinate") || (shown.lines().at(-1)?.startsWith("<") ?? false));
    if (terminal.lines().at(-1)?.startsWith("<")) terminal.write(">");
    await terminal.until((shown) => /because *$/.test(bottom(shown)));
    terminal.write("agreed together\r");
    await terminal.until((shown) => shown.lines()[0]?.includes("ruled 1/1") ?? false);
    expect(journalOf(workspace, "甲").at(-1)).toMatchObject({ kind: "adjudicate", case: id, verdict: "subordinate", joint: true });
  });

  // Reviewed as a diff, regenerated with `npx vitest run test/reviewing/desk/rulings.test.ts -u`.
  test.each(["zh", "en"] as const)("a joint session at 80 x 24 in %s", async (language) => {
    const { workspace } = await disagreed();
    const terminal = openScreen(workspace, { reviewer: "甲", language, columns: 80, rows: 24, args: ["--adjudicate"] });
    await terminal.until((shown) => shown.lines()[0]?.includes("0/1") ?? false);
    await terminal.until((shown) => shown.lines().at(-1)?.startsWith("1 ") ?? false);
    const text = terminal.text().replace(/\d{4}-\d\d-\d\d \d\d:\d\d/gu, "2026-01-31 08:00");
    await expect(text).toMatchFileSnapshot(`golden/ruling.80x24.${language}.txt`);
    expect(terminal.clears).toBe(0);
  });

  test("linear: the votes, then the ruling in one line", async () => {
    const { workspace, id } = await disagreed();
    const { desk, journal } = await openedDesk(workspace, "丙");
    const review = new LinearReview(desk, "en");
    expect(review.answer(":disputed").text).not.toContain("甲");
    expect(review.answer("a").text).toContain("甲: x none");
    expect(review.answer("3").text).toContain("seen the votes");
    expect(review.answer("a 5 x").text).toContain("unsure");
    expect(review.answer("a 3").text).toContain("because");
    expect(review.answer("a 3 both feed the same plants").text).toContain("ruled: similar");
    expect(journalOf(workspace, "丙")).toMatchObject([{ kind: "adjudicate", case: id, why: "both feed the same plants" }]);
    journal.close();
  });
});
