import { exportingEn } from "./en/exporting.ts";
import type { InLanguages } from "./in-languages.ts";
import type { ExportWords } from "./topics/exporting.ts";
import { exportingZh } from "./zh/exporting.ts";

export const exportingWords: InLanguages<ExportWords> = { zh: exportingZh, en: exportingEn };
