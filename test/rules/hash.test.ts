import { describe, expect, test } from "vitest";
import type { ConceptId, RuleId } from "../../src/model/ids.ts";
import type { Condition, Declaration, Exception, Rule, RuleCase, Ruleset } from "../../src/model/rules.ts";
import type { Concept, LinkWords } from "../../src/model/taxonomy.ts";
import { rulesetHash, taxonomyHash } from "../../src/rules/hash.ts";

const origin = { file: "rules/1/r.yaml", path: ["rules", 0] };
const elsewhere = { file: "rules/1/s.yaml", path: [] };
const test1: Condition = { kind: "test", fact: "place", operator: "is", value: "same-city", origin };
const test2: Condition = { kind: "test", fact: "industry", operator: "in", value: ["identical", "subordinate"], origin };
const when: Condition = { kind: "group", join: "all", parts: [test1, test2], origin };
const rule = {
  id: "same" as RuleId,
  title: null,
  when,
  then: "identical",
  overrides: [] as RuleId[],
  why: null,
  source: null,
  origin,
} satisfies Rule;
const declaration = {
  id: "d",
  kind: "identical",
  concepts: ["a", "b"],
  scope: "branch",
  why: null,
  source: "s",
  origin,
} as unknown as Declaration;
const exception = {
  id: "e",
  about: { kind: "unit", unit: "u" },
  verdict: "none",
  why: "w",
  by: "x",
  until: null,
  origin,
} as unknown as Exception;
const ruleCase = {
  id: "c",
  cluster: { words: "芯片" },
  belt: "芯片",
  place: "same-city",
  years: [],
  expect: "identical",
  because: null,
  origin,
} as unknown as RuleCase;
const base: Omit<Ruleset, "hash"> = {
  version: "1",
  title: { zh: "一", en: "one" },
  status: "draft",
  date: "2026-01-31",
  taxonomyVersion: "1",
  extends: null,
  countsAs: { identical: "matched", subordinate: "matched", similar: "similar", none: "none" },
  rules: [rule, { ...rule, id: "other" as RuleId }],
  declarations: [declaration],
  exceptions: [exception],
  cases: [ruleCase],
  origin,
};

