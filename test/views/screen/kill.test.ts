import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readJournal } from "../../../src/reviewing/decisions/journal.ts";
import { disputedWorkspace, isReady, openScreen } from "../../support/review.ts";
import { Seeded } from "../../support/seeded-input.ts";

const KILLS = Number(process.env["QUNDAI_KILLS"] ?? 50);

test(`${KILLS} kills at random moments: nothing that was shown as saved is lost, and no torn line is accepted`, async () => {
  const workspace = disputedWorkspace();
  const random = new Seeded(5);
  const file = join(workspace, "reviews/kill.jsonl");
  let known = 0;
  let torn = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const terminal = openScreen(workspace, { reviewer: "kill", columns: 80, rows: 24 });
    await terminal.until(isReady);
    if (terminal.text().includes("截去")) torn += 1;
    const end = performance.now() + random.below(120);
    // m marks and unmarks: every one is an event, and the screen says so.
    for (let key = 0; performance.now() < end; key++) {
      terminal.write("4k5j1"[key % 5] as string);
      await new Promise((resolve) => setTimeout(resolve, random.below(8)));
    }
    // What the screen shows as done at this moment was on the disk before.
    const shown = Number(/已裁决 (\d+)\//.exec(terminal.lines()[0] ?? "")?.[1]);
    terminal.kill("SIGKILL");
    await terminal.exited;
    const read = readJournal(readFileSync(file, "utf8"));
    expect(read.state.kind).not.toBe("broken");
    expect(read.events.length).toBeGreaterThanOrEqual(known);
    const voted = new Set(read.events.flatMap(({ action }) => (action.kind === "vote" ? [action.case] : [])));
    expect(voted.size).toBeGreaterThanOrEqual(shown);
    known = read.events.length;
    terminal.close();
  }
  expect(known).toBeGreaterThan(KILLS / 2);
  expect(torn).toBeGreaterThanOrEqual(0);
}, 600_000);
