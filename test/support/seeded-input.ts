import type { Belt, Unit } from "../../src/model/data.ts";
import { byCodePoint } from "../../src/model/ids.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import { seededRandom } from "../../src/model/random.ts";
import type { Condition, Declaration, Exception, Rule } from "../../src/model/rules.ts";
import type { Concept } from "../../src/model/taxonomy.ts";
import { all, any, belt, concept, declare, not, PLACES, rule, test, unit, world } from "./worlds.ts";

/** Draws from a seed: the same seed gives the same world. */
export class Seeded {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = seededRandom(seed);
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }
}

const SYLLABLES = ["锂", "钢", "纺", "陶", "芯", "光", "药", "茶", "灯", "泵", "纸", "鞋", "玉", "油", "铜", "硅", "电", "车"];

export interface Size {
  readonly concepts: number;
  readonly declarations: number;
  readonly units: number;
  readonly belts: number;
}

export const SMALL: Size = { concepts: 16, declarations: 12, units: 8, belts: 24 };

/** A made world with realistic structure: concepts in a forest, declarations of all kinds, rules over most facts, exceptions. */
export function seededInput(seed: number, size: Size = SMALL): MatchInput {
  const random = new Seeded(seed);
  const concepts: Concept[] = [];
  const name = (at: number): string =>
    `${SYLLABLES[at % SYLLABLES.length]}${SYLLABLES[Math.floor(at / SYLLABLES.length) % SYLLABLES.length]}`;
  for (let at = 0; at < size.concepts; at++) {
    const broader = at > 2 && random.chance(0.7) ? [`c${pad(random.below(at))}`] : [];
    const alt = random.chance(0.4) ? [`${name(at)}业`] : [];
    const codes: Record<string, readonly string[]> = random.chance(0.5) ? { gbt4754: [`${13 + random.below(6)}`] } : {};
    concepts.push(concept(`c${pad(at)}`, name(at), broader, { altLabel: { zh: alt, en: [] }, notation: codes }));
  }
  const words = (): string => {
    const own = random.pick(concepts).prefLabel.zh;
    return random.chance(0.2)
      ? `${own}和${random.pick(concepts).prefLabel.zh}`
      : random.chance(0.3)
        ? `${own}设备`
        : random.chance(0.1)
          ? "无名"
          : own;
  };
  const units: Unit[] = Array.from({ length: size.units }, (_, at) =>
    unit(`u${pad(at)}`, random.pick(PLACES).code, words(), { kind: random.pick(["sei", "amc"]) }),
  );
  const belts: Belt[] = Array.from({ length: size.belts }, (_, at) =>
    belt(`b${pad(at)}`, random.pick(PLACES).code, `${words()}产业带`, random.pick([[2021], [2019], [2019, 2021], [2015], null])),
  );
  return world({
    concepts,
    units,
    belts,
    ruleset: {
      rules: seededRules(random, concepts),
      declarations: Array.from({ length: size.declarations }, (_, at) => seededDeclaration(random, concepts, `d${pad(at)}`)),
      exceptions: random.chance(0.5) ? [seededException(random, units, belts, concepts, "x1")] : [],
    },
    dataset: { belts: { complete: random.chance(0.5), expected: null, missing: null, source: "test" } },
    data: { inputOutput: random.chance(0.5) ? INPUT_OUTPUT : null },
  });
}

const INPUT_OUTPUT = {
  sectors: Array.from({ length: 6 }, (_, at) => ({
    code: `s${at}`,
    name: { zh: `部门${at}`, en: `sector ${at}` },
    gbtCodes: [`${13 + at}`],
  })),
  flows: [0, 1, 2, 3, 4].map((at) => ({
    upstream: `s${at}`,
    downstream: `s${(at * 2) % 6}`,
    coefficient: 0.01 * (at + 1),
    origin: { file: "io.csv", path: [at] },
  })),
  general: [],
};

export function pad(number: number): string {
  return String(number).padStart(4, "0");
}

const SAME_CITY = test("place", "is", "same-city");

function seededRules(random: Seeded, concepts: readonly Concept[]): readonly Rule[] {
  const rules = [
    rule("r-branch", all(SAME_CITY, test("industry", "is", "subordinate")), "subordinate"),
    rule("r-chain", all(SAME_CITY, test("industry", "is", "similar"), test("chain.hops", "atMost", 1 + random.below(2))), "similar"),
    rule("r-same", all(SAME_CITY, test("industry", "is", "identical"), test("belt.listing", "in", ["current", "fallback"])), "identical"),
    seededRule(random, concepts, "r-some"),
    seededRule(random, concepts, "r-veto"),
  ];
  return rules.filter(() => random.chance(0.9));
}

