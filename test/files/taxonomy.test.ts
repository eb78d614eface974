import { describe, expect, test } from "vitest";
import { loadTaxonomy, parseTaxonomy } from "../../src/files/taxonomy/taxonomy.ts";
import { NO_CACHE, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import { folderOf } from "../support/folder.ts";
import { told } from "../support/issues.ts";

async function taxonomyOf(...texts: string[]) {
  const files = await Promise.all(texts.map((text, index) => yamlFile(`taxonomy/1/${"abc"[index]}.yaml`, text, NO_CACHE)));
  return parseTaxonomy("1", files);
}

const concept = (id: string, zh: string, ...lines: string[]) =>
  [`  - id: ${id}`, `    prefLabel: {zh: ${zh}, en: ${id}}`, ...lines.map((line) => `    ${line}`), "    source: expert"].join("\n");

const PARTS = `concepts:\n${concept("component", "电子元器件")}\n${concept("chip", "集成电路", "broader: component")}\n`;

describe("a taxonomy", () => {
  test("is read from all files of its version", async () => {
    const root = folderOf({
      "taxonomy/2022.1/a.yaml": `concepts:
  - id: chip
    prefLabel: {zh: 集成电路, en: Integrated circuit}
    altLabel: {zh: [芯片, IC], en: chip}
    hiddenLabel: [集成块]
    broader: component
    notation: {sei2018: "1.2", gbt4754: [011, "3973"], category1688: 电子元器件 > 集成电路}
    why: 常用
    source: SEI-2018
`,
      "taxonomy/2022.1/b.yml": `concepts:\n${concept("component", "电子元器件")}\n`,
      "taxonomy/2022.1/words.yaml": "words:\n  heads: [新型, 高端]\n  generic: [设备]\n  source: expert\n",
      "taxonomy/2022.1/notes.txt": "not YAML",
    });
    const { taxonomy, issues, files, locate } = await loadTaxonomy(root, "2022.1", NO_CACHE);
    expect(issues).toEqual([]);
    expect(files).toEqual(["taxonomy/2022.1/a.yaml", "taxonomy/2022.1/b.yml", "taxonomy/2022.1/words.yaml"]);
    expect(taxonomy.concepts.map(({ id }) => id)).toEqual(["chip", "component"]);
    expect(taxonomy.concepts[0]).toEqual({
      id: "chip",
      prefLabel: { zh: "集成电路", en: "Integrated circuit" },
      altLabel: { zh: ["芯片", "IC"], en: ["chip"] },
      hiddenLabel: ["集成块"],
      broader: ["component"],
      notation: { sei2018: ["1.2"], gbt4754: ["011", "3973"], category1688: ["电子元器件 > 集成电路"] },
      why: "常用",
      source: "SEI-2018",
      byCode: [],
      gathers: false,
      wordOf: null,
      origin: { file: "taxonomy/2022.1/a.yaml", path: ["concepts", 0] },
    });
    expect(taxonomy.words).toEqual({
      heads: ["新型", "高端"],
      tails: [],
      generic: ["设备"],
      nameTails: [],
      districtTails: [],
      placeGroups: [],
      forms: [],
      activities: [],
      endings: [],
      families: [],
      attributives: [],
      connectors: [],
      closers: [],
      asides: [],
      ordinary: [],
      machines: [],
      machineTails: [],
    });
    expect(locate({ file: "taxonomy/2022.1/a.yaml", path: ["concepts", 0, "broader"] })).toEqual({
      file: "taxonomy/2022.1/a.yaml",
      line: 6,
      column: 14,
    });
  });

  test("has one hash, however its files are cut and ordered", async () => {
    const whole = await taxonomyOf(PARTS);
    const cut = await taxonomyOf(
      `# 集成电路\nconcepts:\n${concept("chip", "集成电路", "broader: [component]")}`,
      `concepts:\n\n${concept("component", "电子元器件")}`,
    );
    const other = await taxonomyOf(PARTS.replace("集成电路", "芯片"));
    expect(cut.taxonomy.hash).toBe(whole.taxonomy.hash);
    expect(other.taxonomy.hash).not.toBe(whole.taxonomy.hash);
  });

  test("that is missing is reported with the existing ones", async () => {
    const root = folderOf({ "taxonomy/2022.1/a.yaml": PARTS, "taxonomy/2022.10/a.yaml": PARTS, "taxonomy/2022.2/a.yaml": PARTS });
    const { issues } = await loadTaxonomy(root, "2022.3", NO_CACHE, { file: "rules/1/ruleset.yaml", line: 6, column: 11 });
    expect(issues.map(({ code, span, params }) => ({ code, span, params }))).toEqual([
      {
        code: "version-missing",
        span: { file: "rules/1/ruleset.yaml", line: 6, column: 11 },
        params: { what: "taxonomy", found: "2022.3", allowed: ["2022.1", "2022.2", "2022.10"], hint: "2022.1" },
      },
    ]);
  });
});

// Each text has one mistake, and must get exactly one message.
describe("one mistake, one message", () => {
  test.each<[string, string[], string[]]>([
    ["a misspelt key", [PARTS.replace("broader", "broder")], ["a.yaml:7:5 unknown-key key=broder hint=broader"]],
    ["a misspelt needed key", [PARTS.replace("prefLabel", "prefLable")], ["a.yaml:3:5 unknown-key key=prefLable hint=prefLabel"]],
    [
      "a misspelt id key, with others that refer to it",
      [PARTS.replace("id: component", "idd: component")],
      ["a.yaml:2:5 unknown-key key=idd hint=id"],
    ],
    ["a key from nowhere", [PARTS.replace("source", "colour")], ["a.yaml:4:5 unknown-key key=colour hint=null"]],
    ["a missing key", [PARTS.replace("    source: expert\n", "")], ["a.yaml:2:5 missing-key key=source found=[id,prefLabel]"]],
    ["no preferred label in any language", [PARTS.replace(/\{zh: 电子.*?\}/u, "{}")], ["a.yaml:3:16 missing-key key=zh | en found=[]"]],
    [
      "an unquoted comma",
      [PARTS.replace("en: component", "en: Parts, electronic")],
      ["a.yaml:3:39 yaml-syntax problem=comma-in-text found=electronic"],
    ],
    ["a key without its colon", [PARTS.replace("zh: 集", "zh 集")], ["a.yaml:6:17 yaml-syntax problem=colon-missing found=zh 集成电路"]],
    ["a full-width colon", [PARTS.replace("source: ", "source：")], ["a.yaml:4:11 full-width found=： wanted=:"]],
    [
      "a text for a mapping",
      [PARTS.replace("{zh: 集成电路, en: chip}", "集成电路")],
      ["a.yaml:6:16 wrong-type found=text allowed=mapping"],
    ],
    ["a flag for a text", [PARTS.replace("zh: 集成电路", "zh: true")], ["a.yaml:6:21 wrong-type found=flag allowed=text"]],
    ["nothing for a text", [PARTS.replace("broader: component", "broader:")], ["a.yaml:7:5 wrong-type found=nothing allowed=text-or-list"]],
    ["a mapping for a list", ["concepts: {a: b}\n"], ["a.yaml:1:11 wrong-type found=mapping allowed=list"]],
    ["an id in capitals", [PARTS.replace("id: chip", "id: Chip")], ["a.yaml:5:9 wrong-form found=Chip form=concept-id"]],
    [
      "an unknown scheme",
      [PARTS.replace("broader: component", 'notation: {gbt4745: "39"}')],
      ["a.yaml:7:25 unknown-key key=gbt4745 hint=gbt4754"],
    ],
    ["a list for the file", ["- id: chip\n"], ["a.yaml:1:1 wrong-type found=list allowed=mapping"]],
    [
      "a broken file, with others that refer to it",
      ["concepts: [\n", PARTS.replace("broader: component", "broader: gone")],
      ["a.yaml:1:11 yaml-syntax problem=bracket-open found=["],
    ],
    [
      "an id twice, labels and all",
      [
        PARTS,
        PARTS.replace("concepts:\n  - id: component\n    prefLabel: {zh: 电子元器件, en: component}\n    source: expert\n", "concepts:\n"),
      ],
      ["b.yaml:2:9 duplicate-id what=concept id=chip first=5:9"],
    ],
    [
      "a label on two concepts",
      [PARTS.replace("zh: 集成电路", "zh: 电子 元器件").replace("\n    broader: component", "")],
      ["a.yaml:6:21 duplicate-label label=电子 元器件 concept=chip other=component first=3:21"],
    ],
    [
      "a label twice on one concept",
      [PARTS.replace("broader", "hiddenLabel: [IC, ＩＣ]\n    broader")],
      ["? a.yaml:7:23 duplicate-label label=ＩＣ concept=chip other=chip first=7:19"],
    ],
    [
      "a code on two concepts",
      [
        PARTS.replace("broader", 'notation: {gbt4754: "39"}\n    broader').replace(
          "en: component}",
          'en: component}\n    notation: {gbt4754: ["39"]}',
        ),
      ],
      ["? a.yaml:8:25 duplicate-id what=notation id=gbt4754 39 first=4:26"],
    ],
    ["broader by a label", [PARTS.replace("broader: component", "broader: 电子元器件")], []],
    [
      "broader by a label of two concepts",
      [PARTS.replace("broader: component", "broader: 甲").replaceAll("    source: expert", "    hiddenLabel: [甲]\n    source: expert")],
      ["a.yaml:8:14 ambiguous-label label=甲 concepts=[component,chip]"],
    ],
    [
      "broader by a product word",
      [PARTS.replace("broader: component", "broader: 电容").replace("    source: expert", "    includes: [电容]\n    source: expert")],
      ["a.yaml:8:14 unknown-reference what=concept found=电容 hint=component"],
    ],
    [
      "broader that is nowhere",
      [PARTS.replace("broader: component", "broader: [componnet]")],
      ["a.yaml:7:15 unknown-reference what=concept found=componnet hint=component"],
    ],
    [
      "an id that others spell otherwise",
      [
        `${PARTS.replace("id: component", "id: componnet").replace("en: component", "en: parts")}${concept("led", "发光二极管", "broader: component")}\n`,
      ],
      ["a.yaml:2:9 id-misspelt what=concept id=componnet asked=component lines=[7:14,11:14]"],
    ],
    ["a concept under itself", [PARTS.replace("broader: component", "broader: chip")], ["a.yaml:7:14 relation-self concept=chip"]],
    [
      "a ring",
      [PARTS.replace("en: component}", "en: component}\n    broader: chip")],
      ["a.yaml:4:14 broader-cycle concepts=[component,chip] lines=[4:14,8:14]"],
    ],
  ])("%s", async (_, texts, expected) => expect((await taxonomyOf(...texts)).issues.map(told)).toEqual(expected));

  test("one label in two languages is not a duplicate", async () => {
    const text = PARTS.replace("{zh: 集成电路, en: chip}", "{zh: LED, en: LED}").replace(
      "broader",
      "altLabel: {zh: [IC], en: [IC]}\n    broader",
    );
    expect((await taxonomyOf(text)).issues).toEqual([]);
  });
});
