import type { Language } from "../model/text.ts";

/** What the review commands say beside the screen: refusals and single answers. */
export interface ReviewWords {
  readonly noReviewer: string;
  readonly knownReviewers: (names: readonly string[]) => string;
  readonly badReviewer: (name: string) => string;
  readonly unknownCase: (id: string) => string;
  readonly ambiguousCase: (id: string, count: number) => string;
  readonly unknownVerdict: (found: string, allowed: readonly string[]) => string;
  readonly sideNeeded: string;
  readonly rulingNeedsReason: string;
  readonly decided: (id: string, names: string, verdict: string) => string;
  readonly rates: (before: string, after: string, units: string) => string;
  readonly notSaved: (problem: string) => string;
  readonly noTerminal: string;
  readonly ended: (done: number, all: number) => string;
}

const zh: ReviewWords = {
  noReviewer: "请用 --reviewer 写明评审人姓名。",
  knownReviewers: (names) => `已有评审人：${names.join("、")}`,
  badReviewer: (name) => `评审人姓名 ${name} 不能作文件名：只可用文字、数字和 . _ -，至多 64 个。`,
  unknownCase: (id) => `没有这项争议：${id}`,
  ambiguousCase: (id, count) => `${id} 对应 ${count} 项争议，请多写几位。`,
  unknownVerdict: (found, allowed) => `裁决不能写 ${found}；可写：${allowed.join("、")}`,
  sideNeeded: "引擎没有判明哪一方较宽，请加 --side belt-wider 或 --side belt-narrower。",
  rulingNeedsReason: "裁定须有结论（不能是 unsure）并用 --note 写明理由。",
  decided: (id, names, verdict) => `已保存：${id} ${names}：${verdict}`,
  rates: (before, after, units) => `匹配率 ${before} -> ${after}（${units} 个单元）`,
  notSaved: (problem) => `未能保存：${problem}`,
  noTerminal: "评审屏幕需要终端；在管道或脚本中请用 review --linear 或 decide。",
  ended: (done, all) => `已裁决 ${done}/${all} 项；下次从同一处继续。`,
};

const en: ReviewWords = {
  noReviewer: "Say who reviews with --reviewer NAME.",
  knownReviewers: (names) => `Reviewers so far: ${names.join(", ")}`,
  badReviewer: (name) => `The reviewer's name ${name} cannot be a file's name: letters, digits and . _ - only, 64 at most.`,
  unknownCase: (id) => `There is no dispute ${id}.`,
  ambiguousCase: (id, count) => `${id} can mean ${count} disputes; write more of it.`,
  unknownVerdict: (found, allowed) => `The verdict cannot be ${found}, only: ${allowed.join(", ")}`,
  sideNeeded: "The engine does not say which side is wider: add --side belt-wider or --side belt-narrower.",
  rulingNeedsReason: "A ruling needs a verdict other than unsure, and its reason with --note.",
  decided: (id, names, verdict) => `Saved: ${id} ${names}: ${verdict}`,
  rates: (before, after, units) => `match rate ${before} -> ${after} (${units} units)`,
  notSaved: (problem) => `Not saved: ${problem}`,
  noTerminal: "The review screen needs a terminal; in a pipe or a script use review --linear or decide.",
  ended: (done, all) => `${done} of ${all} decided; next time goes on from here.`,
};

const WORDS: Readonly<Record<Language, ReviewWords>> = { zh, en };

export function reviewWordsIn(language: Language): ReviewWords {
  return WORDS[language];
}
