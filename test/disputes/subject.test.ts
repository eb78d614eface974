import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf, disputeId, pairId, subjectKey } from "../../src/disputes/subject.ts";
import type { DisputeSubject } from "../../src/model/dispute.ts";
import type { BeltId, UnitId } from "../../src/model/ids.ts";

const pairOf = (unit: string, belt: string): DisputeSubject => ({ kind: "pair", unit: unit as UnitId, belt: belt as BeltId });

/** The id as it was first defined: bytes of the digest, each a letter. */
function plainId(text: string): string {
  const digest = createHash("sha256").update(text).digest();
  return `d${[...digest.subarray(0, 8)].map((byte) => "0123456789abcdefghjkmnpqrstvwxyz"[byte % 32]).join("")}`;
}

describe("ids of cases", () => {
  it("are the digest of the subject, also of any characters and of very many pairs", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (unit, belt) => {
        const subject = pairOf(unit, belt);
        expect(subjectKey(subject)).toBe(JSON.stringify(["pair", unit, belt]));
        expect(disputeId(subject)).toBe(plainId(JSON.stringify(["pair", unit, belt])));
        expect(pairId(JSON.stringify(unit), JSON.stringify(belt))).toBe(disputeId(subject));
      }),
    );
  });

  it("stay what they are: votes are kept under them", () => {
    expect(disputeId(pairOf("AMC-1", "310000-芯片"))).toMatchInlineSnapshot(`"daqxw1xm0"`);
    expect(disputeId({ kind: "term", text: "生物医药", concept: null })).toMatchInlineSnapshot(`"d5gbhyj6b"`);
  });

  it("draw chances that are the first four bytes of a digest", () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), (seed, text) => {
        const digest = createHash("sha256").update(`${seed}/${text}`).digest();
        expect(chanceOf(seed, text)).toBe(digest.readUInt32BE(0) / 2 ** 32);
      }),
    );
  });
});
