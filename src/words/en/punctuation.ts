import type { PunctuationWords } from "../topics/punctuation.ts";

export const punctuationEn: PunctuationWords = { colon: ": ", comma: ", ", semicolon: "; ", stop: "." };
