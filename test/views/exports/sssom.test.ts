import { existsSync, readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { parse as yaml } from "yaml";
import type { ResultDocument } from "../../../src/documents/result.ts";
import type { ReviewedDecision, ReviewedResult } from "../../../src/documents/reviewed.ts";
import { sssom } from "../../../src/views/exports/formats/sssom.ts";
import { HOSTILE, hostileResult, type Shipped, shipped } from "../../support/shipped.ts";

/** The standard's own JSON Schema; the folder is outside the project. */
const SCHEMA = new URL("../../../../shared/fixtures/sssom/sssom_schema.schema.json", import.meta.url);
const BASE = "http://qundai.example/";
const LISTS = new Set(["author_label", "reviewer_label", "curation_rule", "match_string", "subject_match_field", "object_match_field"]);

let world: Shipped;
beforeAll(async () => {
  world = await shipped();
});

/** Reads SSSOM/TSV back by the standard: YAML after `#`, then tab-separated rows, lists separated by bars. */
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

const DECIDED = { how: "agreed", by: ["li|lei", "wang"], on: "2026-01-31", side: null, why: null } as const;

/** Decisions on shipped pairs: one agrees with the rules, one does not, two remove a unit's only belt, one adds a belt, one is on a whole unit. */
function decisionsOn({ units, belts }: ResultDocument, spoil: (text: string) => string = (text) => text): ReviewedResult {
  const decide = (at: number, unit: string, belt: string | null, rest: Partial<ReviewedDecision>): ReviewedDecision => ({
    ...DECIDED,
    case: `d${at}`,
    relation: "none",
    ...rest,
    unit,
    belt,
  });
  const related = units.filter((unit) => unit.pairs.some((pair) => pair.relation === "similar") && unit.pairs.length > 1);
  const single = units.filter((unit) => unit.pairs.length === 1);
  const [same, other] = related;
  const [emptied, refused] = single;
  const bare = units.filter((unit) => unit.outcome === "none");
  if (!same || !other || !emptied || !refused || !bare[0] || !bare[1]) throw new Error("the shipped result has changed");
  const similarOf = (unit: typeof same): string => unit.pairs.find((pair) => pair.relation === "similar")?.belt ?? "";
  const inCity = belts.find((belt) => belt.place === bare[0]?.place)?.id ?? "";
  return {
    disputes: 40,
    decisions: [
      decide(1, same.id, similarOf(same), { relation: "similar" }),
      decide(2, other.id, similarOf(other), {
        relation: "subordinate",
        side: "belt-wider",
        how: "ruled",
        by: ["zhao"],
        why: spoil("因为\nx|y"),
      }),
      decide(3, emptied.id, emptied.pairs[0]?.belt ?? "", {}),
      decide(4, refused.id, null, { by: [spoil("周")] }),
      decide(5, bare[0].id, inCity, { relation: "identical", on: null }),
      decide(6, bare[1].id, null, { relation: "similar" }),
    ],
    outcomes: { [emptied.id]: "none", [refused.id]: "none", [bare[0].id]: "matched", [bare[1].id]: "similar" },
  };
}

const withoutExtensions = (slots: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(slots).filter(([slot]) => !slot.startsWith("ext_")));

function textOf(kind: "shipped" | "hostile" | "reviewed" | "hostile reviewed"): string {
  const result = kind.startsWith("hostile") ? hostileResult(world.result) : world.result;
  const spoil = (text: string): string => (kind.startsWith("hostile") ? `${HOSTILE}\t${text}` : text);
  return sssom(result, BASE, kind.endsWith("reviewed") ? decisionsOn(result, spoil) : null);
}

if (!existsSync(SCHEMA)) process.stderr.write("SSSOM's JSON Schema: NOT RUN, ../shared/fixtures/sssom is not here.\n");

describe.runIf(existsSync(SCHEMA))("SSSOM against the standard's schema", () => {
  for (const kind of ["shipped", "hostile", "reviewed", "hostile reviewed"] as const) {
    it(`${kind} result`, () => {
      const schema = JSON.parse(readFileSync(SCHEMA, "utf8"));
      const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
      ajv.addSchema(schema, "sssom");
      const validate = ajv.compile({ $ref: "sssom#/$defs/MappingSet" });
      const { set, mappings } = readBack(textOf(kind));
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

describe("SSSOM as reviewed", () => {
  const rowsOf = (reviewed: ReviewedResult | null) => readBack(sssom(world.result, BASE, reviewed)).mappings;
  const of = (rows: readonly Record<string, unknown>[], { unit, belt }: Pick<ReviewedDecision, "unit" | "belt">) =>
    rows.filter((row) => row["subject_id"] === `unit:${unit}` && (belt === null || row["object_id"] === `belt:${belt}`));

  it("has each decision in place of the machine's answer, with who reviewed, and leaves all else as it was", () => {
    const reviewed = decisionsOn(world.result);
    const [before, after] = [rowsOf(null), rowsOf(reviewed)];
    const units = new Set(reviewed.decisions.map(({ unit }) => `unit:${unit}`));
    const partners = new Set([...before, ...after].filter((row) => units.has(String(row["subject_id"]))).map((row) => row["object_id"]));
    const untouched = (rows: typeof after) =>
      rows.filter(
        (row) => !units.has(String(row["subject_id"])) && (!partners.has(row["object_id"]) || row["object_id"] === "sssom:NoTermFound"),
      );
    expect(untouched(after)).toEqual(untouched(before));
    expect(before.filter((row) => row["mapping_justification"] === "semapv:MappingReview")).toEqual([]);
    const told = reviewed.decisions.map((decision) =>
      of(after, decision).map((row) => [
        row["predicate_id"],
        row["predicate_modifier"] ?? "",
        row["object_id"] === "sssom:NoTermFound" ? "no term" : "belt",
        row["mapping_justification"],
        row["ext_outcome"],
        row["ext_review"] ?? "",
      ]),
    );
    const review = "semapv:MappingReview";
    const [same, other] = reviewed.decisions.map(({ unit }) => world.result.units.find((each) => each.id === unit)?.outcome);
    expect(told).toEqual([
      [["skos:relatedMatch", "", "belt", review, same, "agreed"]],
      [["skos:broadMatch", "", "belt", review, other, "ruled"]],
      [["skos:mappingRelation", "Not", "belt", review, "none", "agreed"]],
      [["skos:mappingRelation", "", "no term", review, "none", "agreed"]],
      [["skos:exactMatch", "", "belt", review, "matched", "agreed"]],
      [["skos:mappingRelation", "", "no term", review, "similar", "agreed"]],
    ]);
  });

  it("names reviewers and day, names the rule only if it agrees, and gives a ruling's reason", () => {
    const reviewed = decisionsOn(world.result);
    const rows = reviewed.decisions.map((decision) => of(rowsOf(reviewed), decision)[0]);
    expect(rows.map((row) => [row?.["reviewer_label"], row?.["review_date"], row?.["curation_rule"] !== undefined])).toEqual([
      [["li\\|lei", "wang"], "2026-01-31", true],
      [["zhao"], "2026-01-31", false],
      [["li\\|lei", "wang"], "2026-01-31", false],
      [["周"], "2026-01-31", false],
      [["li\\|lei", "wang"], undefined, false],
      [["li\\|lei", "wang"], "2026-01-31", false],
    ]);
    expect(rows[1]?.["comment"]).toBe("The rules say: skos:relatedMatch by chain-neighbour. Ruled: 因为 x|y");
    expect(rows[4]?.["comment"]).toBe("The rules say: no relation.");
  });

  it("a unit that loses its only belt says both: which belt is none of its, and that it has none", () => {
    const reviewed = decisionsOn(world.result);
    const emptied = reviewed.decisions[2]?.unit ?? "";
    const rows = of(rowsOf(reviewed), { unit: emptied, belt: null });
    expect(rows.map((row) => [row["predicate_modifier"], row["mapping_cardinality"]])).toEqual([
      [undefined, "1:0"],
      ["Not", undefined],
    ]);
  });

  it("a unit ruled none as a whole has no mapping: neither the rules' own nor one of an earlier decision on a pair", () => {
    const unit = world.result.units.find(({ pairs }) => pairs.filter(({ relation }) => relation !== "unknown").length > 2);
    const [related, refused] = unit?.pairs ?? [];
    if (unit === undefined || related === undefined || refused === undefined) throw new Error("the shipped result has changed");
    const decision = (belt: string | null, relation: ReviewedDecision["relation"]): ReviewedDecision => ({
      ...DECIDED,
      case: `d-${belt}`,
      unit: unit.id,
      belt,
      relation,
    });
    const decisions = [decision(null, "none"), decision(related.belt, "identical"), decision(refused.belt, "none")];
    const rows = of(rowsOf({ disputes: 3, decisions, outcomes: { [unit.id]: "none" } }), { unit: unit.id, belt: null });
    expect(rows.map((row) => [row["object_id"], row["predicate_modifier"]])).toEqual([
      ["sssom:NoTermFound", undefined],
      [`belt:${refused.belt}`, "Not"],
    ]);
  });

  it("is a set of its own, the same bytes on every run", () => {
    const reviewed = decisionsOn(world.result);
    const text = sssom(world.result, BASE, reviewed);
    expect(sssom(world.result, BASE, { ...reviewed, decisions: [...reviewed.decisions].reverse() })).toBe(text);
    expect(readBack(text).set["mapping_set_id"]).not.toBe(readBack(sssom(world.result, BASE)).set["mapping_set_id"]);
    const rows = text.split("\n").filter((line) => !line.startsWith("#"));
    expect(rows.slice(1, -1)).toEqual(rows.slice(1, -1).sort());
    const columns = rows[0]?.split("\t") ?? [];
    const inOrder = [
      "predicate_id",
      "predicate_modifier",
      "object_id",
      "mapping_justification",
      "reviewer_label",
      "mapping_cardinality",
      "review_date",
      "curation_rule",
      "comment",
    ];
    expect(columns.filter((column) => inOrder.includes(column))).toEqual(inOrder);
  });
});
