import type { Because } from "../model/explanation.ts";
import type { Ordinal } from "../model/quantity.ts";
import type { SourceLines, Span } from "../model/span.ts";

/** A line of a file as it is written there, without its indentation. */
export interface Quote {
  readonly line: Ordinal;
  readonly text: string;
  /** The word for which the line is quoted, if it stands among others there. */
  readonly word?: string;
}

/** An entry longer than this many lines is not searched further. */
const MOST_LINES = 60;

/** The lines of a file that say what a step says; empty if the file holds no text. */
export function quotesOf(step: Because, { file, line }: Span, linesOf: SourceLines): Quote[] {
  const entry = entryAt(linesOf(file), line);
  const found = WANTED[step.kind](step as never).flatMap((wanted) => {
    const quote = entry.find(({ text }) => (wanted.word === undefined ? wanted.key.test(text) : text.includes(wanted.word)));
    return quote === undefined ? [] : [wanted.word === undefined ? quote : { ...quote, word: wanted.word }];
  });
  return found.length === 0 ? entry.slice(0, 1) : found.sort((a, b) => a.line - b.line);
}

/** The lines of the entry that begins at a line: those that follow and are indented further. */
function entryAt(lines: readonly string[], line: Ordinal): Quote[] {
  const first = lines[line - 1];
  if (first === undefined) return [];
  const entry: Quote[] = [{ line, text: first.trim() }];
  for (let at = line; at < lines.length && entry.length < MOST_LINES; at += 1) {
    const text = lines[at] ?? "";
    if (text.trim() !== "" && indentOf(text) <= indentOf(first)) break;
    if (text.trim() !== "") entry.push({ line: at + 1, text: text.trim() });
  }
  return entry;
}

const indentOf = (text: string): number => text.search(/\S/);

/** The first line of an entry with this key, or with this word. */
type Wanted = { readonly key: RegExp; readonly word?: undefined } | { readonly word: string };

const keyed = (key: string): Wanted => ({ key: new RegExp(`^(- )?${key}:`) });
const holding = (word: string): Wanted => ({ word });

/** Which lines of an entry bear each kind of step. A row of a table bears it as a whole. */
const WANTED: { readonly [Kind in Because["kind"]]: (step: Extract<Because, { kind: Kind }>) => readonly Wanted[] } = {
  "same-concept": () => [keyed("prefLabel")],
  broader: () => [keyed("broader")],
  includes: ({ word }) => [holding(word.slice(word.indexOf("#") + 1))],
  code: () => [],
  declared: ({ relation }) => [keyed(relation), keyed("why"), keyed("source")],
  link: ({ label }) => [holding(label)],
  row: () => [],
  group: ({ group }) => [holding(group)],
  "open-kind": () => [],
  flow: () => [],
};
