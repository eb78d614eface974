import { describe, expect, it } from "vitest";
import { type ConceptRows, conceptsOfRows, rowsOfConcepts } from "../../../src/files/packs/concept-rows.ts";
import { plainWord } from "../../../src/model/taxonomy.ts";
import { shipped } from "../../support/shipped.ts";

/** What a cache makes of concepts that it stores. */
function stored<Concepts extends Parameters<typeof rowsOfConcepts>[0]>(concepts: Concepts) {
  return conceptsOfRows(JSON.parse(JSON.stringify(rowsOfConcepts(concepts))) as ConceptRows);
}

describe("stored concepts", async () => {
  const { concepts } = (await shipped()).input.taxonomy;

  it("are the concepts of the shipped taxonomy, field by field and in the same order", () => {
    expect(JSON.stringify(stored(concepts))).toBe(JSON.stringify(concepts));
  });

  it("keep a product word that says anything of its own", () => {
    const entry = concepts.find(({ wordOf }) => wordOf === null) as (typeof concepts)[number];
    const { file, path } = entry.origin;
    const word = { ...plainWord(entry.id, "热 泵"), source: entry.source, origin: { file, path: [...path, "includes", 3] } };
    const variants = [
      word,
      { ...word, source: "other" },
      { ...word, why: "因为" },
      { ...word, hiddenLabel: ["热泵机组"] },
      { ...word, altLabel: { zh: [], en: ["heat pump"] } },
      { ...word, prefLabel: { zh: "热 泵", en: "Heat pump" } },
      { ...word, broader: [...word.broader, "battery" as never] },
      { ...word, notation: { gbt4754: ["3464"] } },
      { ...word, gathers: true },
      { ...word, id: `${entry.id}#other` as never },
      { ...word, origin: { file: "other.yaml", path: word.origin.path } },
      { ...word, origin: { file, path: ["concepts", 9999, "includes", 3] } },
    ];
    for (const variant of variants) {
      const list = [entry, variant];
      expect(JSON.stringify(stored(list))).toBe(JSON.stringify(list));
      expect(JSON.stringify(stored([variant]))).toBe(JSON.stringify([variant]));
    }
  });
});
