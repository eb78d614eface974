import type { ProposalWords } from "../topics/proposals.ts";

export const proposalsEn: ProposalWords = {
  inDraft: (version) =>
    `Files of a released version must not be edited: write the entry, with the same id, in rules/${version}/; it replaces the released one.`,
  sealed: (version, command, taxonomy) =>
    `Version ${version} is released, so its files${taxonomy ? " and its taxonomy" : ""} must not be edited: make the edit in a new version. To create one, run: ${command}`,
};
