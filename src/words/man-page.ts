import { manEn } from "./en/man-page.ts";
import type { InLanguages } from "./in-languages.ts";
import type { ManWords } from "./topics/man-page.ts";
import { manZh } from "./zh/man-page.ts";

export const manWords: InLanguages<ManWords> = { zh: manZh, en: manEn };
