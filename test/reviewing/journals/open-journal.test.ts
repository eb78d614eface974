import { describe, expect, test } from "vitest";
import type { ReviewAction } from "../../../src/model/decision.ts";
import { brokenJournals, openJournal, readReplay, readReviewers } from "../../../src/reviewing/journals/open-journal.ts";
import { MemoryJournals } from "../../support/memory.ts";

const NOW = (): string => "2026-01-31T08:00:00.000Z";
const mark = (id: string): ReviewAction => ({ kind: "mark", case: id, on: true });

/** Journals in which 王 has marked two cases. */
function marked(): MemoryJournals {
  const journals = new MemoryJournals();
  const journal = openJournal(journals, "王", NOW);
  for (const id of ["d1", "d2"]) journal.append(mark(id));
  journal.close();
  return journals;
}

describe("a journal that is opened", () => {
  test("goes on from its last line, one chain over all sessions", () => {
    const journals = marked();
    const again = openJournal(journals, "王", NOW);
    expect([...again.replay.state.marks]).toEqual(["d1", "d2"]);
    expect(again.append({ kind: "undo" })).toBe("d2");
    again.close();
    expect(journals.read("王")).toMatchObject({ state: { kind: "sound" }, events: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] });
    expect([...readReplay(journals, "王").state.marks]).toEqual(["d1"]);
    expect(readReviewers(journals).map(({ reviewer }) => reviewer)).toEqual(["王"]);
    expect(readReviewers(journals, "王")).toEqual([]);
  });

  test("loses half a line at its end, says so, and goes on behind the last whole one", () => {
    const journals = marked();
    const sound = journals.text("王");
    journals.texts.set("王", `${sound}{"seq":3,"at`);
    const journal = openJournal(journals, "王", NOW);
    expect([journal.found, journal.readOnly]).toEqual([{ kind: "torn", bytes: 12 }, null]);
    expect(journals.text("王")).toBe(sound);
    journal.append(mark("d3"));
    expect(journals.read("王").state).toEqual({ kind: "sound" });
  });

  test("is read-only from the line at which its chain breaks, and not locked", () => {
    const journals = marked();
    const [first = "", second = ""] = journals.text("王").split("\n");
    journals.texts.set("王", `${first}\n${second.replace("d2", "d9")}\n`);
    const before = journals.text("王");
    const journal = openJournal(journals, "王", NOW);
    expect(journal.readOnly).toEqual({ kind: "broken", line: 2, isMerged: false });
    expect([...journal.replay.state.marks]).toEqual(["d1"]);
    expect(() => journal.append(mark("d3"))).toThrow("read-only");
    expect(journals.text("王")).toBe(before);
    expect(brokenJournals(journals)).toEqual([{ reviewer: "王", line: 2, isMerged: false }]);
    expect(openJournal(journals, "王", NOW).readOnly).toMatchObject({ kind: "broken" });
  });

  test("is open to one screen at a time; another one looks on", () => {
    const journals = marked();
    const [first, second] = [openJournal(journals, "王", NOW), openJournal(journals, "王", NOW)];
    expect([first.readOnly, second.readOnly]).toEqual([null, expect.objectContaining({ kind: "locked", pid: 7 })]);
    expect([...second.replay.state.marks]).toEqual(["d1", "d2"]);
    expect(() => second.append(mark("d3"))).toThrow("read-only");
    second.close();
    first.append(mark("d3"));
    first.close();
    expect(openJournal(journals, "王", NOW).readOnly).toBeNull();
  });

  test("that cannot be written to stays unchanged, in memory too; the next action gets the next number", () => {
    const journals = marked();
    const journal = openJournal(journals, "王", NOW);
    journals.failure = new Error("ENOSPC");
    expect(() => journal.append(mark("d3"))).toThrow("ENOSPC");
    expect([...journal.replay.state.marks]).toEqual(["d1", "d2"]);
    journals.failure = null;
    journal.append(mark("d4"));
    expect(journals.read("王")).toMatchObject({
      state: { kind: "sound" },
      events: [{}, {}, { seq: 3, action: { case: "d4" } }],
    });
  });
});
