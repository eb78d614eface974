import { rulesEn } from "./en/rules.ts";
import type { InLanguages } from "./in-languages.ts";
import type { RulesWords } from "./topics/rules.ts";
import { rulesZh } from "./zh/rules.ts";

export const rulesWords: InLanguages<RulesWords> = { zh: rulesZh, en: rulesEn };
