import { Seeded } from "../support/seeded-input.ts";
import { all, any, belt, concept, declare, not, PLACES, rule, test, unit, world } from "../support/worlds.ts";
import type { Belt, Change, Concept, Condition, Declaration, Exception, MatchInput, Place, Rule, RuleCase, Unit } from "./entries.ts";
import { byCodePoint } from "./entries.ts";

/**
 * Made worlds with everything that the engine handles: several readings per name, names that link in part or not at all, unknown facts,
 * regions, provinces, kinds, incomplete lists, input shares, rules that look beyond one city, overrides, rules that disagree,
 * declarations for a single pair, exceptions of every kind, cases. Each seed makes one world; the frozen answers depend on every line here.
 */

export const MADE_WORLDS = 300;

const PLACES_HERE: readonly Place[] = [
  ...PLACES,
  ...[
    ["440600", "佛山市", "佛山", "Foshan", "广东省", ["珠三角", "粤港澳"], "东部"],
    ["320200", "无锡市", "无锡", "Wuxi", "江苏省", ["长三角"], "东部"],
    ["530100", "昆明市", "昆明", "Kunming", "云南省", [], ""],
  ].map(
    ([code, name, shortName, nameEn, province, regions, economicRegion]) =>
      ({ code, name, shortName, nameEn, province, level: "city", lon: null, lat: null, regions, economicRegion }) as unknown as Place,
  ),
].toSorted((a, b) => byCodePoint(a.code, b.code));

const SYLLABLES = ["锂", "钢", "纺", "陶", "芯", "光", "药", "茶", "灯", "泵", "纸", "鞋", "玉", "油", "铜", "硅", "电", "车"];
const VERDICTS = ["identical", "subordinate", "similar", "none"] as const;
const TODAY = "2026-01-15";

/** A world under construction: each draw depends on the draws before. */
class Making {
  readonly random: Seeded;
  readonly concepts: Concept[] = [];

  constructor(seed: number) {
    this.random = new Seeded(seed * 2654435 + 17);
  }

  /** One of these items; the number beside an item is its relative frequency. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item {
    let left = this.random.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) if ((left -= weight) < 0) return item;
    throw new Error("nothing to draw");
  }

  addConcepts(count: number): void {
    const { random } = this;
    for (let at = 0; at < count; at++) {
      const broader = at > 1 && random.chance(0.65) ? [idOf(random.below(at))] : [];
      if (at > 3 && random.chance(0.12)) broader.push(idOf(random.below(at)));
      this.concepts.push(
        concept(idOf(at), nameOf(at), [...new Set(broader)], {
          altLabel: {
            zh: random.chance(0.35) ? [`${nameOf(at)}业`, random.chance(0.5) ? random.pick(SHARED) : `${nameOf(at)}器`] : [],
            en: [],
          },
          hiddenLabel: random.chance(0.15) ? [random.pick(SHARED)] : [],
          notation: random.chance(0.55) ? { gbt4754: [`${13 + random.below(6)}${random.chance(0.3) ? random.below(9) : ""}`] } : {},
        }),
      );
    }
  }

  concept(): string {
    return this.random.pick(this.concepts).id;
  }

  /** Words that link exactly, by another label, in part, in several readings, or to nothing. */
  words(): string {
    const own = this.random.pick(this.concepts).prefLabel.zh;
    const other = this.random.pick(this.concepts).prefLabel.zh;
    return this.weighted([
      [own, 10],
      [`${own}业`, 2],
      [`${own}设备`, 3],
      [`新型${own}产品`, 1],
      [`${own}和${other}`, 3],
      [`${own}（${other}）`, 1],
      [`${own}、${other}材料`, 1],
      [this.random.pick(SHARED), 2],
      [`老${own}${other}`, 1],
      ["无名", 1],
    ]);
  }

  place(): string {
    return this.weighted([...PLACES_HERE.map((place) => [place.code as string, 4] as const), ["999999", 0.4] as const]);
  }

