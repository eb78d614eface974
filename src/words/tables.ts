import { tablesEn } from "./en/tables.ts";
import type { InLanguages } from "./in-languages.ts";
import type { TableWords } from "./topics/tables.ts";
import { tablesZh } from "./zh/tables.ts";

export const tableWords: InLanguages<TableWords> = { zh: tablesZh, en: tablesEn };
