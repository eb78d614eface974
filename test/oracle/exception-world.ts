import type { Belt, Unit } from "../../src/model/data.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import type { Declaration, Exception, Rule } from "../../src/model/rules.ts";
import type { Concept } from "../../src/model/taxonomy.ts";
import { Seeded } from "../support/seeded-input.ts";
import { all, belt, concept, declare, METHOD, PLACES, rule, test, unit, world } from "../support/worlds.ts";

const NAMES = ["锂钢", "纺陶", "芯光", "药茶", "灯泵", "纸鞋", "玉油", "铜硅"];
const CITIES = PLACES.slice(0, 2).map(({ code }) => code);
const VERDICTS = ["identical", "subordinate", "similar", "none"] as const;
const HERE = test("place", "is", "same-city");

const idOf = (at: number): string => `c${at}`;

/**
 * A small world that focuses on exceptions: most names have several readings; most exceptions name concepts of one of them; some are for a
 * pair or a unit, some for one that already has an exception; and some cities have no belt that counts. `plain` has the study's rules
 * alone, none of which says `none`.
 */
export function exceptionWorld(seed: number, plain = false): MatchInput {
  const random = new Seeded(seed * 48271 + 11);
  const count = 4 + random.below(5);
  const names = NAMES.slice(0, count);
  const concepts: Concept[] = names.map((name, at) =>
    concept(idOf(at), name, at > 1 && random.chance(0.3) ? [idOf(random.below(at))] : []),
  );
  const words = (): string => {
    const read = Array.from({ length: random.pick([1, 2, 2, 2, 3]) }, () => random.pick(names));
    return `${[...new Set(read)].join("和")}${random.chance(0.15) ? "设备" : ""}`;
  };
  const units: Unit[] = Array.from({ length: 2 + random.below(3) }, (_, at) =>
    unit(`u${at}`, random.pick(CITIES), random.chance(0.07) ? "无名" : words()),
  );
  const belts: Belt[] = Array.from({ length: 2 + random.below(4) }, (_, at) =>
    belt(
      `b${at}`,
      random.pick(CITIES),
      `${random.chance(0.07) ? "无名" : words()}产业带`,
      random.pick([[2021], [2021], [2019], [2015], null]),
    ),
  );
  const complete = random.chance(0.5);
  return world({
    concepts,
    units,
    belts,
    ruleset: {
      rules: plain ? METHOD : rulesOf(random, concepts),
      declarations: Array.from({ length: 1 + random.below(5) }, (_, at) => declarationOf(random, concepts, `d${at}`)),
      exceptions: Array.from({ length: 1 + random.below(5) }, (_, at) => exceptionOf(random, `x${at}`, units, belts, concepts)),
    },
    dataset: { belts: { complete, expected: null, missing: null, source: "test" } },
  });
}

function rulesOf(random: Seeded, concepts: readonly Concept[]): readonly Rule[] {
  const some = random.pick(concepts).id;
  const more: readonly Rule[] = [
    rule("far-same", all(test("place", "is", "same-region"), test("industry", "is", "identical")), "similar"),
    rule("not-this", all(HERE, test("belt.concept", "in", [some])), "none", random.chance(0.5) ? ["chain-neighbour"] : []),
    rule("says-none", all(HERE, test("industry", "is", "none")), "none"),
    rule("years", all(HERE, test("belt.years", "atLeast", 2020), test("cluster.concept", "in", [some])), "subordinate"),
  ];
  const drawn = [...METHOD.filter(() => random.chance(0.85)), ...more.filter(() => random.chance(0.4))];
  return drawn.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function declarationOf(random: Seeded, concepts: readonly Concept[], id: string): Declaration {
  const [a, b] = [random.pick(concepts).id, random.pick(concepts).id];
  switch (random.pick(["identical", "subordinate", "similar", "similar"] as const)) {
    case "identical":
      return declare("identical", id, { concepts: [a, b] });
    case "subordinate":
      return declare("subordinate", id, { wider: a, narrower: b });
    case "similar":
      return declare("similar", id, { upstream: a, downstream: b });
  }
}

function exceptionOf(random: Seeded, id: string, units: readonly Unit[], belts: readonly Belt[], concepts: readonly Concept[]): Exception {
  const whose = random.pick(units);
  const near = belts.filter(({ place }) => place === whose.place);
  const other = random.pick(near.length > 0 && random.chance(0.85) ? near : belts);
  const readIn = (text: string | null): string => {
    const read = concepts.filter(({ prefLabel }) => text?.includes(prefLabel.zh));
    return (read.length > 0 ? random.pick(read) : random.pick(concepts)).id;
  };
  const named = { kind: "concepts", cluster: readIn(whose.industry), belt: readIn(other.name), place: whose.place } as const;
  const about = random.pick([
    named,
    named,
    named,
    { kind: "pair", unit: whose.id, belt: other.id },
    { kind: "unit", unit: whose.id },
  ] as const);
  const origin = { file: "rules/exceptions.yaml", path: ["exceptions", id] };
  return { id, about, verdict: random.pick(VERDICTS), why: "会议决定", by: "专家", until: null, origin } as unknown as Exception;
}
