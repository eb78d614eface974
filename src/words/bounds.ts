import { boundsEn } from "./en/bounds.ts";
import type { InLanguages } from "./in-languages.ts";
import type { BoundsWords } from "./topics/bounds.ts";
import { boundsZh } from "./zh/bounds.ts";

export const boundsWords: InLanguages<BoundsWords> = { zh: boundsZh, en: boundsEn };
