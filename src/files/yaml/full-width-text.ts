import { isKeyName, isProse, isWideLetter, isWideNumber, narrow, OPENERS, WIDE_SPACES } from "./full-width-marks.ts";

/** A full-width character where YAML needs another one, and the edit that mends it. */
export interface Mend {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where the character is, what it is, and what belongs there. */
  readonly offset: number;
  readonly found: string;
  readonly wanted: string;
  /** Whether it closes what another mend opens, and so is no mistake of its own. */
  readonly isClosing: boolean;
}

/** A key with its colon, full-width or not. */
export const KEY = /([^\s,，:：#{}[\]｛｝［］"'“”\u3000\u00a0-][^,，:：{}[\]｛｝［］"\n]{0,60}?)[ \u3000\u00a0]*([:：])/y;

/** A text that is scanned for full-width characters: what lines and brackets have in common, and the mends found so far. */
export class MendedText {
  readonly text: string;
  readonly mends: Mend[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** A key with its colon, and where its value begins; mends both. `isKey` says of a text before a full-width colon whether it is a key. */
  key(at: number, isKey: (text: string) => boolean): { readonly name: string; readonly at: number } | null {
    const found = this.match(KEY, at);
    if (found === null) return null;
    const [whole, name = "", colon] = found;
    const after = at + whole.length;
    const isPlain = colon === ":" && this.match(/(?=[\s\u3000\u00a0{["'｛［“]|$)/y, after) !== null;
    if (!isPlain && !(colon === "：" && isKey(name))) return null;
    if (isKeyName(name)) this.letters(at, name);
    const blanks = this.match(/[ \u3000\u00a0]*/y, after)?.[0] ?? "";
    if (colon === "：") this.mend(after - 1, "：", ":", blanks === "" && this.match(/[\r\n]|$/y, after) === null ? ": " : ":");
    const wide = this.match(/[\u3000\u00a0]+/y, after)?.[0] ?? "";
    this.blanks(after, wide);
    return { name: narrow(name).trim(), at: after + blanks.length };
  }

  /** Mends a whole text: Chinese quotes around it, full-width digits of a number. True where it had quotes. */
  scalar(at: number, text: string, key: string, isItem: boolean): boolean {
    if (isProse(key)) return false;
    if (isWideNumber(text)) this.letters(at, text);
    const quoted = /^[“‘]([^“”‘’"\n]*)[”’]$/.exec(text)?.[1];
    if (quoted === undefined || (isItem && !/^[\x20-\x7e]+$|[,:，：]/.test(quoted))) return false;
    this.mend(at, text[0] ?? "", '"');
    this.mend(at + text.length - 1, text.at(-1) ?? "", '"', '"', true);
    return true;
  }

  /** The bracket that a full-width one stands for at the beginning of a value; null where it belongs to a text. */
  opens(at: number, key: string): "{" | "[" | null {
    const character = this.text[at] ?? "";
    if (character === "" || !OPENERS.includes(character)) return null;
    const inner = this.match(KEY, at + 1);
    const holdsKey = inner !== null && isKeyName(inner[1] ?? "");
    if (holdsKey && character !== "［") return "{";
    if (isProse(key) || character === "（") return null;
    if (character === "｛") return "{";
    if (character === "［") return "[";
    return this.match(/【[^【】\n]*[】\]][ \u3000]*(?=[,，}｝\]］\r\n#]|$)/y, at) === null ? null : "[";
  }

  /** Where what follows a quoted text begins; the end where the quote is never closed. */
  behindQuote(open: number): number {
    const quote = this.text[open];
    for (let at = open + 1; at < this.text.length; at += 1) {
      if (quote === '"' && this.text[at] === "\\") at += 1;
      else if (this.text[at] === quote) {
        if (quote === "'" && this.text[at + 1] === "'") at += 1;
        else return at + 1;
      }
    }
    return this.text.length;
  }

  letters(at: number, text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const character = text[index] as string;
      if (isWideLetter(character)) this.mend(at + index, character, narrow(character));
    }
  }

  blanks(at: number, text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const character = text[index] as string;
      if (WIDE_SPACES.includes(character)) this.mend(at + index, character, " ");
    }
  }

  mend(offset: number, found: string, wanted: string, text = wanted, isClosing = false): void {
    this.mends.push({ from: offset, to: offset + found.length, text, offset, found, wanted, isClosing });
  }

  match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }
}
