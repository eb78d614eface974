import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dispute, DisputeSubject } from "../../../src/model/dispute.ts";
import type { BeltId, UnitId } from "../../../src/model/ids.ts";
import { groupPlaces } from "../../../src/reviewing/disputes/find-disputes.ts";
import { chanceOf, disputeId, drawnForBoth, subjectKey } from "../../../src/reviewing/disputes/subject.ts";

const pairOf = (unit: string, belt: string): DisputeSubject => ({ kind: "pair", unit: unit as UnitId, belt: belt as BeltId });

/** The id by its first definition: bytes of the digest, each as a letter. */
function plainId(text: string): string {
  const digest = createHash("sha256").update(text).digest();
  return `d${[...digest.subarray(0, 8)].map((byte) => "0123456789abcdefghjkmnpqrstvwxyz"[byte % 32]).join("")}`;
}

describe("ids of cases", () => {
  it("are the digest of the subject, also of any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (unit, belt) => {
        const subject = pairOf(unit, belt);
        expect(subjectKey(subject)).toBe(JSON.stringify(["pair", unit, belt]));
        expect(disputeId(subject)).toBe(plainId(JSON.stringify(["pair", unit, belt])));
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

  it("draw for pairs as evenly as for single things, the order of both sides counting", () => {
    const buckets = new Array<number>(16).fill(0);
    for (let unit = 0; unit < 160; unit++) {
      for (let belt = 0; belt < 400; belt++) {
        const at = drawnForBoth(chanceOf(1, `u${unit}`) * 2 ** 32, chanceOf(1, `b${belt}`) * 2 ** 32) >>> 28;
        buckets[at] = (buckets[at] ?? 0) + 1;
      }
    }
    // 64,000 draws among 16: 4,000 each, within four standard deviations.
    for (const count of buckets) expect(Math.abs(count - 4000)).toBeLessThan(4 * Math.sqrt((64000 * 15) / 256));
    expect(drawnForBoth(1, 2)).not.toBe(drawnForBoth(2, 1));
    expect(drawnForBoth(0xffffffff, 0xffffffff)).toBeGreaterThanOrEqual(0);
  });
});

describe("cases that turn on one line", () => {
  it("know which of them they are, in the order of the queue", () => {
    const dispute = (id: string, declaration: string) => ({ id, decider: { kind: "declaration", id: declaration } }) as unknown as Dispute;
    const queue = [dispute("a", "c-1"), dispute("b", "c-2"), dispute("c", "c-1")];
    expect([...groupPlaces(queue)].sort(([x], [y]) => (x < y ? -1 : 1))).toEqual([
      ["a", { at: 1, of: 2 }],
      ["b", { at: 1, of: 1 }],
      ["c", { at: 2, of: 2 }],
    ]);
  });
});
