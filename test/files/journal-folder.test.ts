import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isReviewerName, journalFolder } from "../../src/files/journals/journal-folder.ts";
import { journalLine, NO_HASH } from "../../src/files/journals/journal-lines.ts";
import type { LockedJournal, ReadOnly } from "../../src/model/journal-store.ts";
import { folderOf } from "../support/folder.ts";

const LOCK = "reviews/.王.lock";

function taken(locked: LockedJournal | ReadOnly): LockedJournal {
  if ("kind" in locked) throw new Error(locked.kind);
  return locked;
}

describe("journals in a folder", () => {
  test("are named by their reviewers, in code-point order; other files are none", () => {
    const root = folderOf({
      "reviews/王.jsonl": "",
      "reviews/a.jsonl": "",
      "reviews/.b.jsonl": "",
      "reviews/c.txt": "",
      "reviews/d e.jsonl": "",
    });
    expect(journalFolder(root).reviewers()).toEqual(["a", "d e", "王"]);
    expect(journalFolder(join(root, "rules")).reviewers()).toEqual([]);
    expect(journalFolder(root).read("乙")).toMatchObject({ events: [], state: { kind: "sound" } });
    expect(
      [
        "王芳",
        "x.y-z_1",
        "Wang Fang",
        " a",
        "a ",
        "a  b",
        "a\tb",
        "",
        ".x",
        "a/b",
        "x.jsonl",
        "a".repeat(65),
        "nul",
        "Con.x",
        "console",
      ].map(isReviewerName),
    ).toEqual([true, true, true, ...Array(11).fill(false), true]);
  });

  test("a line is in the file when it was added; what is behind the bytes that count is cut off on opening", () => {
    const { line } = journalLine(1, "t", { kind: "mark", case: "d1", on: true }, NO_HASH);
    const root = folderOf({ "reviews/王.jsonl": `${line}half` });
    const journals = journalFolder(root);
    const journal = taken(journals.lock("王"));
    expect(journal.open(journals.read("王"))).toBeNull();
    const event = journal.append("t", { kind: "undo" });
    expect(readFileSync(join(root, "reviews/王.jsonl"), "utf8")).toBe(`${line}${JSON.stringify(event)}\n`);
    expect(journals.read("王")).toMatchObject({ state: { kind: "sound" }, events: [{ seq: 1 }, { seq: 2 }] });
    journal.unlock();
    expect(existsSync(join(root, LOCK))).toBe(false);
  });

  test("one lock at a time; that of a process that is gone is taken over, that of another machine is honoured", () => {
    const root = folderOf({});
    const journals = journalFolder(root);
    const first = taken(journals.lock("王"));
    expect(journals.lock("王")).toEqual({
      kind: "locked",
      pid: process.pid,
      host: hostname(),
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      file: LOCK,
    });
    first.unlock();
    writeFileSync(join(root, LOCK), `2147483646 ${hostname()}\n`);
    taken(journals.lock("王")).unlock();
    writeFileSync(join(root, LOCK), "1 another-machine\n");
    expect(journals.lock("王")).toEqual({ kind: "locked", pid: 1, host: "another-machine", since: "", file: LOCK });
    expect(readFileSync(join(root, LOCK), "utf8")).toBe("1 another-machine\n");
    rmSync(join(root, LOCK));
    expect(readdirSync(join(root, "reviews"))).toEqual([]);
  });

  test.runIf(existsSync("/proc/self/stat"))("the number of a dead process that is in use again holds nothing", () => {
    const root = folderOf({ [LOCK]: `${process.pid} ${hostname()} 2026-01-31T08:30:00Z another-start 7\n` });
    taken(journalFolder(root).lock("王")).unlock();
    expect(readdirSync(join(root, "reviews"))).toEqual([]);
  });

  test("a lock that was removed by hand and taken by somebody else is not given back by the first", () => {
    const root = folderOf({});
    const first = taken(journalFolder(root).lock("王"));
    writeFileSync(join(root, LOCK), "1 another-machine\n");
    first.unlock();
    expect(existsSync(join(root, LOCK))).toBe(true);
  });

  test("a folder that cannot be made, a journal that is a folder: not permitted, with the system's code", () => {
    const root = folderOf({ reviews: "a file" });
    expect(journalFolder(root).lock("王")).toMatchObject({ kind: "not-permitted", code: "EEXIST" });
    const other = folderOf({});
    mkdirSync(join(other, "reviews/王.jsonl"), { recursive: true });
    const locked = taken(journalFolder(other).lock("王"));
    expect(locked.open({ events: [], state: { kind: "sound" }, goodBytes: 0, lastHash: NO_HASH })).toEqual({
      kind: "not-permitted",
      code: "EISDIR",
    });
    locked.unlock();
  });
});
