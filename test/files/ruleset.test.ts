import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { loadRuleset } from "../../src/files/rules/ruleset.ts";
import { loadTaxonomy } from "../../src/files/taxonomy/taxonomy.ts";
import { NO_CACHE } from "../../src/files/yaml/yaml-file.ts";
import type { Place, Unit } from "../../src/model/data.ts";
import { folderOf } from "../support/folder.ts";
import { told } from "../support/issues.ts";
import { TAXONOMY } from "./small-taxonomy.ts";
import { PLACES } from "./tables.ts";

const HEADER = "version: 1\ntitle: {zh: 论文方法, en: The study}\nstatus: draft\ndate: 2026-01-31\ntaxonomy: 2022.10\n";
const RULES = `rules:
  - id: same-industry
    title: 同城同业
    when: {place: same-city, industry: identical}
    then: identical
    why: 论文 2.1 节
  - id: neighbour
    when: {place: same-city, industry: similar}
    then: similar
    overrides: [same-industry]
declarations:
  - {id: d-电池-汽车, similar: {upstream: 动力电池, downstream: car}, source: expert}
exceptions:
  - {id: e-1, concepts: {cluster: chip, belt: 动力电池}, place: "440300", verdict: none, why: 试, by: 王}
cases:
  - {cluster: 芯片, belt: 集成电路, expect: identical, because: same-industry}
`;

interface Files {
  readonly [file: string]: string;
}

async function load(files: Files, version = "1", data?: { readonly places: readonly Place[]; readonly units?: readonly Unit[] }) {
  const root = folderOf({ "taxonomy/2022.10/t.yaml": TAXONOMY, ...files });
  const taxonomy = await loadTaxonomy(root, "2022.10", NO_CACHE);
  const loaded = await loadRuleset(
    root,
    version,
    { taxonomy, catalogue: FACT_CATALOGUE, ...(data === undefined ? {} : { data }) },
    NO_CACHE,
  );
  return { ...loaded, told: loaded.issues.map(told) };
}

const one = (rules: string, header = HEADER): Files => ({ "rules/1/ruleset.yaml": header, "rules/1/r.yaml": rules });

