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
    why: "列入争议的原因",
    evidence: "依据",
    verdict: "裁决",
    side: "哪方为上位",
    reason: "原因",
    note: "附注",
    stamp: "依据校验码（勿改）",
  },
  howTo: "说明",
  howToLines: [
    "怎样填写",
    "每行为一项争议：左侧为集群（或用语），右侧为产业带（或概念），其后为机器判定、列入争议的原因和依据。",
    "在「裁决」列选择：相同、隶属、相近（上下游）、无关系、不确定；也可填数字 1～5，或英文 identical、subordinate、similar、none、unsure。未填的行不读取。",
    "裁决为隶属的，在「哪方为上位」列写明：产业带为上位（集群一方隶属于另一方），或集群为上位（另一方隶属于集群一方）。机器判定已指明方向的可不填。",
    "「原因」「附注」可不填：原因选择一个词；附注至多 500 字，只填普通文字。",
    "机器判定为「盲评」的，请独立判断：这些争议在裁决之前不显示机器判定。",
    "请勿改动「编号」和「依据校验码（勿改）」两列。行序、列序可变，可加列，可删除不评的行。",
    "填好后存为 .xlsx 或 .csv，用 qundai review --import 文件 --reviewer 姓名 读回：逐行检查，任何一行有误则全部不读，并列出所有问题的行号。",
  ],
  blind: "盲评",
  hints: {
    verdict: "相同、隶属、相近、无关系、不确定，或数字 1～5",
    side: "仅隶属时填写：哪一方为上位",
    reason: "可不填：与机器判定不同的原因",
    note: "可不填：至多 500 字",
  },
  exported: (rows, file) =>
    `已将 ${rows} 项争议写入 ${file}；请在「裁决」列填写 ${list(choicesOf(reviewZh).verdict)}（或 1～5），再用 review --import 读回。`,
  imported: ({ new: fresh, changed, same, notes }) =>
    `${[
      `已读入 ${fresh + changed} 项裁决`,
      ...(fresh === 0 ? [] : [`新增 ${fresh} 项`]),
      ...(changed === 0 ? [] : [`修改 ${changed} 项`]),
      ...(same === 0 ? [] : [`与原裁决相同 ${same} 项`]),
      ...(notes === 0 ? [] : [`附注 ${notes} 条`]),
    ].join("，")}。`,
  onlySheets: (file) => `文件类型无效：「${file}」。可用：.xlsx、.csv`,
  nothingFilled: (file) => `${file} 未填写任何裁决或附注。`,
  nothingImported: (problems) => `发现 ${problems} 处错误，未读入任何一行。`,
  unknownCase: (id) => `找不到争议：${id}`,
  noCase: "已填裁决，但缺少编号",
  twice: (id, line) => `${id} 已在第 ${line} 行填写`,
  stale: (id) => `${id} 的依据在导出之后有变，请重新导出`,
  badStamp: (id, found) => `${id} 的依据校验码${found === "" ? "为空" : ` ${found} 与导出时不一致`}（可能被表格软件改动），请重新导出`,
  badVerdict: (found, allowed) => `裁决无效：「${found}」。可用：${list(allowed)}，或 1～5`,
  badSide: (found, allowed) => `「哪方为上位」无效：「${found}」。可用：${list(allowed)}`,
  badReason: (found, allowed) => `原因无效：「${found}」。可用：${list(allowed)}，或 1～6`,
  sideNeeded: (allowed) => `裁决为隶属，而机器判定未指明方向，「哪方为上位」须填：${list(allowed)}`,
  sideWithout: "已填哪方为上位，但裁决不是隶属",
  reasonWithout: "已填原因或哪方为上位，但未填裁决和附注",
  longNote: (length, most) => `附注有 ${length} 字，至多 ${most} 字`,
  hostileNote: (text) => `附注含有不可见字符或控制字符：${text}`,
};
