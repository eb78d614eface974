import { sheetsEn } from "./en/sheets.ts";
import type { InLanguages } from "./in-languages.ts";
import type { SheetWords } from "./topics/sheets.ts";
import { sheetsZh } from "./zh/sheets.ts";

export const sheetsWords: InLanguages<SheetWords> = { zh: sheetsZh, en: sheetsEn };
