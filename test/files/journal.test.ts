import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { journalLine, NO_HASH, readJournal } from "../../src/files/journals/journal-lines.ts";
import type { ReviewAction } from "../../src/model/decision.ts";
import { disagreementsIn, standingOf } from "../../src/reviewing/decisions/standing.ts";
import { Replay } from "../../src/reviewing/journals/replay.ts";
import { byPerson } from "../../src/reviewing/journals/same-person.ts";

const vote = (id: string, verdict: "identical" | "subordinate" | "similar" | "none" | "unsure", stamp = "s1"): ReviewAction => ({
  kind: "vote",
  case: id,
  verdict,
  side: null,
  stamp,
  machine: "none",
  blind: false,
});

function journal(actions: readonly ReviewAction[]): string {
  let previous = NO_HASH;
  return actions
    .map((action, at) => {
      const { event, line } = journalLine(at + 1, "2026-01-31T08:00:00.000Z", action, previous);
      previous = event.hash;
      return line;
    })
    .join("");
}

const THREE = journal([vote("d1", "none"), vote("d2", "similar"), { kind: "note", case: "d1", text: "𠮷 \u2028 注", reason: "scope" }]);

describe("a journal", () => {
  test("is read back as it was written", () => {
    const read = readJournal(THREE);
    expect(read.state).toEqual({ kind: "sound" });
    expect(read.events.map((event) => event.action.kind)).toEqual(["vote", "vote", "note"]);
    expect(read.goodBytes).toBe(Buffer.byteLength(THREE));
  });

  test("cut anywhere: every complete line is kept, and no incomplete one is accepted", () => {
    const ends = [0, ...[...THREE.matchAll(/\n/g)].map((found) => found.index + 1)];
    for (let cut = 0; cut <= THREE.length; cut++) {
      const read = readJournal(THREE.slice(0, cut));
      const whole = ends.filter((end) => end > 0 && end <= cut).length;
      expect(read.events.length, `cut at ${cut}`).toBe(whole);
      expect(read.state.kind).toBe(ends.includes(cut) ? "sound" : "torn");
    }
  });

  test("any changed byte breaks it at its line", () => {
    const lines = THREE.split("\n");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: THREE.length - 1 }), fc.constantFrom("0", "x", '"', "}"), (at, character) => {
        if (THREE[at] === "\n" || THREE[at] === character) return;
        const line = THREE.slice(0, at).split("\n").length;
        const changed = THREE.slice(0, at) + character + THREE.slice(at + 1);
        const read = readJournal(changed);
        expect(read.state).toMatchObject({ kind: "broken", line });
        expect(read.events.length).toBe(line - 1);
      }),
      { numRuns: 300 },
    );
    expect(lines.length).toBe(4);
  });

  test.each([
    ["a line taken out", (lines: string[]) => [lines[0], lines[2], ""], 2],
    ["two lines changed round", (lines: string[]) => [lines[1], lines[0], lines[2], ""], 1],
    ["a line twice", (lines: string[]) => [lines[0], lines[0], ""], 2],
    ["a merge conflict", (lines: string[]) => [lines[0], "<<<<<<< HEAD", lines[1], ""], 2],
  ])("%s breaks it", (_what, change, line) => {
    expect(readJournal(change(THREE.split("\n")).join("\n")).state).toMatchObject({ kind: "broken", line });
  });

  test("two copies merged by git are distinguished from a changed line", () => {
    const line = (seq: number, id: string, previous: string) => journalLine(seq, "t", { kind: "mark", case: id, on: true }, previous);
    const first = line(1, "d1", NO_HASH);
    const [ours, theirs] = [line(2, "d2", first.event.hash), line(2, "d3", first.event.hash)];
    const merged = (text: string) => readJournal(text).state;
    expect(merged(`${first.line}<<<<<<< HEAD\n${ours.line}=======\n${theirs.line}>>>>>>> other\n`)).toEqual({
      kind: "broken",
      line: 2,
      isMerged: true,
    });
    expect(merged(first.line + ours.line + theirs.line)).toEqual({ kind: "broken", line: 3, isMerged: true });
    expect(merged(first.line + first.line)).toMatchObject({ line: 2, isMerged: true });
    expect(merged(first.line + ours.line.replace("d2", "d4"))).toEqual({ kind: "broken", line: 2, isMerged: false });
  });

  test("actions of another shape are not accepted, whatever their hash", () => {
    for (const action of [
      { kind: "vote", case: "d1" },
      { kind: "undo", more: 1 },
      { kind: "constructor" },
      { ...vote("d1", "none"), verdict: "perhaps" },
    ]) {
      const { line } = journalLine(1, "t", action as unknown as ReviewAction, NO_HASH);
      expect(readJournal(line).state).toEqual({ kind: "broken", line: 1, isMerged: false });
    }
  });
});