export function seededRule(random: Seeded, concepts: readonly Concept[], id: string): Rule {
  const parts: readonly (() => Condition)[] = [
    () => test("industry.steps", "atMost", random.below(3)),
    () => test("belt.concept", "in", [random.pick(concepts).id]),
    () => not(test("cluster.concept", "is", random.pick(concepts).id)),
    () => test("belt.years", "atLeast", 2018 + random.below(4)),
    () => test("link.belt", "not", "part"),
    () => test("chain.inputShare", "atLeast", 0.01 * random.below(5)),
    () => test("cluster.kind", "is", "sei"),
  ];
  const part = (): Condition => random.pick(parts)();
  const where = random.chance(0.8) ? SAME_CITY : test("place", "in", ["same-city", "same-region"]);
  const when = all(where, random.chance(0.5) ? any(part(), part()) : part(), part());
  const overrides = random.chance(0.3) ? ["r-same", "r-branch"] : [];
  return rule(id, when, random.pick(["identical", "subordinate", "similar", "none"]), overrides);
}

export function seededDeclaration(random: Seeded, concepts: readonly Concept[], id: string): Declaration {
  const [a, b] = [random.pick(concepts).id, random.pick(concepts).id];
  const scope = random.chance(0.2) ? "pair" : "branch";
  const kind = random.pick(["identical", "subordinate", "similar", "similar"] as const);
  if (kind === "identical") return declare(kind, id, { concepts: [a, b] }, scope);
  return kind === "subordinate"
    ? declare(kind, id, { wider: a, narrower: b }, scope)
    : declare(kind, id, { upstream: a, downstream: b, as: random.pick(["material", "material", "equipment"]) }, scope);
}

export function seededException(
  random: Seeded,
  units: readonly Unit[],
  belts: readonly Belt[],
  concepts: readonly Concept[],
  id: string,
): Exception {
  const about = random.pick([
    { kind: "unit", unit: random.pick(units).id },
    { kind: "pair", unit: random.pick(units).id, belt: random.pick(belts).id },
    { kind: "concepts", cluster: random.pick(concepts).id, belt: random.pick(concepts).id, place: random.pick(PLACES).code },
  ] as const);
  const verdict = random.pick(["identical", "similar", "none"] as const);
  return {
    id,
    about,
    verdict,
    why: "会议决定",
    by: "专家",
    until: null,
    origin: { file: "rules/x.yaml", path: ["exceptions", 0] },
  } as unknown as Exception;
}

type Step = (random: Seeded, input: MatchInput, at: number) => MatchInput;

/** Another version: the given number of changes of all kinds, each at a random place of the input. */
export function seededVersion(seed: number, from: MatchInput, changes: number, withData = false): MatchInput {
  const random = new Seeded(seed * 7919 + 1);
  const steps = withData ? [...STEPS, ...DATA_STEPS] : STEPS;
  let input = from;
  for (let at = 0; at < changes; at++) input = random.pick(steps)(random, input, at);
  return input;
}

const withRules = (input: MatchInput, parts: Partial<MatchInput["ruleset"]>): MatchInput => ({
  ...input,
  ruleset: { ...input.ruleset, ...parts },
});
const withConcepts = (input: MatchInput, concepts: readonly Concept[]): MatchInput => ({
  ...input,
  taxonomy: { ...input.taxonomy, concepts: sorted(concepts) },
});
const withData = (input: MatchInput, parts: Partial<MatchInput["data"]>): MatchInput => ({ ...input, data: { ...input.data, ...parts } });
const sorted = <Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => byCodePoint(a.id, b.id));
const swap = <Entry>(entries: readonly Entry[], at: number, ...now: readonly Entry[]): readonly Entry[] => entries.toSpliced(at, 1, ...now);

