import { existsSync, readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { parse as yaml } from "yaml";
import { sssom } from "../../../src/report/exports/sssom.ts";
import { hostileResult, type Shipped, shipped } from "../../support/shipped.ts";

/** The standard's own JSON Schema; the folder stays outside the project. */
const SCHEMA = new URL("../../../../shared/fixtures/sssom/sssom_schema.schema.json", import.meta.url);
const BASE = "http://qundai.example/";
const LISTS = new Set(["author_label", "curation_rule", "match_string", "subject_match_field", "object_match_field"]);

let world: Shipped;
beforeAll(async () => {
  world = await shipped();
});

/** Reads SSSOM/TSV back as the standard says: YAML behind `#`, then tab-separated rows, lists at bars. */
function readBack(text: string) {
  const lines = text.split("\n");
  const head = lines.filter((line) => line.startsWith("#")).map((line) => line.slice(1));
  const body = lines.filter((line) => !line.startsWith("#")).join("\n");
  const rows = parse(body, { columns: true, delimiter: "\t" }) as Record<string, string>[];
  const mappings = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([slot, value]) => (value === "" ? [] : [[slot, LISTS.has(slot) ? value.split(/(?<!\\)\|/) : value]])),
    ),
  );
  return {
    set: yaml(head.join("\n")) as Record<string, unknown>,
    mappings: mappings as Record<string, string>[],
    columns: Object.keys(rows[0] ?? {}),
  };
}

const withoutExtensions = (slots: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(slots).filter(([slot]) => !slot.startsWith("ext_")));

if (!existsSync(SCHEMA)) process.stderr.write("SSSOM's JSON Schema: NOT RUN, ../shared/fixtures/sssom is not here.\n");

describe.runIf(existsSync(SCHEMA))("SSSOM against the standard's schema", () => {
  for (const kind of ["shipped", "hostile"] as const) {
    it(`${kind} result`, () => {
      const schema = JSON.parse(readFileSync(SCHEMA, "utf8"));
      const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
      ajv.addSchema(schema, "sssom");
      const validate = ajv.compile({ $ref: "sssom#/$defs/MappingSet" });
      const { set, mappings } = readBack(sssom(kind === "shipped" ? world.result : hostileResult(world.result), BASE));
      validate({ ...withoutExtensions(set), mappings: mappings.map(withoutExtensions) });
      expect(validate.errors ?? []).toEqual([]);
    });
  }
});

describe("SSSOM", () => {
  it("is the same bytes on every run", () => expect(sssom(world.result, BASE)).toBe(sssom(structuredClone(world.result), BASE)));

  it("has one row a related pair, and one for each unit without any", () => {
    const { mappings } = readBack(sssom(world.result, BASE));
    const claims = world.result.units.flatMap((unit) => unit.pairs.filter((pair) => pair.relation !== "unknown"));
    const alone = world.result.units.filter((unit) => unit.pairs.every((pair) => pair.relation === "unknown"));
    expect(mappings).toHaveLength(claims.length + alone.length);
    const missing = mappings.filter((mapping) => mapping["object_id"] === "sssom:NoTermFound");
    expect(missing).toHaveLength(alone.length);
    expect(new Set(missing.map((mapping) => mapping["mapping_cardinality"]))).toEqual(new Set(["1:0"]));
  });

  it("says each relation by its SKOS name, and never closeMatch", () => {
    const { mappings } = readBack(sssom(world.result, BASE));
    const predicates = new Set(mappings.map((mapping) => mapping["predicate_id"]));
    expect([...predicates].sort()).toEqual([
      "skos:broadMatch",
      "skos:exactMatch",
      "skos:mappingRelation",
      "skos:narrowMatch",
      "skos:relatedMatch",
    ]);
    for (const mapping of mappings) expect(mapping["predicate_id"] === "skos:relatedMatch").toBe(mapping["ext_chain_role"] !== undefined);
  });

  it("counts cardinality over the whole set", () => {
    const claims = readBack(sssom(world.result, BASE)).mappings.filter((mapping) => mapping["object_id"] !== "sssom:NoTermFound");
    for (const { subject_id, object_id, mapping_cardinality } of claims) {
      const [subjects, objects] = [
        claims.filter((each) => each["object_id"] === object_id).length,
        claims.filter((each) => each["subject_id"] === subject_id).length,
      ];
      expect(mapping_cardinality).toBe(`${subjects > 1 ? "n" : "1"}:${objects > 1 ? "n" : "1"}`);
    }
  });

  it("is canonical: sorted rows, no empty column, versions as quoted text", () => {
    const text = sssom(world.result, BASE);
    const rows = text
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .slice(1, -1);
    expect(rows).toEqual([...rows].sort());
    const { set, mappings, columns } = readBack(text);
    expect(columns.filter((column) => mappings.every((mapping) => mapping[column] === undefined))).toEqual([]);
    expect(set["ext_taxonomy_version"]).toBe("2022.1");
    expect(set["mapping_set_version"]).toBe("2022.1");
  });
});
