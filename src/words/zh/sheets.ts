import { choicesOf, type SheetWords } from "../topics/sheets.ts";
import { reviewZh } from "./review.ts";

const list = (words: readonly string[]): string => words.join("、");

export const sheetsZh: SheetWords = {
  sheet: "争议",
  heads: {
    id: "编号",
    city: "城市",
    first: "集群或用语",
    second: "产业带或概念",
    machine: "机器判定",
    rule: "规则",
    why: "为什么要看",
    evidence: "依据",
    verdict: "裁决",
    side: "哪方较宽",
    reason: "原因",
    note: "附注",
    stamp: "依据戳",
  },
  howTo: "说明",
  howToLines: [
    "怎样填写",
    "每行是一项争议：左边是集群（或用语），右边是产业带（或概念），机器判定、为什么要看和依据写在后面。",
    "在「裁决」列选：相同、隶属、相近（上下游）、无、不定；也可以写数字 1 到 5，或英文 identical、subordinate、similar、none、unsure。不填的行不读。",
    "裁决是隶属的，在「哪方较宽」列写明：产业带较宽（集群一方属于另一方），或集群较宽（另一方属于集群一方）。机器已判明方向的可以不填。",
    "「原因」「附注」可填可不填：原因选一个词；附注至多 500 字，只写普通文字。",
    "机器判定写着「盲评」的，请自己判断：这一部分不先给看机器的判定。",
    "不要改动「编号」和「依据戳」两列。行的次序、列的次序可以变，可以加列，可以删去不评的行。",
    "填好后存为 .xlsx 或 .csv，用 qundai review --import 文件 --reviewer 姓名 读回：逐行检查，有一行不对就一行也不读，并列出所有问题的行号。",
  ],
  blind: "盲评",
  hints: {
    verdict: "相同、隶属、相近、无、不定，或数字 1-5",
    side: "只在隶属时填：哪一方较宽",
    reason: "可不填：看法与机器不同的原因",
    note: "可不填：至多 500 字",
  },
  exported: (rows, file) =>
    `已写出 ${rows} 项到 ${file}；在「裁决」列填 ${list(choicesOf(reviewZh).verdict)}（或 1-5），再用 review --import 读回。`,
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
