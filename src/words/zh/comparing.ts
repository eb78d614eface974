import type { ComparingWords } from "../topics/comparing.ts";

export const comparingZh: ComparingWords = {
  gitOrWorkspace: "--git 与 --workspace-b 只能用一个",
  nothingToCompare: (versions) =>
    `要比较什么？写出版本，如 compare ${versions.slice(0, 2).join(" ")}（有：${versions.join("、")}），用 --git HEAD~1，或用 --from 读存下的结果`,
  noGit: "--git 需要 git 程序，但没有找到。",
  noObject: (revision, file) => `仓库里缺 ${revision} 的 ${file}：克隆不完整或已损坏；请运行 git fetch --refetch 或 git fsck。`,
  notGit: (folder) => `${folder} 不在 git 仓库中`,
  noRevision: (revision) => `git 找不到修订 ${revision}`,
  verified: (runs) => `已用 json-rules-engine 整体重算 ${runs} 次，全部一致`,
  watching: (folder) => `正在看 ${folder}，保存后给出变化；按 Ctrl+C 结束`,
  keptLastGood: "保留上一次没有错误的结果",
  noGoodState: "还没有可用的结果，改好后再保存",
  differs: (what) => `与 json-rules-engine 不一致：${what}`,
  toNeedsFrom: "--to 要和 --from 一起用：compare --from 甲.json --to 乙.json",
  notWithFrom: (option) => `--from 比较的是已有的结果，不重新判定，不能再用 --${option}。`,
  nothingJudged: (word) => `--from 与 --to 都是已有的结果，什么都不用判定，不能再写 ${word}。`,
  oneVersion: (extra) => `--from 已经是比较的一方，只能再写一个版本，多了 ${extra}。`,
  noCommonUnit: "两份结果没有共同的单元，无法比较。",
  now: "现在",
};
