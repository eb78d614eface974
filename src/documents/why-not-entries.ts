import { FACTS } from "../facts/catalogue.ts";
import type { Edit } from "../model/edit.ts";
import type { Fact, FactId } from "../model/fact.ts";
import type { Ordinal } from "../model/quantity.ts";
import type { UnitOutcome, VerdictRelation } from "../model/relation.ts";
import type { EditRemedy, WhyNot } from "../model/why-not.ts";
import { compareWords } from "../words/compare.ts";
import { editText } from "../words/topics/compare.ts";
import { conceptNames } from "./names.ts";
import type { Telling } from "./telling.ts";

// `@internal` keeps the type in line in schemas, without a definition of its own.
/** @internal */
export type WhyNotEntries = readonly {
  readonly kind: "gain" | "loss" | "facts";
  readonly edit: string;
  readonly belt: string | null;
  readonly file?: string;
  readonly line?: Ordinal;
  readonly gives: UnitOutcome | VerdictRelation;
  readonly verified: boolean;
}[];

/** Whether a change says something by itself; others go along with one that does. */
function isTold(fact: FactId): boolean {
  const { remedy } = FACTS[fact];
  return remedy.kind === "leads" || (remedy.kind === "follows" && remedy.isTold);
}

/** Remedies and losses in words: what to edit, in which file, and what comes of it. */
export function whyNotEntries(telling: Pick<Telling, "input" | "wording" | "locate">, whyNot: WhyNot): WhyNotEntries {
  const { wording, input } = telling;
  const words = compareWords[wording.language];
  const name = conceptNames(telling);
  const belts = new Map(input.data.belts.map((belt) => [belt.id, belt.name]));
  const entry = (kind: "gain" | "loss", { edits, gives, verified, belt }: EditRemedy): WhyNotEntries[number] => ({
    kind,
    edit: edits.map((edit) => editText(edit, words, name)).join(words.and),
    belt,
    ...placeOf(edits[0], telling),
    gives,
    verified,
  });
  const shown = (fact: Fact): string =>
    fact.kind === "known"
      ? (wording.values[String(fact.value)] ?? String(fact.value))
      : fact.kind === "unknown"
        ? wording.conditionOutcomes.unknown
        : wording.notApplicable;
  return [
    ...whyNot.gains.map((gain) => entry("gain", gain)),
    ...whyNot.losses.map((loss) => entry("loss", loss)),
    ...whyNot.facts.map(({ belt, changes, gives }) => {
      const told = changes.filter(({ fact, to }) => isTold(fact) && to.kind === "known");
      const texts = told.map(({ fact, from, to }) => words.whyNot.fact(wording.facts[fact], shown(from), shown(to)));
      return { kind: "facts" as const, edit: words.whyNot.facts(texts, belts.get(belt) ?? belt), belt, gives, verified: true };
    }),
  ];
}

/** The file that an edit goes to, and the line where it changes what is there. */
function placeOf(edit: Edit | undefined, { locate }: Pick<Telling, "locate">): { readonly file?: string; readonly line?: number } {
  if (!edit) return {};
  if (edit.what === "added") return { file: edit.origin.file };
  const { file, line } = locate(edit.origin);
  return { file, line };
}
