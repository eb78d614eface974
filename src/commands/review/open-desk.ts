import { disagreementsIn } from "../../reviewing/decisions/standing.ts";
import type { ReviewDesk } from "../../reviewing/review.ts";
import { shellWord } from "../../views/text/shell-word.ts";
import { journalsWords } from "../../words/journals.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { openDisputes } from "../open-disputes.ts";
import { openDesk } from "./desk.ts";
import { isReviewerName, type JournalFile, openJournal, readReviewer, reviewersIn } from "./journal-file.ts";
import { panelsFor } from "./live-panels.ts";
import type { RuleContext } from "./rule-desk.ts";
import { openTarget } from "./rule-target.ts";

export interface OpenReview {
  readonly desk: ReviewDesk;
  readonly journal: JournalFile;
  readonly notes: readonly string[];
}

/** The reviewer that a call names, or, without one, the only one there is. */
export function reviewerOf(call: Call): string {
  const words = journalsWords[call.language];
  const named = call.option("reviewer");
  const known = reviewersIn(workspaceFolder(call));
  const name = (named ?? (known.length === 1 ? known[0] : undefined))?.normalize("NFC");
  if (name === undefined) throw new Refusal([words.noReviewer, ...(known.length === 0 ? [] : [words.knownReviewers(known)])]);
  if (!isReviewerName(name)) throw new Refusal([words.badReviewer(name)]);
  return name;
}

/**
 * Opens the disputes of a workspace and one reviewer's journal; `isRuling` holds those alone that reviewers see differently, to be
 * ruled on. The caller closes the journal.
 */
export async function openReview(call: Call, isRuling = false): Promise<OpenReview> {
  const root = workspaceFolder(call);
  const reviewer = reviewerOf(call);
  const others = reviewersIn(root)
    .filter((name) => name !== reviewer)
    .map((name) => readReviewer(root, name));
  const open = await openDisputes(
    call,
    disagreementsIn([...others, ...(reviewersIn(root).includes(reviewer) ? [readReviewer(root, reviewer)] : [])]),
  );
  const target = await openTarget(open, root);
  const journal = openJournal(root, reviewer, () => new Date().toISOString());
  return {
    desk: openDesk({ open, journal, others, isRuling, panels: panelsFor({ root, journal, others, open, target, typed: typedBy(call) }) }),
    journal,
    notes: open.notes,
  };
}

/** How the user calls the program, and what a command that is shown has to repeat; the version of the rules is named anew. */
function typedBy(call: Call): RuleContext["typed"] {
  const repeated = (...names: readonly string[]): string =>
    names.flatMap((name) => ((value) => (value === undefined ? [] : [` --${name} ${shellWord(value)}`]))(call.option(name))).join("");
  return {
    command: call.page.command,
    where: repeated("workspace"),
    flags: `${repeated("workspace", "belts", "clusters", "lang")}${call.isOn("complete") ? " --complete" : ""}`,
  };
}
