import { rulemakingEn } from "./en/rulemaking.ts";
import type { InLanguages } from "./in-languages.ts";
import type { RulemakingWords } from "./topics/rulemaking.ts";
import { rulemakingZh } from "./zh/rulemaking.ts";

export const rulemakingWords: InLanguages<RulemakingWords> = { zh: rulemakingZh, en: rulemakingEn };