describe("the hash of a ruleset", () => {
  test.each<[string, Partial<Ruleset>]>([
    [
      "version, name, date, status and base",
      { version: "2", title: { zh: "二", en: "two" }, date: "2027-01-31", status: "released", extends: "1", origin: elsewhere },
    ],
    ["the order of rules", { rules: [...base.rules].reverse() }],
    ["places in files", { rules: base.rules.map((one) => ({ ...one, origin: elsewhere, when: { ...one.when, origin: elsewhere } })) }],
    ["the order of conditions", { rules: base.rules.map((one) => ({ ...one, when: { ...when, parts: [test2, test1] } })) }],
    [
      "the order of values",
      {
        rules: base.rules.map((one) => ({ ...one, when: { ...when, parts: [test1, { ...test2, value: ["subordinate", "identical"] }] } })),
      },
    ],
    ["the order of identical concepts", { declarations: [{ ...declaration, concepts: ["b", "a"] } as unknown as Declaration] }],
  ])("does not hang on %s", (_, change) => expect(rulesetHash({ ...base, ...change })).toBe(rulesetHash(base)));

  const changed = <T extends object>(entry: T, change: Record<string, unknown>): readonly T[] => [{ ...entry, ...change }];
  test.each<[string, Partial<Ruleset>]>([
    ["taxonomy", { taxonomyVersion: "2" }],
    ["counts-as", { countsAs: { ...base.countsAs, subordinate: "similar" } }],
    ["a rule's join", { rules: changed(rule, { when: { ...when, join: "any" } }) }],
    ["a rule's operator", { rules: changed(rule, { when: { ...test1, operator: "not" } }) }],
    ["a rule's negation", { rules: changed(rule, { when: { kind: "not", part: test1, origin } }) }],
    ...Object.entries({ id: "x", title: { zh: "一", en: "one" }, then: "none", overrides: ["other"], why: "w", source: "s" }).map(
      ([key, value]): [string, Partial<Ruleset>] => [`a rule's ${key}`, { rules: changed(rule, { [key]: value }) }],
    ),
    ...Object.entries({ id: "x", concepts: ["a", "c"], scope: "pair", why: "w", source: "t" }).map(
      ([key, value]): [string, Partial<Ruleset>] => [`a declaration's ${key}`, { declarations: changed(declaration, { [key]: value }) }],
    ),
    ...Object.entries({
      id: "x",
      about: { kind: "pair", unit: "u", belt: "b" },
      verdict: "similar",
      why: "v",
      by: "y",
      until: "2026-01-31",
    }).map(([key, value]): [string, Partial<Ruleset>] => [`an exception's ${key}`, { exceptions: changed(exception, { [key]: value }) }]),
    ...Object.entries({
      id: "x",
      cluster: { unit: "芯片" },
      belt: "a",
      place: "elsewhere",
      years: [2021],
      expect: "none",
      because: "same",
    }).map(([key, value]): [string, Partial<Ruleset>] => [`a case's ${key}`, { cases: changed(ruleCase, { [key]: value }) }]),
  ])("changes with %s", (name, change) => {
    const rules = name.startsWith("a rule") ? { rules: [rule] } : {};
    expect(rulesetHash({ ...base, ...rules, ...change })).not.toBe(rulesetHash({ ...base, ...rules }));
  });

  test("tells upstream from downstream", () => {
    const similar = (upstream: string, downstream: string) => [
      { ...declaration, kind: "similar", upstream, downstream, as: "material", kinds: null } as unknown as Declaration,
    ];
    expect(rulesetHash({ ...base, declarations: similar("a", "b") })).not.toBe(rulesetHash({ ...base, declarations: similar("b", "a") }));
  });
});

describe("the hash of a taxonomy", () => {
  const NO_WORDS: LinkWords = {
    nameTails: [],
    districtTails: [],
    heads: [],
    tails: [],
    machineTails: [],
    machines: [],
    connectors: [],
    generic: [],
    closers: [],
    attributives: [],
    asides: [],
    ordinary: [],
    forms: [],
    activities: [],
    endings: [],
    families: [],
    placeGroups: [],
  };
  const words: LinkWords = { ...NO_WORDS, heads: ["新型", "高端"] };
  const concept: Concept = {
    id: "chip" as ConceptId,
    prefLabel: { zh: "芯片", en: "Chip" },
    altLabel: { zh: ["集成电路", "微电子"], en: ["IC"] },
    hiddenLabel: ["晶圆"],
    broader: ["component" as ConceptId],
    byCode: [],
    wordOf: null,
    gathers: false,
    notation: { sei2018: ["1.2"], gbt4754: ["3973"] },
    why: null,
    source: "expert",
    origin,
  };
  const hash = (one: Concept, with_ = words) => taxonomyHash([one], with_);

  test("does not hang on order and places", () => {
    const same = {
      ...concept,
      altLabel: { zh: ["微电子", "集成电路"], en: ["IC"] },
      notation: { gbt4754: ["3973"], sei2018: ["1.2"] },
      origin: elsewhere,
    };
    expect(hash(same, { ...words, heads: ["高端", "新型"] })).toBe(hash(concept));
  });

  test.each(
    Object.entries({
      id: "x",
      prefLabel: { zh: "芯", en: "Chip" },
      altLabel: { zh: [], en: [] },
      hiddenLabel: [],
      broader: [],
      notation: {},
      why: "w",
      source: "s",
    }),
  )("changes with %s", (key, value) => {
    expect(hash({ ...concept, [key]: value })).not.toBe(hash(concept));
  });

  test.each(Object.keys(words))("changes with the words in %s", (key) =>
    expect(hash(concept, { ...words, [key]: ["某"] })).not.toBe(hash(concept)),
  );
});
