import { expect, test } from "vitest";
import { ReviewStore } from "../../../src/views/screen/store.ts";
import { openedDesk } from "../../support/desk.ts";
import { disputedWorkspace } from "../../support/review.ts";

const HOST = { quit: () => {}, suspend: () => {}, repaint: () => {}, copy: () => {}, now: () => 0 };

test("J and K scroll the evidence of a case that is longer than its pane, and stop at both ends", async () => {
  const { desk, journal } = await openedDesk(disputedWorkspace(), "甲");
  const store = new ReviewStore(desk, HOST, "zh", 80, 24);
  const lines = (): readonly string[] => store.view.detail.map((line) => line.map(({ text }) => text).join(""));
  const press = (text: string): void => store.keys([{ kind: "text", text }]);
  const longest = desk.ids.findIndex((id) => desk.entry(id, "zh").belt === "320500-正极材料");
  for (let times = 0; times < longest; times++) press("j");
  const first = lines();
  expect(store.view.mostDetail).toBeGreaterThan(3);
  press("J");
  expect(lines().slice(0, -4)).toEqual(first.slice(3, -1));
  press("K");
  expect(lines()).toEqual(first);
  press("K");
  expect(lines()).toEqual(first);
  for (let times = 0; times < 40; times++) press("J");
  const last = lines();
  expect(store.state.detailTop).toBe(store.view.mostDetail);
  press("J");
  expect(lines()).toEqual(last);
  press("k");
  expect(store.state.detailTop).toBe(0);
  journal.close();
});
