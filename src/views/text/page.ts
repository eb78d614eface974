import type { Wording } from "../../words/wording.ts";

export type Style = "plain" | "bold" | "dim" | "good" | "bad" | "unsure";

/** Colours a text; colour is only an addition, since marks and words carry the meaning. */
export type Paint = (style: Style, text: string) => string;

/** Properties of the output that every report needs. */
export interface Page {
  readonly wording: Wording;
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** How the user calls the program, such as `qundai` or `npx qundai`. */
  readonly command: string;
  /** True if the answer alone is wanted, without what to type next. */
  readonly isQuiet?: boolean;
}

export const PLAIN: Paint = (_style, text) => text;

/** Lines at the end of an answer that say what to type next; none if the answer alone is wanted. */
export function tail({ isQuiet }: Page, lines: () => readonly string[]): readonly string[] {
  return isQuiet === true ? [] : lines();
}

/** Lines as one text, ending with a line break. */
export function textOfLines(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
