import { evaluatingEn } from "./en/evaluating.ts";
import type { InLanguages } from "./in-languages.ts";
import type { EvaluatingWords } from "./topics/evaluating.ts";
import { evaluatingZh } from "./zh/evaluating.ts";

export const evaluatingWords: InLanguages<EvaluatingWords> = { zh: evaluatingZh, en: evaluatingEn };
