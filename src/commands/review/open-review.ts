import { isReviewerName } from "../../files/journals/journal-folder.ts";
import { diskRuleTexts } from "../../files/rule-files/rule-texts.ts";
import { yamlRuleFiles } from "../../files/rule-files/yaml-rule-files.ts";
import { disagreementsIn } from "../../reviewing/decisions/standing.ts";
import { openDesk } from "../../reviewing/desk/open-desk.ts";
import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import { type OpenJournal, openJournal, readReplay, readReviewers } from "../../reviewing/journals/open-journal.ts";
import { otherNamesOf } from "../../reviewing/journals/same-person.ts";
import type { TypedCommands } from "../../reviewing/rulemaking/rule-context.ts";
import { RuleDesk } from "../../reviewing/rulemaking/rule-desk.ts";
import { openTarget } from "../../reviewing/rulemaking/target.ts";
import { shownDocument } from "../../views/shown.ts";
import { shellWord } from "../../views/text/shell-word.ts";
import { journalsWords } from "../../words/journals.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { openDisputes } from "../open-disputes.ts";
import { journalsOf } from "./journals.ts";

export interface OpenReview {
  readonly desk: ReviewDesk;
  readonly journal: OpenJournal;
  readonly notes: readonly string[];
}

/** The reviewer that a call names or, if it names none, the only reviewer of the workspace. */
export function reviewerOf(call: Call): string {
  const words = journalsWords[call.language];
  const named = call.option("reviewer");
  const known = journalsOf(call).reviewers();
  const name = (named ?? (known.length === 1 ? known[0] : undefined))?.normalize("NFC");
  if (name === undefined) throw new Refusal([words.noReviewer, ...(known.length === 0 ? [] : [words.knownReviewers(known)])]);
  if (!isReviewerName(name)) throw new Refusal([words.badReviewer(name)]);
  const [twin] = known.includes(name) ? [] : otherNamesOf(name, known);
  if (twin !== undefined) throw new Refusal([words.sameReviewer(name, twin)]);
  return name;
}

/**
 * Opens the disputes of a workspace and one reviewer's journal. With `isRuling`, only the cases that reviewers answered differently
 * are included, to be ruled on. The caller closes the journal.
 */
export async function openReview(call: Call, isRuling = false): Promise<OpenReview> {
  const journals = journalsOf(call);
  const reviewer = reviewerOf(call);
  const others = readReviewers(journals, reviewer);
  const open = await openDisputes(call, disagreementsIn([...others, readReplay(journals, reviewer).state]));
  const files = yamlRuleFiles(diskRuleTexts(workspaceFolder(call)));
  const target = await openTarget(open.telling, files, open.other);
  const journal = openJournal(journals, reviewer, () => new Date().toISOString());
  const typed = typedBy(call, reviewer);
  const rules = new RuleDesk({ files, journal, others, open, target, typed, shown: shownDocument });
  return { desk: openDesk({ open, journal, others, isRuling, rules, shown: shownDocument }), journal, notes: open.notes };
}

/** Commands for the user to type, with the options of this call repeated; the version of the rules is always named. */
function typedBy(call: Call, reviewer: string): TypedCommands {
  const { command } = call.page;
  const repeated = (...names: readonly string[]): string =>
    names.flatMap((name) => ((value) => (value === undefined ? [] : [` --${name} ${shellWord(value)}`]))(call.option(name))).join("");
  const flags = `${repeated("workspace", "belts", "clusters", "lang")}${call.isOn("complete") ? " --complete" : ""}`;
  return {
    newDraft: (version, from, taxonomy) =>
      `${command} rules new ${version} --from ${from}${taxonomy === null ? "" : ` --taxonomy ${taxonomy}`}${repeated("workspace")}`,
    review: (version) => `${command} review --rules ${version} --reviewer ${shellWord(reviewer)}${flags}`,
  };
}
