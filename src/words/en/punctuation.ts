import type { PunctuationWords } from "../topics/punctuation.ts";

export const punctuationEn: PunctuationWords = {
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  stop: ".",
  between: " ",
  listed: ", ",
  percent: " %",
  bracketed: (remark) => ` (${remark})`,
  of: (whole) => ` / ${whole}`,
  span: (from, to) => `${from} - ${to}`,
  range: (from, to) => `${from} … ${to}`,
};
