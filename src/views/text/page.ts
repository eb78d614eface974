import type { Wording } from "../../words/wording.ts";

export type Style = "plain" | "bold" | "dim" | "good" | "bad" | "unsure";

/** Colours a text; only ever an addition, since marks and words carry the meaning. */
export type Paint = (style: Style, text: string) => string;

/** What every report needs to know of the page that it is printed on. */
export interface Page {
  readonly wording: Wording;
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** How the reader calls the program, such as `qundai` or `npx qundai`. */
  readonly command: string;
}

export const PLAIN: Paint = (_style, text) => text;

/** Lines as one text, ending with a line break. */
export function textOfLines(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
