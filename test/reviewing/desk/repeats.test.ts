import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ReviewReportDocument } from "../../../src/documents/review-report.ts";
import { journalLine, NO_HASH, readJournal } from "../../../src/files/journals/journal-lines.ts";
import { comesBack } from "../../../src/reviewing/decisions/known-cases.ts";
import { REPEAT_AFTER, withRepeatsAhead } from "../../../src/reviewing/decisions/repeats.ts";
import { openedDesk } from "../../support/desk.ts";
import { asked } from "../../support/program.ts";
import { shippedCopy } from "../../support/review.ts";

/** A reviewer with a case that comes back among the first few, in a session with just enough answers for that. */
async function afterEnough(workspace: string) {
  const { desk, journal } = await openedDesk(workspace, "王芳");
  const back = desk.ids.find((id) => comesBack("王芳", id)) as string;
  const order = [back, ...desk.ids.filter((id) => id !== back)];
  for (const id of order.slice(0, REPEAT_AFTER)) desk.act(desk.answerAction(id, "similar", null));
  desk.act({ kind: "note", case: back, text: "先前的话", reason: "scope" });
  expect(desk.vote(back)?.verdict).toBe("similar");
  const [before, rates] = [desk.done, desk.rates()];
  desk.act(desk.answerAction(order[REPEAT_AFTER] as string, "none", null));
  return { desk, journal, back, before, rates, order };
}

const lastAction = (workspace: string) =>
  JSON.parse(readFileSync(join(workspace, "reviews/王芳.jsonl"), "utf8").trimEnd().split("\n").at(-1) as string).action;

describe("a case that comes back", () => {
  test("looks as if it had never been answered, and the counts agree with the list", async () => {
    const { desk, journal, back, before } = await afterEnough(shippedCopy());
    expect(desk.standing(back)).toEqual({ kind: "open" });
    expect([desk.vote(back), desk.note(back), desk.history(back), desk.opinions(back)]).toEqual([null, null, [], null]);
    // One more decided, one more open.
    expect(desk.done).toBe(before);
    expect(desk.ids.filter((id) => desk.standing(id).kind !== "open").length).toBe(desk.done);
    expect(desk.ruleOffers(back, "zh")).toMatchObject({ offers: [], none: [{ style: "unsure" }] });
    expect(desk.rulePreview(back, "pair", "zh").canWrite).toBe(false);
    expect(() => desk.writeRule(back, "pair", "zh")).toThrow();
    journal.close();
  });

  test("its answer is a separate event: vote and rates stay unchanged, undo restores the case, a second vote is a vote", async () => {
    const workspace = shippedCopy();
    const { desk, journal, back } = await afterEnough(workspace);
    const rates = desk.rates();
    desk.act(desk.answerAction(back, "none", null));
    expect(lastAction(workspace)).toMatchObject({ kind: "repeat", case: back, verdict: "none" });
    expect(desk.vote(back)?.verdict).toBe("similar");
    expect(desk.note(back)?.text).toBe("先前的话");
    expect(desk.rates()).toEqual(rates);
    desk.act({ kind: "undo" });
    expect(desk.standing(back)).toEqual({ kind: "open" });
    desk.act({ kind: "redo" });
    expect(desk.vote(back)?.verdict).toBe("similar");
    desk.act(desk.answerAction(back, "none", null));
    expect(lastAction(workspace)).toMatchObject({ kind: "vote", verdict: "none" });
    expect(desk.vote(back)?.verdict).toBe("none");
    journal.close();
  });

  test("comes back once; a decision from a script is a vote at any time", async () => {
    const workspace = shippedCopy();
    const { desk, journal, back, order } = await afterEnough(workspace);
    desk.act(desk.answerAction(back, "similar", null));
    for (const id of order.slice(REPEAT_AFTER)) desk.act(desk.voteAction(id, "none", null));
    for (const id of order.slice(REPEAT_AFTER)) desk.act(desk.voteAction(id, "similar", null));
    expect(desk.vote(back)?.verdict).toBe("similar");
    const other = desk.ids.find((id) => desk.standing(id).kind === "open") as string;
    expect(comesBack("王芳", other)).toBe(true);
    journal.close();
    await asked(["decide", other, "identical", "--reviewer", "王芳"], { cwd: workspace });
    expect(lastAction(workspace)).toMatchObject({ kind: "vote", case: other, verdict: "identical" });
  });

  test("in the next session it comes before the case at which the session continues", async () => {
    const workspace = shippedCopy();
    const { journal, back, order } = await afterEnough(workspace);
    journal.close();
    const { desk, journal: again } = await openedDesk(workspace, "王芳");
    expect(desk.resumeAt).toBe(order[REPEAT_AFTER]);
    expect(desk.ids.indexOf(back)).toBeGreaterThan(desk.ids.indexOf(desk.resumeAt as string));
    expect([...desk.ids].sort()).toEqual([...order].sort());
    again.close();
  });

  test("the report counts equal answers", async () => {
    const workspace = shippedCopy();
    const { desk, journal, back } = await afterEnough(workspace);
    desk.act(desk.answerAction(back, "none", null));
    journal.close();
    const ran = await asked(["review", "--report", "--json"], { cwd: workspace });
    const { repeats, reviewers } = JSON.parse(ran.stdout) as ReviewReportDocument;
    expect(repeats.map(({ by, value, cases, same, percent }) => [by, value, cases, same, percent.value])).toEqual([
      ["all", "all", 1, 0, 0],
      ["reviewer", "王芳", 1, 0, 0],
    ]);
    expect(reviewers[0]?.votes).toBe(REPEAT_AFTER + 1);
    expect((await asked(["review", "--report", "--lang", "en"], { cwd: workspace })).stdout).toContain("Consistency");
  });
});

