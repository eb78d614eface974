import { isKeyWord, keySaidAs } from "../../facts/key-words.ts";
import { isValueWord } from "../../facts/said.ts";

/** What a Chinese keyboard types in the place of a bracket of YAML. Lenticular brackets and parentheses may stand for either kind. */
export const OPENERS = "｛［【（";
export const CLOSERS = "｝］】）";
/** What it types between the entries of a list or a mapping. */
export const SEPARATORS = "，；、";
/** The full-width space and the space that does not break, which both look like a space. */
export const WIDE_SPACES = "\u3000\u00a0";

/** Any of the characters that may be in the place of another one. */
export const SUSPECT = /[\u3000\u00a0，：；、｛｝［］【】“”‘’（）＃－\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;

const WIDE_LETTER = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0e\uff3f]/;

/** Keys whose values are sentences or names, in which such characters are as good as any. */
const PROSE = ["why", "source", "note", "title", "name", "label", "zh", "en", "prefLabel", "missing"];

export function isProse(key: string): boolean {
  return PROSE.includes(key) || keySaidAs(key, PROSE) !== null;
}

/** Whether a text can be a key: a word of letters without an accent, full-width or not, or a Chinese word for a key. */
export function isKeyName(text: string): boolean {
  const name = narrow(text).trim();
  return /^[A-Za-z][A-Za-z0-9._-]*$/.test(name) || isKeyWord(name);
}

/** Whether a text can be an item of a list of ids or words of the interface. */
export function isWord(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text) || isValueWord(text);
}

export function narrow(text: string): string {
  return text.normalize("NFKC");
}

export function isWideLetter(character: string): boolean {
  return WIDE_LETTER.test(character);
}

/** Whether a text is a number, a date or a code once its digits are narrow. */
export function isWideNumber(text: string): boolean {
  return WIDE_LETTER.test(text) && /^[-+]?\d[\d.-]*$/.test(narrow(text));
}
