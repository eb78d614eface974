import { skosEn } from "./en/skos.ts";
import type { InLanguages } from "./in-languages.ts";
import type { SkosWords } from "./topics/skos.ts";
import { skosZh } from "./zh/skos.ts";

export const skosWords: InLanguages<SkosWords> = { zh: skosZh, en: skosEn };