  unit(id: string): Unit {
    const { random } = this;
    const place = this.place();
    const words = this.words();
    const named = PLACES_HERE.find(({ code }) => code === place)?.name ?? "";
    return unit(id, place, words, {
      kind: random.pick(["sei", "amc", "iic"]),
      confidence: random.pick(["verified", "recalled", null]),
      ...(random.chance(0.25) ? { industry: null, name: `${named}高新区${words}产业集群`, district: "高新区" } : {}),
    });
  }

  belt(id: string): Belt {
    const { random } = this;
    const place = this.place();
    const named = random.chance(0.3) ? (PLACES_HERE.find(({ code }) => code === place)?.shortName ?? "") : "";
    const years = random.pick([[2021], [2021], [2019, 2021], [2019], [2015], null]);
    return { ...belt(id, place, `${named}${this.words()}产业带`, years), confidence: random.pick(["published", "news", null]) };
  }

  declaration(id: string): Declaration {
    const { random } = this;
    const [a, b, c] = [this.concept(), this.concept(), this.concept()];
    const scope = random.chance(0.25) ? "pair" : "branch";
    switch (random.pick(["identical", "subordinate", "similar", "similar", "similar"] as const)) {
      case "identical":
        return declare("identical", id, { concepts: scope === "branch" && random.chance(0.3) ? [a, b, c] : [a, b] }, scope);
      case "subordinate":
        return declare("subordinate", id, { wider: a, narrower: b }, scope);
      case "similar":
        return declare(
          "similar",
          id,
          { upstream: a, downstream: b, as: random.pick(["material", "material", "equipment"] as const) },
          scope,
        );
    }
  }

  /** A condition on any fact that a rule can read. */
  condition(): Condition {
    const { random } = this;
    const year = 2018 + random.below(4);
    const tests: readonly (readonly [() => Condition, number])[] = [
      [() => test("industry", "is", random.pick(VERDICTS)), 5],
      [() => test("industry", random.pick(["in", "notIn"]), ["identical", random.pick(["subordinate", "similar"])]), 3],
      [() => test("industry.steps", random.pick(["atMost", "atLeast", "is", "moreThan", "lessThan"]), random.below(3)), 3],
      [() => test("industry.direction", "is", random.pick(["belt-wider", "belt-narrower"])), 2],
      [() => test("chain.role", "is", random.pick(["belt-upstream", "belt-downstream"])), 2],
      [() => test("chain.hops", "atMost", 1 + random.below(2)), 2],
      [() => test("chain.inputShare", random.pick(["atLeast", "lessThan"]), 0.01 * (1 + random.below(4))), 2],
      [() => test("cluster.kind", random.pick(["is", "not"]), random.pick(["sei", "amc"])), 2],
      [() => test("cluster.concept", random.pick(["is", "not"]), this.concept()), 2],
      [() => test("belt.concept", random.pick(["in", "notIn"]), [this.concept(), this.concept()]), 2],
      [() => test("cluster.region", "is", random.pick(["长三角", "珠三角", "东部"])), 2],
      [() => test("cluster.province", random.pick(["is", "not"]), random.pick(["江苏省", "广东省", "上海市"])), 1],
      [() => test("cluster.confidence", "is", "verified"), 1],
      [() => test("belt.confidence", "not", "news"), 1],
      [() => test("belt.years", random.pick(["is", "atLeast", "atMost"]), year), 2],
      [() => test("belt.current", "is", random.chance(0.7)), 2],
      [() => test("belt.listing", "in", ["current", "fallback"]), 3],
      [() => test("link.belt", random.pick(["is", "not"]), random.pick(["part", "none", "exact"])), 2],
      [() => test("link.cluster", "not", "part"), 1],
    ];
    return this.weighted(tests)();
  }

  conditions(depth: number): Condition {
    const { random } = this;
    if (depth === 0 || random.chance(0.5)) return random.chance(0.12) ? not(this.condition()) : this.condition();
    const parts = Array.from({ length: 1 + random.below(3) }, () => this.conditions(depth - 1));
    return random.chance(0.15) ? not(all(...parts)) : random.chance(0.5) ? any(...parts) : all(...parts);
  }

