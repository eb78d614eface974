import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { keyInChinese, keySaidAs, wordsOfKey } from "../../src/facts/key-words.ts";
import { valueInChinese, valueSaidAs } from "../../src/facts/said.ts";
import { loadRuleset } from "../../src/files/rules/ruleset.ts";
import { fileSchemas } from "../../src/files/shapes/schemas.ts";
import type { JsonSchema } from "../../src/files/shapes/shape.ts";
import { loadTaxonomy } from "../../src/files/taxonomy/taxonomy.ts";
import { NO_CACHE } from "../../src/files/yaml/yaml-file.ts";
import { operatorsFor } from "../../src/rules/operators.ts";
import { folderOf } from "../support/folder.ts";
import { told } from "../support/issues.ts";
import { TAXONOMY } from "./small-taxonomy.ts";

const HEADER = "version: 1\ntitle: {zh: 论文方法, en: The study}\nstatus: draft\ndate: 2026-01-31\ntaxonomy: t\n";

async function load(rules: string, header = HEADER) {
  const root = folderOf({ "taxonomy/t/t.yaml": TAXONOMY, "rules/1/ruleset.yaml": header, "rules/1/r.yaml": rules });
  const taxonomy = await loadTaxonomy(root, "t", NO_CACHE);
  const loaded = await loadRuleset(root, "1", { taxonomy, catalogue: FACT_CATALOGUE }, NO_CACHE);
  return { ...loaded, told: loaded.issues.map(told) };
}

const ENGLISH = `rules:
  - id: r
    title: {zh: 甲, en: A}
    when:
      all:
        - {place: same-city, industry: [identical, similar]}
        - any:
            - {chain.hops: {atMost: 1}}
            - not: {belt.current: false}
    then: similar
    why: 甲：乙
  - {id: s, when: {place: [same-city, same-region], industry.direction: {not: belt-wider}}, then: none, overrides: [r]}
declarations:
  - {id: d, similar: {upstream: 动力电池, downstream: 新能源汽车, as: component, kinds: all}, source: expert}
  - {id: e, subordinate: {wider: 电子元器件, narrower: 动力电池}, scope: pair, source: expert}
exceptions:
  - {id: x, concepts: {cluster: 芯片, belt: 动力电池}, place: "440300", verdict: subordinate, why: 试, by: 王}
cases:
  - {id: c, cluster: 芯片, belt: 集成电路, place: same-city, groups: unknown, expect: none, because: s}
`;
const CHINESE = `规则:
  - 标识: r
    标题: {中文: 甲, 英文: A}
    条件:
      全部:
        - {地点关系: 同城, 产业关系: [相同, 相近]}
        - 任一:
            - {上下游步数: {不大于: 1}}
            - 非: {当年收录: 否}
    结论: 相近
    理由: 甲：乙
  - {标识: s, 当: {地点关系: [同城, 同区域], 隶属方向: {不等于: 产业带为上位}}, 则: 无关系, 取代: [r]}
声明:
  - {标识: d, 相近: {上游: 动力电池, 下游: 新能源汽车, 供应方式: 零部件, 品种: 全部}, 来源: expert}
  - {标识: e, 隶属: {上位: 电子元器件, 下位: 动力电池}, 范围: 仅这两个概念, 来源: expert}
例外:
  - {标识: x, 概念: {集群: 芯片, 产业带: 动力电池}, 城市: "440300", 判定: 隶属, 理由: 试, 作者: 王}
范例:
  - {标识: c, 集群: 芯片, 产业带: 集成电路, 地点: 同城, 地点组: 未知, 应为: 无关系, 依据规则: s}
`;
const CHINESE_HEADER =
  "版本: 1\n标题: {中文: 论文方法, 英文: The study}\n状态: 草稿\n日期: 2026-01-31\n产业分类: t\n计入方式: {相同: 匹配, 隶属: 匹配, 相近: 相近, 无关系: 无匹配}\n由近及远: [同城, 同区域]\n";

