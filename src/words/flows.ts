import { flowsEn } from "./en/flows.ts";
import type { InLanguages } from "./in-languages.ts";
import type { FlowWords } from "./topics/flows.ts";
import { flowsZh } from "./zh/flows.ts";

export const flowWords: InLanguages<FlowWords> = { zh: flowsZh, en: flowsEn };
