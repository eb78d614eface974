import { proposalsEn } from "./en/proposals.ts";
import type { InLanguages } from "./in-languages.ts";
import type { ProposalWords } from "./topics/proposals.ts";
import { proposalsZh } from "./zh/proposals.ts";

export const proposalWords: InLanguages<ProposalWords> = { zh: proposalsZh, en: proposalsEn };
