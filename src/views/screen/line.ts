import { widthOf, wrapped } from "../width.ts";

export type SpanStyle = "plain" | "bold" | "dim" | "good" | "bad" | "unsure" | "head" | "selected";

export interface Span {
  readonly text: string;
  readonly style: SpanStyle;
}

/** One row of a pane. */
export type Line = readonly Span[];

export const EMPTY: Line = [];

export function span(text: string, style: SpanStyle = "plain"): Span {
  return { text, style };
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, each) => sum + widthOf(each.text), 0);
}

/** The longest beginning of a text that fits into so many columns; if something is cut off, the last column shows `~`. */
export function cut(text: string, columns: number): string {
  if (columns <= 0) return "";
  if (widthOf(text) <= columns) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    const width = widthOf(character);
    if (used + width > columns - 1) break;
    kept += character;
    used += width;
  }
  return `${kept}~`;
}

/** A text cut or padded to exactly so many columns. */
export function fitted(text: string, columns: number): string {
  const short = cut(text, columns);
  return short + " ".repeat(Math.max(0, columns - widthOf(short)));
}

/** A line cut to so many columns. */
export function cutLine(line: Line, columns: number): Line {
  const kept: Span[] = [];
  let room = columns;
  for (const each of line) {
    const width = widthOf(each.text);
    if (width <= room) kept.push(each);
    else if (room > 0) kept.push({ ...each, text: cut(each.text, room) });
    room -= width;
    if (room <= 0) break;
  }
  return kept;
}

/** A line padded with spaces in one style. */
export function filled(line: Line, columns: number, style: SpanStyle): Line {
  const short = cutLine(line, columns);
  return [...short, span(" ".repeat(Math.max(0, columns - lineWidth(short))), style)];
}

/** A text over several lines, each behind an indent; the first line may have its own. */
export function paragraph(text: string, columns: number, style: SpanStyle = "plain", indent = "", first: string = indent): Line[] {
  const room = columns - Math.max(widthOf(indent), widthOf(first));
  return wrapped(text, room).map((each, at) => [span((at === 0 ? first : indent) + each, style)]);
}
