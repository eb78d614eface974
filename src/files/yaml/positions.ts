import { wordsOfKey } from "../../facts/key-words.ts";
import { isMapping, own, type Path, type PlainValue } from "../../model/plain-value.ts";

/** Where everything in a YAML text stands: small, plain, and read only when somebody asks for a line. */
export interface Positions {
  /**
   * For each value, in the order in which a walk through the plain data meets it, the offset of its key and its own;
   * written as differences in base 36.
   */
  readonly at: string;
  /** The text of numbers, flags and empty values that print otherwise than they were written (2022.10), by JSON path. */
  readonly asWritten: Readonly<Record<string, string>>;
  /** JSON paths of keys in braces that stand there without a colon. */
  readonly bare: readonly string[];
}

export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export function encodeOffsets(offsets: readonly number[]): string {
  let last = 0;
  const parts: string[] = [];
  for (const offset of offsets) {
    parts.push((offset - last).toString(36));
    last = offset;
  }
  return parts.join(" ");
}

function decodeOffsets(text: string): number[] {
  let last = 0;
  return text.split(" ").map((part) => {
    last += Number.parseInt(part, 36);
    return last;
  });
}

/** Turns paths into lines and columns of one text; decodes nothing before it is asked. */
export class PositionIndex {
  readonly #text: string;
  readonly #value: PlainValue;
  readonly #positions: Positions;
  #offsets: number[] | null = null;
  #lineStarts: number[] | null = null;
  /** Per mapping or list that a path led through: where its parts are in the walk, counted from itself. */
  readonly #parts = new Map<PlainValue, Parts>();

  constructor(text: string, value: PlainValue, positions: Positions) {
    this.#text = text;
    this.#value = value;
    this.#positions = positions;
  }

  /**
   * Where the value at a path stands, or its key. A block that begins below its key stands at the key. Where the path leads
   * nowhere, the nearest parent's place.
   */
  locate(path: Path, what: "key" | "value" = "value"): LineColumn {
    const { index, found } = this.#find(path);
    this.#offsets ??= decodeOffsets(this.#positions.at);
    return this.lineColumn(this.#offsets[index * 2 + (what === "key" && found ? 0 : 1)] ?? 0);
  }

  /** Line and column, counted from 1, of an offset into the text. */
  lineColumn(offset: number): LineColumn {
    this.#lineStarts ??= lineStarts(this.#text);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  }

  /** The number of the value in the walk. */
  #find(path: Path): { readonly index: number; readonly found: boolean } {
    let value = this.#value;
    let index = 0;
    for (const step of path) {
      const parts = this.#partsOf(value);
      const part = parts.get(step) ?? partInChinese(parts, step);
      if (part === undefined) return { index, found: false };
      value = part.value;
      index += part.ahead;
    }
    return { index, found: true };
  }

  #partsOf(value: PlainValue): Parts {
    const known = this.#parts.get(value);
    if (known !== undefined) return known;
    const parts = new Map<string | number, Part>();
    let ahead = 1;
    for (const [key, part] of entries(value)) {
      parts.set(key, { value: part, ahead });
      ahead += size(part);
    }
    this.#parts.set(value, parts);
    return parts;
  }
}

/** The part under a key that is written with a Chinese word. */
function partInChinese(parts: Parts, step: string | number): Part | undefined {
  for (const word of typeof step === "string" ? wordsOfKey(step) : []) if (parts.has(word)) return parts.get(word);
  return undefined;
}

interface Part {
  readonly value: PlainValue;
  readonly ahead: number;
}
type Parts = ReadonlyMap<string | number, Part>;

function entries(value: PlainValue): readonly (readonly [string | number, PlainValue])[] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item as PlainValue] as const);
  return isMapping(value) ? Object.keys(value).map((key) => [key, own(value, key) as PlainValue] as const) : [];
}

function size(value: PlainValue): number {
  if (typeof value !== "object" || value === null) return 1;
  let total = 1;
  for (const child of Array.isArray(value) ? value : Object.values(value)) total += size(child);
  return total;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
