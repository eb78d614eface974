import { Converter } from "opencc-js/t2cn";

let convert: ((text: string) => string) | null = null;
let common: Uint8Array | null = null;

/**
 * Converts traditional characters to simplified ones. The converter is created only if a text contains a character outside GB 2312,
 * the 6,763 simplified characters of daily use, since nearly no name does.
 */
export function simplified(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x2e80 || isCommon(code)) continue;
    const toSimplified = convert ?? Converter({ from: "t", to: "cn" });
    convert = toSimplified;
    return toSimplified(text);
  }
  return text;
}

/** Whether a code unit is a character of GB 2312: rows 16 to 87 of 94 cells, read off the decoder once. */
export function isCommon(code: number): boolean {
  common ??= gb2312Characters();
  return common[code] === 1;
}

function gb2312Characters(): Uint8Array {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const table = new Uint8Array(0x10000);
  for (const character of new TextDecoder("gb18030").decode(new Uint8Array(bytes))) {
    const code = character.charCodeAt(0);
    if (character.length === 1 && code >= 0x4e00 && code <= 0x9fff) table[code] = 1;
  }
  return table;
}
