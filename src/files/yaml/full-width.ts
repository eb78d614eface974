import { BracketScan } from "./full-width-brackets.ts";
import { isKeyName, isProse, SUSPECT } from "./full-width-marks.ts";
import { KEY, type Mend, MendedText } from "./full-width-text.ts";
import { PositionIndex } from "./positions.ts";
import { endOfLine } from "./yaml-scan.ts";

/**
 * Full-width characters in the places of YAML's own: brackets, commas, colons, dashes, spaces, quotes, and letters of keys. In a text, where
 * they mean what they are, and in quotes and comments they are left alone. Knows only what a person sees, since the text may be no YAML.
 */
export function fullWidthMends(text: string): readonly Mend[] {
  return SUSPECT.test(text) ? new LineScan(text).mends() : [];
}

/** A text with its mends made; `back` leads from an offset in it to the one in the original. */
export function withMends(text: string, mends: readonly Mend[]): { readonly text: string; readonly back: (offset: number) => number } {
  let after = "";
  let last = 0;
  const steps: { readonly at: number; readonly original: number }[] = [];
  for (const { from, to, text: insert } of mends) {
    after += text.slice(last, from) + insert;
    last = to;
    steps.push({ at: after.length, original: to });
  }
  after += text.slice(last);
  const back = (offset: number): number => {
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.at ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const step = steps[low - 1] ?? { at: 0, original: 0 };
    return Math.min(step.original + (offset - step.at), steps[low]?.original ?? text.length);
  };
  return { text: after, back };
}

/** A text with every full-width character mended that stands in the place of YAML's own, and where each was. */
export function mendedText(text: string): {
  readonly text: string;
  readonly characters: readonly { readonly line: number; readonly column: number; readonly found: string; readonly wanted: string }[];
} {
  const mends = fullWidthMends(text);
  const lines = new PositionIndex(text, null, { at: "0 0", asWritten: {}, bare: [] });
  const characters = mends.map(({ offset, found, wanted }) => ({ ...lines.lineColumn(offset), found, wanted }));
  return { text: withMends(text, mends).text, characters };
}

/** The entry above, as far as it tells whether the next line belongs to its text. */
interface TextAbove {
  readonly column: number;
  /** A text after `|` or `>`. */
  readonly isBlock: boolean;
}

/** Scans a file line by line: indentation, dashes, keys, and texts without brackets. */
class LineScan {
  readonly #in: MendedText;
  readonly #brackets: BracketScan;
  #at = 0;
  #above: TextAbove | null = null;
  /** Columns of the blocks that are open, the outermost first. */
  #columns: number[] = [];
  #isOpen = true;

  constructor(text: string) {
    this.#in = new MendedText(text);
    this.#brackets = new BracketScan(this.#in);
  }

