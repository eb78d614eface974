import type { FileProblem } from "../../model/issue.ts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** "EncryptedPackage" in UTF-16, the name of the part in which a workbook with a password is kept. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Names of the parts of other documents of that age. */
const OTHERS = ["WordDocument", "PowerPoint Document"].map((name) => Buffer.from(name, "utf16le"));

function oleForm(bytes: Buffer): FileProblem {
  if (bytes.includes(ENCRYPTED)) return "protected-workbook";
  return OTHERS.some((name) => bytes.includes(name)) ? "not-a-spreadsheet" : "older-workbook";
}

/** What a file is by its bytes: a zip (a workbook of today), text, or something of which is known why it cannot be read. */
export function formOf(bytes: Uint8Array): "zip" | "text" | FileProblem {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  if (startsWith(bytes, OLE)) return oleForm(Buffer.from(bytes));
  const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1").replace(/^ï»¿/, "").trimStart().toLowerCase();
  // BIFF streams of Excel 2 to 4 stand without a container.
  if (/^\u0009[\u0000\u0002\u0004\u0008]/.test(start)) return "older-workbook";
  if (start.startsWith("%pdf-")) return "pdf";
  if (/^<(?:!doctype html|html|head|table|meta|\?xml|workbook)/.test(start)) return "web-page";
  return "text";
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}
