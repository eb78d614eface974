import type { DisputeWords } from "../topics/disputes.ts";

export const disputesZh: DisputeWords = {
  short: {
    "relation-clash": "声明冲突",
    "reviewers-disagree": "裁决不一",
    "study-differs": "与论文不同",
    "rules-disagree": "规则相左",
    "exception-expired": "例外到期",
    "versions-differ": "版本不同",
    "twins-differ": "同类不同果",
    "ambiguous-link": "一词多义",
    unlinked: "未链接",
    "partial-link": "部分链接",
    "single-declaration": "孤证",
    sample: "抽查",
  },
  shortColumns: 12,
  reasons: {
    "relation-clash": ({ first, second }, { relation }) =>
      `与其他声明合并后互相抵触：既是${relation(first as "similar")}又是${relation(second as "similar")}`,
    "reviewers-disagree": ({ reviewers }) => `${reviewers} 位评审人的裁决不一`,
    "study-differs": (reason, { relation }) => {
      if (reason.what === "relation") return `论文表 2 为${relation(reason.published)}，机器判定为${relation(reason.ours)}`;
      const { what, listed, printed } = reason;
      const names = printed.length > 0 ? `（论文列有：${printed.join("、")}）` : "";
      if (what === "unit") return listed ? `论文表中该集群有匹配的产业带，机器判定没有${names}` : "机器判定为匹配，论文表中未列该集群";
      return listed ? `论文列为匹配，机器判定不匹配${names}` : `机器判定为匹配，论文未列该产业带${names}`;
    },
    "rules-disagree": ({ rules }) => `多条规则同时成立而结论不同：${rules.join("、")}`,
    "exception-expired": ({ exception, until }) => `例外 ${exception} 已于 ${until} 到期`,
    "versions-differ": ({ version, relation: other, outcome }, { relation, outcome: says }) =>
      `按版本 ${version} 为${relation(other)}，单元结果为${says(outcome)}`,
    "twins-differ": ({ twins }, { unit, outcome }) =>
      `同城同产业的集群结果不同：${twins.map((twin) => `${unit(twin.unit)}为${outcome(twin.outcome)}`).join("；")}`,
    "ambiguous-link": ({ concepts }, { concept }) => `同一用语对应多个概念：${concepts.map(concept).join("、")}`,
    unlinked: ({ nearest }, { concept }) =>
      nearest.length === 0 ? "未链接到任何概念" : `未链接到概念；最接近：${nearest.map(concept).join("、")}`,
    "partial-link": ({ rest, concept: id }, { concept }) => `仅部分链接到「${concept(id)}」，余「${rest}」`,
    "single-declaration": ({ declaration, without }, { outcome }) => `结果仅凭一条声明 ${declaration}；剔除后单元结果为${outcome(without)}`,
    sample: ({ of }) => `从 ${of} 对无争议的配对中抽取复核`,
  },
  deciders: {
    declaration: ({ id }) => `声明 ${id}`,
    term: ({ text }) => `用语「${text}」`,
    rule: ({ id }) => `规则 ${id}`,
    exception: ({ id }) => `例外 ${id}`,
    concepts: ({ a, b }, { concept }) => `「${a === null ? "?" : concept(a)}」与「${b === null ? "?" : concept(b)}」`,
    unit: ({ id }) => `单元 ${id}`,
  },
  noConcept: "（无接近的概念）",
  title: (count, groups) => `争议 ${count} 项，按起决定作用的依据分为 ${groups} 组`,
  none: "没有争议。",
  summary: "原因",
  impact: (units, rate) => `可影响 ${units} 个单元（${rate}）`,
  noImpact: "不影响比率",
  machine: (relation, rule) => (rule === null ? `机器判定：${relation}` : `机器判定：${relation}（${rule}）`),
  group: (decider, cases, units) => `${decider}：${cases} 项，可影响 ${units} 个单元`,
  more: (count, command) => `另有 ${count} 项；全部列出：${command}`,
  name: "姓名",
  next: "接下来",
  nextReview: "在终端逐项评审",
  nextDecide: "用命令裁决一项",
  made: "本工作区的数据为模拟数据。",
};
