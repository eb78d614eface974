import type { PunctuationWords } from "../topics/punctuation.ts";

export const punctuationZh: PunctuationWords = {
  colon: "：",
  comma: "，",
  semicolon: "；",
  stop: "。",
  listed: "、",
  percent: "%",
  bracketed: (remark) => `（${remark}）`,
  range: (from, to) => `${from}～${to}`,
};
