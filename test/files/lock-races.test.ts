import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderOf } from "../support/folder.ts";

/** QUNDAI_RACES=1000 for the full run; in each race, several processes start at once on the lock of a dead process. */
const RACES = Number(process.env["QUNDAI_RACES"] ?? 30);
const STARTERS = 5;
const NOBODY = 2147483646;

/** A process that takes a lock on request, reports whether it got it, and releases it on request. */
const STARTER = `
import { takeLock, releaseLock } from "./lock.mjs";
let held = null;
process.on("message", ({ take }) => {
  if (take === undefined) { if (held !== null) releaseLock(held); held = null; process.send("released"); return; }
  const lock = takeLock(take, "lock");
  if (!("kind" in lock)) held = lock;
  process.send("kind" in lock ? lock.kind : "taken");
});
`;

let starters: ChildProcess[] = [];

async function start(): Promise<void> {
  const folder = folderOf({ "starter.mjs": STARTER });
  const input = fileURLToPath(new URL("../../src/files/journals/lock.ts", import.meta.url));
  const bundle = await rolldown({ input, platform: "node", logLevel: "silent" });
  await bundle.write({ file: join(folder, "lock.mjs"), format: "esm" });
  await bundle.close();
  starters = Array.from({ length: STARTERS }, () => fork(join(folder, "starter.mjs"), { stdio: "inherit" }));
  onTestFinished(() => {
    for (const starter of starters) starter.kill();
  });
}

const answers = (message: object): Promise<string[]> =>
  Promise.all(
    starters.map((starter) => {
      const answer = new Promise<string>((resolve) => starter.once("message", (said) => resolve(String(said))));
      starter.send(message);
      return answer;
    }),
  );

const guardOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

describe("several processes start at once", () => {
  test(`on the lock of a process that is gone, or on none: one has it (${RACES} races)`, { timeout: 60_000 + RACES * 1000 }, async () => {
    await start();
    const folder = folderOf({});
    const lock = join(folder, ".王.lock");
    for (let race = 0; race < RACES; race++) {
      const kind = race % 4;
      const dead = `${NOBODY} ${hostname()} 2026-01-31T08:30:00Z - race-${race}\n`;
      if (kind !== 0) writeFileSync(lock, dead);
      // The guard of a process that died while it was taking the lock over.
      if (kind === 2) writeFileSync(`${lock}.${guardOf(dead)}`, `${NOBODY} ${hostname()} 2026-01-31T08:30:00Z - guard-${race}\n`);
      const said = await answers({ take: lock });
      expect(
        said.filter((each) => each === "taken"),
        `race ${race}: ${said}`,
      ).toHaveLength(1);
      expect(said.filter((each) => each === "locked")).toHaveLength(STARTERS - 1);
      await answers({});
      expect(existsSync(lock)).toBe(false);
      if (race === RACES - 1) expect(readdirSync(folder)).toEqual([]);
    }
  });
});
