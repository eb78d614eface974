import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { parseCache } from "../../src/files/cache.ts";
import { loadRuleset } from "../../src/files/rules/ruleset.ts";
import { fileSchemas } from "../../src/files/shapes/schemas.ts";
import { loadTaxonomy } from "../../src/files/taxonomy/taxonomy.ts";
import { formatText, rewordText } from "../../src/files/yaml/format.ts";
import { keyOrder } from "../../src/files/yaml/key-order.ts";
import { schemaOf } from "../../src/files/yaml/workspace-yaml.ts";
import { inWordsOf } from "../../src/files/yaml/yaml-words.ts";
import type { Language } from "../../src/model/text.ts";
import { operatorsFor } from "../../src/rules/operators.ts";
import { folderOf } from "../support/folder.ts";
import { ROOT } from "../support/program.ts";

const SCHEMAS = fileSchemas(FACT_CATALOGUE, operatorsFor);

async function written(language: Language, file: string, text: string): Promise<string> {
  const result = await rewordText(file, text, { language, schema: SCHEMAS[schemaOf(file)] ?? {} });
  return result.kind === "laid-out" ? result.text : result.kind;
}

function inWords(language: Language, file: string, text: string): string | null {
  return inWordsOf(language, text, SCHEMAS[schemaOf(file)] ?? {});
}

const shipped = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") && name !== "released.yaml")
    .map((name) => `${folder}/${name}`);
const FILES = [...shipped("rules"), ...shipped("taxonomy"), "data/dataset.yaml"];
const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

describe("format --words", () => {
  test.each([
    [
      "rules/1/r.yaml",
      "rules:\n  # 说明\n  - id: r\n    when: {place: [same-city, same-region], industry.steps: {atLeast: 3}}\n    then: 'similar' # similar\n    why: then\n",
      "规则:\n  # 说明\n  - 标识: r\n    条件: {地点关系: [同城, 同区域], 上下位级数: {不小于: 3}}\n    结论: '相近' # similar\n    理由: then\n",
    ],
    [
      "rules/1/r.yaml",
      "exceptions:\n  - {id: e, unit: similar, verdict: none, why: 试, by: 王, until: 2999-12-31}\n",
      "例外:\n  - {标识: e, 单元: similar, 判定: 无关系, 理由: 试, 作者: 王, 有效期至: 2999-12-31}\n",
    ],
    [
      "taxonomy/1/places.yaml",
      "groups:\n  - {id: a, kind: counterpart, name: {zh: 甲, en: A}, pairs: [{from: 上海, in: 南通}], until: 2030, source: s}\n",
      "地点组:\n  - {标识: a, 类型: counterpart, 名称: {中文: 甲, 英文: A}, 城市对: [{归属地: 上海, 所在地: 南通}], 结束年份: 2030, 来源: s}\n",
    ],
  ])("%s", async (file, english, chinese) => {
    expect(await written("zh", file, english)).toBe(chinese);
    expect(await written("en", file, chinese)).toBe(english);
    expect(await written("zh", file, chinese)).toBe(chinese);
  });

  test("the layout puts Chinese keys in order too", async () => {
    const text = "规则:\n  - 结论: 相近\n    标识: r\n    当: {地点关系: 同城}\n";
    expect(await formatText("rules/1/r.yaml", text, keyOrder(SCHEMAS["rules.schema.json"] ?? {}))).toEqual({
      kind: "laid-out",
      text: "规则:\n  - 标识: r\n    当: {地点关系: 同城}\n    结论: 相近\n",
    });
  });

  // The larger files hold the same kinds of entries again.
  test.each(FILES.filter((file) => textOf(file).length < 20_000))("%s comes back to the same bytes", (file) => {
    const chinese = inWords("zh", file, textOf(file)) ?? "";
    expect(chinese).not.toBe(textOf(file));
    expect(inWords("en", file, chinese)).toBe(textOf(file));
  });

  test("the shipped rules mean the same in Chinese", async () => {
    const cache = parseCache({});
    const taxonomy = await loadTaxonomy(ROOT, "2022.1", cache);
    const files = FILES.filter((file) => file.startsWith("rules/2022.1/"));
    const chinese = folderOf(
      Object.fromEntries(
        files.map((file) => [file, textOf(file).length < 20_000 ? (inWords("zh", file, textOf(file)) ?? "") : textOf(file)]),
      ),
    );
    const load = async (root: string) => {
      const { ruleset, issues } = await loadRuleset(root, "2022.1", { taxonomy, catalogue: FACT_CATALOGUE }, cache);
      return {
        hash: ruleset?.hash,
        issues: issues.filter(({ code }) => code !== "wrong-form").map(({ code, params }) => ({ code, params })),
      };
    };
    expect(await load(chinese)).toEqual(await load(ROOT));
  }, 60_000);
});
