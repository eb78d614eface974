import { factsSaid } from "../../facts/said.ts";
import { grouped } from "../number.ts";
import type { ReportWords } from "../topics/reports.ts";

/** 报告里的标题和句子，中文。 */
export const reportsZh: ReportWords = {
  match: {
    title: (version, title) => `群带匹配 · 规则集 ${version}（${title}）`,
    made: "以下为模拟数据，仅供演示或性能测试。",
    by: { all: "全部", kind: "类型", region: "区域", province: "省份", city: "城市", sector: "产业领域" },
    all: "全部",
    units: "单元",
    noBelt: "本市无产业带",
    matchRate: "匹配率",
    similarRate: "相近率",
    eitherRate: "匹配或相近率",
    here: "本次",
    study: "论文",
    pairs: (units, belts, pairs, evaluated, signatures) =>
      `共判定 ${grouped(units)} 个单元 × ${grouped(belts)} 条产业带 = ${grouped(pairs)} 对${evaluated === pairs ? "，无一遗漏" : `中的 ${grouped(evaluated)} 对`}；归并为 ${grouped(signatures)} 种事实组合。`,
    lowerBound: "产业带名单不全：>= 表示下限；相近率随名单补全可升可降。",
    limits: "数据局限",
    beltsIncomplete: (known, expected, missing) =>
      `产业带：${expected === null ? `名单不全，现有 ${grouped(known)} 条` : `${grouped(expected)} 条中有 ${grouped(known)} 条`}${missing === null || missing === undefined ? "" : `；${missing}`}。`,
    beltsOwn: (known) => `产业带：自备名单，${grouped(known)} 条，按不完整计；若名单完整，请加 --complete。`,
    beltsUnknown: "所在城市未列出产业带的单元，结果记为未知。",
    clustersIncomplete: (known, expected, missing) =>
      `集群：${expected === null ? `名单不全，现有 ${grouped(known)} 个单元` : `${grouped(expected)} 个单元中有 ${grouped(known)} 个，缺 ${grouped(expected - known)} 个`}${missing === null || missing === undefined ? "" : `；${missing}`}。`,
    leftOut: (count) => `表中有 ${grouped(count)} 行有错误，未计入；以上各数均不含这些行。`,
    unverified: (count, of) => `${grouped(of)} 个单元中有 ${grouped(count)} 个未核实（recalled）。`,
    unlinked: (units, belts) =>
      `名称未链接到概念：${[units === 0 ? "" : `${grouped(units)} 个单元`, belts === 0 ? "" : `${grouped(belts)} 条产业带`].filter((part) => part !== "").join("、")}。`,
    disagreements: (count) => `${grouped(count)} 个配对有多条规则成立而判定不同（有争议）。`,
    regionsOverlap: "一个城市可以属于几个区域，也可以不属于任何区域，各行之和不等于全部。",
    smallCounts: (least) => `* 单元不足 ${least} 个，一两个单元即可使比率大幅变化。`,
    next: "后续操作",
    whyMatched: "查看一个单元为什么匹配",
    ownBelts: "换用自备的产业带名单",
    ownBeltsFile: "产业带.csv",
    checkAll: "检查规则、产业分类和数据",
    seeLinks: "查看未链接的名称",
    written: (folder, files) => `已写入 ${folder}：${files.join("、")}`,
    reviewed: {
      stale: (count) => `另有 ${count} 项裁决所依据的内容已改变，未计入；请用 review 重新评审。`,
      title: (decisions, disputes) => `评审之后：${disputes} 项争议中，${decisions} 项已由两人一致裁决或已仲裁`,
      machine: "机器判定",
      reviewed: "评审之后",
    },
  },
  page: {
    answer: ({ units, matched, similar, none, noBelt, unknown, rate, isLeast }) =>
      `${units} 个集群单元中，${matched} 个与本市产业带匹配（${isLeast ? "至少 " : ""}${rate}），${similar} 个相近，${none + noBelt} 个没有对应的产业带${unknown === 0 ? "" : `，${unknown} 个未知`}。`,
  },
  explain: {
    unitCounts: (outcome) => `该单元的结果：${outcome}。`,
    byRule: (id, title) => `依据规则 ${id}${title === null ? "" : `（${title}）`}。`,
    noRule: "没有规则成立。",
    inAnyCase: "有些事实未知，但不论实际如何，判定相同。",
    tooManyUnknown: "未知的事实组合过多，无法逐一核对：只有在各条未定的规则无论是否成立、判定都相同时，才给出判定，否则记为未知。",
    byException: (id, by, why, replaced) => `由例外 ${id} 判定（${by}：${why}）；规则原来的判定为「${replaced}」。`,
    causes: {
      exception: (unit) => `集群「${unit}」由例外判定；本市各条产业带与该集群均无关系。`,
      "none-listed": (unit, city) => `本市无产业带：名单中没有${city}的产业带，集群「${unit}」没有可匹配的产业带。`,
      "list-incomplete": (unit, city) => `未知：产业带名单不全，其中没有${city}的产业带，集群「${unit}」无法判定。`,
      "other-years": (unit, city, count) =>
        `本市无产业带：${city}的 ${grouped(count)} 条产业带，收录年份均不计入，集群「${unit}」没有可匹配的产业带。`,
      "other-years-incomplete": (unit, city, count) =>
        `未知：${city}的 ${grouped(count)} 条产业带，收录年份均不计入，且产业带名单不全，集群「${unit}」无法判定。`,
      "none-related": (unit, city, count) => `无匹配：${city}有 ${grouped(count)} 条产业带，与集群「${unit}」均无关系。`,
    },
    unitException: (id, by, why) => `由例外 ${id} 判定（${by}：${why}）。`,
    facts: "依据的事实",
    lines: "依据所在的行",
    full: "查看各条规则的全部条件，以及所有会改变结果的改动",
    rules: "各条规则",
    ruleHead: (id, title, relation) => `${id}${title === null ? "" : ` ${title}`}，则判定为${relation}`,
    got: (actual) => `；实为 ${actual}`,
    overridden: (by) => `已被规则 ${by.join("、")} 取代`,
    why: "理由",
    others: "该单元的其他产业带",
    inCity: (city) => `${city}的产业带`,
    noOthers: "没有其他存在关系的产业带。",
    disagreeing: (rules) => `注意：规则 ${rules.join("、")} 也成立，但判定不同；此配对有争议。`,
    readAs: (cluster, belt) => `名称有多种解读，取关系最强的：集群解读为「${cluster}」，产业带解读为「${belt}」。`,
    unverified: (id) => `注意：${id} 的数据未核实。`,
    seeOne: "查看其中一条为什么无关系",
  },
  relate: {
    sentence: (a, b, relation, detail) => `「${a}」与「${b}」：${relation}${detail.length === 0 ? "" : `（${detail.join("，")}）`}`,
    steps: (steps) => `相差 ${steps} 级`,
    hops: (hops) => (hops === 1 ? "直接上下游" : `间接上下游，经 ${hops - 1} 个中间环节`),
    inputShare: (share) => `直接消耗系数 ${share}`,
    columns: ["用语", "概念", "另一用语", "其概念", "关系"],
    noConcept: "未链接到概念",
    because: "依据",
    directions: {
      "belt-wider": "后者为上位",
      "belt-narrower": "后者为下位",
      "belt-upstream": "后者在上游",
      "belt-downstream": "后者在下游",
    },
  },
  link: {
    allLinked: "所有名称均已链接到概念。",
    summary: (unlinked, inPart, terms) =>
      `${[`共 ${grouped(terms)} 个名称`, unlinked === 0 ? "" : `${grouped(unlinked)} 个未链接`, inPart === 0 ? "" : `${grouped(inPart)} 个部分链接`].filter((part) => part !== "").join("，")}。`,
    term: "用语",
    concept: "概念",
    how: "链接方式",
    where: "出现于",
    rest: (rest) => `余「${rest}」`,
    noConcept: "（未链接）",
    candidates: (labels) => `最接近的概念：${labels.join("、")}`,
    times: (units, belts) =>
      [units > 0 ? `${grouped(units)} 个单元` : "", belts > 0 ? `${grouped(belts)} 条产业带` : ""].filter((each) => each !== "").join("，"),
  },
  overlaps: {
    title: (count, cities) => `不同类型的集群之间：${grouped(cities)} 个城市，${grouped(count)} 组关系`,
    none: "各城市不同类型的集群之间均无关系。",
    city: "城市",
    relation: "关系",
    clusters: "集群单元",
    wider: "上位",
  },
  facts: {
    title: "规则可用的事实",
    domains: {
      choice: "选项",
      flag: "",
      number: "数字",
      concept: "概念",
      name: "名称",
      "name-set": "名称（可有多个）",
      "year-set": "年份（可有多个）",
    },
    values: "取值",
    operators: "可用运算符",
  },
  check: {
    good: "没有发现问题。",
    more: (count, code) => `另有 ${grouped(count)} 处 [${code}]`,
    proved: (version, cells, met, complete) =>
      `规则 ${version}：已核对${complete ? "全部" : ""} ${grouped(cells)} 种可能的事实组合，现有数据中出现 ${grouped(met)} 种。${complete ? "" : "组合过多，未能全部核对。"}`,
    left: "同城且产业有关系，而没有规则作出判定，结论为无关系：",
    leftFacts: factsSaid,
    unread: "规则未用到的事实：",
    groups: {
      overlaps: "同时属于同类几个地点组的城市：",
      past: (year) => `${year} 年（计入的年份）不存在的地点组：`,
      unread: "规则未用到的地点组（类型不在该版本的 closeness 中，规则也没有列出）：",
    },
    seen: (both, of) =>
      `条件覆盖：规则共有 ${grouped(of)} 个条件，${both === of ? "在范例中都出现过成立与不成立" : `其中 ${grouped(both)} 个在范例中出现过成立与不成立`}。`,
    neverSeen: (held, failed) => (!held && !failed ? "未出现过成立和不成立" : held ? "未出现过不成立" : "未出现过成立"),
    slips: (noticed, of) =>
      `笔误覆盖：规则可能有 ${grouped(of)} 种笔误，范例${noticed === of ? "全部能够发现" : `能够发现其中 ${grouped(noticed)} 种`}。`,
    slip: (rule, before, after) => (after === null ? `规则 ${rule}：漏写 ${before}` : `规则 ${rule}：${before} 误写为 ${after}`),
    witness: (pair, facts) =>
      pair === null
        ? `以下假设的配对可以发现：${factsSaid(facts)}`
        : `以下配对可以发现：${pair.unit} 与 ${pair.belt}（${factsSaid(facts)}）`,
    found: (errors, warnings) =>
      `发现 ${[errors === 0 ? "" : `${grouped(errors)} 处错误`, warnings === 0 ? "" : `${grouped(warnings)} 条警告`].filter((part) => part !== "").join("、")}。`,
    casesNotRun: "有错误，未运行范例。",
    cases: (passed, failed) =>
      failed === 0 ? `范例 ${grouped(passed)} 个，全部通过。` : `范例 ${grouped(passed + failed)} 个，${grouped(failed)} 个未通过。`,
    read: (files, concepts, rules, declarations, units, belts, places) =>
      `已读取 ${grouped(files)} 个文件：概念 ${grouped(concepts)} 个、规则 ${grouped(rules)} 条、声明 ${grouped(declarations)} 条、单元 ${grouped(units)} 个、产业带 ${grouped(belts)} 条、地点 ${grouped(places)} 个。`,
  },
  init: {
    made: (folder, files) => `已新建工作区：${folder}（${grouped(files)} 个文件）`,
    next: "后续操作",
    fill: "填写 data/clusters.csv 和 data/belts.csv（表头已写好），然后运行：",
  },
  hint: "提示",
};
