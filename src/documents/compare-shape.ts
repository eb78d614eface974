import type { ComparedOutcome, Effect } from "../model/comparison.ts";
import type { ChangeKind } from "../model/edit.ts";
import type { Count } from "../model/quantity.ts";
import type { VerdictRelation } from "../model/relation.ts";
import type { HeadlineCounts, Share } from "../model/sensitivity.ts";
import type { Bilingual } from "../model/text.ts";
import type { PlaceName, RateEntry, TextLine } from "./documents.ts";

/** One of the two versions that are compared. */
export interface ComparedVersion {
  readonly version: string;
  readonly title: Bilingual;
  readonly hash: string;
  readonly taxonomy: { readonly version: string; readonly hash: string };
  readonly data: { readonly hash: string; readonly made: boolean; readonly beltsComplete: boolean };
  /** What tells the two apart besides their versions: a revision of git, or a folder; null where nothing does. */
  readonly at: string | null;
}

export type ComparedRate = Omit<RateEntry, "by" | "value">;

export interface CompareDocument {
  readonly schema: "qundai/compare/1";
  readonly from: ComparedVersion;
  readonly to: ComparedVersion;
  readonly kinds: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly rates: readonly {
    readonly by: RateEntry["by"];
    readonly value: string;
    readonly from: ComparedRate | null;
    readonly to: ComparedRate | null;
    /** To less from; null where one has no share. */
    readonly delta: {
      readonly units: number;
      readonly matched: number;
      readonly similar: number;
      readonly matchRate: number | null;
      readonly similarRate: number | null;
      readonly eitherRate: number | null;
    };
  }[];
  /** How many units went from which outcome to which; only what occurs. */
  readonly matrix: readonly { readonly from: ComparedOutcome; readonly to: ComparedOutcome; readonly units: Count }[];
  readonly changes: readonly ({
    readonly id: string;
    readonly what: string;
    readonly kind: "added" | "removed" | "changed";
    readonly entry: ChangeKind;
    readonly entryId: string;
    readonly side: "from" | "to";
    readonly effect: Effect;
  } & Omit<TextLine, "text">)[];
  readonly changed: readonly {
    readonly unit: string;
    readonly cluster: string;
    readonly kind: string;
    readonly name: string;
    readonly place: PlaceName | null;
    readonly from: ComparedOutcome;
    readonly to: ComparedOutcome;
    readonly causedBy: readonly (readonly string[])[];
    readonly complete: boolean;
    readonly verified: boolean;
  }[];
  /** Pairs whose verdict or deciding rule changed. */
  readonly pairs: readonly {
    readonly unit: string;
    readonly belt: string;
    readonly beltName: string;
    readonly from: ComparedReason | null;
    readonly to: ComparedReason | null;
    readonly causedBy: readonly (readonly string[])[];
    readonly verified: boolean;
  }[];
  readonly cancelled: readonly {
    readonly edit: string;
    readonly unit: string;
    readonly gives: ComparedOutcome;
    readonly undoneBy: readonly (readonly string[])[];
  }[];
  readonly unexplained: Count;
  /**
   * "results" where two saved results are compared: nothing is judged, so that `changes` and every `causedBy` are empty, and every
   * changed unit counts as unexplained. Not there where versions are compared.
   */
  readonly basis?: "results";
  /** What makes two saved results hard to compare, each as a sentence. */
  readonly cautions?: readonly string[];
  /** Entries that two saved results do not have in common, as far as results hold them. */
  readonly differences?: readonly {
    readonly what: string;
    readonly kind: "added" | "removed" | "changed";
    readonly entry: string;
    readonly entryId: string;
    readonly side: "from" | "to";
    /** null for what is not kept with its place: concepts, places, what a relation counts as. */
    readonly at: Omit<TextLine, "text"> | null;
  }[];
}

export interface ComparedReason {
  readonly relation: VerdictRelation;
  readonly rule: string | null;
  readonly exception: string | null;
}

export interface SensitivityDocument {
  readonly schema: "qundai/sensitivity/1";
  readonly ruleset: { readonly version: string; readonly title: Bilingual; readonly hash: string };
  readonly made: boolean;
  readonly atLeast: boolean;
  readonly counts: HeadlineCounts;
  readonly withoutRules: Share;
  readonly entries: readonly ({
    readonly kind: "rule" | "declaration" | "exception";
    readonly id: string;
    /** The counts when this entry alone is left out, less the counts now. */
    readonly delta: { readonly matched: number; readonly similar: number; readonly matchRate: number; readonly eitherRate: number };
    /** Shapley shares in units; they and `withoutRules` sum to the counts. null for what is no rule, or where too many rules meet. */
    readonly share: Share | null;
    readonly moved: readonly { readonly unit: string; readonly name: string; readonly from: string; readonly to: string }[];
    readonly restsAlone: readonly string[];
  } & Omit<TextLine, "text">)[];
  readonly sweeps: readonly ({
    readonly rule: string;
    readonly fact: string;
    readonly operator: string;
    readonly value: number;
    readonly observed: Count;
    readonly points: readonly { readonly value: number; readonly counts: HeadlineCounts }[];
  } & Omit<TextLine, "text">)[];
}
