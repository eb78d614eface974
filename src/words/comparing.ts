import { comparingEn } from "./en/comparing.ts";
import type { InLanguages } from "./in-languages.ts";
import type { ComparingWords } from "./topics/comparing.ts";
import { comparingZh } from "./zh/comparing.ts";

export const comparingWords: InLanguages<ComparingWords> = { zh: comparingZh, en: comparingEn };
