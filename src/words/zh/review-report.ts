import type { ReviewReportWords } from "../topics/review-report.ts";

export const reviewReportZh: ReviewReportWords = {
  title: (reviewers, cases) => `${reviewers} 位评审人，${cases} 项争议`,
  standing: (s) =>
    [
      [s.agreed, "一致"],
      [s.disputed, "不一致"],
      [s.adjudicated, "已仲裁"],
      [s.stale, "须复核"],
      [s.open, "未完成"],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${what} ${count} 项`)
      .join("，"),
  who: "评审人",
  heads: ["评审人", "裁决", "不确定", "须复核", "仲裁", "每项用时（秒）"],
  agreement: "评审人间一致性（自助法 95% 置信区间）",
  agreementHeads: ["", "争议数", "一致率", "科恩 κ", "克里彭多夫 α", "Gwet AC1"],
  all: "全部",
  kappaOf: "评审人多于两位时，κ 为两两 κ 的平均值（Light 法）；α 与 AC1 按全部评审人计算。",
  repeats: "重测一致性：同一评审人重复评审同一项争议",
  repeatHeads: ["", "争议数", "相同", "一致率", "科恩 κ"],
  repeatsOf: "重复评审不预先告知；第二次的回答不改变原裁决。",
  matrix: "评审结果交叉表",
  toAdjudicate: "待仲裁",
  none: "尚无经两位评审人裁决的争议。",
};
