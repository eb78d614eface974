import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { loadWorkspace } from "../../src/files/workspace.ts";
import { Relations } from "../../src/knowledge/relate/relations.ts";
import { PARSED } from "../support/cache.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A declaration that carries more pairs than these is read again and put where it is true. */
const MOST_PAIRS = 300;
/** A concept that is similar to a larger share of all others needs a written reason. */
const LARGEST_SHARE = 0.15;

test("no chain carries too many pairs, and no concept is similar to too many others", async () => {
  const { input } = await loadWorkspace(ROOT, {}, FACT_CATALOGUE, PARSED);
  if (!input) throw new Error("the shipped workspace does not load");
  const concepts = input.taxonomy.concepts.filter(({ wordOf }) => wordOf === null);
  const relations = new Relations(input.taxonomy.concepts, input.ruleset.declarations);
  const [byChain, byConcept] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, key: string): Map<string, number> => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [at, { id: a }] of concepts.entries()) {
    for (const { id: b } of concepts.slice(at + 1)) {
      const { relation, hops, lift } = relations.standing(a, b);
      // What the method counts: direct chains over at most one level, two links without any.
      if (relation !== "similar" || (lift ?? 0) > (hops === 1 ? 1 : 0)) continue;
      for (const declaration of relations.declarations(a, b)) count(byChain, declaration);
      count(byConcept, a);
      count(byConcept, b);
    }
  }
  expect([...byChain].filter(([, pairs]) => pairs > MOST_PAIRS)).toEqual([]);
  expect([...byConcept].filter(([, pairs]) => pairs > LARGEST_SHARE * concepts.length)).toEqual([]);
}, 60_000);
