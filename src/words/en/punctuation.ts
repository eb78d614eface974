import type { PunctuationWords } from "../topics/punctuation.ts";

export const punctuationEn: PunctuationWords = {
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  stop: ".",
  listed: ", ",
  percent: " %",
  bracketed: (remark) => ` (${remark})`,
  range: (from, to) => `${from} … ${to}`,
};
