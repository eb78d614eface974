import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { isSealedResult } from "../../src/files/generated/result.ts";
import { type Misfit, misfitOf } from "../../src/files/shapes/misfit.ts";
import { sealOf } from "../../src/views/exports/formats/json.ts";
import { type Shipped, shipped } from "../support/shipped.ts";

const SCHEMA = JSON.parse(readFileSync(new URL("../../schemas/documents/result.schema.json", import.meta.url), "utf8"));

let world: Shipped;
let text = "";
beforeAll(async () => {
  world = await shipped();
  text = smallText();
});
/** The error that the reader of saved results reports for a value; null if the value fits. */
const misfit = (value: unknown): Misfit | null => (isSealedResult(value) ? null : misfitOf(isSealedResult));
const small = (): Record<string, unknown> => JSON.parse(text);

/** The schema as the reader uses it: unknown keys are allowed. */
function open(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(open);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => (key === "additionalProperties" && value === false ? [] : [[key, open(value)]])),
  );
}

interface Spot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every path in a value that leads to something. */
function spots(value: unknown): Spot[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...spots(holder[key])]);
}

/** A small result: the shipped one with a few rows of each table. */
function smallText(): string {
  const { units, belts, places, taxonomy, ruleset, ...rest } = world.result;
  const concepts = taxonomy.concepts.slice(0, 3);
  const cut = {
    ...rest,
    units: units.slice(0, 3),
    belts: belts.slice(0, 2),
    places: places.slice(0, 2),
    taxonomy: { ...taxonomy, concepts },
    ruleset: { ...ruleset, declarations: ruleset.declarations.slice(0, 4) },
  };
  return JSON.stringify({ ...cut, seal: sealOf(cut as never) });
}

describe("the reader's check of saved results", () => {
  it("accepts what the program writes", () => {
    expect(misfit(JSON.parse(JSON.stringify({ ...world.result, seal: sealOf(world.result) })))).toBeNull();
  });

  it("agrees with the committed schema wherever one value is another", () => {
    const validate = new Ajv({ strict: false }).compile(open(SCHEMA) as object);
    const all = spots(small()).length;
    const bad = fc.constantFrom<unknown>(null, 0, -1, 1.5, 7, "", "matched", "unit", true, [], [1, 2, 3], {}, { zh: 1 }, undefined);
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(all - 1), bad, (at, value) => {
        const document = small();
        const { holder, key } = spots(document)[at] as Spot;
        if (value === undefined && !Array.isArray(holder)) delete holder[key];
        else holder[key] = value ?? null;
        const found = misfit(document);
        if (found !== null) refused += 1;
        expect([holder[key], found === null]).toEqual([holder[key], validate(document)]);
      }),
      { numRuns: 600, seed: 5 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  const wrong = (change: (document: { units: Record<string, unknown>[] }) => void) => {
    const document = small() as { units: Record<string, unknown>[] };
    change(document);
    return misfit(document);
  };

  it("gives one mistake for a misspelt key or value, and what was meant", () => {
    const renamed = wrong(({ units }) => {
      const { outcome, ...rest } = units[1] ?? {};
      units[1] = { ...rest, outcom: outcome };
    });
    expect(renamed).toEqual({ at: ["units", "1", "outcome"], wanted: "a value", slip: { found: "outcom", meant: "outcome" } });
    expect(wrong(({ units }) => Object.assign(units[1] ?? {}, { outcome: "mached" }))).toMatchObject({
      at: ["units", "1", "outcome"],
      slip: { found: "mached", meant: "matched" },
    });
  });

  it("names the place, and what should be there", () => {
    expect(wrong(({ units }) => Object.assign(units[1] ?? {}, { outcome: "constructor" }))).toEqual({
      at: ["units", "1", "outcome"],
      wanted: '"matched" | "similar" | "unknown" | "none" | "no-belt"',
      slip: null,
    });
    expect(wrong(({ units }) => Object.assign(units[0] ?? {}, { at: { file: "x", line: 0, column: 1 } }))).toEqual({
      at: ["units", "0", "at", "line"],
      wanted: ">= 1",
      slip: null,
    });
    expect(wrong(({ units }) => Reflect.deleteProperty(units[2] ?? {}, "pairs"))).toEqual({
      at: ["units", "2", "pairs"],
      wanted: "a value",
      slip: null,
    });
    expect(wrong(({ units }) => Object.assign(units[0] ?? {}, { pairs: "many" }))).toMatchObject({
      at: ["units", "0", "pairs"],
      wanted: "array",
    });
  });
});
