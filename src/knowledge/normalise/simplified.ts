import { MAINLAND_WORDS, SIMPLIFIED_BY_PAIRS } from "./character-table.ts";

let table: Uint16Array | null = null;
let words: ReadonlyMap<string, string> | null = null;

/** Simplified characters for traditional ones, each by itself: what stands beside a character never matters. */
export function simplified(text: string): string {
  const simple = (table ??= simpleForms());
  let changed: string[] | null = null;
  for (let at = 0; at < text.length; at++) {
    const form = simple[text.charCodeAt(at)] ?? 0;
    if (form !== 0) (changed ??= text.split(""))[at] = String.fromCharCode(form);
  }
  return changed === null ? text : changed.join("");
}

/** Whether a code unit is a Chinese character that is its own simplified form. */
export function isSimple(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff && (table ??= simpleForms())[code] === 0;
}

/** The mainland forms of words that people use in Taiwan and Hong Kong: 硬碟 is 硬盘. Both in simplified characters. */
export function mainlandWords(): ReadonlyMap<string, string> {
  words ??= new Map(MAINLAND_WORDS.split("|").map((pair) => pair.split(" ") as [string, string]));
  return words;
}

function simpleForms(): Uint16Array {
  const forms = new Uint16Array(0x10000);
  for (let at = 0; at < SIMPLIFIED_BY_PAIRS.length; at += 2) {
    forms[SIMPLIFIED_BY_PAIRS.charCodeAt(at)] = SIMPLIFIED_BY_PAIRS.charCodeAt(at + 1);
  }
  return forms;
}
