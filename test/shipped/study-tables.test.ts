import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Unit } from "../../src/model/data.ts";
import type { UnitId } from "../../src/model/ids.ts";
import type { Overlap } from "../../src/model/match.ts";
import { openedShipped } from "../support/opened.ts";

/** The study's printed tables, compared with the shipped workspace. Source: Zhao et al. 2022, Tables 2-5. */

function rows(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(new URL(`../../data/zhao2022/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const columns = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [columns[at] ?? "", cell])));
}

const { input, matcher } = await openedShipped("zh");
const placeOf = new Map(input.data.places.map((place) => [place.shortName, place.code]));
const resultOf = new Map(matcher.result.units.map((unit) => [unit.unit, unit]));
const industry = (cluster: string): string => cluster.replace(/(创新型)?(产业)?集群$/u, "");

/** The unit to which a row of Table 3, 4 or 5 refers. */
function unitOf(kind: string, row: Readonly<Record<string, string>>): Unit {
  const named = input.data.units.filter(
    (unit) =>
      unit.kind === kind &&
      unit.place === placeOf.get(row["city"] ?? "") &&
      unit.industry === industry(row["cluster"] ?? "") &&
      (kind === "amc" || unit.district.includes(row["qualifier"] ?? "")),
  );
  expect(named).toHaveLength(1);
  return named[0] as Unit;
}

/** Names as printed: a belt's own city, and a remark in brackets that is a separate belt in the data. */
function printedBelts(row: Readonly<Record<string, string>>): readonly string[] {
  const printed = (row["matched_belts"] ?? "").replace("酶/酵素", "酶·酵素").split("/");
  return printed
    .map((name) => name.replace("·", "/").replace(new RegExp(`^${row["city"]}`, "u"), ""))
    .flatMap((name) => name.split(/[（）]/u).filter((part) => part !== ""));
}

const settled = (
  [
    ["sei", "table3.csv"],
    ["amc", "table4.csv"],
    ["iic", "table5.csv"],
  ] as const
).flatMap(([kind, table]) => rows(table).map((row) => [kind, row] as const));

/** Rows that general knowledge does not support, with the reason; nothing is declared merely to match a row. */
const NOT_BORNE_OUT: Readonly<Record<string, string>> = {
  电工电气辅材: "auxiliary materials are at most upstream of the smart grid",
};

describe("Tables 3 to 5: matched units and the belts that match them", () => {
  it("are 50 units", () => expect(settled).toHaveLength(50));

  it.each(settled.map(([kind, row]) => [row["city"], row["cluster"], kind, row] as const))("%s %s", (_, __, kind, row) => {
    const unit = unitOf(kind, row);
    const result = resultOf.get(unit.id);
    expect(result?.outcome).toBe("matched");
    for (const name of printedBelts(row)) {
      if (Object.hasOwn(NOT_BORNE_OUT, name)) continue;
      const belt = input.data.belts.find((candidate) => candidate.place === unit.place && candidate.name === name);
      const relation = result?.pairs.find((pair) => pair.belt === belt?.id)?.verdict.relation;
      expect(["identical", "subordinate"], `${unit.name} and ${name}`).toContain(relation);
    }
  });
});

describe("units that share their city with another kind and are in no table", () => {
  /** Matched here and not in the study; each was examined. */
  const LEFT_MATCHED: Readonly<Record<string, string>> = {
    "AMCU-15": "南京新型电力装备: Table 2 calls it identical to 江宁智能电网, which Table 5 lists as matched by 机械传热传质设备",
    "AMCU-20":
      "上海张江生物医药: Table 2 calls it identical to 浦东新区生物医药, which Table 3 lists as matched; the study disagrees with itself (twins-with-different-belts)",
    "AMCU-26": "青岛轨道交通装备: Table 2 calls it identical to the sei cluster of that name, which Table 3 lists as matched",
  };

  it("are not matched, but for those with a reason", () => {
    const kinds = new Map<string, Set<string>>();
    for (const unit of input.data.units) kinds.set(unit.place, (kinds.get(unit.place) ?? new Set()).add(unit.kind));
    const listed = new Set(settled.map(([kind, row]) => unitOf(kind, row).id));
    const others = matcher.result.units.filter((unit) => (kinds.get(unit.place)?.size ?? 0) > 1 && !listed.has(unit.unit));
    expect(others.length).toBeGreaterThan(30);
    expect(others.filter((unit) => unit.outcome === "matched").map((unit) => unit.unit)).toEqual(Object.keys(LEFT_MATCHED));
  });
});

describe("Table 2: relations between clusters of different kinds in one city", () => {
  const overlaps = matcher.overlaps();
  const find = (row: Readonly<Record<string, string>>): { readonly units: readonly UnitId[]; readonly overlap: Overlap | undefined } => {
    const units = (["sei", "amc", "iic"] as const).flatMap((kind) => {
      const printed = row[kind] ?? "";
      if (printed === "") return [];
      const own = input.data.units.filter((unit) => unit.kind === kind && unit.place === placeOf.get(row["city"] ?? ""));
      const core = industry(printed);
      const named = own.filter((unit) => unit.name.replace(/（[^）]*）/u, "").includes(core));
      expect(named, printed).toHaveLength(1);
      return named.map((unit) => unit.id);
    });
    return {
      units,
      overlap: overlaps.find(
        (overlap) =>
          overlap.relation === row["relation"] && units.length === overlap.units.length && units.every((id) => overlap.units.includes(id)),
      ),
    };
  };

  it("has 12 identical, 8 subordinate and 2 similar", () => {
    const count = (relation: string): number => rows("table2.csv").filter((row) => row["relation"] === relation).length;
    expect([count("identical"), count("subordinate"), count("similar")]).toEqual([12, 8, 2]);
  });

  it.each(rows("table2.csv").map((row) => [row["city"], row["relation"], row] as const))("%s: %s", (_, relation, row) => {
    const { units, overlap } = find(row);
    expect(overlap, units.join(" ")).toBeDefined();
    // Only the names are read: in every row of the table the wider one is first.
    expect(overlap?.wider ?? null).toBe(relation === "subordinate" ? units[0] : null);
  });
});

describe("the run on the shipped data", () => {
  it("judges every pair, and links every name", () => {
    expect(matcher.result.counts).toMatchObject({ units: 147, belts: 83, pairs: 12201, evaluated: 12201 });
    const unlinked = [...matcher.links.units.values(), ...matcher.links.belts.values()].filter((link) =>
      link.senses.some((sense) => sense.concept === null),
    );
    // 网络 alone does not name an industry, and 电工电气辅材 (aids of electrical work) is no class of its own: they may have no concept.
    expect(unlinked.map((link) => link.text).filter((text) => !["网络", "电工电气辅材"].includes(text))).toEqual([]);
  });
});
