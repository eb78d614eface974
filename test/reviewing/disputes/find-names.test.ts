import { describe, expect, it } from "vitest";
import { disputedNames } from "../../../src/reviewing/disputes/find-names.ts";
import type { DisputeSources } from "../../../src/reviewing/disputes/sources.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { belt, concept, unit, world } from "../../support/worlds.ts";

const CONCEPTS = [
  concept("wafer", "晶圆"),
  concept("foundry", "晶圆代工", [], { altLabel: { zh: ["晶圆"], en: [] } }),
  concept("battery", "电池"),
  concept("machine-tool", "机床"),
];

/** The reasons why names are disputed, as `name reason concepts`. */
async function disputed(...industries: string[]): Promise<readonly string[]> {
  const units = industries.map((industry, at) => unit(`u${at}`, "310000", industry));
  const matcher = await createMatcher(world({ concepts: CONCEPTS, units, belts: [belt("b", "310000", "电池产业带")] }));
  return disputedNames({ matcher } as Partial<DisputeSources> as DisputeSources).map(({ subject, reason }) => {
    const text = subject.kind === "term" ? `${subject.text} ${reason.code} ${subject.concept ?? "-"}` : subject.kind;
    return reason.code === "ambiguous-link" ? `${text} of ${reason.concepts.join()}` : text;
  });
}

describe("names in dispute", () => {
  it.each([
    ["one that two concepts have", ["晶圆"], ["晶圆 ambiguous-link foundry of foundry,wafer"]],
    ["a list of several industries is not ambiguous", ["机床和电池"], []],
    ["one that no concept has, with the nearest", ["电池片"], ["电池片 unlinked battery"]],
    ["one that nothing is near to", ["丝绸"], ["丝绸 unlinked -"]],
    ["one linked in part", ["五轴机床"], ["五轴机床 partial-link machine-tool"]],
    ["the same name twice: once", ["五轴机床", "五轴机床"], ["五轴机床 partial-link machine-tool"]],
    ["a plain one: none", ["机床"], []],
  ])("%s", async (_, industries, expected) => expect(await disputed(...industries)).toEqual(expected));
});