const STEPS: readonly Step[] = [
  (random, input, at) =>
    withRules(input, { rules: sorted([...input.ruleset.rules, seededRule(random, input.taxonomy.concepts, `r-new${at}`)]) }),
  (random, input) => {
    const which = random.below(input.ruleset.rules.length);
    const old = input.ruleset.rules[which];
    return old ? withRules(input, { rules: swap(input.ruleset.rules, which, seededRule(random, input.taxonomy.concepts, old.id)) }) : input;
  },
  (random, input) => withRules(input, { rules: swap(input.ruleset.rules, random.below(input.ruleset.rules.length)) }),
  (random, input, at) =>
    withRules(input, {
      declarations: sorted([...input.ruleset.declarations, seededDeclaration(random, input.taxonomy.concepts, `d-new${at}`)]),
    }),
  (random, input, at) =>
    withRules(input, {
      declarations: sorted([...input.ruleset.declarations, seededDeclaration(random, input.taxonomy.concepts, `d-more${at}`)]),
    }),
  (random, input) => withRules(input, { declarations: swap(input.ruleset.declarations, random.below(input.ruleset.declarations.length)) }),
  (random, input) => {
    const which = random.below(input.ruleset.declarations.length);
    const old = input.ruleset.declarations[which];
    return old
      ? withRules(input, {
          declarations: swap(input.ruleset.declarations, which, seededDeclaration(random, input.taxonomy.concepts, old.id)),
        })
      : input;
  },
  (random, input, at) =>
    withRules(input, {
      exceptions: sorted([
        ...input.ruleset.exceptions,
        seededException(random, input.data.units, input.data.belts, input.taxonomy.concepts, `x-new${at}`),
      ]),
    }),
  (random, input) => withRules(input, { countsAs: { ...input.ruleset.countsAs, subordinate: random.pick(["matched", "similar"]) } }),
  (random, input) => withRules(input, { countsAs: { ...input.ruleset.countsAs, similar: random.pick(["none", "similar"]) } }),
  (random, input) => {
    const which = random.below(input.taxonomy.concepts.length);
    const old = input.taxonomy.concepts[which];
    if (!old) return input;
    const broader = random.chance(0.3) ? [] : [random.pick(input.taxonomy.concepts).id].filter((id) => id !== old.id);
    return withConcepts(input, swap(input.taxonomy.concepts, which, { ...old, broader }));
  },
  (random, input) => {
    const which = random.below(input.taxonomy.concepts.length);
    const old = input.taxonomy.concepts[which];
    if (!old) return input;
    const other = random.pick(input.taxonomy.concepts).prefLabel.zh;
    const labels = random.chance(0.3)
      ? { altLabel: { zh: [], en: [] }, prefLabel: { ...old.prefLabel, zh: `${other}品` } }
      : { altLabel: { zh: [...old.altLabel.zh, `${other}设备`, other], en: [] } };
    return withConcepts(
      input,
      swap(input.taxonomy.concepts, which, { ...old, ...labels, notation: { gbt4754: [`${13 + random.below(6)}`] } }),
    );
  },
  (random, input, at) =>
    withConcepts(input, [
      ...input.taxonomy.concepts,
      concept(`c-new${at}`, `${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`, [random.pick(input.taxonomy.concepts).id]),
    ]),
  (random, input) => withConcepts(input, swap(input.taxonomy.concepts, random.below(input.taxonomy.concepts.length))),
  (_, input) => ({
    ...input,
    taxonomy: {
      ...input.taxonomy,
      words: { ...input.taxonomy.words, generic: input.taxonomy.words.generic.filter((word) => word !== "设备") },
    },
  }),
];

const DATA_STEPS: readonly Step[] = [
  (random, input, at) =>
    withData(input, {
      belts: sorted([
        ...input.data.belts,
        belt(`b-new${at}`, random.pick(PLACES).code, `${random.pick(input.taxonomy.concepts).prefLabel.zh}产业带`),
      ]),
    }),
  (random, input) => withData(input, { belts: swap(input.data.belts, random.below(input.data.belts.length)) }),
  (random, input) => {
    const which = random.below(input.data.belts.length);
    const old = input.data.belts[which];
    return old
      ? withData(input, {
          belts: swap(input.data.belts, which, { ...old, years: random.pick([[2021], [2015], null]), place: random.pick(PLACES).code }),
        })
      : input;
  },
  (random, input, at) =>
    withData(input, {
      units: sorted([...input.data.units, unit(`u-new${at}`, random.pick(PLACES).code, random.pick(input.taxonomy.concepts).prefLabel.zh)]),
    }),
  (random, input) => withData(input, { units: swap(input.data.units, random.below(input.data.units.length)) }),
  (random, input) => {
    const which = random.below(input.data.units.length);
    const old = input.data.units[which];
    return old
      ? withData(input, {
          units: swap(input.data.units, which, { ...old, place: random.pick(PLACES).code, kind: random.pick(["sei", "amc"]) }),
        })
      : input;
  },
  (random, input) => withData(input, { dataset: { ...input.data.dataset, studyYear: random.pick([2019, 2021]) } }),
  (_, input) =>
    withData(input, {
      dataset: { ...input.data.dataset, belts: { ...input.data.dataset.belts, complete: !input.data.dataset.belts.complete } },
    }),
  (random, input) =>
    withData(input, { places: input.data.places.map((place) => (random.chance(0.3) ? { ...place, regions: ["长三角"] } : place)) }),
  (random, input) => withData(input, { inputOutput: random.chance(0.5) ? null : { ...INPUT_OUTPUT, flows: INPUT_OUTPUT.flows.slice(1) } }),
];
