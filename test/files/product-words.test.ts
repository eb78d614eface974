import { describe, expect, test } from "vitest";
import { parseTaxonomy } from "../../src/files/taxonomy/taxonomy.ts";
import { NO_CACHE, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import { Relations } from "../../src/knowledge/relate/relations.ts";
import type { ConceptId } from "../../src/model/ids.ts";

const FRUIT = `concepts:
  - id: fruit
    prefLabel: {zh: 水果, en: Fruit}
    includes: [苹果, {zh: 樱桃, en: cherry, altLabel: [车厘子]}, 香蕉]
    source: expert
`;

async function taxonomyOf(text: string) {
  return parseTaxonomy("1", [await yamlFile("a.yaml", text, NO_CACHE)]);
}

const id = (text: string) => text as ConceptId;

describe("product words", () => {
  test("stand for narrower concepts with labels of their own", async () => {
    const { taxonomy, issues } = await taxonomyOf(FRUIT);
    expect(issues).toEqual([]);
    expect(taxonomy.concepts.map((concept) => concept.id)).toEqual(["fruit", "fruit#樱桃", "fruit#苹果", "fruit#香蕉"]);
    expect(taxonomy.concepts[1]).toMatchObject({
      prefLabel: { zh: "樱桃", en: "cherry" },
      altLabel: { zh: ["车厘子"] },
      broader: ["fruit"],
      wordOf: "fruit",
      source: "expert",
    });
  });

  test("are kinds of their concept and not related to their neighbours", async () => {
    const { taxonomy } = await taxonomyOf(FRUIT);
    const relations = new Relations(taxonomy.concepts, []);
    expect(relations.standing(id("fruit#苹果"), id("fruit")).relation).toBe("subordinate");
    expect(relations.standing(id("fruit#苹果"), id("fruit#香蕉")).relation).toBe("none");
    expect(relations.because(id("fruit#苹果"), id("fruit"))).toMatchObject([
      { kind: "includes", word: "fruit#苹果", concept: "fruit", origin: { file: "a.yaml", path: ["concepts", 0, "includes", 0] } },
    ]);
  });

  test("a word that is a label too is reported once", async () => {
    const { issues } = await taxonomyOf(FRUIT.replace("香蕉]", "水果]"));
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([["duplicate-label", "error"]]);
    const twice = await taxonomyOf(FRUIT.replace("香蕉]", "苹果]"));
    expect(twice.issues.map(({ code, severity }) => [code, severity])).toEqual([["duplicate-label", "warning"]]);
  });
});
