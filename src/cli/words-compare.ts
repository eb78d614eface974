import type { Language } from "../model/text.ts";

/** What `compare`, `sensitivity` and `watch` say of themselves, beside their answers. */
export interface CompareWords {
  readonly gitOrWorkspace: string;
  readonly nothingToCompare: (versions: readonly string[]) => string;
  readonly notGit: (folder: string) => string;
  readonly noRevision: (revision: string) => string;
  readonly verified: (runs: number) => string;
  readonly watching: (folder: string) => string;
  readonly keptLastGood: string;
  readonly noGoodState: string;
  readonly differs: (what: string) => string;
}

const WORDS: Readonly<Record<Language, CompareWords>> = {
  zh: {
    gitOrWorkspace: "--git 与 --workspace-b 只能用一个",
    nothingToCompare: (versions) => `要比较什么？写出版本，如 compare 2022.1 strict（有：${versions.join("、")}），或用 --git HEAD~1`,
    notGit: (folder) => `${folder} 不在 git 仓库中`,
    noRevision: (revision) => `git 找不到修订 ${revision}`,
    verified: (runs) => `已用 json-rules-engine 整体重算 ${runs} 次，全部一致`,
    watching: (folder) => `正在看 ${folder}，保存后给出变化；按 Ctrl+C 结束`,
    keptLastGood: "保留上一次没有错误的结果",
    noGoodState: "还没有可用的结果，改好后再保存",
    differs: (what) => `与 json-rules-engine 不一致：${what}`,
  },
  en: {
    gitOrWorkspace: "use either --git or --workspace-b",
    nothingToCompare: (versions) =>
      `compare what? Name versions, as in compare 2022.1 strict (there are: ${versions.join(", ")}), or use --git HEAD~1`,
    notGit: (folder) => `${folder} is in no git repository`,
    noRevision: (revision) => `git knows no revision ${revision}`,
    verified: (runs) => `${runs} whole runs of json-rules-engine agree`,
    watching: (folder) => `Watching ${folder}: each save is judged. Ctrl+C ends.`,
    keptLastGood: "The last good state is kept.",
    noGoodState: "There is no good state yet: mend this and save.",
    differs: (what) => `json-rules-engine disagrees: ${what}`,
  },
};

export function compareWordsIn(language: Language): CompareWords {
  return WORDS[language];
}
