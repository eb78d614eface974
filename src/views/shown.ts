/** Letters, digits, punctuation, symbols, the space and the full-width space, except those that are invisible or control the terminal. */
const HARMLESS = /^(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S} \u3000]$/u;
const MARK = /^(?!\p{Default_Ignorable_Code_Point})\p{M}$/u;
const SUSPECT = /[^\p{L}\p{N}\p{P}\p{S} \u3000]|\p{Default_Ignorable_Code_Point}/u;

/** Maximum number of accents on one letter: more would pile up over the lines above. */
const MARKS_ON_A_LETTER = 3;

const C0 = "NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US".split(" ");

/**
 * A text from outside, made safe for a terminal: harmless characters stay, all others (control characters, bidi overrides, zero
 * widths, lone surrogates, line breaks) are replaced by their names, such as `<ESC>` or `<U+202E>`.
 */
export function shown(text: string): string {
  if (!SUSPECT.test(text)) return text;
  let result = "";
  let marks = MARKS_ON_A_LETTER;
  for (const character of text) {
    if (MARK.test(character) && marks < MARKS_ON_A_LETTER) {
      result += character;
      marks += 1;
      continue;
    }
    const harmless = HARMLESS.test(character);
    result += harmless ? character : nameOf(character);
    marks = harmless && character !== " " && character !== "\u3000" ? 0 : MARKS_ON_A_LETTER;
  }
  return result;
}

/** The name of a character that must not be shown: `<ESC>`, `<DEL>`, `<U+202E>`. */
function nameOf(character: string): string {
  const code = character.codePointAt(0) as number;
  const name = code === 0x7f ? "DEL" : C0[code];
  return `<${name ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`}>`;
}

/** A copy of a document in which every text, keys included, is safe for a terminal. */
export function shownDocument<Document>(document: Document): Document {
  return shownValue(document) as Document;
}

function shownValue(value: unknown): unknown {
  if (typeof value === "string") return shown(value);
  if (Array.isArray(value)) return value.map(shownValue);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [shown(key), shownValue(entry)]));
}

/** JSON of a document in which characters unsafe for a terminal are escaped as `\uXXXX`, which every JSON reader restores. Ends with a line break. */
export function shownJson(document: unknown): string {
  return `${harmlessJson(JSON.stringify(document, null, 2))}\n`;
}

/** The same for a JSON text that exists already. */
export function harmlessJson(json: string): string {
  return json.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} \u3000\n]|\p{Default_Ignorable_Code_Point}/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  let result = "";
  for (let at = 0; at < character.length; at += 1) result += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return result;
}
