import { beforeAll, describe, expect, it } from "vitest";
import { reproduceDocument } from "../../../src/documents/reproduce.ts";
import { addition, quotient } from "../../../src/studies/figures/sums.ts";
import { reproduce } from "../../../src/studies/zhao2022/reproduce.ts";
import { type Shipped, shipped } from "../../support/shipped.ts";

let world: Shipped;
beforeAll(async () => {
  world = await shipped();
});

describe("the study's figures", () => {
  it("every one of the 51 has a check, and a label in both languages", () => {
    const { claims } = world.reproduction;
    expect(claims).toHaveLength(51);
    expect(claims.filter((claim) => claim.reasons.some((reason) => reason.kind === "no-check"))).toEqual([]);
    for (const language of ["zh", "en"] as const) {
      const document = reproduceDocument(world.reproduction, world.input, language);
      expect(document.claims.filter((claim) => claim.label === claim.id)).toEqual([]);
      expect([...document.contradictions, ...document.objections].filter((each) => each.title === each.id)).toEqual([]);
    }
  });

  it("what is not equal says why", () => {
    for (const claim of reproduceDocument(world.reproduction, world.input, "en").claims)
      expect([claim.id, (claim.why === undefined) === (claim.status === "equal")]).toEqual([claim.id, true]);
  });

  const EQUAL = [
    "clusters.named.sei",
    "clusters.named.amc",
    "clusters.multi-city.amc",
    "clusters.multi-city.amc.cities",
    "clusters.units.amc",
    "cities.three-kinds",
    "cities.three-kinds.per-city",
    "cities.two-kinds",
    "cities.two-kinds.per-city",
    "table3.multi-belt",
    "table4.multi-belt",
    "table5.multi-belt",
    "ellipse.weight",
    "ellipse.amc.extent",
  ];
  for (const id of EQUAL)
    it(`${id} comes out as printed`, () => expect(world.reproduction.claims.find((claim) => claim.id === id)?.status).toBe("equal"));

  it("a rate that rests on unpublished belts is never called equal", () => {
    const rates = world.reproduction.claims.filter((claim) => claim.id.startsWith("rate."));
    expect(rates).toHaveLength(12);
    expect(rates.filter((claim) => claim.status === "equal")).toEqual([]);
    expect(rates.every((claim) => claim.sums.every((sum) => sum.holds))).toBe(true);
  });

  it("a bound that excludes what is printed makes it another figure, and names the units", () => {
    const claim = world.reproduction.claims.find(({ id }) => id === "rate.match.amc");
    expect([claim?.status, claim?.ours?.atLeast, claim?.published.value]).toEqual(["different", true, 18]);
    expect(claim?.reasons.find(({ kind }) => kind === "extra-units")).toEqual({
      kind: "extra-units",
      units: world.reproduction.settled.filter((unit) => unit.kind === "amc" && !unit.agrees).map(({ unit }) => unit),
    });
    expect(world.reproduction.bounds.filter((bound) => bound.excludesPublished).map(({ kind }) => kind)).toEqual(["amc"]);
  });

  it("figures from declarations written from the tables are in-sample, and shown beside those without them", () => {
    const { outOfSample, claims, settled } = world.reproduction;
    const fromTables = world.input.ruleset.declarations.filter(({ source }) => source.startsWith("zhao2022 表"));
    expect(outOfSample?.declarations).toEqual(fromTables.map(({ id }) => id));
    expect(outOfSample?.agree).toBeLessThan(settled.filter((unit) => unit.agrees).length);
    const rate = claims.find(({ id }) => id === "rate.match.total");
    expect(rate?.without?.value).toBeLessThan(rate?.ours?.value ?? 0);
    expect(claims.find(({ id }) => id === "table5.multi-belt")?.without).toBeNull();
  });

  it("if all belts are known, every figure is computed and none is called unpublished", () => {
    const { dataset } = world.input.data;
    const data = { ...world.input.data, dataset: { ...dataset, belts: { ...dataset.belts, complete: true } } };
    const claims = reproduce({
      study: world.study,
      data,
      without: null,
      units: world.matcher.result.units,
      overlaps: world.matcher.overlaps(),
      ellipses: new Map(world.ellipses.ellipses.map((ellipse) => [ellipse.group, ellipse])),
      normalShare: world.ellipses.normalShare,
    }).claims;
    expect(claims.filter(({ status }) => status === "not-computable").map(({ id }) => id)).toEqual(["clusters.iic.in-park"]);
    expect(claims.filter(({ reasons }) => reasons.some(({ kind }) => kind === "belts-unpublished"))).toEqual([]);
    expect(claims.find(({ id }) => id === "cities.clusters-without-belts.2021")?.ours?.value).toBeGreaterThan(16);
  });

  it("the six contradictions and the objection are shown with a sum that does not fit", () => {
    const { contradictions, objections } = world.reproduction;
    expect([contradictions.length, objections.map(({ id }) => id)]).toEqual([6, ["ellipse-68"]]);
    for (const each of [...contradictions, ...objections]) expect([each.id, each.sums.some((sum) => !sum.holds)]).toEqual([each.id, true]);
  });

  it("settles 106 units, 50 of them matched, and finds the belts that the tables list", () => {
    const { settled, unplaced } = world.reproduction;
    expect(unplaced).toEqual([]);
    expect(settled).toHaveLength(106);
    const listed = settled.filter((unit) => unit.published === "matched");
    expect(listed).toHaveLength(50);
    // These two depend on general knowledge, which the taxonomy may or may not contain.
    const open = ["IIC-04", "IIC-25"];
    expect(listed.filter((unit) => unit.ours !== "matched" && !open.includes(unit.unit))).toEqual([]);
    const belts = listed.filter((unit) => unit.kind !== "iic").flatMap((unit) => unit.belts);
    expect(belts).toHaveLength(56);
    expect(belts.filter((belt) => !belt.isFound)).toEqual([]);
  });

  it("puts what is proved around what was printed, but for the kind whose tables disagree", () => {
    const bounds = world.reproduction.bounds.map(({ kind, least, most }) => [kind, least, most]);
    expect(bounds).toEqual([
      ["all", 50, 102],
      ["sei", 21, 44],
      ["amc", 17, 17],
      ["iic", 12, 41],
    ]);
  });

  it("gives the study's ellipse for advanced manufacturing", () => {
    const amc = world.ellipses.ellipses.find((ellipse) => ellipse.group === "amc");
    expect(amc?.extent.north).toBeCloseTo(35.5, 1);
    expect(amc?.extent.west).toBeCloseTo(109.3, 1);
    expect(amc?.extent.south).toBeCloseTo(23.5, 1);
    expect(amc?.shareInside).toBeCloseTo(0.56, 9);
    const sei = world.ellipses.ellipses.find((ellipse) => ellipse.group === "sei");
    expect([sei?.extent.north, sei?.extent.west, sei?.extent.south].map((degree) => degree?.toFixed(1))).toEqual(["40.2", "107.6", "23.8"]);
    expect(sei?.shareInside).toBeCloseTo(0.68, 2);
  });
});

describe("sums", () => {
  it("say what they find beside what is printed", () => {
    expect(quotient(36, 152, 23)).toEqual({ sum: "36 / 152 = 23.7 % ≠ 23.0 %", holds: false });
    expect(quotient(71, 159, 44.7)).toEqual({ sum: "71 / 159 = 44.7 %", holds: true });
    expect(addition([17, 14, 1], 32)).toEqual({ sum: "17 + 14 + 1 = 32", holds: true });
    expect(addition([17], 18)).toEqual({ sum: "17 ≠ 18", holds: false });
  });
});
