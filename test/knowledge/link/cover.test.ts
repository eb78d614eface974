import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapestCover } from "../../../src/knowledge/link/cover.ts";
import { glyphsOf } from "../../../src/knowledge/link/glyphs.ts";
import { Labels } from "../../../src/knowledge/link/labels.ts";
import { NameLinker } from "../../../src/knowledge/link/name-linker.ts";
import { vocabularyOf } from "../../../src/knowledge/link/vocabulary.ts";
import { Choices } from "../../../src/model/choices.ts";
import type { Taxonomy } from "../../../src/model/taxonomy.ts";
import { everyCover, isBetter, languageOf, readNames } from "../../oracle/link.ts";
import { concept, taxonomy, unit, WORDS } from "../../support/worlds.ts";

/** Ordinary words with their costs, as in the pinned list. */
const ORDINARY: ReadonlyMap<string, number> = new Map([
  ["通风", 34],
  ["家用", 37],
  ["电器", 32],
  ["器具", 35],
  ["风电器", 48],
  ["电", 24],
  ["风", 22],
]);
const TAXONOMY: Taxonomy = {
  ...taxonomy([
    concept("wind", "风电"),
    concept("appliance", "家电"),
    concept("ware", "器具", [], { altLabel: { zh: ["电器具"], en: ["ware"] } }),
    concept("door", "门"),
    concept("lamp", "LED灯", [], { altLabel: { zh: ["灯"], en: ["lamp"] } }),
    concept("hard-disk", "硬盘"),
  ]),
  words: { ...WORDS, heads: ["新型", "家用"], forms: ["disk = 硬盘"] },
  ordinary: { longest: 3, cost: (text, start, length) => ORDINARY.get(text.slice(start, start + length)) },
};
const VOCABULARY = vocabularyOf(new Labels(TAXONOMY.concepts, [], new Choices(0)), TAXONOMY.words, TAXONOMY.ordinary, () => false);
const LANGUAGE = languageOf(TAXONOMY);

const NAME = fc
  .array(fc.constantFrom(..."家用通风电器具门灯及、新型设备 制造", "LED", "ware", "lamps", "disk", "硬碟"), { maxLength: 9 })
  .map((parts) => parts.join(""));

describe("the cover of a name", () => {
  it("is the cheapest of all covers", () => {
    fc.assert(
      fc.property(NAME, (name) => {
        const all = everyCover(name, LANGUAGE, true);
        const every = all.length > 0 ? all : everyCover(name, LANGUAGE, false);
        const best = every.reduce((a, b) => (isBetter(b, a) ? b : a));
        expect(cheapestCover(glyphsOf(name), VOCABULARY).map(({ from, to }) => to - from)).toEqual(best.lengths);
      }),
      { numRuns: 1000 },
    );
  });

  it("is read as the plain reader reads it", () => {
    const reader = readNames(TAXONOMY, []);
    const linker = new NameLinker(TAXONOMY);
    fc.assert(
      fc.property(NAME, (name) => {
        expect(linker.link(name, []).senses).toEqual(reader.unit(unit("u", "310000", name)));
      }),
      { numRuns: 3000 },
    );
  });
});
