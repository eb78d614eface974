import type { Bilingual, Language } from "../model/text.ts";
import { wordingEn } from "./en/wording.ts";
import type { Wording } from "./wording.ts";
import { wordingZh } from "./zh/wording.ts";

const WORDINGS: Readonly<Record<Language, Wording>> = { zh: wordingZh, en: wordingEn };

/** The sentences of one language. */
export function wordingIn(language: Language): Wording {
  return WORDINGS[language];
}

/** The same sentence in both languages, for what holds both. */
export function inBoth(say: (wording: Wording) => string): Bilingual {
  return { zh: say(wordingZh), en: say(wordingEn) };
}
