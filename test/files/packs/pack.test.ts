import { describe, expect, it } from "vitest";
import { packed, unpacked } from "../../../src/files/packs/pack.ts";
import { packedMapBytes, packedMapOf } from "../../../src/files/packs/packed-map.ts";
import { seededRandom } from "../../../src/model/random.ts";

const SECTIONS = new Map<string, string | Uint8Array>([
  ["checked", '{"version":"2022.1","title":"产业带"}'],
  ["empty", ""],
  ["numbers", new Uint8Array(Int32Array.of(1, -1, 7).buffer)],
]);

describe("a pack", () => {
  it("gives back each section, and none that it does not have", () => {
    const pack = unpacked(packed(SECTIONS));
    expect(pack?.text("checked")).toBe(SECTIONS.get("checked"));
    expect(pack?.text("empty")).toBe("");
    expect([...(pack?.bytes("numbers") ?? [])]).toEqual([...(SECTIONS.get("numbers") as Uint8Array)]);
    expect(pack?.text("constructor")).toBeUndefined();
  });

  it("with any byte changed, or cut off anywhere, is none", () => {
    const whole = packed(SECTIONS);
    for (let at = 0; at < whole.length; at++) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unpacked(changed)).toBeNull();
      expect(unpacked(whole.subarray(0, at))).toBeNull();
    }
    expect(unpacked(undefined)).toBeNull();
  });

  it("is none if its checksum fits a table that is not JSON", () => {
    const content = Buffer.concat([Buffer.from([3, 0, 0, 0]), Buffer.from("no ", "utf8")]);
    const sum = packed(new Map());
    expect(unpacked(Buffer.concat([sum.subarray(0, 32), content]))).toBeNull();
  });
});

describe("a packed map", () => {
  const random = seededRandom(19);
  const word = (): string => Array.from({ length: 1 + Math.floor(random() * 6) }, () => "产业带集群ab|"[Math.floor(random() * 8)]).join("");
  const entries = new Map(Array.from({ length: 500 }, () => [word(), word()] as const));

  it("finds every key, and no other", () => {
    const map = packedMapOf(packedMapBytes(entries));
    for (const [key, text] of entries) expect(map?.get(key)).toBe(text);
    for (let trial = 0; trial < 2000; trial++) {
      const key = word();
      expect(map?.get(key)).toBe(entries.get(key));
    }
    expect(new Map(map?.entries())).toEqual(entries);
    expect(map?.size).toBe(entries.size);
  });

  it("without entries finds nothing", () => expect(packedMapOf(packedMapBytes([]))?.get("电池")).toBeUndefined());

  it("whose sections do not fit together is none", () => {
    const bytes = packedMapBytes(entries);
    expect(packedMapOf({ ...bytes, texts: bytes.texts.subarray(1) })).toBeNull();
    expect(packedMapOf({ ...bytes, ends: bytes.ends.subarray(4) })).toBeNull();
    expect(packedMapOf({ ...bytes, slots: bytes.slots.subarray(0, 12) })).toBeNull();
    expect(packedMapOf({ slots: bytes.slots })).toBeNull();
  });
});
