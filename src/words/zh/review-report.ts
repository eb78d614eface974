import type { ReviewReportWords } from "../topics/review-report.ts";

export const reviewReportZh: ReviewReportWords = {
  title: (reviewers, cases) => `${reviewers} 位评审，${cases} 项争议`,
  standing: (s) => `一致 ${s.agreed}，不一 ${s.disputed}，已裁定 ${s.adjudicated}，须再看 ${s.stale}，未完 ${s.open}`,
  who: "评审人",
  heads: ["评审人", "裁决", "不定", "须再看", "裁定", "每项秒数"],
  agreement: "一致程度（95% 自助区间）",
  agreementHeads: ["", "项", "一致率", "κ", "α", "AC1"],
  all: "全部",
  kappaOf: "评审人多于两位时，κ 为两两 κ 的平均（Light）；α 与 AC1 取全部评审人。",
  repeats: "前后一致：同一评审人再次评同一项",
  repeatHeads: ["", "项", "相同", "一致率", "κ"],
  repeatsOf: "重复的项不预先告知；第二次的回答不改变原来的裁决。",
  matrix: "答案对照",
  toAdjudicate: "待裁定",
  none: "还没有两位评审都裁决过的争议。",
};
