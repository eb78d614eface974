/** An opening quote or bracket in a YAML text, with where it is closed; null where it never is. */
export interface Opening {
  readonly character: string;
  readonly offset: number;
  readonly closed: number | null;
}

/**
 * Finds quotes and brackets in a text that is not valid YAML. Knows only what a person sees: comments, quotes at the start of
 * a value, and brackets outside quotes. Brackets that are still open when a line begins a new entry stay open.
 */
export function scanOpenings(text: string): readonly Opening[] {
  const openings: { character: string; offset: number; closed: number | null }[] = [];
  const stack: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === "#" && (at === 0 || /\s/.test(text[at - 1] as string))) {
      at = endOfLine(text, at);
    } else if (character === "\n") {
      if (stack.length > 0 && startsEntry(text, at + 1)) stack.length = 0;
    } else if ((character === '"' || character === "'") && startsValue(text, at)) {
      const closed = closingQuote(text, at, character);
      openings.push({ character, offset: at, closed });
      if (closed === null) return openings;
      at = closed;
    } else if ((character === "[" || character === "{") && (stack.length > 0 || startsValue(text, at))) {
      stack.push(openings.length);
      openings.push({ character, offset: at, closed: null });
    } else if (character === "]" || character === "}") {
      const opening = openings[stack.at(-1) ?? -1];
      if (opening !== undefined && (opening.character === "[") === (character === "]")) {
        opening.closed = at;
        stack.pop();
      }
    }
  }
  return openings;
}

/** Whether a line, which begins here, looks like the next entry of a block rather than the rest of a list in brackets. */
export function startsEntry(text: string, lineStart: number): boolean {
  return /^ *(?:- +)?[^\s#,[\]{}"']+:(?: |$)|^ *- |^[^\s#]/.test(text.slice(lineStart, endOfLine(text, lineStart)));
}

export function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

export function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

function startsValue(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === " ") before -= 1;
  return before < 0 || "[{,:-\n".includes(text[before] as string);
}

function closingQuote(text: string, open: number, quote: string): number | null {
  for (let at = open + 1; at < text.length; at += 1) {
    if (quote === '"' && text[at] === "\\") at += 1;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at += 1;
      else return at;
    }
  }
  return null;
}