  rule(id: string, ids: readonly string[]): Rule {
    const { random } = this;
    const where = this.weighted<Condition | null>([
      [HERE, 6],
      [test("place", "in", ["same-city", "same-region"]), 2],
      [test("place", "is", "elsewhere"), 0.6],
      [not(test("place", "is", "elsewhere")), 0.6],
      [null, 0.8],
    ]);
    const when = where === null ? this.conditions(2) : all(where, this.conditions(2), ...(random.chance(0.5) ? [this.condition()] : []));
    const overrides = ids.filter((other) => other !== id && random.chance(0.15));
    return rule(id, when, random.pick(VERDICTS), overrides);
  }

  exception(id: string, units: readonly Unit[], belts: readonly Belt[]): Exception {
    const { random } = this;
    const whose = random.pick(units);
    const near = belts.filter(({ place }) => place === whose.place);
    const other = random.pick(near.length > 0 && random.chance(0.7) ? near : belts);
    const about = random.pick([
      { kind: "unit", unit: whose.id },
      { kind: "pair", unit: whose.id, belt: other.id },
      { kind: "pair", unit: whose.id, belt: other.id },
      { kind: "concepts", cluster: this.concept(), belt: this.concept(), place: whose.place },
      { kind: "concepts", cluster: linkedTo(whose.industry, this.concepts), belt: linkedTo(other.name, this.concepts), place: other.place },
    ] as const);
    return {
      id,
      about,
      verdict: random.pick(VERDICTS),
      why: "会议决定",
      by: "专家",
      until: random.pick([null, null, "2025-12-31", TODAY, "2027-06-30"]),
      origin: { file: "rules/exceptions.yaml", path: ["exceptions", id] },
    } as unknown as Exception;
  }

  ruleCase(id: string, units: readonly Unit[], rules: readonly Rule[]): RuleCase {
    const { random } = this;
    return {
      id,
      cluster: random.chance(0.5) ? { unit: random.pick(units).id } : { words: this.words() },
      belt: this.words(),
      place: random.pick(["same-city", "same-city", "same-region", "elsewhere"]),
      years: random.pick([[], [2021], [2019], [2015]]),
      expect: random.pick([...VERDICTS, "unknown"] as const),
      because: random.chance(0.3) && rules.length > 0 ? random.pick(rules).id : null,
      origin: { file: "rules/cases.yaml", path: ["cases", id] },
    };
  }
}

const HERE = test("place", "is", "same-city");
/** Labels that several concepts may share. */
const SHARED = ["通用件", "合成料", "精工"];

const idOf = (at: number): string => `c${String(at).padStart(2, "0")}`;
const nameOf = (at: number): string => `${SYLLABLES[at % SYLLABLES.length]}${SYLLABLES[(at * 5 + 3) % SYLLABLES.length]}`;

/** A concept that these words name, so that an exception about concepts matches some pair. */
function linkedTo(words: string | null, concepts: readonly Concept[]): string {
  return (concepts.find(({ prefLabel }) => words?.includes(prefLabel.zh)) ?? (concepts[0] as Concept)).id;
}

/** In most worlds the study's rules, so that most worlds have matched units; random rules besides. */
function rulesOf(making: Making): readonly Rule[] {
  const { random } = making;
  const ids = ["r-branch", "r-chain", "r-one", "r-same", "r-three", "r-two"];
  const study = [
    rule("r-branch", all(HERE, test("industry", "is", "subordinate"), test("industry.steps", "atMost", 2)), "subordinate"),
    rule("r-chain", all(HERE, test("industry", "is", "similar"), test("belt.listing", "in", ["current", "fallback"])), "similar"),
    rule("r-same", all(HERE, test("industry", "is", "identical")), "identical", random.chance(0.2) ? ["r-one"] : []),
  ].filter(() => random.chance(0.8));
  const drawn = ["r-one", "r-two", "r-three"].slice(0, 1 + random.below(3)).map((id) => making.rule(id, ids));
  return [...study, ...drawn].toSorted((a, b) => byCodePoint(a.id, b.id));
}

const INPUT_OUTPUT = {
  sectors: Array.from({ length: 6 }, (_, at) => ({
    code: `s${at}`,
    name: { zh: `部门${at}`, en: `sector ${at}` },
    gbtCodes: [`${13 + at}`],
  })),
  flows: [0, 1, 2, 3, 4, 5].map((at) => ({
    upstream: `s${at}`,
    downstream: `s${(at * 2 + 1) % 6}`,
    coefficient: 0.01 * (at + 1),
    origin: { file: "io.csv", path: [at] },
  })),
  general: ["s5"],
};