test("order: what comes back is ahead of the place, the rest as it was, whatever their number", () => {
  const ids = Array.from({ length: 12 }, (_, at) => `d${at}`);
  const chance = (id: string): number => Number(id.slice(1)) / 12;
  const moved = withRepeatsAhead(ids, new Set(["d0", "d2", "d5"]), "d5", chance);
  expect(moved.filter((id) => !["d0", "d2"].includes(id))).toEqual(ids.filter((id) => !["d0", "d2"].includes(id)));
  for (const id of ["d0", "d2"]) expect(moved.indexOf(id)).toBeGreaterThan(moved.indexOf("d5"));
  expect(withRepeatsAhead(ids, new Set(), "d5", chance)).toEqual(ids);
});

test("journals of before are read as they were, and what the new events must hold is checked", async () => {
  const vote = { kind: "vote", case: "d1", verdict: "none", side: null, stamp: "s", machine: "none", blind: false } as const;
  const first = journalLine(1, "2026-01-31T08:00:00.000Z", vote, NO_HASH);
  const ruling = { kind: "adjudicate", case: "d1", verdict: "none", side: null, why: "因", stamp: "s" } as const;
  for (const [action, isGood] of [
    [{ ...vote, kind: "repeat" }, true],
    [ruling, true],
    [{ ...ruling, joint: true }, true],
    [{ ...ruling, joint: false }, false],
    [{ ...vote, kind: "repeat", joint: true }, false],
    [{ kind: "repeat", case: "d1" }, false],
  ] as const) {
    const { line } = journalLine(2, "2026-01-31T08:00:01.000Z", action as typeof ruling, first.event.hash);
    expect(readJournal(first.line + line).state.kind, JSON.stringify(action)).toBe(isGood ? "sound" : "broken");
  }
  const workspace = shippedCopy();
  mkdirSync(join(workspace, "reviews"));
  writeFileSync(join(workspace, "reviews/old.jsonl"), first.line);
  appendFileSync(join(workspace, "reviews/old.jsonl"), journalLine(2, "2026-01-31T08:00:01.000Z", { kind: "undo" }, first.event.hash).line);
  const { journal } = await openedDesk(workspace, "old");
  expect(journal.readOnly).toBeNull();
  journal.close();
});
