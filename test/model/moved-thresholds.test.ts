import { expect, it } from "vitest";
import { movedThresholds } from "../../src/model/moved-thresholds.ts";
import type { Condition } from "../../src/model/rules.ts";
import { compareEn } from "../../src/words/en/compare.ts";
import { compareZh } from "../../src/words/zh/compare.ts";
import { all, any, not, rule, test } from "../support/worlds.ts";

const chain = (hops: number, share: number): Condition =>
  all(test("place", "is", "same-city"), any(test("chain.hops", "atMost", hops), not(test("chain.inputShare", "lessThan", share))));

it("names each number that moved, and nothing if more than numbers differ", () => {
  expect(movedThresholds(chain(1, 0.02), chain(3, 0.02))?.map(({ from, to }) => [from, to])).toEqual([[1, 3]]);
  expect(movedThresholds(chain(1, 0.02), chain(2, 0.01))).toHaveLength(2);
  expect(movedThresholds(chain(1, 0.02), chain(1, 0.02))).toBeNull();
  expect(movedThresholds(chain(1, 0.02), test("place", "is", "same-city"))).toBeNull();
  expect(movedThresholds(test("place", "is", "same-city"), test("place", "is", "elsewhere"))).toBeNull();
  expect(movedThresholds(test("chain.hops", "atMost", 1), test("chain.hops", "atLeast", 1))).toBeNull();
});

it("an edit of a rule says the values of a moved number", () => {
  const change = {
    kind: "rule",
    id: "near",
    from: rule("near", chain(1, 0.02), "similar"),
    to: rule("near", chain(3, 0.02), "similar"),
  } as never;
  const name = (id: string) => id;
  expect(compareEn.edits.rule(change, name)).toBe("rule near (chain.hops at most 1 -> 3)");
  expect(compareZh.edits.rule(change, name)).toBe("规则 near（上下游步数：至多 1 -> 3）");
});