  mends(): readonly Mend[] {
    while (this.#at < this.#in.text.length) this.#line();
    return this.#in.mends.sort((a, b) => a.from - b.from);
  }

  #line(): void {
    const start = this.#at;
    const end = endOfLine(this.#in.text, start);
    const indent = this.#in.match(/[ \t\u3000\u00a0]*/y, start)?.[0] ?? "";
    const content = start + indent.length;
    this.#at = end + 1;
    if (this.#in.text.slice(content, end).trim() === "" || this.#belongsAbove(indent, content)) return;
    this.#above = null;
    const column = this.#indentation(start, indent, content);
    if (this.#in.text[content] === "＃") this.#in.mend(content, "＃", "#");
    else if (this.#in.text[content] !== "#") this.#entry(content, end, column);
  }

  #belongsAbove(indent: string, content: number): boolean {
    if (this.#above === null) return false;
    const spaces = indent.search(/[^ ]|$/);
    if (spaces > this.#above.column) return this.#above.isBlock || spaces === indent.length || !this.#looksLikeEntry(content);
    return !this.#above.isBlock && widthOf(indent, 2) > this.#above.column && !this.#looksLikeEntry(content);
  }

  #looksLikeEntry(at: number): boolean {
    if (this.#in.match(/[-－][ \u3000\u00a0]/y, at) !== null || this.#in.match(/[#＃]/y, at) !== null) return true;
    const key = this.#in.match(KEY, at);
    return key !== null && isKeyName(key[1] ?? "");
  }

  /** The column in which a line begins, once its full-width spaces are mended. */
  #indentation(start: number, indent: string, content: number): number {
    const first = indent.search(/[\u3000\u00a0]/);
    if (first === -1 || !this.#looksLikeEntry(content)) return indent.length;
    const width = this.#widthMeant(indent);
    const found = indent[first] as string;
    const edit = { from: start, to: content, text: " ".repeat(width), offset: start + first, found, wanted: " ", isClosing: false };
    this.#in.mends.push(edit);
    return width;
  }

  /** A full-width space is as wide as two; where no block is open in that column, as wide as makes it line up. */
  #widthMeant(indent: string): number {
    const inner = this.#columns.at(-1) ?? 0;
    const widths = [2, 1, 4].map((each) => widthOf(indent, each));
    if (this.#isOpen) return widths.find((width) => width > inner) ?? inner + 2;
    const own = widths.find((width) => this.#columns.includes(width));
    const near = [...this.#columns].sort((a, b) => Math.abs(a - (widths[0] ?? 0)) - Math.abs(b - (widths[0] ?? 0)))[0];
    return own ?? near ?? 0;
  }

  #entry(content: number, end: number, column: number): void {
    let at = content;
    let own = column;
    this.#columns = this.#columns.filter((each) => each < column);
    for (let dash = this.#dash(at); dash !== null; dash = this.#dash(at)) {
      this.#columns.push(own);
      own += dash - at;
      at = dash;
    }
    this.#columns.push(own);
    if (at >= end) this.#isOpen = true;
    else this.#keyAndValue(at, end, own);
  }

  /** Where what follows a dash begins; null where there is none. */
  #dash(at: number): number | null {
    const plain = this.#in.match(/-(?=[ \u3000\u00a0\r\n]|$)([ \u3000\u00a0]*)/y, at);
    const wide = plain === null && this.#in.text[at] === "－" ? this.#in.match(/－([ \u3000\u00a0]*)/y, at) : null;
    const found = plain ?? wide;
    if (found === null) return null;
    const blanks = found[1] ?? "";
    if (wide !== null) {
      if (blanks === "" && !this.#looksLikeEntry(at + 1) && this.#in.match(/[{[｛［]/y, at + 1) === null) return null;
      this.#in.mend(at, "－", "-", blanks === "" ? "- " : "-");
    }
    this.#in.blanks(at + 1, blanks);
    return at + found[0].length;
  }

  #keyAndValue(at: number, end: number, column: number): void {
    const key = this.#in.key(at, isKeyName);
    if (key === null) this.#value(at, end, column, "");
    else if (key.at >= end || this.#in.match(/[ \t\r]*(?:#[^\n]*)?(?=\n|$)/y, key.at)?.[0].length === end - key.at) this.#isOpen = true;
    else this.#value(key.at, end, column, key.name);
  }

  #value(at: number, end: number, column: number, key: string): void {
    this.#isOpen = false;
    const first = this.#in.text[at] ?? "";
    if (this.#in.match(/[|>][-+\d]*[ \r]*(?=#|\n|$)/y, at) !== null) this.#above = { column, isBlock: true };
    else if (first === '"' || first === "'") this.#at = endOfLine(this.#in.text, this.#in.behindQuote(at)) + 1;
    else if (first === "{" || first === "[" || this.#in.opens(at, key) !== null) this.#at = this.#brackets.scan(at, key) ?? this.#at;
    else {
      this.#plain(at, end, key);
      this.#above = { column, isBlock: false };
    }
  }

  /** A text without quotes up to the end of its line. */
  #plain(at: number, end: number, key: string): void {
    const line = this.#in.text.slice(at, end);
    const comment = line.search(/[ \u3000](?:#|＃)/);
    const isWide = comment !== -1 && line[comment + 1] === "＃" && !isProse(key);
    if (isWide) this.#in.mend(at + comment + 1, "＃", "#");
    const own = comment === -1 || (line[comment + 1] === "＃" && !isWide) ? line : line.slice(0, comment);
    this.#in.scalar(at, own.trimEnd(), key, false);
  }
}

function widthOf(indent: string, wide: number): number {
  return [...indent].reduce((width, character) => width + (character === "\u3000" ? wide : 1), 0);
}
