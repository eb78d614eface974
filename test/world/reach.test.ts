import { describe, expect, it } from "vitest";
import type { Declaration } from "../../src/model/rules.ts";
import type { Concept } from "../../src/model/taxonomy.ts";
import { createMatcher } from "../../src/world/match.ts";
import { concept, declare, world } from "../support/worlds.ts";

/** A label made only of filler words: as a name it links to nothing. */
const OTHER = concept("other-equipment", "其他设备配件系统", [], { prefLabel: { zh: "产业集群", en: "cluster 产业集群" } });
const BATTERY = concept("battery", "电池");

async function unreached(concepts: readonly Concept[], declarations: readonly Declaration[] = []): Promise<readonly string[]> {
  const matcher = await createMatcher(world({ concepts, units: [], belts: [], ruleset: { declarations } }));
  return matcher.unreached().map(({ id }) => id);
}

describe("concepts that no name links to", () => {
  it("are those whose labels consist only of filler words", async () => {
    expect(await unreached([OTHER, BATTERY])).toEqual(["other-equipment"]);
    expect(await unreached([{ ...OTHER, hiddenLabel: ["电机"] }, BATTERY])).toEqual([]);
  });

  it("are not reported if a narrower concept or a declaration needs them", async () => {
    expect(await unreached([OTHER, concept("motor", "电机", ["other-equipment"])])).toEqual([]);
    expect(await unreached([OTHER, BATTERY], [declare("identical", "d", { concepts: ["battery", "other-equipment"] })])).toEqual([]);
    expect(await unreached([OTHER, BATTERY], [declare("subordinate", "d", { wider: "battery", narrower: "other-equipment" })])).toEqual([]);
    expect(await unreached([OTHER, BATTERY], [declare("subordinate", "d", { wider: "other-equipment", narrower: "battery" })])).toEqual([]);
    expect(await unreached([OTHER, BATTERY], [declare("similar", "d", { upstream: "battery", downstream: "other-equipment" })])).toEqual(
      [],
    );
    expect(await unreached([OTHER, BATTERY], [declare("similar", "d", { upstream: "other-equipment", downstream: "battery" })])).toEqual(
      [],
    );
  });
});
