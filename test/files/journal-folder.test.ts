import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isReviewerName, journalFolder } from "../../src/files/journals/journal-folder.ts";
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
    expect(journalFolder(root).reviewers()).toEqual(["a", "王"]);
    expect(journalFolder(join(root, "rules")).reviewers()).toEqual([]);
    expect(journalFolder(root).text("乙")).toBe("");
    expect(["王芳", "x.y-z_1", "", ".x", "a/b", "x.jsonl", "a".repeat(65)].map(isReviewerName)).toEqual([
      true,
      true,
      ...Array(5).fill(false),
    ]);
  });

  test("a line is in the file when it was added; what is behind the bytes that count is cut off on opening", () => {
    const root = folderOf({ "reviews/王.jsonl": "好\nhalf" });
    const journal = taken(journalFolder(root).lock("王"));
    expect(journal.open(Buffer.byteLength("好\n"))).toBeNull();
    journal.append("二\n");
    expect(readFileSync(join(root, "reviews/王.jsonl"), "utf8")).toBe("好\n二\n");
    journal.unlock();
    expect(existsSync(join(root, LOCK))).toBe(false);
  });

  test("one lock at a time; that of a process that is gone is taken over, that of another machine is honoured", () => {
    const root = folderOf({});
    const journals = journalFolder(root);
    const first = taken(journals.lock("王"));
    expect(journals.lock("王")).toEqual({ kind: "locked", pid: process.pid });
    first.unlock();
    writeFileSync(join(root, LOCK), `2147483646 ${hostname()}\n`);
    taken(journals.lock("王")).unlock();
    writeFileSync(join(root, LOCK), "1 another-machine\n");
    expect(journals.lock("王")).toEqual({ kind: "locked", pid: 1 });
    expect(readFileSync(join(root, LOCK), "utf8")).toBe("1 another-machine\n");
    rmSync(join(root, LOCK));
    expect(readdirSync(join(root, "reviews"))).toEqual([]);
  });

  test("a folder that cannot be made, a journal that is a folder: not permitted, with the system's code", () => {
    const root = folderOf({ reviews: "a file" });
    expect(journalFolder(root).lock("王")).toMatchObject({ kind: "not-permitted", code: "EEXIST" });
    const other = folderOf({});
    mkdirSync(join(other, "reviews/王.jsonl"), { recursive: true });
    const locked = taken(journalFolder(other).lock("王"));
    expect(locked.open(0)).toEqual({ kind: "not-permitted", code: "EISDIR" });
    locked.unlock();
  });
});
