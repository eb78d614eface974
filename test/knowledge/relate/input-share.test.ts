import { describe, expect, it } from "vitest";
import type { InputOutput } from "../../../src/model/data.ts";
import type { Concept } from "../../../src/model/taxonomy.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { belt, concept, unit, world } from "../../support/worlds.ts";

const sector = (code: string, ...gbtCodes: string[]) => ({ code, name: { zh: code, en: code }, gbtCodes });
const flow = (upstream: string, downstream: string, coefficient: number) => ({
  upstream,
  downstream,
  coefficient,
  origin: { file: "data/input-output.csv", path: [2] },
});
const TABLE: InputOutput = {
  sectors: [sector("电池", "384"), sector("家电", "385"), sector("汽车", "361"), sector("批发", "51")],
  flows: [flow("电池", "汽车", 0.2), flow("家电", "汽车", 0.05), flow("汽车", "电池", 0.01), flow("批发", "汽车", 0.4)],
  general: ["批发"],
} as unknown as InputOutput;

const coded = (id: string, zh: string, code: string | null, broader: readonly string[] = []): Concept =>
  concept(id, zh, broader, code === null ? {} : { notation: { gbt4754: [code] } });
const CONCEPTS = [
  coded("electrical", "电气机械", "38"),
  coded("battery", "电池", "3841"),
  coded("power-battery", "动力电池", null, ["battery"]),
  coded("appliance", "家电", "385"),
  coded("vehicle", "汽车", null),
  coded("car", "乘用车", "361", ["vehicle"]),
  coded("wholesale", "批发", "51"),
  coded("art", "工艺品", null),
  coded("one-digit", "制造业", "3"),
];

/** The input share of a cluster of one industry and a belt of another, as `explain` tells it. */
async function shareOf(cluster: string, name: string): Promise<unknown> {
  const [one, other] = [unit("u", "310000", cluster), belt("b", "310000", name)];
  const input = world({ concepts: CONCEPTS, units: [one], belts: [other], data: { inputOutput: TABLE } });
  const { facts } = await (await createMatcher(input)).explainPair(one.id, other.id);
  const share = facts["chain.inputShare"];
  return share.kind === "known" ? share.value : share.kind;
}

describe("the input share of two industries", () => {
  it.each([
    ["of the sector that contains a code", "电池", "乘用车", 0.2],
    ["both ways: the larger", "乘用车", "电池", 0.2],
    ["of all sectors under a two-digit code", "电气机械", "乘用车", 0.2],
    ["of the wider concept where its own code is missing", "动力电池", "乘用车", 0.2],
    ["of the concepts below where nothing wider has a code", "家电", "汽车", 0.05],
    ["nothing flows: 0", "电池", "家电", 0],
    ["general sectors do not count", "批发", "乘用车", 0],
    ["no code anywhere: unknown", "工艺品", "乘用车", "unknown"],
    ["a one-digit code says nothing: unknown", "制造业", "乘用车", "unknown"],
  ])("%s: %s and %s", async (_, cluster, name, expected) => expect(await shareOf(cluster, name)).toBe(expected));
});
