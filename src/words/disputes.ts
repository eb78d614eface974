import { disputesEn } from "./en/disputes.ts";
import type { InLanguages } from "./in-languages.ts";
import type { DisputeWords } from "./topics/disputes.ts";
import { disputesZh } from "./zh/disputes.ts";

export const disputesWords: InLanguages<DisputeWords> = { zh: disputesZh, en: disputesEn };
