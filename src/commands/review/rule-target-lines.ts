import type { Telling } from "../../documents/telling.ts";
import type { PanelLine } from "../../reviewing/review.ts";
import { shellWord } from "../../views/text/shell-word.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { RuleContext } from "./rule-desk.ts";
import { draftsOf, freeName, settledReaders, taxonomyRead, type VersionHeader } from "./rule-target.ts";

type Context = Pick<RuleContext, "root" | "target" | "journal" | "typed">;

/** Where rules go: a line to begin with, what `w` answers where they can go nowhere, and the commands that make a draft and go on in it. */
export interface TargetLines {
  readonly head: PanelLine;
  readonly refusal: string | null;
  readonly commands: readonly PanelLine[];
}

export function targetLines(
  { root, target, journal, typed }: Context,
  headers: readonly VersionHeader[],
  { input, wording }: Telling,
): TargetLines {
  const words = rulemakingWords[wording.language];
  const { version } = input.ruleset;
  if (target !== null)
    return {
      head: { text: target.version === version ? words.goesTo(version) : words.goesToDraft(target.version, version), style: "dim" },
      refusal: null,
      commands: [],
    };
  const drafts = draftsOf(version, headers);
  const name = freeName(root, "rules", headers.at(-1)?.version ?? version);
  const command = commandsOf(typed, journal.reviewer);
  return {
    head: { text: words.needsDraft(version), style: "unsure" },
    refusal: words.makeFirst(command.make(name, version)),
    commands: [
      { text: words.make, style: "bold" },
      { text: command.make(name, version) },
      { text: words.goOn },
      { text: command.review(name) },
      ...(drafts.length === 0 ? [] : [{ text: words.drafts(drafts) }, { text: command.review(drafts.at(-1) ?? "") }]),
    ],
  };
}

/** Why a file of the taxonomy must not be written, and the commands that give the draft its own; null where nothing stands against it. */
export function taxonomyLines(
  file: string,
  { root, target, journal, typed }: Context,
  headers: readonly VersionHeader[],
  { wording }: Telling,
): readonly PanelLine[] | null {
  if (target === null || !file.startsWith("taxonomy/")) return null;
  const words = rulemakingWords[wording.language];
  const taxonomy = taxonomyRead(target.version, headers);
  const readers = taxonomy === null ? [] : settledReaders(taxonomy, target.version, headers);
  if (taxonomy === null || readers.length === 0) return null;
  const name = freeName(root, "rules", headers.at(-1)?.version ?? target.version);
  const command = commandsOf(typed, journal.reviewer);
  return [
    { text: words.sharedTaxonomy(taxonomy, readers), style: "bad" },
    { text: command.make(name, target.version, freeName(root, "taxonomy", taxonomy)), style: "bold" },
    { text: words.goOn },
    { text: command.review(name), style: "bold" },
  ];
}

/** Commands as they are to be typed. */
function commandsOf({ command, where, flags }: RuleContext["typed"], reviewer: string) {
  return {
    make: (name: string, from: string, taxonomy?: string) =>
      `${command} rules new ${name} --from ${from}${taxonomy === undefined ? "" : ` --taxonomy ${taxonomy}`}${where}`,
    review: (version: string) => `${command} review --rules ${version} --reviewer ${shellWord(reviewer)}${flags}`,
  };
}
