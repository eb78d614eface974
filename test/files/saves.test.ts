import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { readText } from "../../src/files/read-text.ts";
import { fingerprint, onSaves, readSettled } from "../../src/files/saves.ts";
import { folderOf } from "../support/folder.ts";

const FILE = "rules/2022.1/method.yaml";

function textOf(folder: string): string {
  const read = readText(join(folder, FILE), 1000, FILE);
  return read.kind === "text" ? read.text : "?";
}

test("a save that empties the file, and writes it later, is read once it is written", async () => {
  const folder = folderOf({ [FILE]: "old" });
  const before = fingerprint(folder);
  writeFileSync(join(folder, FILE), "");
  const writing = sleep(300).then(() => writeFileSync(join(folder, FILE), "new"));
  const { reading, seen } = await readSettled(folder, before, async () => textOf(folder));
  await writing;
  expect(reading).toBe("new");
  expect(seen).toBe(fingerprint(folder));
});

test("a save in parts is read as a whole", async () => {
  const folder = folderOf({ [FILE]: "old" });
  const before = fingerprint(folder);
  writeFileSync(join(folder, FILE), "n");
  const writing = sleep(10).then(() => writeFileSync(join(folder, FILE), "new"));
  const { reading } = await readSettled(folder, before, async () => textOf(folder));
  await writing;
  expect(reading).toBe("new");
});

test("what is written while it is read is read again", async () => {
  const folder = folderOf({ [FILE]: "old" });
  let readings = 0;
  const { reading } = await readSettled(folder, fingerprint(folder), async () => {
    const text = textOf(folder);
    readings += 1;
    if (readings === 1) writeFileSync(join(folder, FILE), "newer");
    return text;
  });
  expect([reading, readings]).toEqual(["newer", 2]);
});

test("a file that was empty before, or that stays empty, is read empty", async () => {
  const folder = folderOf({ [FILE]: "" });
  expect((await readSettled(folder, fingerprint(folder), async () => textOf(folder))).reading).toBe("");
  const other = folderOf({ [FILE]: "old" });
  const before = fingerprint(other);
  writeFileSync(join(other, FILE), "");
  expect((await readSettled(other, before, async () => textOf(other))).reading).toBe("");
});

test("no save goes unseen, and none is answered twice", async () => {
  const folder = folderOf({ [FILE]: "0" });
  const texts: string[] = [];
  let looks = 0;
  let seen = fingerprint(folder);
  const look = async (): Promise<string> => {
    const settled = await readSettled(folder, seen, async () => textOf(folder));
    seen = settled.seen;
    texts.push(settled.reading);
    if (texts.length < 4) writeFileSync(join(folder, FILE), String(texts.length));
    return seen;
  };
  await look();
  await onSaves(folder, seen, look, () => looks++ >= 3);
  expect(texts).toEqual(["0", "1", "2", "3"]);
});