describe("Chinese words for keys and values", () => {
  test("mean what the English ones mean", async () => {
    const [english, chinese] = [await load(ENGLISH, `${HEADER}closeness: [same-city, same-region]\n`), await load(CHINESE, CHINESE_HEADER)];
    expect([english.told, chinese.told]).toEqual([[], []]);
    expect(chinese.ruleset?.hash).toBe(english.ruleset?.hash);
  });

  test.each([
    ["then: 相近", null],
    ["结论: 相近", null],
    ["then: 相似", "r.yaml:4:11 wrong-value 相似 similar（相近）"],
    ["then: 同一", null],
    ["then: 隶属于", null],
    ["结沦: 相近", "r.yaml:4:5 unknown-key 结沦 then（结论）"],
    ["then: same", "r.yaml:4:11 wrong-value same null"],
  ])("%s", async (line, expected) => {
    const { issues } = await load(`rules:\n  - id: r\n    when: {place: same-city}\n    ${line}\n`);
    const said = issues.map(({ code, span, params }) => {
      const { found, key, hint } = params as { found?: string; key?: string; hint?: string | null };
      return `${span.file.split("/").at(-1)}:${span.line}:${span.column} ${code} ${found ?? key} ${hint}`;
    });
    expect(said).toEqual(expected === null ? [] : [expected]);
  });

  test.each([
    ["{地点关系: 同市}", "3:18 place same-city（同城）"],
    ["{产业: 相近}", "3:12 产业 industry（产业关系）"],
    ["{产业关系: {至少: 相近}}", "3:19 atLeast undefined"],
  ])("in a condition: %s", async (condition, expected) => {
    const { issues } = await load(`rules:\n  - id: r\n    when: ${condition}\n    then: none\n`);
    expect(issues.map(({ span }) => `${span.line}:${span.column}`)).toEqual([expected.split(" ")[0]]);
    const { hint } = (issues[0]?.params ?? {}) as { hint?: string };
    expect(String(hint)).toBe(expected.split(" ")[2]);
  });

  test("mistakes below Chinese keys have their places", async () => {
    const { told: issues } = await load(
      "规则:\n  - 标识: r\n    当: {地点关系: 同城}\n    则: 相近\n    取代: [nothing]\n范例:\n  - {集群: 芯片, 产业带: 芯片, 应为: 相近, 依据规则: s}\n",
    );
    expect(issues.map((one) => one.split(" ")[0])).toEqual(["r.yaml:5:10", "r.yaml:7:37"]);
  });

  test("a key in both languages is one mistake", async () => {
    const { told: issues } = await load("rules:\n  - id: r\n    when: {place: same-city}\n    then: similar\n    结论: 相近\n");
    expect(issues).toEqual([expect.stringMatching(/r\.yaml:5:5 keys-clash/)]);
  });
});

describe("every key and value has its word, and no two in one place have the same", () => {
  const written = Object.entries(fileSchemas(FACT_CATALOGUE, operatorsFor)).filter(([name]) =>
    /^(?:rules|ruleset|taxonomy|places|collections|dataset)\./.test(name),
  );
  test.each(written)("%s", (_, schema) => {
    for (const { properties, values } of placesIn(schema)) {
      const words = Object.entries(properties).map(([key, { description }]) => keyInChinese(key, String(description ?? "")));
      expect(Object.keys(properties).filter((key) => wordsOfKey(key).length === 0)).toEqual([]);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
      expect(words.map((word) => keySaidAs(word, Object.keys(properties)))).toEqual(Object.keys(properties));
      const said = values.map((value) => valueInChinese(value, values));
      expect(said.map((word) => valueSaidAs(word, values))).toEqual(values);
    }
  });
});

interface PlaceInSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly values: readonly string[];
}

function placesIn(schema: JsonSchema): readonly PlaceInSchema[] {
  const own = { properties: (schema["properties"] ?? {}) as PlaceInSchema["properties"], values: (schema["enum"] ?? []) as string[] };
  const inner = Object.values(schema)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === "object" && value !== null);
  const deeper = [...inner, ...Object.values(own.properties)] as JsonSchema[];
  return [own, ...deeper.flatMap(placesIn)];
}
