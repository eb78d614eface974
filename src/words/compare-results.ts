import { compareResultsEn } from "./en/compare-results.ts";
import type { InLanguages } from "./in-languages.ts";
import type { CompareResultsWords } from "./topics/compare-results.ts";
import { compareResultsZh } from "./zh/compare-results.ts";

export const compareResultsWords: InLanguages<CompareResultsWords> = { zh: compareResultsZh, en: compareResultsEn };
