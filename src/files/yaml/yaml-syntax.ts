import type { YamlProblem } from "../../model/issue.ts";
import { endOfLine, scanOpenings, startOfLine, startsEntry } from "./yaml-scan.ts";

export interface Syntax {
  readonly problem: YamlProblem;
  readonly found: string;
  /** Where an author would put the finger: the quote that is never closed, not the line on which the parser noticed. */
  readonly offset: number;
}

export interface ParserError {
  readonly code: string;
  readonly offset: number;
}

const PROBLEM: Readonly<Record<string, YamlProblem>> = {
  TAB_AS_INDENT: "tab",
  BAD_INDENT: "indent",
  BLOCK_AS_IMPLICIT_KEY: "indent",
  BLOCK_IN_FLOW: "bracket-open",
  MULTILINE_IMPLICIT_KEY: "colon-missing",
  BAD_SCALAR_START: "special-start",
  BAD_DQ_ESCAPE: "special-start",
  MULTIPLE_DOCS: "several-documents",
};

/** What the parser's errors, first one first, mean to an author, and where the mistake was made. */
export function diagnose(text: string, errors: readonly ParserError[]): Syntax {
  const first = errors[0] as ParserError;
  const { offset, code } = first;
  const line = startOfLine(text, offset);
  const tab = /^ *\t/.exec(text.slice(line, endOfLine(text, line)));
  if (tab !== null) return at("tab", text, line + tab[0].length - 1);
  return (
    openBefore(text, first) ??
    missingDash(text, first) ??
    oneLine(text, errors) ??
    at(PROBLEM[code] ?? "other", text, firstVisible(text, offset))
  );
}

function at(problem: YamlProblem, text: string, offset: number): Syntax {
  return { problem, found: text.slice(offset, endOfLine(text, offset)).trim().slice(0, 40), offset };
}