/** The world of a seed. */
export function madeWorld(seed: number): MatchInput {
  const making = new Making(seed);
  const { random } = making;
  making.addConcepts(9 + random.below(8));
  const { concepts } = making;
  const units = Array.from({ length: 4 + random.below(4) }, (_, at) => making.unit(`u${at}`));
  const belts = Array.from({ length: 9 + random.below(9) }, (_, at) => making.belt(`b${String(at).padStart(2, "0")}`));
  const rules = rulesOf(making);
  return {
    ...world({
      concepts,
      units,
      belts,
      ruleset: {
        rules,
        declarations: Array.from({ length: 5 + random.below(7) }, (_, at) => making.declaration(`d${String(at).padStart(2, "0")}`)),
        exceptions: Array.from({ length: random.below(4) }, (_, at) => making.exception(`x${at}`, units, belts)),
        cases: Array.from({ length: random.below(4) }, (_, at) => making.ruleCase(`case-${at}`, units, rules)),
        countsAs: {
          identical: "matched",
          subordinate: random.pick(["matched", "matched", "similar"]),
          similar: random.pick(["similar", "similar", "none"]),
          none: "none",
        },
      },
      dataset: {
        belts: { complete: random.chance(0.5), expected: null, missing: null, source: "test" },
        fallbackYears: random.pick([[2018, 2020], [2018, 2020], null]),
      },
      data: { places: PLACES_HERE, inputOutput: random.chance(0.6) ? INPUT_OUTPUT : null },
    }),
    today: random.pick([TODAY, TODAY, null]),
  };
}

type Parts = { readonly [Key in "ruleset" | "taxonomy" | "data"]?: Partial<MatchInput[Key]> };

function withParts(input: MatchInput, parts: Parts): MatchInput {
  return {
    ...input,
    ruleset: { ...input.ruleset, ...parts.ruleset },
    taxonomy: { ...input.taxonomy, ...parts.taxonomy },
    data: { ...input.data, ...parts.data },
  };
}

/** Entries after one was added, removed or replaced, in the order of their ids. */
function changed<Entry extends { readonly id: string }>(
  random: Seeded,
  entries: readonly Entry[],
  make: (id: string) => Entry,
  fresh: string,
): readonly Entry[] {
  const how = random.below(entries.length === 0 ? 1 : 3);
  if (how === 0) return [...entries, make(fresh)].toSorted((a, b) => byCodePoint(a.id, b.id));
  const at = random.below(entries.length);
  return how === 1 ? entries.toSpliced(at, 1) : entries.toSpliced(at, 1, make((entries[at] as Entry).id));
}

type Step = (input: MatchInput, making: Making, at: number) => MatchInput;

/** Changes of groups of places, of which the frozen worlds have none: `test/world/places` makes them. */
type PlaceChange = "place-group" | "place-kind" | "closeness" | "groups-as-of" | "travel-times";

