import { Parser } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import type { ResultDocument } from "../../../src/documents/result.ts";
import { geoJson } from "../../../src/views/exports/formats/geojson.ts";
import { jskosLines } from "../../../src/views/exports/formats/jskos.ts";
import { resultJson } from "../../../src/views/exports/formats/json.ts";
import { skosTurtle } from "../../../src/views/exports/formats/skos.ts";
import { sssom } from "../../../src/views/exports/formats/sssom.ts";
import { HOSTILE, hostileResult, type Shipped, shipped } from "../../support/shipped.ts";

const BASE = "http://qundai.example/";
/** Characters that control a terminal or change the reading direction; tabs and line breaks belong to the formats. */
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

let world: Shipped;
let hostile: ResultDocument;
beforeAll(async () => {
  world = await shipped();
  hostile = hostileResult(world.result);
});

describe("what exports print to a terminal", () => {
  it("the hostile text would steer it", () => expect(HOSTILE).toMatch(STEERING));

  for (const [name, write] of Object.entries({
    sssom: (result: ResultDocument) => sssom(result, BASE),
    skos: (result: ResultDocument) => skosTurtle(result, BASE),
    jskos: (result: ResultDocument) => [...jskosLines(result, BASE)].join(""),
    geojson: geoJson,
    json: resultJson,
  }))
    it(`nothing in ${name} does`, () => expect(STEERING.exec(write(hostile))).toBeNull());

  it("JSON and Turtle keep every character, escaped", () => {
    const { seal: _, ...read } = JSON.parse(resultJson(hostile));
    expect(read).toEqual(JSON.parse(JSON.stringify(hostile)));
    const title = `\u202e\u0007\u{E0001}${hostile.taxonomy.version}`;
    const quads = new Parser().parse(skosTurtle({ ...hostile, taxonomy: { ...hostile.taxonomy, version: title } }, BASE));
    expect(quads.some((quad) => quad.object.value === title)).toBe(true);
  });
});
