import type { Telling } from "../../documents/telling.ts";
import type { VersionHeader } from "../../model/rule-files.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { PanelLine } from "../desk/review-desk.ts";
import type { RuleContext } from "./rule-context.ts";
import { draftsOf, taxonomyOf } from "./versions.ts";

type Context = Pick<RuleContext, "files" | "target" | "typed">;

/** Where rules are written: a first line, the answer of `w` if they cannot be written, and the commands that make a draft and continue in it. */
export interface TargetLines {
  readonly head: PanelLine;
  readonly refusal: string | null;
  readonly commands: readonly PanelLine[];
}

export function targetLines(
  { files, target, typed }: Context,
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
  const name = files.freeName("rules", headers.at(-1)?.version ?? version);
  return {
    head: { text: words.needsDraft(version), style: "unsure" },
    refusal: words.makeFirst(typed.newDraft(name, version, null)),
    commands: [
      { text: words.make, style: "bold" },
      { text: typed.newDraft(name, version, null) },
      { text: words.goOn },
      { text: typed.review(name) },
      ...(drafts.length === 0 ? [] : [{ text: words.drafts(drafts) }, { text: typed.review(drafts.at(-1) ?? "") }]),
    ],
  };
}

/** Why a file of the taxonomy must not be written, and the commands that give the draft its own; null if it may be written. */
export function taxonomyLines(
  file: string,
  { files, target, typed }: Context,
  headers: readonly VersionHeader[],
  { wording }: Telling,
): readonly PanelLine[] | null {
  const shared = target === null ? null : taxonomyOf(file, target.version, headers);
  if (target === null || shared === null || shared.settled.length === 0) return null;
  const words = rulemakingWords[wording.language];
  const name = files.freeName("rules", headers.at(-1)?.version ?? target.version);
  return [
    { text: words.sharedTaxonomy(shared.taxonomy, shared.settled), style: "bad" },
    { text: typed.newDraft(name, target.version, files.freeName("taxonomy", shared.taxonomy)), style: "bold" },
    { text: words.goOn },
    { text: typed.review(name), style: "bold" },
  ];
}
