import { Converter } from "opencc-js/t2cn";

let convert: ((text: string) => string) | null = null;
let common: ReadonlySet<string> | null = null;

/**
 * Traditional characters to simplified ones. The converter is made only when a text holds a character outside GB 2312,
 * the 6,763 simplified characters of daily use, since nearly no name does.
 */
export function simplified(text: string): string {
  common ??= gb2312Characters();
  for (const character of text) {
    if (character < "\u2e80" || common.has(character)) continue;
    const toSimplified = convert ?? Converter({ from: "t", to: "cn" });
    convert = toSimplified;
    return toSimplified(text);
  }
  return text;
}

/** The Chinese characters of GB 2312: rows 16 to 87 of 94 cells, read off the decoder. */
function gb2312Characters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder("gb18030").decode(new Uint8Array(bytes)));
}