describe("a ruleset", () => {
  test("is read from all files of its folder", async () => {
    const { ruleset, told: issues, files, locate } = await load(one(RULES));
    expect(issues).toEqual([]);
    expect(files).toEqual(["rules/1/ruleset.yaml", "rules/1/r.yaml"]);
    expect(ruleset).toMatchObject({
      version: "1",
      taxonomyVersion: "2022.10",
      title: { zh: "论文方法", en: "The study" },
      countsAs: { identical: "matched", subordinate: "matched", similar: "similar", none: "none" },
      rules: [
        { id: "neighbour", overrides: ["same-industry"] },
        { id: "same-industry", title: { zh: "同城同业", en: "同城同业" } },
      ],
      declarations: [{ id: "d-电池-汽车", kind: "similar", upstream: "battery", downstream: "car", as: "material", scope: "branch" }],
      exceptions: [{ id: "e-1", about: { kind: "concepts", cluster: "chip", belt: "battery", place: "440300" }, until: null }],
      cases: [{ id: "芯片/集成电路/same-city", cluster: { words: "芯片" }, place: "same-city", years: [], because: "same-industry" }],
    });
    expect(locate({ file: "rules/1/r.yaml", path: ["rules", 1, "when", "industry"] })).toEqual({
      file: "rules/1/r.yaml",
      line: 8,
      column: 40,
    });
  });

  test.each(["320500", "320500.0", "苏州市", "苏州", "江苏省苏州市", "Suzhou, Jiangsu", "蘇州"])(
    "takes the city of an exception as tables name it: %s",
    async (place) => {
      const { ruleset, told: issues } = await load(one(RULES.replace('"440300"', `"${place}"`)), "1", { places: PLACES });
      expect(issues).toEqual([]);
      expect(ruleset?.exceptions).toMatchObject([{ about: { place: "320500" } }]);
    },
  );

  test.each([
    ["昆山市", "unknown-place", { hint: "苏州市" }],
    ["江苏省", "place-too-wide", { province: "江苏省" }],
    ["香港", "place-outside", { found: "香港" }],
    ["苏州市、深圳市", "several-places", { places: ["苏州市 320500", "深圳市 440300"] }],
    ["Suzhou", "ambiguous-place", { places: ["苏州市 320500", "宿州市 341300"] }],
    ["伦敦", "unknown-place", { hint: null }],
  ])("says why the place of an exception is no city: %s", async (place, code, params) => {
    const { issues } = await load(one(RULES.replace('"440300"', `"${place}"`)), "1", { places: PLACES });
    expect(issues).toMatchObject([{ code, params }]);
  });

  test("extends another version: replaces, adds, and takes away", async () => {
    const { ruleset, told: issues } = await load(
      {
        ...one(RULES, `${HEADER}counts-as: {subordinate: similar}\n`),
        "rules/2/ruleset.yaml":
          "version: 2\ntitle: 严格\nstatus: draft\ndate: 2026-02-01\nextends: 1\nremove: [neighbour, d-电池-汽车]\nrules:\n  - {id: same-industry, when: {industry: identical}, then: identical}\n  - {id: same-name, when: {link.belt: exact}, then: similar}\n",
      },
      "2",
    );
    expect(issues).toEqual([]);
    expect(ruleset?.rules.map(({ id, origin }) => `${id} ${origin.file}`)).toEqual([
      "same-industry rules/2/ruleset.yaml",
      "same-name rules/2/ruleset.yaml",
    ]);
    expect(ruleset).toMatchObject({
      extends: "1",
      taxonomyVersion: "2022.10",
      declarations: [],
      countsAs: { subordinate: "similar" },
      exceptions: [{ id: "e-1", origin: { file: "rules/1/r.yaml" } }],
    });
  });

  test("has one hash, whatever its order, layout and comments", async () => {
    const reordered = RULES.replace("{place: same-city, industry: identical}", "{industry: identical, place: same-city}").replace(
      /rules:\n([\s\S]*)declarations:\n(.*\n)/,
      "declarations:\n$2\n# 规则\nrules:\n$1",
    );
    const [first, second, other] = await Promise.all([
      load(one(RULES)),
      load(one(reordered, HEADER.replace("论文方法", "方法"))),
      load(one(RULES.replace("then: similar", "then: none"))),
    ]);
    expect(second.told).toEqual([]);
    expect(second.ruleset?.hash).toBe(first.ruleset?.hash);
    expect(other.ruleset?.hash).not.toBe(first.ruleset?.hash);
  });

  test("that was edited after its release is reported", async () => {
    const { ruleset } = await load(one(RULES));
    const released = (hash: string) => ({
      ...one(RULES, HEADER.replace("draft", "released")),
      "rules/released.yaml": `released:\n  1: ${hash}\n`,
    });
    expect((await load(released(ruleset?.hash ?? ""))).told).toEqual([]);
    expect((await load(released(`sha256:${"0".repeat(64)}`))).told).toEqual([
      "ruleset.yaml:1:1 released-edited what=rules version=1 change=edited",
    ]);
    expect((await load(released("sha256:1234"))).told).toEqual(["released.yaml:2:6 wrong-form found=sha256:1234 form=hash"]);
  });

  test("counts versions as text, part by part", async () => {
    const files = Object.fromEntries(["2022.9", "2022.10", "2022.2"].map((version) => [`rules/${version}/ruleset.yaml`, HEADER]));
    const { issues, ruleset } = await load(files, "2022.11");
    expect(ruleset).toBeNull();
    expect(issues).toMatchObject([{ code: "version-missing", params: { allowed: ["2022.2", "2022.9", "2022.10"], hint: "2022.10" } }]);
  });
});

const edited = (from: string, to: string) => one(RULES.replace(from, to));