/** Every other kind of change. */
const STEPS: Readonly<Record<Exclude<Change["kind"], PlaceChange>, Step>> = {
  rule: (input, making, at) =>
    withParts(input, {
      ruleset: { rules: changed(making.random, input.ruleset.rules, (id) => making.rule(id, ["r-same", "r-chain"]), `r-new${at}`) },
    }),
  declaration: (input, making, at) =>
    withParts(input, {
      ruleset: { declarations: changed(making.random, input.ruleset.declarations, (id) => making.declaration(id), `d-new${at}`) },
    }),
  exception: (input, making, at) =>
    withParts(input, {
      ruleset: {
        exceptions: changed(
          making.random,
          input.ruleset.exceptions,
          (id) => making.exception(id, input.data.units, input.data.belts),
          `x-new${at}`,
        ),
      },
    }),
  "counts-as": (input, { random }) =>
    withParts(input, { ruleset: { countsAs: { ...input.ruleset.countsAs, [random.pick(["subordinate", "similar"])]: "similar" } } }),
  concept: (input, making, at) =>
    withParts(input, {
      taxonomy: {
        concepts: making.random.chance(0.5)
          ? [
              ...input.taxonomy.concepts,
              concept(`c9${at}`, nameOf(20 + making.random.below(20)), [making.random.pick(input.taxonomy.concepts).id]),
            ]
          : input.taxonomy.concepts.toSpliced(making.random.below(input.taxonomy.concepts.length), 1),
      },
    }),
  label: (input, making) =>
    oneConcept(input, making, (old) => {
      const other = making.random.pick(making.concepts).prefLabel.zh;
      return making.random.pick([
        { ...old, altLabel: { zh: [...old.altLabel.zh, `${other}设备`], en: [] } },
        { ...old, altLabel: { zh: [], en: [] } },
        { ...old, prefLabel: { ...old.prefLabel, zh: `${other}品` } },
        { ...old, hiddenLabel: [...old.hiddenLabel, making.random.pick(SHARED)] },
      ]);
    }),
  broader: (input, making) =>
    oneConcept(input, making, (old) => ({
      ...old,
      broader: making.random.chance(0.35) ? [] : [making.random.pick(input.taxonomy.concepts).id].filter((id) => id !== old.id),
    })),
  notation: (input, making) => oneConcept(input, making, (old) => ({ ...old, notation: { gbt4754: [`${13 + making.random.below(6)}`] } })),
  word: (input, { random }) => {
    const { words } = input.taxonomy;
    const list = random.pick(["generic", "tails", "heads", "nameTails"] as const);
    return withParts(input, { taxonomy: { words: { ...words, [list]: words[list].slice(1) } } });
  },
  unit: (input, making, at) =>
    withParts(input, { data: { units: changed(making.random, input.data.units, (id) => making.unit(id), `u-new${at}`) } }),
  belt: (input, making, at) =>
    withParts(input, { data: { belts: changed(making.random, input.data.belts, (id) => making.belt(id), `b-new${at}`) } }),
  place: (input, { random }) =>
    withParts(input, {
      data: {
        places: input.data.places.map((place) => (random.chance(0.3) ? { ...place, regions: [random.pick(["长三角", "珠三角"])] } : place)),
      },
    }),
  dataset: (input, { random }) => {
    const { dataset } = input.data;
    const now = random.pick([
      { studyYear: random.pick([2019, 2021]) },
      { fallbackYears: null },
      { belts: { ...dataset.belts, complete: !dataset.belts.complete } },
    ]);
    return withParts(input, { data: { dataset: { ...dataset, ...now } } });
  },
  "input-output": (input, { random }) =>
    withParts(input, {
      data: { inputOutput: random.chance(0.4) ? null : { ...INPUT_OUTPUT, flows: INPUT_OUTPUT.flows.slice(random.below(3)) } },
    }),
};

function oneConcept(input: MatchInput, { random }: Making, make: (old: Concept) => Concept): MatchInput {
  const at = random.below(input.taxonomy.concepts.length);
  const old = input.taxonomy.concepts[at];
  return old === undefined ? input : withParts(input, { taxonomy: { concepts: input.taxonomy.concepts.toSpliced(at, 1, make(old)) } });
}

/** Another version of a seed's world: some changes of rules and taxonomy, and in every second world of the data too. */
export function changedWorld(seed: number, from: MatchInput): MatchInput {
  const making = new Making(seed + 100_000);
  making.concepts.push(...from.taxonomy.concepts);
  const likely: readonly (keyof typeof STEPS)[] = ["rule", "declaration", "declaration", "exception", "label", "broader"];
  const kinds = Object.keys(STEPS) as readonly (keyof typeof STEPS)[];
  const ofRules: readonly (keyof typeof STEPS)[] = ["rule", "declaration", "exception", "counts-as", "concept", "label", "broader", "word"];
  let input = from;
  for (let at = 0, count = 2 + making.random.below(6); at < count; at++) {
    const kind = making.random.chance(0.5) ? making.random.pick(likely) : making.random.pick(seed % 2 === 0 ? ofRules : kinds);
    input = STEPS[kind](input, making, at);
  }
  return input;
}
