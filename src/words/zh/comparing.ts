import type { ComparingWords } from "../topics/comparing.ts";

export const comparingZh: ComparingWords = {
  gitOrWorkspace: "--git 与 --workspace-b 只能选用其一",
  nothingToCompare: (versions) =>
    `缺少比较对象：请写出版本，如 compare ${versions.slice(0, 2).join(" ")}（现有：${versions.join("、")}），或用 --git HEAD~1，或用 --from 读取已保存的结果`,
  noGit: "--git 需要 git 程序，但没有找到。",
  noObject: (revision, file) => `仓库中缺少 ${revision} 的 ${file}：克隆不完整或已损坏；请运行 git fetch --refetch 或 git fsck。`,
  notGit: (folder) => `${folder} 不在 git 仓库中`,
  noRevision: (revision) => `git 中找不到修订：${revision}`,
  verified: (runs) => `已用 json-rules-engine 完整重算 ${runs} 次，结果全部一致`,
  watching: (folder) => `正在监视 ${folder}，每次保存后列出变化；按 Ctrl+C 结束`,
  since: (revision) => (revision === null ? "与开始时相比" : `与 ${revision} 相比`),
  asAtStart: "没有变化",
  keptLastGood: "保留上一次没有错误的结果",
  noGoodState: "尚无可用的结果，修正后请再次保存",
  differs: (what) => `与 json-rules-engine 不一致：${what}`,
  toNeedsFrom: "--to 须与 --from 同时使用：compare --from 甲.json --to 乙.json",
  notWithFrom: (option) => `--from 比较已保存的结果，不重新判定，不能与 --${option} 同时使用。`,
  nothingJudged: (word) => `--from 与 --to 均为已保存的结果，无须判定；多余的参数：${word}。`,
  oneVersion: (extra) => `--from 已是比较的一方，只能再写一个版本；多余的参数：${extra}。`,
  noCommonUnit: "两份结果没有共同的单元，无法比较。",
  now: "现在",
};
