import { addingEn } from "./en/adding.ts";
import type { InLanguages } from "./in-languages.ts";
import type { AddingWords } from "./topics/adding.ts";
import { addingZh } from "./zh/adding.ts";

export const addingWords: InLanguages<AddingWords> = { zh: addingZh, en: addingEn };
