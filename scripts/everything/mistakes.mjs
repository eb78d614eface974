// Small workspaces with one mistake each, so that the messages of `check` are written too.

/** Three cities, five units, five belts, three rules. */
export const SMALL = {
  "rules/2022.1/ruleset.yaml": `version: 2022.1
title: {zh: 论文方法, en: The study's method}
status: draft
date: 2026-01-31
taxonomy: 2022.1
counts-as: {identical: matched, subordinate: matched, similar: similar}
`,
  "rules/2022.1/method.yaml": `rules:
  - id: same-industry
    title: {zh: 同城且产业相同, en: "Same city, same industry"}
    when: {place: same-city, industry: identical}
    then: identical
    why: 论文 2.1 节
  - id: same-branch
    title: {zh: 同城且产业隶属, en: "Same city, one industry under the other"}
    when: {place: same-city, industry: subordinate, industry.steps: {atMost: 3}}
    then: subordinate
  - id: chain-neighbour
    title: {zh: 同城且为上下游, en: "Same city, up- or downstream"}
    when:
      all:
        - {place: same-city, industry: similar}
        - any:
            - {chain.hops: {atMost: 1}}
            - {belt.concept: {in: [battery]}}
    then: similar
declarations:
  - {id: c-正极材料-电池, similar: {upstream: 正极材料, downstream: 电池}, why: 正极材料是电池的原料, source: expert}
cases:
  - {id: case-芯片, cluster: 集成电路, belt: 芯片, place: same-city, expect: identical, because: same-industry}
`,
  "taxonomy/2022.1/all.yaml": `concepts:
  - id: electronic-component
    prefLabel: {zh: 电子元器件, en: Electronic components}
    source: SEI-2018
  - id: integrated-circuit
    prefLabel: {zh: 集成电路, en: Integrated circuits}
    altLabel: {zh: [芯片]}
    broader: electronic-component
    source: SEI-2018
  - id: battery
    prefLabel: {zh: 电池, en: Batteries}
    altLabel: {zh: [动力电池]}
    source: SEI-2018
  - id: cathode-material
    prefLabel: {zh: 正极材料, en: Cathode materials}
    source: expert
    why: 电池的原料
`,
  "data/dataset.yaml": `title: {zh: 五个单元, en: Five units}
source: made for tests
studyYear: 2021
fallbackYears: [2018, 2020]
kinds:
  - {id: sei, label: {zh: 战略性新兴产业集群, en: Strategic emerging industry clusters}}
  - {id: amc, label: {zh: 先进制造业集群, en: Advanced manufacturing clusters}}
tables:
  clusters: {complete: false, expected: 6, missing: {zh: 缺一个, en: one is missing}, source: made}
  belts: {complete: false, expected: 4075, missing: {zh: 其余没有公开, en: the others are not public}, source: made}
`,
  "data/places.csv": `gb_code,name,short_name,name_en,province,level,lon,lat,regions,economic_region
310000,上海市,上海,Shanghai,上海市,municipality,121.47,31.23,长三角,东部
320500,苏州市,苏州,Suzhou,江苏省,prefecture,120.6,31.3,长三角,东部
530100,昆明市,昆明,Kunming,云南省,prefecture,102.7,25.0,,西部
`,
  "data/clusters.csv": `unit_id,cluster_id,kind,name,industry,city,gb_code,sector,shared_by,confidence,source
AMC-1,AMC-1,amc,上海市集成电路集群,集成电路,上海市,310000,新一代信息技术,1,verified,工信部名单
AMC-2,AMC-2,amc,苏州市动力电池集群,动力电池,苏州市,320500,新能源,1,recalled,工信部名单
SEI-1,SEI-1,sei,上海市浦东新区电子元器件产业集群,电子元器件,上海市,310000,新一代信息技术,1,verified,发改委名单
SEI-2,SEI-2,sei,昆明市生物医药产业集群,生物医药,昆明市,530100,生物,1,verified,发改委名单
SEI-3,SEI-3,sei,苏州市集成电路产业集群,集成电路,苏州市,320500,新一代信息技术,1,verified,发改委名单
`,
  "data/belts.csv": `belt_id,name,city,gb_code,years,confidence,source
310000-电子元器件,电子元器件,上海市,310000,2021,published,论文表 3
310000-芯片,芯片,上海市,310000,2021,published,论文表 3
320500-正极材料,正极材料,苏州市,320500,2021,news,新闻
320500-丝绸,丝绸,苏州市,320500,2019,news,新闻
310000-电池,电池,上海市,310000,2021,published,论文表 4
`,
  "data/zhao2022/table1.csv": "kind,units,matched,similar\nsei,4,2,1\namc,2,1,1\ntotal,6,3,2\n",
};

