import type { AdditionKind } from "../model/addition.ts";
import type { ComparedOutcome } from "../model/comparison.ts";
import type { Count } from "../model/quantity.ts";
import type { VerdictRelation } from "../model/relation.ts";
import type { CompareDocument } from "./compare.ts";
import type { IssueEntry } from "./issues.ts";
import type { PlaceName } from "./names.ts";
import type { TextLine } from "./text-lines.ts";

/** One entry for a draft: what it changes, and the bytes that write it. */
export interface AddDocument {
  readonly schema: "qundai/add/1";
  readonly kind: AdditionKind;
  /** The draft. */
  readonly version: string;
  /** `there`: the draft says so already; `shown`: tried out, and not written; `written`: tried out, then written. */
  readonly state: "there" | "shown" | "written";
  /** What the entry says. */
  readonly says: string;
  /** Where it stands already; null if it is new. */
  readonly at: Omit<TextLine, "text"> | null;
  /** Files and folders that are made for it: a new draft, or a taxonomy of the draft's own. */
  readonly made: readonly string[];
  /** The change of each file as `diff -u` prints it. */
  readonly files: readonly { readonly file: string; readonly diff: string }[];
  /** Other drafts that read the same file. */
  readonly alsoIn: readonly string[];
  /** What the added word linked to before, and what it links to with the entry; absent for entries that add no word. */
  readonly link?: { readonly text: string; readonly from: string | null; readonly to: string | null };
  readonly rates: CompareDocument["rates"];
  /** Units whose outcome changes, with the belts whose verdict does. */
  readonly changed: readonly {
    readonly unit: string;
    readonly name: string;
    readonly place: PlaceName | null;
    readonly from: ComparedOutcome;
    readonly to: ComparedOutcome;
    readonly belts: readonly {
      readonly belt: string;
      readonly name: string;
      readonly from: VerdictRelation | null;
      readonly to: VerdictRelation | null;
    }[];
  }[];
  /** Pairs whose verdict or deciding rule changes. */
  readonly pairs: Count;
  readonly cases: {
    readonly passed: Count;
    /** Cases that fail with the entry and do not without it. */
    readonly failing: readonly {
      readonly id: string;
      readonly expected: VerdictRelation;
      readonly got: VerdictRelation;
    }[];
  };
  /** What `check` would say that it does not say without the entry. */
  readonly issues: readonly IssueEntry[];
}

export const ADD_SCHEMA = "qundai/add/1";

/** What changes between two versions, in the form of `AddDocument`. */
export function effectsOf({
  rates,
  changed,
  pairs,
}: Pick<CompareDocument, "rates" | "changed" | "pairs">): Pick<AddDocument, "rates" | "changed" | "pairs"> {
  return {
    rates,
    changed: changed.map(({ unit, name, place, from, to }) => ({
      unit,
      name,
      place,
      from,
      to,
      belts: pairs
        .filter((pair) => pair.unit === unit && pair.from?.relation !== pair.to?.relation)
        .map(({ belt, beltName, from: before, to: after }) => ({
          belt,
          name: beltName,
          from: before?.relation ?? null,
          to: after?.relation ?? null,
        })),
    })),
    pairs: pairs.length,
  };
}
