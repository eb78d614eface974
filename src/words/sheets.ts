import { DECISION_REASONS, DECISION_VERDICTS } from "../model/decision.ts";
import type { Language } from "../model/text.ts";
import { reviewWordingIn } from "./review.ts";

/** What is said about sheets: in them, and of rows that cannot be read. */
export interface SheetWords {
  readonly sheet: string;
  readonly howTo: string;
  readonly howToLines: readonly string[];
  readonly blind: string;
  readonly hints: Readonly<Record<"verdict" | "side" | "reason" | "note", string>>;
  readonly exported: (rows: number, file: string) => string;
  readonly imported: (counts: Readonly<Record<"new" | "changed" | "same" | "notes", number>>) => string;
  readonly onlySheets: (file: string) => string;
  readonly nothingFilled: (file: string) => string;
  readonly nothingImported: (problems: number) => string;
  readonly unknownCase: (id: string) => string;
  readonly noCase: string;
  readonly twice: (id: string, line: number) => string;
  readonly stale: (id: string) => string;
  readonly badStamp: (id: string, found: string) => string;
  readonly badVerdict: (found: string, allowed: readonly string[]) => string;
  readonly badSide: (found: string, allowed: readonly string[]) => string;
  readonly badReason: (found: string, allowed: readonly string[]) => string;
  readonly sideNeeded: (allowed: readonly string[]) => string;
  readonly sideWithout: string;
  readonly reasonWithout: string;
  readonly longNote: (length: number, most: number) => string;
  readonly hostileNote: (shown: string) => string;
}

/** The words of a column that offers some, in one language. */
export function choicesIn(language: Language): Readonly<Record<"verdict" | "side" | "reason", readonly string[]>> {
  const { verdicts, sideWords, reasons } = reviewWordingIn(language);
  return {
    verdict: DECISION_VERDICTS.map((verdict) => verdicts[verdict]),
    side: [sideWords["belt-wider"], sideWords["belt-narrower"]],
    reason: DECISION_REASONS.map((reason) => reasons[reason]),
  };
}

const zhHow: readonly string[] = [
  "怎样填写",
  "每行是一项争议：左边是集群（或用语），右边是产业带（或概念），机器判定、为什么要看和依据写在后面。",
  "在「裁决」列选：相同、隶属、相近（上下游）、无、不定；也可以写数字 1 到 5，或英文 identical、subordinate、similar、none、unsure。不填的行不读。",
  "裁决是隶属的，在「哪方较宽」列写明：产业带较宽（集群一方属于另一方），或集群较宽（另一方属于集群一方）。机器已判明方向的可以不填。",
  "「原因」「附注」可填可不填：原因选一个词；附注至多 500 字，只写普通文字。",
  "机器判定写着「盲评」的，请自己判断：这一部分不先给看机器的判定。",
  "不要改动「编号」和「依据戳」两列。行的次序、列的次序可以变，可以加列，可以删去不评的行。",
  "填好后存为 .xlsx 或 .csv，用 qundai review --import 文件 --reviewer 姓名 读回：逐行检查，有一行不对就一行也不读，并列出所有问题的行号。",
];
const enHow: readonly string[] = [
  "How to fill it in",
  "A row is a case: the cluster (or term) on the left, the belt (or concept) beside it, then the machine's answer, why to look, and the evidence.",
  "In the column verdict choose identical, subordinate, similar (up- or downstream), none or unsure; the digits 1 to 5 and the Chinese words will do too. Rows left empty are not read.",
  "For subordinate say in the column side which is the wider: belt wider (the cluster's belongs under the other), or cluster wider. It may stay empty where the machine gives a direction.",
  "reason and note may stay empty: one word for the reason; a note of 500 characters at most, plain text.",
  'Where the machine\'s answer is "blind", decide without it: a part of the cases is given that way.',
  "Leave the columns id and stamp as they are. Rows and columns may be in any order, columns may be added, rows that you do not decide may go.",
  "Save it as .xlsx or .csv and read it back with qundai review --import FILE --reviewer NAME: every row is checked, one that is wrong stops all, and all that is wrong is listed by row.",
];

const list = (words: readonly string[]): string => words.join("、");

