import type { ReviewerState } from "../../model/decision.ts";
import type { RuleFiles } from "../../model/rule-files.ts";
import type { Harmless } from "../desk/review-desk.ts";
import type { RunDisputes } from "../disputes/run-disputes.ts";
import type { OpenJournal } from "../journals/open-journal.ts";
import type { RuleTarget } from "./target.ts";

/** How a reviewer continues outside of the screen: commands to type. */
export interface TypedCommands {
  /** Makes a draft from a version, with a taxonomy of its own if one is named. */
  newDraft(version: string, from: string, taxonomy: string | null): string;
  /** Reviews under a version. */
  review(version: string): string;
}

/** What rules are made from and written to. */
export interface RuleContext {
  readonly files: RuleFiles;
  readonly journal: OpenJournal;
  readonly others: readonly ReviewerState[];
  readonly open: RunDisputes;
  /** The draft for new rules; null if there is none, or more than one. */
  readonly target: RuleTarget | null;
  readonly typed: TypedCommands;
  readonly shown: Harmless;
}
