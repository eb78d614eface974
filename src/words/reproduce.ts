import { reproduceEn } from "./en/reproduce.ts";
import type { InLanguages } from "./in-languages.ts";
import type { ReproduceWords } from "./topics/reproduce.ts";
import { reproduceZh } from "./zh/reproduce.ts";

export const reproduceWords: InLanguages<ReproduceWords> = { zh: reproduceZh, en: reproduceEn };
