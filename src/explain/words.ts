import type { Language } from "../model/text.ts";
import type { Wording } from "./wording.ts";
import { wordingEn } from "./wording-en.ts";
import { wordingZh } from "./wording-zh.ts";

const WORDINGS: Readonly<Record<Language, Wording>> = { zh: wordingZh, en: wordingEn };

/** The sentences of one language. */
export function wordingIn(language: Language): Wording {
  return WORDINGS[language];
}
