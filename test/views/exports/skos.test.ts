import { validate } from "jskos-validate";
import { Parser, type Quad } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { jskosLines } from "../../../src/views/exports/formats/jskos.ts";
import { skosTurtle } from "../../../src/views/exports/formats/skos.ts";
import { hostileResult, type Shipped, shipped } from "../../support/shipped.ts";

const BASE = "http://qundai.example/";
const SKOS = "http://www.w3.org/2004/02/skos/core#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

let world: Shipped;
beforeAll(async () => {
  world = await shipped();
});

/** The conditions of the SKOS reference that our data could violate, each as the statements that violate it. */
function broken(quads: readonly Quad[]): Record<string, string[]> {
  const pairs = (property: string) =>
    quads.filter((quad) => quad.predicate.value === `${SKOS}${property}`).map((quad) => [quad.subject.value, quad.object.value] as const);
  const typed = (type: string) =>
    new Set(
      quads.filter((quad) => quad.predicate.value === TYPE && quad.object.value === `${SKOS}${type}`).map((quad) => quad.subject.value),
    );
  const labels = (property: string) =>
    quads
      .filter((quad) => quad.predicate.value === `${SKOS}${property}`)
      .map((quad) => `${quad.subject.value} ${quad.object.value}@${(quad.object as { language?: string }).language}`);
  const [pref, alt, hidden] = [labels("prefLabel"), labels("altLabel"), labels("hiddenLabel")];
  const up = new Map<string, string[]>();
  for (const [narrower, wider] of pairs("broader")) up.set(narrower, [...(up.get(narrower) ?? []), wider]);
  const above = (from: string): Set<string> => {
    const found = new Set<string>();
    const left = [...(up.get(from) ?? [])];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      left.push(...(up.get(next) ?? []));
    }
    return found;
  };
  const languages = new Map<string, number>();
  for (const label of pref) {
    const key = label.replace(/ .*@/s, " @");
    languages.set(key, (languages.get(key) ?? 0) + 1);
  }
  const exact = new Set(pairs("exactMatch").map(([a, b]) => `${a} ${b}`));
  const both = (as: readonly string[], bs: readonly string[]) => {
    const others = new Set(bs);
    return as.filter((a) => others.has(a));
  };
  return {
    S9: both([...typed("ConceptScheme")], [...typed("Concept")]),
    S13: [...both(pref, alt), ...both(pref, hidden), ...both(alt, hidden)],
    S14: [...languages].filter(([, count]) => count > 1).map(([key]) => key),
    S27: pairs("related")
      .filter(([a, b]) => above(a).has(b) || above(b).has(a))
      .map(([a, b]) => `${a} ${b}`),
    S37: both([...typed("Collection")], [...typed("Concept"), ...typed("ConceptScheme")]),
    S46: ["broadMatch", "narrowMatch", "relatedMatch", "related", "broader"].flatMap((property) =>
      pairs(property)
        .filter(([a, b]) => exact.has(`${a} ${b}`) || exact.has(`${b} ${a}`))
        .map(([a, b]) => `${property} ${a} ${b}`),
    ),
    cycle: [...up.keys()].filter((id) => above(id).has(id)),
  };
}

const CLEAN = { S9: [], S13: [], S14: [], S27: [], S37: [], S46: [], cycle: [] };

describe("SKOS, read back by an RDF library", () => {
  it("satisfies the conditions of the standard", () => expect(broken(new Parser().parse(skosTurtle(world.result, BASE)))).toEqual(CLEAN));

  it("has every concept with both labels, and chains under an ordered property", () => {
    const quads = new Parser().parse(skosTurtle(world.result, BASE));
    const concepts = quads.filter((quad) => quad.predicate.value === TYPE && quad.object.value === `${SKOS}Concept`);
    expect(concepts).toHaveLength(world.result.taxonomy.concepts.length);
    const labelled = new Set(concepts.map(({ subject }) => subject.value));
    const labels = quads.filter((quad) => quad.predicate.value === `${SKOS}prefLabel` && labelled.has(quad.subject.value));
    expect(labels).toHaveLength(concepts.length * 2);
    const chains = new Set(
      world.result.ruleset.declarations.flatMap((each) => (each.kind === "similar" ? [`${each.upstream} ${each.downstream}`] : [])),
    );
    expect(quads.filter((quad) => quad.predicate.value === `${BASE}ns#supplies`)).toHaveLength(chains.size);
    expect(quads.some((quad) => quad.subject.value === `${BASE}ns#supplies` && quad.object.value.endsWith("xkos#sequential"))).toBe(true);
    expect(quads.filter((quad) => quad.predicate.value === `${SKOS}related`).length).toBeGreaterThan(100);
  });

  it("can be parsed whatever the texts contain", () => {
    const quads = new Parser().parse(skosTurtle(hostileResult(world.result), BASE));
    expect(quads.filter((quad) => quad.predicate.value === TYPE && quad.object.value === `${SKOS}Concept`)).toHaveLength(
      world.result.taxonomy.concepts.length,
    );
  });

  it("is the same bytes on every run", () => expect(skosTurtle(structuredClone(world.result), BASE)).toBe(skosTurtle(world.result, BASE)));

  it("would see a clash", () => {
    const text = `@prefix skos: <${SKOS}> . @prefix c: <${BASE}> . c:a a skos:Concept ; skos:prefLabel "a"@zh, "b"@zh ; skos:altLabel "a"@zh ; skos:broader c:b ; skos:related c:b ; skos:exactMatch c:b .`;
    const found = broken(new Parser().parse(text));
    expect(["S13", "S14", "S27", "S46"].map((rule) => (found[rule]?.length ?? 0) > 0)).toEqual([true, true, true, true]);
  });
});

describe("JSKOS", () => {
  it("is accepted by jskos-validate, line by line", () => {
    const lines = [...jskosLines(world.result, BASE)];
    expect(lines).toHaveLength(world.result.taxonomy.concepts.length);
    const refused = lines.filter((line) => !validate.concept(JSON.parse(line)));
    expect(refused).toEqual([]);
    expect(validate.concept({ uri: 1 })).toBe(false);
  });
});

describe("collections in Turtle", () => {
  it("are skos:Collection of collections of concepts, and no concepts themselves", () => {
    const quads = new Parser().parse(skosTurtle(world.result, BASE));
    const members = quads.filter(({ predicate }) => predicate.value === `${SKOS}member`);
    const of = (id: string): string[] =>
      members.filter(({ subject }) => subject.value === `${BASE}collection/${id}`).map(({ object }) => object.value);
    const [first] = world.result.collections ?? [];
    if (first === undefined) throw new Error("the shipped taxonomy has no collections");
    expect(of(first.id)).toEqual(first.members.map(({ id }) => `${BASE}collection/${first.id}/${encodeURIComponent(id)}`));
    for (const { id, concepts } of first.members)
      expect(of(`${first.id}/${encodeURIComponent(id)}`).sort()).toEqual(concepts.map((concept) => `${BASE}concept/${concept.id}`).sort());
  });
});
