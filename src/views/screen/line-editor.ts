import { LONGEST_NOTE } from "../../model/decision.ts";
import { graphemesOf } from "../../model/graphemes.ts";

/** A line being written; the caret counts graphemes, so that no character is ever split. */
export interface EditedLine {
  readonly text: string;
  readonly caret: number;
}

export type EditKey = "left" | "right" | "home" | "end" | "backspace" | "delete" | "kill-word" | "kill-line";

export function editedLine(text: string): EditedLine {
  return { text, caret: graphemesOf(text).length };
}

/** The line with a text inserted at the caret; line breaks become spaces, and control characters are dropped. */
export function inserted(line: EditedLine, text: string): EditedLine {
  const clean = text.replace(/[\r\n\t]+/g, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, "");
  const parts = graphemesOf(line.text);
  const before = parts.slice(0, line.caret).join("") + clean;
  const whole = graphemesOf(before + parts.slice(line.caret).join("")).slice(0, LONGEST_NOTE);
  return { text: whole.join(""), caret: Math.min(whole.length, graphemesOf(before).length) };
}

export function edited({ text, caret }: EditedLine, key: EditKey): EditedLine {
  const parts = graphemesOf(text);
  const without = (from: number, to: number): EditedLine => ({ text: [...parts.slice(0, from), ...parts.slice(to)].join(""), caret: from });
  switch (key) {
    case "left":
      return { text, caret: Math.max(0, caret - 1) };
    case "right":
      return { text, caret: Math.min(parts.length, caret + 1) };
    case "home":
      return { text, caret: 0 };
    case "end":
      return { text, caret: parts.length };
    case "backspace":
      return caret === 0 ? { text, caret } : without(caret - 1, caret);
    case "delete":
      return without(caret, caret + 1);
    case "kill-line":
      return without(0, caret);
    case "kill-word": {
      let from = caret;
      while (from > 0 && /^\s$/u.test(parts[from - 1] ?? "")) from -= 1;
      while (from > 0 && !/^\s$/u.test(parts[from - 1] ?? "")) from -= 1;
      return without(from, caret);
    }
  }
}