/** A quote or bracket that was opened before the error and closed on a later line, or never. */
function openBefore(text: string, { code, offset }: ParserError): Syntax | null {
  const openings = scanOpenings(text);
  const quote = openings.find(({ character, offset: open, closed }) => {
    return (character === '"' || character === "'") && open <= offset && endOfLine(text, open) < (closed ?? text.length);
  });
  if (quote !== undefined) return at("quote-open", text, quote.offset);
  const bracket = openings
    .filter(({ character, offset: open, closed }) => /[[{]/.test(character) && open < offset && closed === null)
    .at(-1);
  if (bracket !== undefined) {
    const isMissing = startOfLine(text, offset) > bracket.offset || code !== "MISSING_CHAR";
    if (isMissing) return at("bracket-open", text, bracket.offset);
  }
  return null;
}

/** The first entry of a list without its dash: the parser notices at the second. */
function missingDash(text: string, { offset }: ParserError): Syntax | null {
  const line = startOfLine(text, offset);
  const dash = /^ *(?=- )/.exec(text.slice(line, endOfLine(text, line)));
  if (dash === null) return null;
  let first = line;
  for (let above = line; above > 0; ) {
    above = startOfLine(text, above - 1);
    const written = text.slice(above, endOfLine(text, above));
    if (/^ *(?:#|$)/.test(written)) continue;
    if (/^ *- /.test(written)) return null;
    const indent = /^ */.exec(written)?.[0].length ?? 0;
    if (indent < dash[0].length) return first === line ? null : at("dash-missing", text, firstVisible(text, first));
    first = above;
  }
  return null;
}

/** Mistakes with colons, and what follows from a wrong indent on the next line. */
function oneLine(text: string, errors: readonly ParserError[]): Syntax | null {
  const { code, offset } = errors[0] as ParserError;
  const isOneLine = !errors.some((error) => error.code === "MULTILINE_IMPLICIT_KEY" && error.offset === offset);
  const line = startOfLine(text, offset);
  const before = text.slice(line, offset);
  if (code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY") {
    const isValue = /:\s+$/.test(before);
    // In `prefLabel {zh: …}` the first colon that the parser sees belongs to what should be the value.
    if (/^ *(?:- +)?[^\s:-][^\s:]*[\s{[]/.test(before)) return at("colon-missing", text, entryStart(text, line));
    if (isValue && isOneLine) return at("colon-in-text", text, offset);
    // The value runs on into the next line that has a key, because that line is indented too far, or this one too little.
    if (isValue || /^ *- +\S+:\s/.test(text.slice(line, endOfLine(text, line)))) return outOfLine(text, line) ?? nextEntry(text, offset);
    return at("colon-missing", text, entryStart(text, line));
  }
  if (code === "BAD_INDENT") {
    const above = entryAbove(text, line);
    const written = text.slice(above, endOfLine(text, above));
    if (above < line && /^ *(?:- +)?[^\s#"'[{-]/.test(written) && !/:(?:\s|$)|[\]}"']\s*$/.test(written))
      return at("colon-missing", text, entryStart(text, above));
  }
  if (code === "UNEXPECTED_TOKEN") {
    if (/[\]}]/.test(text[offset] ?? "")) return at("bracket-extra", text, offset);
    if (/["']\s*$/.test(before)) return at("quote-extra", text, offset);
    if (/[\]}]\s*$/.test(before)) return at("comma-missing", text, firstVisible(text, offset));
  }
  if (code === "MISSING_CHAR") {
    const swallowing = swallowingQuote(text, offset);
    if (swallowing !== null) return at("quote-open", text, swallowing);
    if (isInBrackets(text, offset)) return at("comma-missing", text, firstVisible(text, offset));
    const isKey = /:(?:\s|$)/.test(text.slice(line, endOfLine(text, line)));
    return isKey ? at("indent", text, firstVisible(text, offset)) : at("colon-missing", text, entryStart(text, line));
  }
  return null;
}

/** In `["264, "2641"]` the quote of the first text is missing: what the parser takes for it ends in a comma. Where that text begins, or null. */
function swallowingQuote(text: string, offset: number): number | null {
  const quoted = scanOpenings(text).find(({ character, closed }) => (character === '"' || character === "'") && closed === offset - 1);
  return quoted !== undefined && /,\s*$/.test(text.slice(quoted.offset + 1, offset - 1)) ? quoted.offset : null;
}

/** An entry of a list whose dash stands in another column than the dash of the entry above. */
function outOfLine(text: string, line: number): Syntax | null {
  const dash = /^ *(?=- )/.exec(text.slice(line))?.[0].length;
  if (dash === undefined) return null;
  for (let above = line; above > 0; ) {
    above = startOfLine(text, above - 1);
    const other = /^ *(?=- )/.exec(text.slice(above, endOfLine(text, above)))?.[0].length;
    if (other !== undefined) return Math.abs(other - dash) === 1 ? at("indent", text, line + dash) : null;
  }
  return null;
}

/** The beginning of the nearest line above that holds something; the line itself where none does. */
function entryAbove(text: string, line: number): number {
  for (let above = line; above > 0; ) {
    above = startOfLine(text, above - 1);
    if (!/^\s*(?:#|$)/.test(text.slice(above, endOfLine(text, above)))) return above;
  }
  return line;
}

function nextEntry(text: string, offset: number): Syntax {
  for (let next = endOfLine(text, offset) + 1; next < text.length; next = endOfLine(text, next) + 1) {
    if (startsEntry(text, next)) return at("indent", text, firstVisible(text, next));
  }
  return at("indent", text, offset);
}

function isInBrackets(text: string, offset: number): boolean {
  return scanOpenings(text).some(
    ({ character, offset: open, closed }) => /[[{]/.test(character) && open < offset && offset <= (closed ?? offset),
  );
}

/** Where the key of a line begins, behind its dash. */
function entryStart(text: string, line: number): number {
  return line + (/^ *(?:- +)?/.exec(text.slice(line, endOfLine(text, line)))?.[0].length ?? 0);
}

function firstVisible(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  const blank = /^\s*/.exec(text.slice(offset, end))?.[0].length ?? 0;
  return offset + blank < end ? offset + blank : offset;
}
