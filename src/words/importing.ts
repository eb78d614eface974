import { importingEn } from "./en/importing.ts";
import type { InLanguages } from "./in-languages.ts";
import type { ImportingWords } from "./topics/importing.ts";
import { importingZh } from "./zh/importing.ts";

export const importingWords: InLanguages<ImportingWords> = { zh: importingZh, en: importingEn };