const [HEADER, METHOD, TAXONOMY] = ["rules/2022.1/ruleset.yaml", "rules/2022.1/method.yaml", "taxonomy/2022.1/all.yaml"];
const [DATASET, PLACES, CLUSTERS, BELTS] = ["data/dataset.yaml", "data/places.csv", "data/clusters.csv", "data/belts.csv"];
const MORE = "rules/2022.1/more.yaml";
const swap = (file, from, to) => {
  const text = SMALL[file];
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, to) };
};
const rules = (line) => ({ [MORE]: `rules:\n  - ${line}\n` });
const declarations = (...lines) => ({ [MORE]: `declarations:\n${lines.map((line) => `  - ${line}\n`).join("")}` });
const exceptions = (...lines) => ({ [MORE]: `exceptions:\n${lines.map((line) => `  - ${line}\n`).join("")}` });
const later = (lines) => ({ "rules/2022.2/ruleset.yaml": `version: 2022.2\ntitle: 严格\nstatus: draft\ndate: 2026-02-01\n${lines}` });
const HERE = "place: same-city";

/** Files that replace those of the small workspace, or are added to it. */
const MISTAKES = {
  none: {},
  // YAML
  "yaml-tab": swap(METHOD, "    then: identical", "\tthen: identical"),
  "yaml-indent": swap(METHOD, "    then: identical", "   then: identical"),
  "yaml-quote-open": swap(METHOD, 'same industry"', "same industry"),
  "yaml-quote-extra": swap(METHOD, "论文 2.1 节", '论文" 2.1 节"'),
  "yaml-bracket-open": swap(METHOD, "[battery]", "[battery"),
  "yaml-bracket-extra": swap(METHOD, "identical}", "identical}}"),
  "yaml-comma-missing": swap(METHOD, "same-city, industry: identical", "same-city industry: identical"),
  "yaml-comma-in-text": swap(METHOD, '"Same city, same industry"', "Same city, same industry"),
  "yaml-colon-missing": swap(METHOD, "then: identical", "then identical"),
  "yaml-colon-in-text": swap(METHOD, "why: 论文 2.1 节", "why: 论文: 2.1 节"),
  "yaml-dash-missing": swap(METHOD, "  - id: same-branch", "    id: same-branch"),
  "yaml-special-start": swap(METHOD, "why: 论文 2.1 节", "why: @论文"),
  "yaml-documents": { [MORE]: "rules: []\n---\nrules: []\n" },
  "yaml-deep": { [MORE]: `rules: ${"[".repeat(300)}${"]".repeat(300)}\n` },
  "yaml-alias": { [MORE]: "rules: &a []\ncases: *a\n" },
  "yaml-twice": swap(METHOD, "    then: identical", "    then: identical\n    then: none"),
  "yaml-not-text": { [MORE]: "rules: \u0000\u0001\n" },
  "control-character": swap(METHOD, "论文 2.1 节", '"论\\u0007文"'),
  // shape
  "unknown-key": swap(METHOD, "    then: identical", "    thn: identical"),
  "missing-key": swap(METHOD, "    then: identical\n", ""),
  "wrong-type": swap(METHOD, "when: {place: same-city, industry: identical}", "when: [same-city]"),
  "wrong-relation": swap(METHOD, "then: identical", "then: identicl"),
  "wrong-operator": swap(METHOD, "atMost: 3", "atMots: 3"),
  "wrong-number": swap(METHOD, "atMost: 3", "atMost: many"),
  "out-of-range": swap(METHOD, "atMost: 3", "atMost: 99"),
  "operator-not-for-fact": rules(`{id: odd, when: {industry: {atLeast: 3}}, then: none}`),
  "unknown-fact": rules("{id: odd, when: {plaec: same-city}, then: none}"),
  "unknown-value": rules("{id: odd, when: {place: same-ctiy}, then: none}"),
  "unknown-concept": rules(`{id: odd, when: {${HERE}, belt.concept: batery}, then: none}`),
  "keys-clash": rules(`{id: odd, when: {all: [{${HERE}}], any: [{${HERE}}]}, then: none}`),
  "empty-group": rules("{id: odd, when: {all: []}, then: none}"),
  "forbidden-key": { [MORE]: "__proto__: {}\n" },
  "wrong-id": rules("{id: 'odd rule!', when: {place: same-city}, then: none}"),
  "wrong-date": swap(HEADER, "2026-01-31", "2026-31-01"),
  "wrong-status": swap(HEADER, "draft", "drfat"),
  "wrong-counts-as": swap(HEADER, "similar: similar}", "similar: matchd}"),
  "too-few": declarations("{id: d-x, identical: [电池], source: expert}"),
  // references and names
  "unknown-override": rules(`{id: odd, when: {${HERE}, industry: similar}, then: none, overrides: [same-brnch]}`),
  "duplicate-rule": rules("{id: same-industry, when: {place: same-city}, then: none}"),
  "unknown-declared": declarations("{id: d-x, similar: {upstream: 正级材料, downstream: 电池}, source: expert}"),
  "id-misspelt": {
    [TAXONOMY]: SMALL[TAXONOMY]
      .replace("id: electronic-component", "id: electronic-componnet")
      .replace("    source: expert", "    broader: electronic-component\n    source: expert"),
  },
  "duplicate-label": swap(TAXONOMY, "[动力电池]", "[动力电池, 芯片]"),
  "ambiguous-label": {
    ...swap(TAXONOMY, "[动力电池]", "[动力电池, 芯片]"),
    ...declarations("{id: d-x, similar: {upstream: 芯片, downstream: 电池}, source: expert}"),
  },
  "broader-cycle": swap(
    TAXONOMY,
    "prefLabel: {zh: 电子元器件, en: Electronic components}",
    "prefLabel: {zh: 电子元器件, en: Electronic components}\n    broader: integrated-circuit",
  ),
  "broader-unknown": swap(TAXONOMY, "broader: electronic-component", "broader: electronic-componet"),
  "relation-clash": declarations(
    "{id: d-x, identical: [芯片, 电子元器件], source: expert}",
    "{id: d-y, subordinate: {wider: 集成电路, narrower: 电子元器件}, source: expert}",
  ),
  "relation-clash-chain": declarations("{id: d-x, identical: [正极材料, 电池], source: expert}"),
  "relation-self": declarations("{id: d-x, subordinate: {wider: 电池, narrower: 动力电池}, source: expert}"),
  "concept-unreached": {
    [TAXONOMY]: `${SMALL[TAXONOMY]}  - {id: local-chips, prefLabel: {zh: 上海市芯片, en: 上海市电池}, source: expert}\n`,
  },
  // tables
  "column-missing": swap(BELTS, "belt_id,name,city", "belt_id,title,city"),
  "column-twice": swap(BELTS, "belt_id,name,city", "name,name,city"),
  "csv-quote": swap(BELTS, "芯片,芯片", '"芯片,芯片'),
  "row-width": swap(BELTS, ",论文表 4", ""),
  "cell-empty": swap(CLUSTERS, "AMC-1,AMC-1,amc,上海市集成电路集群", "AMC-1,AMC-1,amc,"),
  "cell-not-number": swap(PLACES, "121.47", "east"),
  "cell-not-years": swap(BELTS, "2019", "last year"),
  "unknown-place": { ...swap(BELTS, "苏州市,320500,2021", "苏洲市,,2021") },
  "ambiguous-place": {
    [PLACES]: `${SMALL[PLACES]}341300,宿州市,宿州,Suzhou,安徽省,prefecture,117.0,33.6,长三角,中部\n`,
    ...swap(BELTS, "苏州市,320500,2021", "Suzhou,,2021"),
  },
  "place-mismatch": swap(BELTS, "苏州市,320500,2021", "苏州市,310000,2021"),
  "duplicate-unit": swap(CLUSTERS, "SEI-3,SEI-3", "SEI-1,SEI-1"),
  "unknown-kind": swap(CLUSTERS, "AMC-1,AMC-1,amc", "AMC-1,AMC-1,anc"),
  "table-empty": { [CLUSTERS]: "unit_id,cluster_id,kind,name,city\n" },
  "table-missing": { [CLUSTERS]: null },
  "places-missing": { [PLACES]: null },
  "dataset-missing": { [DATASET]: null },
  "dataset-year": swap(DATASET, "studyYear: 2021", "studyYear: soon"),
  // cases, exceptions, versions
  "case-failed": swap(METHOD, "expect: identical", "expect: similar"),
  "case-other-rule": swap(METHOD, "because: same-industry", "because: same-branch"),
  "exception-unused": exceptions("{id: x-1, concepts: {cluster: 电池, belt: 芯片}, place: '530100', verdict: none, why: 会议, by: 王工}"),
  "exception-expired": exceptions("{id: x-1, unit: AMC-1, verdict: none, why: 会议, by: 王工, until: 2020-01-31}"),
  "exception-pointless": exceptions("{id: x-1, unit: AMC-1, belt: 310000-芯片, verdict: identical, why: 会议, by: 王工}"),
  "exception-unit": exceptions("{id: x-1, unit: SEI-2, verdict: similar, why: 会议, by: 王工}"),
  "exception-unknown-unit": exceptions("{id: x-1, unit: AMC-9, verdict: none, why: 会议, by: 王工}"),
  "version-missing": later("extends: 2022.0\n"),
  "extends-cycle": { ...later("extends: 2022.1\n"), ...swap(HEADER, "taxonomy: 2022.1", "extends: 2022.2") },
  "released-edited": { ...swap(HEADER, "draft", "released"), "rules/released.yaml": `released:\n  2022.1: sha256:${"0".repeat(64)}\n` },
  "version-mismatch": swap(HEADER, "version: 2022.1", "version: 2022.3"),
  "taxonomy-missing": swap(HEADER, "taxonomy: 2022.1", "taxonomy: 2021.1"),
  "remove-unknown": later("extends: 2022.1\nremove: [same-brnch]\n"),
  // what rules do over all possible facts
  "rule-never-holds": rules(`{id: odd, when: {${HERE}, industry: identical, industry.steps: {atLeast: 1}}, then: similar}`),
  "rule-covered": rules(`{id: odd, when: {${HERE}, industry: identical, belt.current: true}, then: identical}`),
  "condition-idle": rules(`{id: odd, when: {${HERE}, industry: similar, industry.steps: {atMost: 2}}, then: similar}`),
  "condition-idle-any": rules(
    `{id: odd, when: {place: elsewhere, any: [{industry: identical}, {industry.steps: {atMost: 0}}]}, then: similar}`,
  ),
  "rules-disagree": rules(`{id: veto, when: {${HERE}, belt.concept: battery}, then: none}`),
  "rules-override": rules(
    `{id: veto, when: {${HERE}, belt.concept: battery}, then: none, overrides: [same-industry, same-branch, chain-neighbour]}`,
  ),
  "facts-undecided": {
    [METHOD]: SMALL[METHOD].replace(
      "    when:\n      all:\n        - {place: same-city, industry: similar}",
      "    when:\n      all:\n        - {place: elsewhere, industry: similar}",
    ),
  },
};

/** The small workspace, without and with each mistake, checked in both languages. */
export function brokenRuns() {
  const runs = [];
  for (const [mistake, files] of Object.entries(MISTAKES)) {
    const workspace = { name: `mistake:${mistake}`, files: { ...SMALL, ...files }, isShipped: false };
    for (const lang of ["zh", "en"]) {
      runs.push({ name: `mistakes/${mistake}.${lang}`, workspace, words: ["check", "--details", "--lang", lang] });
    }
    if (runs.length % 8 === 0) {
      runs.push({ name: `mistakes/${mistake}.json`, workspace, words: ["check", "--json", "--lang", "en"] });
      runs.push({ name: `mistakes/${mistake}.match`, workspace, words: ["match", "--lang", "zh"] });
    }
  }
  return runs;
}
