import { expect, test } from "vitest";
import { openedDesk } from "../support/desk.ts";
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
