import type { PunctuationWords } from "../topics/punctuation.ts";

export const punctuationZh: PunctuationWords = { colon: "：", comma: "，", semicolon: "；", stop: "。" };
