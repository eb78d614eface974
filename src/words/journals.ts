import { journalsEn } from "./en/journals.ts";
import type { InLanguages } from "./in-languages.ts";
import type { JournalWords } from "./topics/journals.ts";
import { journalsZh } from "./zh/journals.ts";

export const journalsWords: InLanguages<JournalWords> = { zh: journalsZh, en: journalsEn };
