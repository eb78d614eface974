import type { TextLine } from "../../documents/text-lines.ts";
import type { Page } from "./page.ts";
import { indented, padded, widthOf, wrapped } from "./width.ts";

/** Where something is written, as editors and terminals open it: `rules/2022.1/chains.yaml:42:5`. */
export function placeOf({ file, line, column }: Pick<TextLine, "file" | "line" | "column">): string {
  return `${file}:${line}:${column}`;
}

/** A place of at most this width is always printed beside its sentence, at the right edge. */
const SHORT_PLACE = 8;

/** A sentence with its place in a file: at the right edge if both fit, otherwise below. */
export function sentenceAt(text: string, place: string, { width, paint }: Page, indent: string, first: string = indent): string[] {
  const beside = width - widthOf(place) - 2;
  if (widthOf(place) <= SHORT_PLACE || widthOf(first) + widthOf(text) <= beside) {
    const lines = indented(text, beside, indent, first);
    return lines.map((line, at) => (at === lines.length - 1 ? `${padded(line, beside)}  ${paint("dim", place)}` : line));
  }
  return [
    ...indented(text, width, indent, first),
    ...wrapped(place, width - widthOf(indent) - 2).map((line) => `${indent}  ${paint("dim", line)}`),
  ];
}

/** A heading above a block of lines; nothing if the block is empty. */
export function block(heading: string, lines: readonly string[], { paint }: Page): string[] {
  return lines.length === 0 ? [] : ["", paint("bold", heading), ...lines];
}
