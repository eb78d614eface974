import { expect, test } from "vitest";
import { openedDesk } from "../../support/desk.ts";
import { disputedWorkspace } from "../../support/review.ts";

const CASE = "320500-正极材料";

test("the why-not panel names edits that were tried, in words, with the file that each goes to", async () => {
  const { desk, journal } = await openedDesk(disputedWorkspace(), "王");
  const id = desk.ids.find((each) => desk.entry(each, "en").belt === CASE) as string;
  expect(desk.whyNot(id, "en")).toContainEqual({
    text: "removed: declaration Cathode materials supplies Batteries -> unknown",
    place: expect.stringMatching(/^rules\/2022\.1\/method\.yaml:\d+$/),
  });
  const zh = desk.whyNot(id, "zh");
  expect(zh).toContainEqual({
    text: "移除：声明 正极材料 供应 电池 -> 未知",
    place: expect.stringMatching(/^rules\/2022\.1\/method\.yaml:\d+$/),
  });
  // Names are shown, never ids or words of the program.
  expect(zh.map((line) => line.text).join()).not.toMatch(/undefined|\[object|declaration|broader|cathode/);
  journal.close();
});
