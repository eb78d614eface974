import { inBoth } from "../../words/in-languages.ts";
import { wordings } from "../../words/words.ts";

/** Punctuation between pieces of markup, in both languages. */
export const PUNCTUATION = {
  colon: inBoth(wordings, ({ punctuation }) => punctuation.colon),
  listed: inBoth(wordings, ({ punctuation }) => punctuation.listed),
  open: inBoth(wordings, ({ punctuation }) => punctuation.bracketed("|").split("|")[0] ?? ""),
  close: inBoth(wordings, ({ punctuation }) => punctuation.bracketed("|").split("|")[1] ?? ""),
};
