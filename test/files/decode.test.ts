import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/files/decode.ts";

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
/** 名称,深圳 in GB18030. */
const GB = [0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc9, 0xee, 0xdb, 0xda];
const UTF16LE = [...Buffer.from("名称,深圳", "utf16le")];
const UTF16BE = [...Buffer.from("名称,深圳", "utf16le").swap16()];

describe("decodeText", () => {
  it.each([
    ["UTF-8", utf8("名称,深圳"), "utf-8", "名称,深圳"],
    ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, ...utf8("名称,深圳")], "utf-8", "名称,深圳"],
    ["GB18030", GB, "gb18030", "名称,深圳"],
    ["GB18030 with four bytes", [...GB, 0x94, 0x39, 0xda, 0x33], "gb18030", "名称,深圳💩"],
    ["UTF-16, little end first", [0xff, 0xfe, ...UTF16LE], "utf-16le", "名称,深圳"],
    ["UTF-16, big end first", [0xfe, 0xff, ...UTF16BE], "utf-16be", "名称,深圳"],
    ["nothing", [], "utf-8", ""],
  ])("reads %s", (_, bytes, encoding, text) => {
    expect(decodeText(Uint8Array.from(bytes), "belts.csv")).toEqual({ kind: "text", encoding, text });
  });

  it.each([
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], ["utf-8", "gb18030"]],
    ["text with a NUL", utf8("名称\0,深圳"), ["utf-8", "gb18030"]],
    ["GB18030 that is cut off", GB.slice(0, -1), ["utf-8", "gb18030"]],
    ["broken UTF-8 behind its mark", [0xef, 0xbb, 0xbf, ...GB], ["utf-8"]],
    ["UTF-16 with half a pair", [0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00], ["utf-16le"]],
    ["UTF-32", [0xff, 0xfe, 0, 0, 0x0d, 0x54, 0, 0], ["utf-16le"]],
  ])("refuses %s", (_, bytes, tried) => {
    const decoded = decodeText(Uint8Array.from(bytes), "belts.csv");
    expect(decoded.kind === "refused" && decoded.issue).toMatchObject({
      code: "file-not-text",
      params: { tried },
      span: { file: "belts.csv", line: 1 },
    });
  });
});
