import type { Dataset, Place } from "../model/data.ts";
import type { DecisionSide } from "../model/decision.ts";
import type { LinkKind } from "../model/link.ts";
import type { MatchCounts, RateRow } from "../model/match.ts";
import type { Count, Ordinal } from "../model/quantity.ts";
import type { CountsAs, Relation, UnitOutcome, VerdictRelation } from "../model/relation.ts";
import type { Reproduction } from "../model/reproduction.ts";
import type { RulesetStatus } from "../model/rules.ts";
import type { Bilingual } from "../model/text.ts";
import type { EllipseDocument } from "./ellipse-shape.ts";

/** A place in a file of the workspace. */
export interface FileSpan {
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
}

/** One line of a justification, in both languages. */
export interface ResultStep extends FileSpan {
  readonly text: Bilingual;
}

/** A reading of a name: the concept that it means, and how it was found. */
export interface ResultSense {
  readonly text: string;
  readonly concept: string | null;
  readonly how: LinkKind;
  readonly label: string | null;
}

/** A pair whose verdict is more than `none`. */
export interface ResultPair {
  readonly belt: string;
  readonly relation: VerdictRelation;
  readonly rule: string | null;
  readonly exception: string | null;
  readonly direction: "belt-wider" | "belt-narrower" | null;
  readonly chainRole: "belt-upstream" | "belt-downstream" | null;
  readonly unitSense: ResultSense;
  readonly beltSense: ResultSense;
  /** Levels apart, 0 for one concept; links of the chain; null where there is none. */
  readonly steps: Count | null;
  readonly hops: Count | null;
  /** Whether a declaration stands behind the answer, or the taxonomy alone. */
  readonly isDeclared: boolean;
  readonly because: readonly ResultStep[];
}

export interface ResultUnit {
  readonly id: string;
  readonly cluster: string;
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  readonly district: string;
  readonly sector: string;
  readonly sharedBy: Count;
  readonly confidence: string | null;
  readonly source: string;
  readonly at: FileSpan;
  readonly senses: readonly ResultSense[];
  readonly outcome: UnitOutcome;
  readonly exception: string | null;
  readonly pairs: readonly ResultPair[];
}

export interface ResultBelt {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly category: string;
  readonly years: readonly number[] | null;
  readonly confidence: string | null;
  readonly source: string;
  readonly at: FileSpan;
  readonly senses: readonly ResultSense[];
}

export interface ResultConcept {
  readonly id: string;
  readonly prefLabel: Bilingual;
  readonly altLabel: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly hiddenLabel: readonly string[];
  readonly broader: readonly string[];
  readonly notation: Readonly<Record<string, readonly string[]>>;
  readonly why: string | null;
  readonly source: string;
}

export type ResultDeclaration = { readonly id: string; readonly why: string | null; readonly source: string; readonly at: FileSpan } & (
  | { readonly kind: "identical"; readonly concepts: readonly string[] }
  | { readonly kind: "subordinate"; readonly wider: string; readonly narrower: string }
  | { readonly kind: "similar"; readonly upstream: string; readonly downstream: string }
);

export interface ResultRule {
  readonly id: string;
  readonly title: Bilingual | null;
  readonly then: Relation;
  readonly overrides: readonly string[];
  readonly why: string | null;
  readonly source: string | null;
  readonly at: FileSpan;
}

/** What reviewers decided on a pair, or on a unit as a whole (`belt` null): agreed by two, or ruled. */
export interface ReviewedDecision {
  readonly case: string;
  readonly unit: string;
  readonly belt: string | null;
  readonly relation: Relation;
  readonly side: DecisionSide | null;
  readonly how: "agreed" | "ruled";
  readonly by: readonly string[];
  /** The day of the last word, as `2026-01-31`; null where the journal has none that can be read. */
  readonly on: string | null;
  readonly why: string | null;
}

/** Decisions that count, beside the machine's answers and never in their place. */
export interface ReviewedResult {
  readonly disputes: Count;
  readonly decisions: readonly ReviewedDecision[];
  /** Outcomes of the units for which decisions change it. */
  readonly outcomes: Readonly<Record<string, UnitOutcome>>;
}

/** The whole answer of one run, from which every report and every export is made without judging again. */
export interface ResultDocument {
  readonly schema: "qundai/result/1";
  readonly program: string;
  readonly ruleset: {
    readonly version: string;
    readonly title: Bilingual;
    readonly status: RulesetStatus;
    readonly date: string;
    readonly hash: string;
    readonly countsAs: CountsAs;
    readonly rules: readonly ResultRule[];
    readonly declarations: readonly ResultDeclaration[];
    readonly exceptions: readonly {
      readonly id: string;
      readonly verdict: Relation;
      readonly why: string;
      readonly by: string;
      readonly until: string | null;
      readonly at: FileSpan;
    }[];
  };
  readonly taxonomy: { readonly version: string; readonly hash: string; readonly concepts: readonly ResultConcept[] };
  readonly dataset: Dataset;
  readonly places: readonly Place[];
  readonly units: readonly ResultUnit[];
  readonly belts: readonly ResultBelt[];
  readonly published: readonly { readonly kind: string; readonly units: Count; readonly matched: Count; readonly similar: Count }[];
  readonly counts: MatchCounts;
  /** All units, kinds, the four economic regions and the named ones. */
  readonly rates: readonly RateRow[];
  readonly overlaps: readonly {
    readonly place: string;
    readonly units: readonly string[];
    readonly relation: Exclude<Relation, "none">;
    readonly wider: string | null;
  }[];
  readonly ellipses: EllipseDocument;
  readonly reproduction: Reproduction | null;
  /** Outcomes of the same units under another version of the rules, where one was asked for. */
  readonly compared: {
    readonly version: string;
    readonly title: Bilingual;
    readonly outcomes: Readonly<Record<string, UnitOutcome>>;
  } | null;
  /** What reviewers decided, where it was asked for; not there in files of before it could be. */
  readonly reviewed?: ReviewedResult | null;
}

/** A result as `export --to json` writes it. */
export interface SealedResult extends ResultDocument {
  /** A hash over the JSON of all else. */
  readonly seal: string;
}
