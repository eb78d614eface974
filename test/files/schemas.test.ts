import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { fileReader } from "../../src/files/file-reader.ts";
import { listFolder } from "../../src/files/read.ts";
import { datasetFile } from "../../src/files/shapes/dataset-shape.ts";
import { rulesetFile, rulesFile } from "../../src/files/shapes/rules-shape.ts";
import { fileSchemas, schemaText } from "../../src/files/shapes/schemas.ts";
import { settingsFile } from "../../src/files/shapes/settings-shape.ts";
import type { Shape } from "../../src/files/shapes/shape.ts";
import { taxonomyFile } from "../../src/files/shapes/taxonomy-shape.ts";
import { loadTaxonomy } from "../../src/files/taxonomy/taxonomy.ts";
import { NO_CACHE, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import type { ConceptId, PlaceCode } from "../../src/model/ids.ts";
import type { Issue } from "../../src/model/issue.ts";
import type { PlainValue } from "../../src/model/plain-value.ts";
import { operatorsFor } from "../../src/rules/operators.ts";
import { parseCondition } from "../../src/rules/parse-condition.ts";
import type { RawRulesetFile } from "../../src/rules/raw.ts";
import { PARSED } from "../support/cache.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const { taxonomy } = await loadTaxonomy(ROOT, "2022.1", PARSED);
const SCHEMAS = fileSchemas(
  FACT_CATALOGUE,
  operatorsFor,
  taxonomy.concepts.map(({ id }) => id),
);
const ajv = new Ajv({ allErrors: false, allowUnionTypes: true, strictSchema: true, strictTypes: true, strictNumbers: true });
const validators = new Map(Object.entries(SCHEMAS).map(([name, schema]) => [name, ajv.compile(schema)]));

test.each(Object.keys(SCHEMAS))("%s in schemas/ is fresh; npm run schemas writes it", (name) => {
  expect(readFileSync(`${ROOT}schemas/${name}`, "utf8")).toBe(schemaText(SCHEMAS[name] ?? {}));
});

test("editors are offered facts, operators, relations and concepts", () => {
  const rules = JSON.stringify(SCHEMAS["rules.schema.json"]);
  for (const word of ["place", "atLeast", "same-city", "subordinate", "integrated-circuit", "upstream"])
    expect(rules).toContain(`"${word}"`);
  const first = readFileSync(`${ROOT}rules/2022.1/method.yaml`, "utf8").split("\n", 1)[0] ?? "";
  expect(readFileSync(new URL(first.split("=")[1] ?? "", `file://${ROOT}rules/2022.1/method.yaml`), "utf8")).toBe(
    schemaText(SCHEMAS["rules.schema.json"] ?? {}),
  );
});

test("every schema is described to a Chinese author", () => {
  const text = JSON.stringify(SCHEMAS);
  for (const fact of FACT_CATALOGUE) expect(text).toContain(JSON.stringify(fact.says.zh).slice(1, -1));
});

const SHAPES: Readonly<Record<string, Shape<unknown>>> = {
  "taxonomy.schema.json": taxonomyFile,
  "rules.schema.json": rulesFile(FACT_CATALOGUE),
  "ruleset.schema.json": rulesetFile(FACT_CATALOGUE),
  "dataset.schema.json": datasetFile,
  "config.schema.json": settingsFile,
};

/** The mistakes that the program finds in a text, limited to those that a schema could detect. */
async function mistakes(schema: string, text: string): Promise<{ readonly issues: readonly Issue[]; readonly value: PlainValue }> {
  const file = await yamlFile("f.yaml", text, NO_CACHE);
  const issues: Issue[] = [...file.issues];
  const reader = fileReader(file, issues);
  const read = SHAPES[schema]?.read(file.value, [], reader) as RawRulesetFile | undefined;
  const facts = new Map(FACT_CATALOGUE.map((fact) => [fact.id as string, fact]));
  const context = { reader, facts, concept: (name: string) => name as ConceptId, place: (name: string) => name as PlaceCode };
  const rules = Array.isArray(read?.rules) ? read.rules : [];
  for (const { entry } of rules) if (entry.when !== undefined) parseCondition(entry.when.entry, entry.when.path, context);
  return { issues, value: file.value };
}

const rule = (when: string) => `rules:\n  - {id: r, when: ${when}, then: identical}\n`;
const concept = (line: string) => `concepts:\n  - {id: chip, prefLabel: {zh: 芯片, en: Chip}, source: expert, ${line}}\n`;

describe("editor and program agree", () => {
  test.each<[string, string[], string[]]>([
    [
      "rules.schema.json",
      [
        rule("{place: same-city}"),
        rule("{place: [same-city, elsewhere], industry.steps: {atLeast: 1, atMost: 2}}"),
        rule("{all: [{any: [{belt.current: true}]}, {not: {cluster.kind: 2022}}]}"),
        rule("{chain.inputShare: {moreThan: 0.02}, belt.years: [2020, 2021], cluster.concept: {notIn: [芯片]}}"),
        "declarations:\n  - {id: d, identical: [a, b], source: s}\n  - {id: e, similar: {upstream: a, downstream: b}, scope: pair, source: s, why: 1}\n",
        "exceptions:\n  - {id: e, unit: u, belt: b, verdict: none, why: w, by: x, until: 2026-01-31}\n",
        "cases:\n  - {cluster: a, belt: b, expect: unknown, years: [2021]}\nremove: [a]\nrules:\n",
      ],
      [
        rule("{plcae: same-city}"),
        rule("{industry: same}"),
        rule("{place: []}"),
        rule("{place: {}}"),
        rule("{place: {atLeast: 1}}"),
        rule("{place: {in: same-city}}"),
        rule("{}"),
        rule("{all: []}"),
        rule("{all: {place: same-city}}"),
        rule("{all: [{place: same-city}], any: [{place: same-city}]}"),
        rule("{place: same-city, any: [{place: same-city}]}"),
        rule("{not: [{place: same-city}]}"),
        rule("{belt.current: [true]}"),
        rule("{belt.current: yes}"),
        rule("{chain.hops: 1.5}"),
        rule("{chain.hops: {atMost: '1'}}"),
        rule("{chain.inputShare: {atMost: 2}}"),
        rule("same-city"),
        rule("[]"),
        "rules:\n  - {id: r, when: {place: same-city}}\n",
        "rules:\n  - {id: r, when: {place: same-city}, then: unknown}\n",
        "rules: {}\n",
        "declarations:\n  - {id: d, identical: [a], source: s}\n",
        "declarations:\n  - {id: d, identical: [a, b], similar: {upstream: a, downstream: b}, source: s}\n",
        "declarations:\n  - {id: d, source: s}\n",
        "declarations:\n  - {id: d, similar: {upstream: a}, source: s}\n",
        "exceptions:\n  - {id: e, unit: u, verdict: none, why: w, by: x, until: 31.1.2026}\n",
        "cases:\n  - {cluster: a, belt: b, expect: matched}\n",
        "cases:\n  - {cluster: a, unit: b, belt: b, expect: none}\n",
        "cases:\n  - {cluster: a, belt: b, expect: none, years: [1]}\n",
        "version: 1\n",
      ],
    ],
    [
      "ruleset.schema.json",
      [
        "version: 2022.10\ntitle: a\nstatus: draft\ndate: 2026-01-31\ntaxonomy: 1\ncounts-as: {similar: none}\nrules: []\n",
        "version: 1\ntitle: {zh: a, en: b}\nstatus: retired\ndate: 2026-01-31\nextends: 0\n",
      ],
      [
        "version: 1\ntitle: a\nstatus: draft\n",
        "version: [1]\ntitle: a\nstatus: draft\ndate: 2026-01-31\n",
        "version: 1\ntitle: {zh: a}\nstatus: draft\ndate: 2026-01-31\n",
        "version: 1\ntitle: a\nstatus: new\ndate: 2026-01-31\n",
        "version: 1\ntitle: a\nstatus: draft\ndate: 2026-01-31\ncounts-as: {similar: unknown}\n",
      ],
    ],
    [
      "taxonomy.schema.json",
      [
        concept("broader: a, altLabel: {zh: [a], en: b}, hiddenLabel: c"),
        concept('notation: {gbt4754: ["011", 39]}'),
        "concepts:\nwords: {heads: [新型]}\nsource: s\n",
      ],
      [
        concept("broader: {a: b}"),
        concept("broader: []"),
        concept("broader: {}"),
        concept('notation: {"Naics 2": x}'),
        concept("why: ''"),
        concept("why: true"),
        concept("alt: x"),
        "concepts: {}\n",
        "words: []\n",
        "[]\n",
      ],
    ],
    [
      "config.schema.json",
      ["language: zh\nrules: 2022.10\nreviewer: 王芳\ncolor: never\n"],
      ["lang: zh\n", "language: fr\n", "color: true\n", "reviewer: ''\n"],
    ],
    [
      "dataset.schema.json",
      [readFileSync(`${ROOT}data/dataset.yaml`, "utf8")],
      [
        "title: {zh: a, en: b}\nsource: s\nstudyYear: 20\ntables: {clusters: {complete: true}, belts: {complete: true}}\n",
        "title: {zh: a, en: b}\nsource: s\nstudyYear: 2021\ntables: {clusters: {complete: 1}, belts: {complete: true}}\n",
      ],
    ],
  ])("on %s", async (name, good, bad) => {
    const validate = validators.get(name);
    for (const text of good) {
      const { issues, value } = await mistakes(name, text);
      expect({ text, issues: issues.map(({ code }) => code), valid: validate?.(value) }).toEqual({ text, issues: [], valid: true });
    }
    for (const text of bad) {
      const { issues, value } = await mistakes(name, text);
      expect({ text, issues: issues.length, valid: validate?.(value) }).toEqual({ text, issues: 1, valid: false });
    }
  });

  const shipped = ["taxonomy", "rules"].flatMap((what) =>
    readdirSync(`${ROOT}${what}`, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${what}/${entry.name}`] : [])),
  );
  test.each(shipped)("on the shipped %s", async (folder) => {
    const listed = listFolder(`${ROOT}${folder}`);
    for (const name of listed.kind === "read" ? listed.names : []) {
      const own = name.replace(/yaml$/, "schema.json");
      const schema = folder.startsWith("taxonomy")
        ? validators.has(own)
          ? own
          : "taxonomy.schema.json"
        : name === "ruleset.yaml"
          ? "ruleset.schema.json"
          : "rules.schema.json";
      const { issues, value } = await mistakes(schema, readFileSync(`${ROOT}${folder}/${name}`, "utf8"));
      expect({ name, issues, valid: validators.get(schema)?.(value) }).toEqual({ name, issues: [], valid: true });
    }
  });
});
