import { describe, expect, it } from "vitest";
import { areClashFree } from "../../src/knowledge/relate/clash-free.ts";
import { findClashes } from "../../src/knowledge/relate/clashes.ts";
import { openedShipped } from "../support/opened.ts";
import { Seeded, seededDeclaration, seededInput } from "../support/seeded-input.ts";

describe("a quick look for contradictory declarations", () => {
  it.each(Array.from({ length: 300 }, (_, seed) => seed))("misses none that the whole search finds, seed %i", (seed) => {
    const random = new Seeded(seed);
    const { concepts } = seededInput(seed).taxonomy;
    const declarations = Array.from({ length: 1 + random.below(8) }, (_, at) => seededDeclaration(random, concepts, `d${at}`));
    const found = findClashes(concepts, declarations);
    if (areClashFree(concepts, declarations)) expect(found).toEqual([]);
  });

  it("clears most worlds without clashes, and the shipped one", async () => {
    let [free, cleared] = [0, 0];
    for (let seed = 0; seed < 200; seed++) {
      const random = new Seeded(seed);
      const { concepts } = seededInput(seed).taxonomy;
      const declarations = Array.from({ length: 4 }, (_, at) => seededDeclaration(random, concepts, `d${at}`));
      if (findClashes(concepts, declarations).length > 0) continue;
      free += 1;
      if (areClashFree(concepts, declarations)) cleared += 1;
    }
    expect(cleared).toBeGreaterThan(free * 0.9);
    const { input } = await openedShipped("en");
    expect(areClashFree(input.taxonomy.concepts, input.ruleset.declarations)).toBe(true);
  });
});