const zh: SheetWords = {
  sheet: "争议",
  howTo: "说明",
  howToLines: [...zhHow, "", ...enHow],
  blind: "盲评",
  hints: {
    verdict: "相同、隶属、相近、无、不定，或数字 1-5",
    side: "只在隶属时填：哪一方较宽",
    reason: "可不填：看法与机器不同的原因",
    note: "可不填：至多 500 字",
  },
  exported: (rows, file) =>
    `已写出 ${rows} 项到 ${file}；在「裁决」列填 ${list(choicesIn("zh").verdict)}（或 1-5），再用 review --import 读回。`,
  imported: ({ new: fresh, changed, same, notes }) =>
    `已读入 ${fresh + changed} 项裁决：新 ${fresh} 项，改 ${changed} 项；与原来相同 ${same} 项；附注 ${notes} 条。`,
  onlySheets: (file) => `只能写 .xlsx 或 .csv：${file}`,
  nothingFilled: (file) => `${file} 没有填任何裁决或附注。`,
  nothingImported: (problems) => `${problems} 处有误，没有读入任何一行。`,
  unknownCase: (id) => `没有这项争议：${id}`,
  noCase: "填了裁决，但没有编号",
  twice: (id, line) => `${id} 在第 ${line} 行已经填过`,
  stale: (id) => `${id} 的依据在导出之后变了，请重新导出`,
  badStamp: (id, found) => `${id} 的依据戳 ${found === "" ? "是空的" : found} 不是导出时的样子（可能被表格软件改过），请重新导出`,
  badVerdict: (found, allowed) => `裁决不能写 ${found}，可写：${list(allowed)}，或 1-5`,
  badSide: (found, allowed) => `「哪方较宽」不能写 ${found}，可写：${list(allowed)}`,
  badReason: (found, allowed) => `原因不能写 ${found}，可写：${list(allowed)}，或 1-6`,
  sideNeeded: (allowed) => `裁决为隶属，机器没有判明方向，「哪方较宽」须写：${list(allowed)}`,
  sideWithout: "填了哪方较宽，但裁决不是隶属",
  reasonWithout: "填了原因或哪方较宽，但没有填裁决，也没有附注",
  longNote: (length, most) => `附注有 ${length} 字，至多 ${most} 字`,
  hostileNote: (text) => `附注里有看不见的或控制字符：${text}`,
};

const en: SheetWords = {
  sheet: "disputes",
  howTo: "how to",
  howToLines: [...enHow, "", ...zhHow],
  blind: "blind",
  hints: {
    verdict: "identical, subordinate, similar, none, unsure, or the digits 1-5",
    side: "for subordinate alone: which side is the wider",
    reason: "may stay empty: why you see it otherwise",
    note: "may stay empty: 500 characters at most",
  },
  exported: (rows, file) =>
    `Wrote ${rows} cases to ${file}. Fill the column verdict with ${choicesIn("en").verdict.join(", ")} (or 1-5), then review --import it.`,
  imported: ({ new: fresh, changed, same, notes }) =>
    `Imported ${fresh + changed} decisions: ${fresh} new, ${changed} changed; ${same} as they were; ${notes} notes.`,
  onlySheets: (file) => `Only .xlsx and .csv can be written: ${file}`,
  nothingFilled: (file) => `${file} has no verdict and no note filled in.`,
  nothingImported: (problems) => `${problems} ${problems === 1 ? "problem" : "problems"}; nothing was imported.`,
  unknownCase: (id) => `there is no dispute ${id}`,
  noCase: "a verdict, and no id",
  twice: (id, line) => `${id} was filled in row ${line} already`,
  stale: (id) => `what ${id} rests on has changed since the export; export it again`,
  badStamp: (id, found) =>
    `the stamp of ${id} is ${found === "" ? "empty" : `${found}, not as it was exported (a spreadsheet may have changed it)`}; export it again`,
  badVerdict: (found, allowed) => `the verdict cannot be ${found}, only: ${allowed.join(", ")}, or 1-5`,
  badSide: (found, allowed) => `the side cannot be ${found}, only: ${allowed.join(", ")}`,
  badReason: (found, allowed) => `the reason cannot be ${found}, only: ${allowed.join(", ")}, or 1-6`,
  sideNeeded: (allowed) => `subordinate, and the machine gives no direction: the side must be ${allowed.join(" or ")}`,
  sideWithout: "a side, and the verdict is not subordinate",
  reasonWithout: "a reason or a side, but neither verdict nor note",
  longNote: (length, most) => `the note has ${length} characters, ${most} at most`,
  hostileNote: (text) => `the note has control characters or some that cannot be seen: ${text}`,
};

const WORDS: Readonly<Record<Language, SheetWords>> = { zh, en };

export function sheetWordsIn(language: Language): SheetWords {
  return WORDS[language];
}
