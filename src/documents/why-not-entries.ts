import { FACTS } from "../facts/catalogue.ts";
import type { Edit } from "../model/edit.ts";
import type { FactId } from "../model/fact.ts";
import type { Ordinal } from "../model/quantity.ts";
import type { ChainRole, Direction, UnitOutcome, VerdictRelation } from "../model/relation.ts";
import type { EditRemedy, FactChange, WhyNot } from "../model/why-not.ts";
import { compareWords } from "../words/compare.ts";
import { type CompareWords, editText } from "../words/topics/compare.ts";
import type { Wording } from "../words/wording.ts";
import { conceptNames } from "./names.ts";
import type { Telling } from "./telling.ts";

// `@internal` makes schemas inline this type instead of giving it a definition.
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

/** Remedies and losses in words: what to edit, in which file, and the effect. */
export function whyNotEntries(telling: Pick<Telling, "input" | "wording" | "locate">, whyNot: WhyNot): WhyNotEntries {
  const { wording, input } = telling;
  const words = compareWords[wording.language];
  const name = conceptNames(telling);
  const belts = new Map(input.data.belts.map((belt) => [belt.id, belt.name]));
  const entry = (kind: "gain" | "loss", { edits, gives, verified, belt }: EditRemedy): WhyNotEntries[number] => ({
    kind,
    edit: edits.map((edit) => supposed(edit, words, wording) ?? editText(edit, words, name)).join(words.and),
    belt,
    ...placeOf(
      edits.find(({ change }) => change.kind !== "belt"),
      telling,
    ),
    gives,
    verified,
  });
  return [
    ...whyNot.gains.map((gain) => entry("gain", gain)),
    ...whyNot.losses.map((loss) => entry("loss", loss)),
    ...toldOnce(
      whyNot.facts.map(({ belt, changes, gives }) => ({
        kind: "facts" as const,
        edit: words.whyNot.facts(clausesOf(changes, belts.get(belt) ?? belt, words, wording)),
        belt,
        gives,
        verified: true,
      })),
    ),
  ];
}

/** What the data would have to hold. It is not proposed as an edit, since nobody has seen such a row. */
function supposed({ change }: Edit, words: CompareWords, wording: Wording): string | null {
  if (change.kind !== "belt" || change.to === null) return null;
  return words.whyNot.ifListed(change.to.name, (change.to.years ?? []).join(wording.punctuation.comma));
}

/** The facts that would have to differ, in an expert's words: how the industries are related, where the belt is, whether it is listed. */
function clausesOf(changes: readonly FactChange[], belt: string, words: CompareWords, wording: Wording): readonly string[] {
  const to = new Map(changes.flatMap((change) => (change.to.kind === "known" ? [[change.fact, String(change.to.value)] as const] : [])));
  const side = to.get("industry.direction") ?? to.get("chain.role") ?? null;
  return [...to].flatMap(([fact, value]): readonly string[] => {
    switch (fact) {
      case "industry":
        return [words.whyNot.industry(value, side as Direction | ChainRole | null, belt)];
      case "place":
        return [words.whyNot.sameCity(belt)];
      case "belt.listing":
        return [words.whyNot.listed(belt)];
      default:
        return isLeading(fact) ? [words.whyNot.fact(wording.facts[fact], wording.valueOf(fact, value), belt)] : [];
    }
  });
}

function isLeading(fact: FactId): boolean {
  return FACTS[fact].remedy.kind === "leads";
}

function toldOnce<Entry extends { readonly edit: string; readonly gives: string }>(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [`${entry.edit} ${entry.gives}`, entry])).values()];
}

/** The file that an edit changes, and the line if it changes an existing one. */
function placeOf(edit: Edit | undefined, { locate }: Pick<Telling, "locate">): { readonly file?: string; readonly line?: number } {
  if (!edit) return {};
  if (edit.what === "added") return { file: edit.origin.file };
  const { file, line } = locate(edit.origin);
  return { file, line };
}
