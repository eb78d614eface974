import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import type { IssueCode, IssueParams } from "../../src/model/issue.ts";
import { wordingIn } from "../../src/words/words.ts";

const span = { file: "rules/2022.1/chains.yaml", line: 42, column: 5 };

/** One example of every kind of issue. A code without an example does not compile. */
const EXAMPLES: { readonly [Code in IssueCode]: IssueParams[Code] } = {
  "file-missing": { what: "data/belts.csv" },
  "file-too-large": { bytes: 52428800, most: 4194304 },
  "file-not-text": { tried: ["utf-8", "gb18030"] },
  "file-not-readable": { problem: "is-a-folder" },
  "control-character": { character: "U+001B" },
  "yaml-syntax": { problem: "quote-open", found: "'集成电路" },
  "full-width": { found: "｛", wanted: "{" },
  "yaml-alias": { found: "*a" },
  "duplicate-key": { key: "when" },
  "unknown-key": { key: "wehn", allowed: ["id", "when", "then"], hint: "when" },
  "missing-key": { key: "then", found: ["id", "when"] },
  "wrong-type": { found: "list", allowed: "text" },
  "wrong-value": { found: "samecity", allowed: ["same-city", "same-region", "elsewhere"], hint: "same-city" },
  "out-of-range": { found: "40", least: 0, most: 20 },
  "wrong-form": { found: "Integrated Circuit", form: "concept-id" },
  "too-long": { found: 20000, most: 10000 },
  "too-few": { found: 1, least: 2 },
  "keys-clash": { keys: ["all", "any"] },
  "empty-group": { join: "any" },
  "forbidden-key": { key: "__proto__" },
  "unknown-reference": { what: "concept", found: "集成电录", hint: "集成电路", allowed: [] },
  "duplicate-id": { what: "rule", id: "same-industry", first: span },
  "id-misspelt": { what: "concept", id: "baterry", asked: "battery", lines: [span, span] },
  "duplicate-label": { label: "芯片", concept: "integrated-circuit", other: "chip", first: span },
  "ambiguous-label": { label: "芯片", concepts: ["integrated-circuit", "chip"] },
  "ambiguous-row": { what: "unit", found: "苏州市动力电池集群", ids: ["SZ-1", "SZ-2"] },
  "notation-unknown": { scheme: "gbt4754", found: "C3973", hint: "3973" },
  "broader-cycle": { concepts: ["a", "b", "a"], lines: [span] },
  "relation-clash": { a: "动力电池", b: "电池", first: "subordinate", second: "similar", lines: [span] },
  "relation-self": { concept: "integrated-circuit", names: ["集成电路", "芯片"] },
  "operator-not-for-fact": { fact: "place", operator: "atLeast", allowed: ["is", "in"] },
  "column-missing": { column: "city", lookedFor: ["city", "城市"], found: ["name"] },
  "column-twice": { column: "city", found: ["city", "城市"] },
  "csv-quote": { problem: "not-closed" },
  "row-width": { found: 3, expected: 9 },
  "cell-empty": { column: "name" },
  "cell-not-number": { column: "shared_by", found: "两个", allowed: "1 …" },
  "cell-not-years": { found: "去年" },
  "unknown-place": { found: "上海事", hint: "上海市" },
  "cell-failed": { column: "城市", found: "#REF!" },
  "cell-not-count": { column: "count", found: "1e3", most: 9007199254740991 },
  "cell-formula": { column: "category", found: "=1+1" },
  "name-without-place": { name: "纳米新材料集群" },
  "place-too-wide": { found: "广东", province: "广东省" },
  "place-outside": { found: "香港" },
  "several-places": { found: "佛山市、东莞市", places: ["佛山市 440600", "东莞市 441900"] },
  "province-mismatch": { province: "江苏省", city: "深圳市", expected: "广东省" },
  "ambiguous-place": { found: "朝阳", places: ["朝阳市", "朝阳区"] },
  "place-mismatch": { code: "310000", city: "北京市", expected: "上海市" },
  "table-empty": { table: "data/belts.csv" },
  "case-failed": { case: "case-芯片", expected: "identical", got: "none", rule: null, expectedRule: "same-industry" },
  "cases-without-rule": { rule: "same-branch", cases: ["case-芯片"] },
  "exception-unused": { exception: "e-1" },
  "exception-expired": { exception: "e-1", until: "2026-01-31" },
  "exception-pointless": { exception: "e-1", verdict: "similar" },
  "exception-covered": { exception: "e-2", by: "e-1" },
  "label-elsewhere": { label: "电视", concept: "television", code: "872" },
  "code-unlisted": { code: "9999" },
  "concept-unreached": { concept: "other-equipment", label: "其他设备" },
  "rule-never-holds": { rule: "chain-neighbour", lines: [span, span] },
  "rule-covered": {
    rule: "near-neighbour",
    by: ["chain-neighbour"],
    witness: { pair: { unit: "AMC-1", belt: "310000-芯片" }, facts: "place: same-city" },
  },
  "condition-idle": { rule: "chain-neighbour", witness: { pair: null, facts: "place: same-city, industry: similar" } },
  "rules-disagree": {
    rules: ["same-branch", "no-services"],
    thens: ["subordinate", "none"],
    witness: { pair: null, facts: "place: same-city" },
  },
  "facts-undecided": { relation: "similar", fact: "chain.hops", witness: { pair: null, facts: "chain.hops: 2" } },
  "version-missing": { what: "rules", found: "2022.2", allowed: ["2022.1"], hint: "2022.1" },
  "extends-cycle": { versions: ["1", "2", "1"] },
  "released-edited": { what: "taxonomy", version: "2022.1", change: "edited" },
  "vocabulary-refused": { problem: "remote-context", found: "https://example.org/context.jsonld" },
  "file-unread": { importAs: "taxonomy" },
  "version-mismatch": { folder: "2022.1", found: "2022.2" },
  "too-many": { found: 3, most: 2 },
  "group-empty": { group: "nanjing-metro" },
  "group-cycle": { groups: ["a", "b", "a"] },
  "part-without-member": { group: "nanjing-metro", found: "成都", members: ["南京", "镇江"], hint: null },
  "part-unknown": { found: "金坛县", place: "常州市", hint: "金坛区" },
  "pair-itself": { place: "上海" },
  "pair-direction": { kind: "enclave", isDirected: true },
  "years-backwards": { since: 2021, until: 2019 },
  "place-not-close": { found: "corridor", closeness: ["same-city"], kinds: ["corridor"], hint: null },
  "closeness-unknown": { found: "metro-area", allowed: ["same-city", "metropolitan-area"], hint: "metropolitan-area" },
  "closeness-twice": { found: "same-city" },
  "member-without-concept": { member: "quantum" },
  "weight-not-positive": { found: "0" },
  "weight-missing": { member: "quantum", collection: "delta-ten" },
};

