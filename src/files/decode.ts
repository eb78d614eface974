import { issue } from "../model/issue.ts";
import type { Refused } from "./read.ts";

export type Decoded = { readonly kind: "text"; readonly text: string; readonly encoding: Encoding } | Refused;
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

const BYTE_ORDER_MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/**
 * Bytes to text: by the byte order mark, else as strict UTF-8, else as strict GB18030. Bytes that are none of these, or contain a NUL,
 * are not text. Encodings are never guessed: detectors are wrong on short Chinese samples, and a wrong guess looks right.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const mark = BYTE_ORDER_MARKS.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  const tried: readonly Encoding[] = mark === undefined ? ["utf-8", "gb18030"] : [mark.encoding];
  for (const encoding of tried) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null && !text.includes("\0")) return { kind: "text", text, encoding };
  }
  return { kind: "refused", issue: issue("file-not-text", { file, line: 1, column: 1 }, { tried }) };
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
