import type { JournalWords } from "../topics/journals.ts";

/** 记录前后相连，两份的裁决不能并在一处；另一份里的可以重新裁决。 */
const CHOOSE_ZH = (file: string): string =>
  `git checkout --ours ${file}（或 --theirs；合并已提交的，用 git checkout 提交 -- ${file}），再把另一份里的裁决重做一遍`;

export const journalsZh: JournalWords = {
  readOnly: {
    broken: (file, line) => `${file} 第 ${line} 行与前文的校验不符，只能查看；请用 git 恢复该文件`,
    merged: (file, line) => `${file} 从第 ${line} 行起是合并进来的另一份记录，选定一份之前只能查看：${CHOOSE_ZH(file)}`,
    locked: (reviewer, { pid, host, since, file }) =>
      `${reviewer} 的评审已在另一窗口打开（主机 ${host} 的进程 ${pid}${since === "" ? "" : `，始于 ${since}`}），此处只能查看；如果该进程已不在，请删除 ${file}`,
    "not-permitted": (file, code) => `无法写入 ${file}（${code}），只能查看`,
  },
  broken: (file, line) => `${file} 第 ${line} 行与前文的校验不符，从这一行起的裁决没有计入；请用 git 恢复该文件`,
  merged: (file, line) => `${file} 从第 ${line} 行起是合并进来的另一份记录，没有计入，请选定一份：${CHOOSE_ZH(file)}`,
  torn: (file, bytes) => `${file} 末行只写了一半（${bytes} 字节），已截去；它从未显示为已保存`,
  noReviewer: "请用 --reviewer 写明评审人姓名。",
  knownReviewers: (names) => `已有评审人：${names.join("、")}`,
  sameReviewer: (name, known) =>
    `已有评审人「${known}」，「${name}」与其只有大小写、全半角或空格不同：请用 --reviewer "${known}"；如果是另一个人，请换成能区分的写法。`,
  countedAsOne: (names) => `${names.join("、")} 只有大小写、全半角或空格不同，按一位评审人计。`,
  badReviewer: (name) => `评审人姓名无效：「${name}」。姓名用作文件名，只可含文字、数字、单个空格和 . _ -，至多 64 个字符。`,
  unknownCase: (id) => `找不到争议：${id}`,
  ambiguousCase: (id, count) => `${id} 对应 ${count} 项争议，请多写几位。`,
  unknownVerdict: (found, allowed) => `裁决无效：「${found}」。可用：${allowed.join("、")}`,
  sideNeeded: "机器判定未指明哪一方为上位，请加 --side belt-wider 或 --side belt-narrower。",
  rulingNeedsReason: "仲裁须有结论（不能为 unsure），并用 --note 写明理由。",
  decided: (id, names, verdict) => `已保存：${id} ${names}：${verdict}`,
  rates: (before, after, units) => `匹配率 ${before} -> ${after}（${units} 个单元）`,
  notSaved: (problem) => `未能保存：${problem}`,
  noTerminal: "评审屏幕需要终端；在管道或脚本中请用 review --linear 或 decide。",
  ended: (done, all) => `已裁决 ${done}/${all} 项；下次从同一处继续。`,
};
