/**
 * A workspace small enough to read at a glance: three cities, five units, five belts, three rules. Its belt list is incomplete, one
 * industry has no concept, and one belt of Suzhou is an earlier year's.
 */
export const SMALL_WORKSPACE: Readonly<Record<string, string>> = {
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
  "data/zhao2022/table1.csv": `kind,units,matched,similar
sei,4,2,1
amc,2,1,1
total,6,3,2
`,
};