describe("one mistake, one message", () => {
  test.each<[string, Files, string]>([
    ["a misspelt key", edited("then: similar", "thn: similar"), "r.yaml:9:5 unknown-key key=thn hint=then"],
    ["a misspelt relation", edited("then: similar", "then: similiar"), "r.yaml:9:11 wrong-value found=similiar hint=similar"],
    [
      "a misspelt fact",
      edited("when: {place: same-city, industry: similar}", "when: {place: same-city, indsutry: similar}"),
      "r.yaml:8:30 unknown-key key=indsutry hint=industry",
    ],
    [
      "a rule without conditions",
      edited("    when: {place: same-city, industry: similar}\n", ""),
      "r.yaml:7:5 missing-key key=when found=[id,then,overrides]",
    ],
    [
      "conditions that are not indented",
      edited("when: {place: same-city, industry: similar}", "when:\n    place: same-city\n    industry: similar"),
      "r.yaml:9:5 yaml-syntax problem=indent found=place",
    ],
    [
      "an override of nothing",
      edited("[same-industry]", "[same-industri]"),
      "r.yaml:10:17 unknown-reference what=rule found=same-industri hint=same-industry",
    ],
    ["an override of itself", edited("[same-industry]", "neighbour"), "r.yaml:10:16 relation-self concept=neighbour"],
    [
      "a case because of nothing",
      edited("because: same-industry", "because: same-industy"),
      "r.yaml:16:59 unknown-reference what=rule found=same-industy hint=same-industry",
    ],
    ["a rule id twice", edited("id: neighbour", "id: same-industry"), "r.yaml:7:9 duplicate-id what=rule id=same-industry first=2:9"],
    [
      "a label that is nowhere",
      edited("动力电池, downstream", "动力电他, downstream"),
      "r.yaml:12:39 unknown-reference what=concept found=动力电他 hint=动力电池",
    ],
    [
      "an id that is nowhere",
      edited("downstream: car", "downstream: cra"),
      "r.yaml:12:57 unknown-reference what=concept found=cra hint=car",
    ],
    [
      "a concept that feeds itself",
      edited("downstream: car", "downstream: battery"),
      "r.yaml:12:57 relation-self concept=battery names=[动力电池,battery]",
    ],
    [
      "two relations in one declaration",
      edited("similar: {", "identical: [chip, car], similar: {"),
      "r.yaml:12:43 keys-clash keys=[identical,similar]",
    ],
    [
      "no relation in a declaration",
      edited("similar: {upstream: 动力电池, downstream: car}, ", ""),
      "r.yaml:12:5 missing-key key=identical | subordinate | similar found=[id,source]",
    ],
    [
      "a single identical concept",
      edited("similar: {upstream: 动力电池, downstream: car}", "identical: [chip]"),
      "r.yaml:12:30 too-few found=1 least=2",
    ],
    ["a date that is none", edited("why: 试", "until: 2026-13-01, why: 试"), "r.yaml:14:93 wrong-form found=2026-13-01 form=date"],
    [
      "an exception about nothing",
      edited('concepts: {cluster: chip, belt: 动力电池}, place: "440300", ', ""),
      "r.yaml:14:5 missing-key key=unit | concepts found=[id,verdict,why,by]",
    ],
    ["an exception without its city", edited('place: "440300", ', ""), "r.yaml:14:5 missing-key key=place found=[concepts]"],
    ["a city for a unit", edited("concepts: {cluster: chip, belt: 动力电池}", "unit: sei-1"), "r.yaml:14:28 keys-clash keys=[unit,place]"],
    ["a city by name, without data", edited('"440300"', "深圳"), "r.yaml:14:61 wrong-form found=深圳 form=place-code"],
    [
      "a missing header",
      { "rules/1/ruleset.yaml": HEADER.replace("status: draft\n", "") },
      "ruleset.yaml:1:1 missing-key key=status found=[version,title,date,taxonomy]",
    ],
    [
      "no taxonomy",
      { "rules/1/ruleset.yaml": HEADER.replace("taxonomy: 2022.10\n", "") },
      "ruleset.yaml:1:1 missing-key key=taxonomy found=[version,title,status,date]",
    ],
    [
      "a version in another's folder",
      { "rules/1/ruleset.yaml": HEADER.replace("version: 1", "version: 1.0") },
      "ruleset.yaml:1:10 version-mismatch folder=1 found=1.0",
    ],
    [
      "a base that is nowhere",
      { "rules/1/ruleset.yaml": `${HEADER}extends: 2\n` },
      "ruleset.yaml:6:10 version-missing what=rules found=2 hint=null",
    ],
    ["a version that extends itself", { "rules/1/ruleset.yaml": `${HEADER}extends: 1\n` }, "ruleset.yaml:6:10 extends-cycle versions=[1]"],
    [
      "a removal of nothing",
      { ...one(RULES), "rules/1/ruleset.yaml": `${HEADER}remove: [neighbor]\n` },
      "ruleset.yaml:6:10 unknown-reference what=entry found=neighbor hint=null",
    ],
    [
      "a broken file, with others that refer to its rules",
      {
        ...one(RULES),
        "rules/1/q.yaml": 'rules:\n  - id: "x\n',
        "rules/1/s.yaml": "cases:\n  - {cluster: 芯片, belt: 芯片, expect: none, because: x}\n",
      },
      'q.yaml:2:9 yaml-syntax problem=quote-open found="x',
    ],
    [
      "a counted outcome that is none",
      { "rules/1/ruleset.yaml": `${HEADER}counts-as: {similar: alike}\n` },
      "ruleset.yaml:6:22 wrong-value found=alike hint=null",
    ],
    [
      "a status that is none",
      { "rules/1/ruleset.yaml": HEADER.replace("draft", "drafted") },
      "ruleset.yaml:3:9 wrong-value found=drafted hint=draft",
    ],
  ])("%s", async (_, files, expected) => expect((await load(files)).told).toEqual([expected]));

  test("versions that extend each other", async () => {
    const files = {
      "rules/1/ruleset.yaml": `${HEADER}extends: 2\n`,
      "rules/2/ruleset.yaml": `${HEADER.replace("version: 1", "version: 2")}extends: 1\n`,
    };
    expect((await load(files)).told).toEqual(["ruleset.yaml:6:10 extends-cycle versions=[1,2]"]);
  });

  test("a concept's id that all declarations spell otherwise", async () => {
    const more = "\n  - {id: d-2, similar: {upstream: baterry, downstream: chip}, source: expert}\nexceptions:";
    const text = RULES.replace("动力电池, downstream", "baterry, downstream").replace("\nexceptions:", more);
    expect((await load(one(text))).told).toEqual([
      "r.yaml:12:39 unknown-reference what=concept found=baterry hint=battery",
      "r.yaml:13:35 unknown-reference what=concept found=baterry hint=battery",
    ]);
    expect((await load(one(text.replace("动力电池", "car")))).told).toEqual([
      "t.yaml:4:10 id-misspelt what=concept id=battery asked=baterry lines=[12:39,13:35]",
    ]);
  });

  test("names are looked up in the data, if the data were read", async () => {
    const places = PLACES;
    const units = [{ id: "sei-440300-芯片", name: "深圳市芯片集群" }] as unknown as readonly Unit[];
    expect((await load(edited('"440300"', "深圳"), "1", { places })).told).toEqual([]);
    expect((await load(edited('"440300"', "深川"), "1", { places })).told).toEqual(["r.yaml:14:61 unknown-place found=深川 hint=null"]);
    const unit = edited("cluster: 芯片", "unit: sei-440300-芯");
    expect((await load(unit, "1", { places, units })).told).toEqual([
      "r.yaml:16:12 unknown-reference what=unit found=sei-440300-芯 hint=sei-440300-芯片",
    ]);
    const byName = edited("cluster: 芯片", "unit: 深圳市芯片集群");
    expect((await load(byName, "1", { places, units })).told).toEqual([]);
    const twice = [...units, { id: "amc-440300-芯片", name: "深圳市芯片集群" }] as unknown as readonly Unit[];
    expect((await load(byName, "1", { places, units: twice })).told).toEqual([
      "r.yaml:16:12 ambiguous-row what=unit found=深圳市芯片集群 ids=[sei-440300-芯片,amc-440300-芯片]",
    ]);
  });
});