function words(language: "zh" | "en", code: string) {
  const wording = wordingIn(language).issues[code as IssueCode] as (params: unknown) => { message: string; hint?: string };
  return wording(EXAMPLES[code as IssueCode]);
}

describe("issues", () => {
  test.each(Object.keys(EXAMPLES))("%s says what was found, in both languages", (code) => {
    const [zh, en] = [words("zh", code), words("en", code)];
    for (const text of [zh.message, zh.hint ?? "", en.message, en.hint ?? ""]) expect(text).not.toMatch(/undefined|null|\[object|NaN/);
    expect(zh.message).toMatch(/\p{Script=Han}/u);
    expect(en.message).toMatch(/^[^。，：？]+$/u);
    expect(zh.hint === undefined).toBe(en.hint === undefined);
  });

  test("a hint asks what was meant, then lists what is allowed", () => {
    expect(words("zh", "unknown-key")).toEqual({ message: "未知的键：wehn", hint: "是否应为 when？可用：id、when、then" });
    expect(words("en", "unknown-key")).toEqual({
      message: "the key wehn is not allowed here",
      hint: "did you mean when? allowed: id, when, then",
    });
  });
});

test("every value of a fact that is a choice has a Chinese word", () => {
  const values = FACT_CATALOGUE.flatMap(({ id, domain }) =>
    domain.kind === "choice" ? domain.values.map((value) => [id, value] as const) : [],
  );
  expect(values.filter(([id, value]) => wordingIn("zh").valueOf(id, value) === value && value !== "sei")).toEqual([]);
});