describe("replaying", () => {
  test("undo goes back to the vote before, redo forward, and something new ends what could be redone", () => {
    const replay = new Replay("a");
    const at = "t";
    for (const action of [vote("d1", "none"), vote("d1", "similar"), vote("d2", "identical")]) replay.add({ action, at });
    expect(replay.add({ action: { kind: "undo" }, at })).toBe("d2");
    expect(replay.vote("d2")).toBeNull();
    expect(replay.add({ action: { kind: "undo" }, at })).toBe("d1");
    expect(replay.vote("d1")?.verdict).toBe("none");
    expect(replay.add({ action: { kind: "redo" }, at })).toBe("d1");
    expect(replay.vote("d1")?.verdict).toBe("similar");
    replay.add({ action: vote("d3", "none"), at });
    expect(replay.add({ action: { kind: "redo" }, at })).toBeNull();
    for (let left = 3; left > 0; left--) expect(replay.add({ action: { kind: "undo" }, at })).not.toBeNull();
    expect(replay.add({ action: { kind: "undo" }, at })).toBeNull();
    expect(replay.state.votes.size).toBe(0);
  });

  test("offers undo and redo, and neither at first", () => {
    const replay = new Replay("a");
    const offered = () => [replay.state.canUndo, replay.state.canRedo];
    expect(offered()).toEqual([false, false]);
    replay.add({ action: vote("d1", "none"), at: "t" });
    expect(offered()).toEqual([true, false]);
    replay.add({ action: { kind: "undo" }, at: "t" });
    expect(offered()).toEqual([false, true]);
    replay.add({ action: vote("d2", "none"), at: "t" });
    expect(offered()).toEqual([true, false]);
  });

  test("law: undoing everything and redoing everything restores the state", () => {
    const actions = fc.array(fc.tuple(fc.constantFrom("d1", "d2", "d3"), fc.constantFrom("none" as const, "similar" as const)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(actions, (list) => {
        const replay = new Replay("a");
        for (const [id, verdict] of list) replay.add({ action: vote(id, verdict), at: "t" });
        const before = [...replay.state.votes].map(([id, { vote: cast }]) => [id, cast.verdict]);
        for (const _ of list) replay.add({ action: { kind: "undo" }, at: "t" });
        expect(replay.state.votes.size).toBe(0);
        for (const _ of list) replay.add({ action: { kind: "redo" }, at: "t" });
        expect([...replay.state.votes].map(([id, { vote: cast }]) => [id, cast.verdict])).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

describe("two reviewers", () => {
  const state = (reviewer: string, ...actions: ReviewAction[]) => {
    const replay = new Replay(reviewer);
    for (const action of actions) replay.add({ action, at: "2026-01-31T08:00:00.000Z" });
    return replay.state;
  };

  test.each([
    ["nobody", [], "open"],
    ["one", [state("a", vote("d1", "none"))], "open"],
    ["unsure is no vote", [state("a", vote("d1", "none")), state("b", vote("d1", "unsure"))], "open"],
    ["both the same", [state("a", vote("d1", "none")), state("b", vote("d1", "none"))], "agreed"],
    ["both otherwise", [state("a", vote("d1", "none")), state("b", vote("d1", "similar"))], "disputed"],
    ["one on other evidence", [state("a", vote("d1", "none", "old")), state("b", vote("d1", "none"))], "stale"],
    [
      "a third person rules",
      [
        state("a", vote("d1", "none")),
        state("b", vote("d1", "similar")),
        state("c", { kind: "adjudicate", case: "d1", verdict: "similar", side: null, why: "链", stamp: "s1" }),
      ],
      "adjudicated",
    ],
  ])("%s: %#", (_what, reviewers, kind) => {
    expect(standingOf("d1", "s1", reviewers).kind).toBe(kind);
  });

  test("disagreements are found, and closed by a ruling", () => {
    const both = [state("a", vote("d1", "none"), vote("d2", "none")), state("b", vote("d1", "similar"), vote("d2", "none"))];
    expect([...disagreementsIn(both)]).toEqual([["d1", 2]]);
    expect([
      ...disagreementsIn([...both, state("c", { kind: "adjudicate", case: "d1", verdict: "none", side: null, why: "", stamp: "s1" })]),
    ]).toEqual([]);
  });
});

describe("names that fold to one person", () => {
  const state = (reviewer: string, at: string, verdict: "none" | "similar", stamp = "s1") => {
    const replay = new Replay(reviewer);
    replay.add({ action: vote("d1", verdict, stamp), at });
    return replay.state;
  };
  const [morning, noon] = ["2026-01-31T08:00:00.000Z", "2026-01-31T12:00:00.000Z"];

  test.each([
    ["case", "wang", "Wang"],
    ["width", "wang", "ｗａｎｇ"],
    ["spaces", "Wang Fang", "WangFang"],
  ])("%s: nobody agrees with themselves", (_, first, second) => {
    const persons = byPerson([state(first, morning, "none"), state(second, noon, "none")]);
    expect(persons).toHaveLength(1);
    expect(standingOf("d1", "s1", persons).kind).toBe("open");
    expect(standingOf("d1", "s1", byPerson([...persons, state("李雷", noon, "none")])).kind).toBe("agreed");
  });

  test("the latest answer counts, in whichever order the journals are read", () => {
    const states = [state("wang", noon, "similar"), state("Wang", morning, "none"), state("李雷", noon, "similar")];
    for (const order of [states, states.toReversed()]) expect(standingOf("d1", "s1", byPerson(order)).kind).toBe("agreed");
    const others = [state("wang", noon, "none"), state("Wang", morning, "similar"), state("李雷", noon, "similar")];
    for (const order of [others, others.toReversed()]) expect(standingOf("d1", "s1", byPerson(order)).kind).toBe("disputed");
  });

  test("other names stay other people", () => {
    expect(byPerson([state("wang", noon, "none"), state("wang2", noon, "none"), state("王", noon, "none")])).toHaveLength(3);
  });
});
