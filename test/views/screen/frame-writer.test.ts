import { Unicode11Addon } from "@xterm/addon-unicode11";
import xterm from "@xterm/headless";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FrameWriter } from "../../../src/views/screen/frame-writer.ts";

const COLUMNS = 24;
const ROWS = 6;

/** A terminal with a writer that draws on it. */
function screenOf(): { readonly writer: FrameWriter; readonly cells: () => Promise<readonly string[]> } {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = "11";
  const cells = async (): Promise<readonly string[]> => {
    await new Promise<void>((resolve) => terminal.write("", resolve));
    return Array.from({ length: ROWS * COLUMNS }, (_, at) => {
      const cell = terminal.buffer.active.getLine(Math.floor(at / COLUMNS))?.getCell(at % COLUMNS);
      if (cell === undefined) return "";
      const text = cell.getChars() || " ";
      // The only style that shows in a blank is inverse video.
      const seen = text === " " && cell.getWidth() > 0 ? "" : `${cell.isBold()} ${cell.isDim()} ${cell.getFgColor()}`;
      return `${cell.getWidth()} ${text} ${cell.isInverse()} ${seen}`;
    });
  };
  return { writer: new FrameWriter((text) => terminal.write(text)), cells };
}

const styles = fc.constantFrom("", "\u001b[1m", "\u001b[2m", "\u001b[7m", "\u001b[32m", "\u001b[1m\u001b[31m");
const words = fc.constantFrom(" ", "  ", "      ", "a", "[+]", "集群", "产业带", "=", "·", "…", "1/40");
type Part = readonly [style: string, text: string];
type Frame = readonly (readonly Part[])[];

const part: fc.Arbitrary<Part> = fc.tuple(styles, words);
const frame: fc.Arbitrary<Frame> = fc.array(fc.array(part, { maxLength: 10 }), { minLength: ROWS, maxLength: ROWS });
/** One part replaced by another, or the rest of a row cut off: the typical effect of a key. */
const edit = fc.record({ row: fc.nat(ROWS - 1), at: fc.nat(9), put: part, isCut: fc.boolean() });

function edited(before: Frame, { row, at, put, isCut }: { row: number; at: number; put: Part; isCut: boolean }): Frame {
  return before.map((parts, number) => (number === row ? [...parts.slice(0, at), put, ...(isCut ? [] : parts.slice(at + 1))] : parts));
}

function textOf(rows: Frame): string {
  return rows.map((parts) => parts.map(([style, text]) => `${style}${text}\u001b[0m`).join("")).join("\n");
}

/** Frames one after another: some differ little from the one before, some completely. */
const frames: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    frame,
    fc.array(
      fc.oneof(
        { arbitrary: fc.array(edit, { minLength: 1, maxLength: 4 }), weight: 4 },
        { arbitrary: frame.map((to) => ({ to })), weight: 1 },
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([first, steps]) => {
    const all: Frame[] = [first];
    for (const step of steps) all.push("to" in step ? step.to : step.reduce(edited, all.at(-1) ?? first));
    return all.map(textOf);
  });

describe("changes alone", () => {
  test("leave the same screen as the last frame drawn whole, whatever stood there before", async () => {
    await fc.assert(
      fc.asyncProperty(frames, async (shown) => {
        const [step, whole] = [screenOf(), screenOf()];
        for (const each of shown) step.writer.draw(each, COLUMNS, ROWS, null);
        whole.writer.draw(shown.at(-1) ?? "", COLUMNS, ROWS, null);
        expect(await step.cells()).toEqual(await whole.cells());
      }),
      { numRuns: 500 },
    );
  });

  test("are empty if nothing changed", () => {
    let written = "";
    const writer = new FrameWriter((text) => {
      written += text;
    });
    writer.draw("\u001b[1m集群\u001b[0m  产业带", COLUMNS, ROWS, null);
    written = "";
    writer.draw("\u001b[1m集群\u001b[0m \u001b[32m \u001b[0m产业带", COLUMNS, ROWS, null);
    expect(written).toBe("");
  });
});
