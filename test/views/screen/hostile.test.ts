import { Unicode11Addon } from "@xterm/addon-unicode11";
import xterm from "@xterm/headless";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FrameWriter } from "../../../src/views/screen/frame-writer.ts";
import { KeyReader } from "../../../src/views/screen/key-reader.ts";
import { edited, editedLine, inserted } from "../../../src/views/screen/line-editor.ts";
import { shown } from "../../../src/views/shown.ts";
import { hostileText, TERMINAL_HARM } from "../../support/hostile.ts";

const TEXTS = Number(process.env["QUNDAI_HOSTILE"] ?? 20_000);

test(`${TEXTS} hostile texts cause no event of the terminal, and change nothing outside their row`, async () => {
  const screen = new xterm.Terminal({ cols: 40, rows: 3, allowProposedApi: true });
  screen.loadAddon(new Unicode11Addon());
  screen.unicode.activeVersion = "11";
  // As the program does on entering: no line wrapping.
  screen.write("\u001b[?7l");
  const events: string[] = [];
  screen.onBell(() => events.push("bell"));
  screen.onTitleChange(() => events.push("title"));
  screen.onData((data) => events.push(`answer ${data}`));
  for (const code of [0, 1, 2, 4, 8, 10, 11, 52]) {
    screen.parser.registerOscHandler(code, () => {
      events.push(`osc ${code}`);
      return true;
    });
  }
  const writer = new FrameWriter((text) => screen.write(text));
  const texts = fc.sample(hostileText, { numRuns: TEXTS, seed: 1 });
  for (const [at, text] of texts.entries()) {
    writer.draw(`top\n${shown(text)}\nbottom`, 40, 3, null);
    if (at % 500 !== 0) continue;
    await new Promise<void>((resolve) => screen.write("", resolve));
    expect(screen.buffer.active.getLine(0)?.translateToString(true).trimEnd()).toBe("top");
    expect(screen.buffer.active.getLine(2)?.translateToString(true).trimEnd()).toBe("bottom");
  }
  await new Promise<void>((resolve) => screen.write("", resolve));
  expect(events).toEqual([]);
});

test("what is typed or pasted never holds what steers a terminal, and is cut between graphemes only", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostileText, fc.constantFrom("left" as const, "backspace" as const, "delete" as const, "right" as const)), {
        maxLength: 8,
      }),
      (steps) => {
        let line = editedLine("");
        for (const step of steps)
          line =
            step === "left" || step === "backspace" || step === "delete" || step === "right" ? edited(line, step) : inserted(line, step);
        expect(line.text).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(shown(line.text)).not.toMatch(TERMINAL_HARM);
        expect(line.caret).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 500 },
  );
});

test("keys are the same however their bytes are cut into chunks", () => {
  const text = "j\u001b[Bk\u001bOAn𠮷\u001b[200~粘\u001b[A贴\u001b[201~\r\u001b[5~1";
  const whole = new KeyReader().read(text);
  for (let cut = 1; cut < text.length; cut++) {
    if (/[\udc00-\udfff]/.test(text[cut] as string)) continue;
    const reader = new KeyReader();
    expect([...reader.read(text.slice(0, cut)), ...reader.read(text.slice(cut))], `cut at ${cut}`).toEqual(whole);
  }
  const reader = new KeyReader();
  expect(reader.read("\u001b")).toEqual([]);
  expect(reader.flush()).toEqual([{ kind: "named", name: "escape" }]);
});
