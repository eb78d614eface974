import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { parseCsv } from "../../src/files/tables/csv.ts";
import { loadTaxonomy } from "../../src/files/taxonomy/taxonomy.ts";
import { NO_CACHE } from "../../src/files/yaml/yaml-file.ts";
import { NameLinker } from "../../src/knowledge/link/name-linker.ts";
import { entryOf } from "../../src/model/taxonomy.ts";

/** Names of three public lists, drawn at random, with the concepts that they linked to when an expert judged the links. */
describe.each([
  ["gbt4754", 0.85, 0.02],
  ["sei2018", 0.94, 0.04],
  ["category1688", 0.93, 0],
])("a sample of %s", (list, right, wrong) => {
  let linker: NameLinker;
  let rows: readonly { name: string; concepts: string; verdict: string }[];
  beforeAll(async () => {
    linker = new NameLinker((await loadTaxonomy(fileURLToPath(new URL("../../", import.meta.url)), "2022.1", NO_CACHE)).taxonomy);
    const file = fileURLToPath(new URL(`names-${list}.csv`, import.meta.url));
    const { table } = await parseCsv(readFileSync(file, "utf8"), file);
    rows = (table?.rows ?? []).map(({ cells: [name = "", concepts = "", verdict = ""] }) => ({ name, concepts, verdict }));
  });

  it("still links as it was judged, and well enough", () => {
    const as = (verdict: string) => rows.filter((row) => row.verdict === verdict);
    const linked = (name: string) =>
      [...new Set(linker.link(name, []).senses.flatMap(({ concept }) => (concept === null ? [] : [entryOf(concept)])))].sort();
    const stillRight = as("right").filter(({ name, concepts }) => linked(name).join(" ") === concepts);
    expect(rows.length).toBe(60);
    expect(stillRight.length / rows.length).toBeGreaterThanOrEqual(right);
    expect(as("wrong").length / rows.length).toBeLessThanOrEqual(wrong);
  });
});
