import type { Language } from "../model/text.ts";
import { wordingEn } from "./en/wording.ts";
import type { InLanguages } from "./in-languages.ts";
import type { Wording } from "./wording.ts";
import { wordingZh } from "./zh/wording.ts";

/** The topics that nearly every command needs. */
export const wordings: InLanguages<Wording> = { zh: wordingZh, en: wordingEn };

export function wordingIn(language: Language): Wording {
  return wordings[language];
}
