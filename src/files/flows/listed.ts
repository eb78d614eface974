import type { FlowWindow } from "../../model/flows.ts";

const BETWEEN = /\s*[,，、;；]\s*/u;
const WINDOW = /^\s*(\d{4})(?:\s*[-–—~～至]\s*(\d{4}))?\s*$/u;

/** The parts of a list as people write it, in the marks of either language. */
export function listedIn(text: string): readonly string[] {
  return text.split(BETWEEN);
}

/** A year or a span of years; null for anything else. */
export function windowIn(text: string): FlowWindow | null {
  const [, from, to = from] = WINDOW.exec(text.normalize("NFKC")) ?? [];
  return from === undefined ? null : { first: Number(from), last: Number(to) };
}
