import type { Telling } from "../../explain/telling.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { Edit } from "../../model/edit.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { PanelLine } from "../../model/review.ts";
import type { EditRemedy } from "../../model/why-not.ts";
import { WhyNotFinder } from "../../why-not.ts";

const finders = new WeakMap<MatchInput, WhyNotFinder>();

/** The smallest edits that would change what becomes of the case's unit, each tried out. */
export function whyNotLines(dispute: Dispute, { input, locate, wording }: Telling): readonly PanelLine[] {
  const { subject } = dispute;
  if (!("unit" in subject)) return [];
  const finder = finders.get(input) ?? new WhyNotFinder(input);
  finders.set(input, finder);
  const found = finder.forUnit(subject.unit, subject.kind === "pair" ? subject.belt : null);
  const zh = wording.language === "zh";
  const line = ({ edits, from, gives }: EditRemedy): PanelLine => {
    const first = edits[0];
    const written = first !== undefined && first.origin.file !== "" && first.what !== "added" ? locate(first.origin) : null;
    return {
      text: `${edits.map((edit) => said(edit, zh)).join(zh ? "；" : "; ")}: ${wording.outcomes[from]} -> ${wording.outcomes[gives]}`,
      ...(written === null ? {} : { place: `${written.file}:${written.line}` }),
    };
  };
  const part = (head: string, remedies: readonly EditRemedy[]): readonly PanelLine[] =>
    remedies.length === 0 ? [] : [{ text: head, style: "bold" as const }, ...remedies.map(line)];
  return [
    ...part(zh ? "怎样会更强" : "what would make it stronger", found.gains),
    ...part(zh ? "怎样会失去" : "what would lose it", found.losses),
  ];
}

const WHAT: Readonly<Record<Edit["what"], readonly [zh: string, en: string]>> = {
  added: ["添加", "add"],
  removed: ["去掉", "remove"],
  changed: ["修改", "change"],
};

function said({ what, change }: Edit, zh: boolean): string {
  const detail =
    what === "added" &&
    "to" in change &&
    change.to !== null &&
    typeof change.to === "object" &&
    "kind" in change.to &&
    change.kind === "declaration"
      ? ` ${declared(change.to as unknown as Record<string, unknown>)}`
      : "";
  return `${WHAT[what][zh ? 0 : 1]} ${change.kind} ${change.id}${detail}`;
}

function declared(to: Readonly<Record<string, unknown>>): string {
  const sides = Array.isArray(to["concepts"]) ? to["concepts"] : [to["wider"] ?? to["upstream"], to["narrower"] ?? to["downstream"]];
  return `${String(to["kind"])}: ${sides.join(", ")}`;
}
