import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Unicode11Addon } from "@xterm/addon-unicode11";
import xterm from "@xterm/headless";
import { describe, expect, test } from "vitest";
import { readJournal } from "../../../src/files/journals/journal-lines.ts";
import { DECISION_VERDICTS } from "../../../src/model/decision.ts";
import { comesBack } from "../../../src/reviewing/decisions/known-cases.ts";
import type { ReviewDesk } from "../../../src/reviewing/desk/review-desk.ts";
import { startSession } from "../../../src/views/screen/session.ts";
import { openedDesk } from "../../support/desk.ts";
import { shippedCopy } from "../../support/review.ts";
import { Seeded } from "../../support/seeded-input.ts";

const KEYS = Number(process.env["QUNDAI_FUZZ_KEYS"] ?? 4000);
const ALPHABET = [
  "j",
  "j",
  "j",
  "k",
  "g",
  "G",
  "1",
  "3",
  "4",
  "5",
  "u",
  "\u0012",
  "m",
  "a",
  "\u001b[B",
  "\u001b[A",
  "L",
  "?\u001b",
  "i\u001b",
] as const;

interface Step {
  readonly id: string;
  readonly what: "vote" | "repeat" | "mark";
  /** Number of answers given before this one, including those undone since. */
  readonly answers: number;
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * A model of what a person would expect of these keys, independent of the program: a cursor, votes, two stacks; and some cases come back
 * once, after fifteen other answers, look as if they had never been answered, and keep their vote.
 */
class Expected {
  cursor = 0;
  readonly votes = new Map<string, string>();
  readonly marks = new Set<string>();
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];
  readonly #ids: readonly string[];
  readonly #comesBack: (id: string) => boolean;
  repeats = 0;
  #answers = 0;

  constructor(ids: readonly string[], comesBack: (id: string) => boolean) {
    this.#ids = ids;
    this.#comesBack = comesBack;
  }

  /** Visible votes. */
  get seen(): ReadonlyMap<string, string> {
    return new Map([...this.votes].filter(([id]) => !this.#isBack(id)));
  }

  #isBack(id: string): boolean {
    const own = this.#done.filter((step) => step.id === id && step.what !== "mark");
    const last = own.at(-1);
    if (!this.#comesBack(id) || last === undefined || this.votes.get(id) === "unsure") return false;
    return own.every((step) => step.what === "vote") && this.#answers - last.answers >= 15;
  }

  press(key: string): void {
    const last = this.#ids.length - 1;
    const id = this.#ids[this.cursor] as string;
    const to = (at: number): void => void (this.cursor = Math.max(0, Math.min(last, at)));
    if (key === "j" || key === "\u001b[B") to(this.cursor + 1);
    else if (key === "k" || key === "\u001b[A") to(this.cursor - 1);
    else if (key === "g") to(0);
    else if (key === "G") to(last);
    else if (key === "u") this.#swap(this.#done, this.#undone, "undo");
    else if (key === "\u0012") this.#swap(this.#undone, this.#done, "redo");
    else if (key === "m")
      this.#do(
        id,
        "mark",
        this.marks.has(id) ? () => void this.marks.delete(id) : () => void this.marks.add(id),
        this.marks.has(id) ? () => void this.marks.add(id) : () => void this.marks.delete(id),
      );
    else if (/^[1345]$/.test(key)) {
      const verdict = DECISION_VERDICTS[Number(key) - 1] as string;
      const before = this.votes.get(id);
      const isBack = this.#isBack(id);
      this.#answers += 1;
      if (isBack) {
        this.repeats += 1;
        this.#do(
          id,
          "repeat",
          () => {},
          () => {},
        );
      } else
        this.#do(
          id,
          "vote",
          () => void this.votes.set(id, verdict),
          () => void (before === undefined ? this.votes.delete(id) : this.votes.set(id, before)),
        );
      const isOpen = (each: string): boolean => !this.votes.has(each) || this.#isBack(each);
      const open = this.#ids.findIndex((each, at) => at > this.cursor && isOpen(each));
      const passed = this.#ids.findIndex((each, at) => at < this.cursor && isOpen(each));
      to(open >= 0 ? open : passed >= 0 ? passed : this.cursor + 1);
    }
  }

  #do(id: string, what: Step["what"], redo: () => void, undo: () => void): void {
    redo();
    this.#done.push({ id, what, answers: this.#answers, undo, redo });
    this.#undone.length = 0;
  }

  #swap(from: Step[], onto: Step[], what: "undo" | "redo"): void {
    const step = from.pop();
    if (step === undefined) return;
    if (what === "undo") step.undo();
    else step.redo();
    onto.push(step);
    this.cursor = this.#ids.indexOf(step.id);
  }
}

function votesOf(desk: ReviewDesk): ReadonlyMap<string, string> {
  return new Map(desk.ids.flatMap((id) => ((vote) => (vote === null ? [] : [[id, vote.verdict] as const]))(desk.vote(id))));
}

describe("random keys in random chunks", () => {
  test(`${KEYS} keys: journal = model = screen, and no verdict on a wrong row`, async () => {
    const workspace = shippedCopy();
    const { desk, journal } = await openedDesk(workspace, "fuzz");
    const screen = new xterm.Terminal({ cols: 120, rows: 40, allowProposedApi: true });
    screen.loadAddon(new Unicode11Addon());
    screen.unicode.activeVersion = "11";
    let clock = 0;
    const session = startSession({
      desk,
      language: "zh",
      hasColour: true,
      columns: 120,
      rows: 40,
      write: (text) => screen.write(text),
      probes: false,
      host: { quit: () => {}, suspend: () => {}, copy: () => {}, now: () => (clock += 1000) },
    });
    const expected = new Expected(desk.ids, (id) => comesBack("fuzz", id));
    const random = new Seeded(20);
    let pressed = 0;
    while (pressed < KEYS) {
      const chunk = Array.from({ length: 1 + random.below(12) }, () => random.pick(ALPHABET));
      // A sequence may arrive in two pieces, as over a slow line.
      const text = chunk.join("");
      const cut = random.below(text.length + 1);
      session.input(text.slice(0, cut));
      session.input(text.slice(cut));
      for (const key of chunk) expected.press(key);
      pressed += chunk.length;
      if (random.chance(0.02)) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        await new Promise<void>((resolve) => screen.write("", resolve));
        const rows = Array.from({ length: 40 }, (_, at) => screen.buffer.active.getLine(at)?.translateToString(true) ?? "");
        expect(session.store.state.cursor).toBe(expected.cursor);
        expect(rows.filter((row) => row.startsWith(">")).length).toBe(1);
        expect(rows[0]).toMatch(new RegExp(`(已裁决|decided) ${expected.seen.size}/`));
        expect(desk.ids[expected.cursor]).toBe(session.store.state.visible[session.store.state.cursor]);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(votesOf(desk)).toEqual(expected.seen);
    expect(expected.repeats).toBeGreaterThan(0);
    expect(new Set(desk.ids.filter((id) => desk.isMarked(id)))).toEqual(expected.marks);
    session.stop();
    journal.close();
    const read = readJournal(readFileSync(join(workspace, "reviews/fuzz.jsonl"), "utf8"));
    expect(read.state.kind).toBe("sound");
    const again = await openedDesk(workspace, "fuzz");
    expect(votesOf(again.desk)).toEqual(expected.seen);
    again.journal.close();
  }, 600_000);
});
