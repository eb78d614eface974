import type { ExplainDocument } from "../../documents/explain.ts";
import type { Telling } from "../../documents/telling.ts";
import { whyNotEntries } from "../../documents/why-not-entries.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { WhyNotFinder } from "../../questions/why-not/why-not.ts";
import { compareWords } from "../../words/compare.ts";
import type { PanelLine } from "./review-desk.ts";

type Entry = ExplainDocument["whyNot"][number];

const finders = new WeakMap<MatchInput, WhyNotFinder>();

/** The smallest edits that would change the outcome of the case's unit, each tried out, in the words of `explain`. */
export function whyNotLines({ subject }: Dispute, telling: Telling): readonly PanelLine[] {
  if (!("unit" in subject)) return [];
  const { input, wording } = telling;
  const finder = finders.get(input) ?? new WhyNotFinder(input);
  finders.set(input, finder);
  const entries = whyNotEntries(telling, finder.forUnit(subject.unit, subject.kind === "pair" ? subject.belt : null));
  const { outcomes, relations } = wording;
  const line = ({ kind, edit, gives, file, line: at }: Entry): PanelLine => ({
    text: `${edit} -> ${kind === "facts" ? relations[gives as keyof typeof relations] : outcomes[gives as keyof typeof outcomes]}`,
    ...(file === undefined || file === "" ? {} : { place: at === undefined ? file : `${file}:${at}` }),
  });
  const part = (head: string, kinds: readonly Entry["kind"][]): readonly PanelLine[] => {
    const lines = entries.filter((entry) => kinds.includes(entry.kind)).map(line);
    return lines.length === 0 ? [] : [{ text: head, style: "bold" }, ...lines];
  };
  const words = compareWords[wording.language].whyNot;
  return [...part(words.gains, ["gain", "facts"]), ...part(words.losses, ["loss"])];
}
