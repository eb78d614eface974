import { compareEn } from "./en/compare.ts";
import type { InLanguages } from "./in-languages.ts";
import type { CompareWords } from "./topics/compare.ts";
import { compareZh } from "./zh/compare.ts";

export const compareWords: InLanguages<CompareWords> = { zh: compareZh, en: compareEn };
