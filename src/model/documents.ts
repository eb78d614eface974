import type { UnitOutcome, VerdictRelation } from "./relation.ts";
import type { Language } from "./text.ts";

/** The JSON documents that commands print with `--json`: DESIGN names them, `schemas/` publishes their shapes. */

export interface TextLine {
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface PlaceName {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface RateEntry {
  readonly by: string;
  readonly value: string;
  readonly units: number;
  readonly matched: number;
  readonly similar: number;
  readonly none: number;
  readonly noBelt: number;
  readonly unknown: number;
  /** 0..1, null without units. */
  readonly matchRate: number | null;
  readonly similarRate: number | null;
  readonly eitherRate: number | null;
  /** True where the belt list is incomplete. */
  readonly atLeast: boolean;
}

export interface MatchDocument {
  readonly schema: string;
  readonly ruleset: { readonly version: string; readonly title: Readonly<Record<Language, string>>; readonly hash: string };
  readonly taxonomy: { readonly version: string; readonly hash: string };
  readonly data: {
    readonly title: Readonly<Record<Language, string>>;
    readonly kinds: readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[];
    readonly hash: string;
    readonly made: boolean;
    readonly clustersComplete: boolean;
    readonly clustersExpected: number | null;
    readonly beltsComplete: boolean;
    readonly beltsExpected: number | null;
    /** What the data says of its own gaps. */
    readonly clustersMissing: Readonly<Record<Language, string>> | null;
    readonly beltsMissing: Readonly<Record<Language, string>> | null;
    readonly missing: readonly Readonly<Record<Language, string>>[];
    /** Units by confidence: verified, corroborated, recalled … */
    readonly confidence: Readonly<Record<string, number>>;
    readonly unlinkedUnits: number;
    readonly unlinkedBelts: number;
  };
  readonly counts: {
    readonly clusters: number;
    readonly units: number;
    readonly belts: number;
    readonly pairs: number;
    readonly evaluated: number;
    readonly signatures: number;
  };
  readonly rates: readonly RateEntry[];
  /** Pairs on which rules that hold say different things, without an override between them. */
  readonly disagreements: readonly { readonly unit: string; readonly belt: string; readonly rules: readonly string[] }[];
  /** The study's own figures, where the workspace has them: by kind, "all" first. */
  readonly published: readonly {
    readonly value: string;
    readonly units: number;
    readonly matched: number;
    readonly similar: number;
    readonly matchRate: number;
    readonly similarRate: number;
    readonly eitherRate: number;
  }[];
  readonly units: readonly {
    readonly unit: string;
    readonly cluster: string;
    readonly kind: string;
    readonly name: string;
    readonly place: PlaceName;
    readonly outcome: UnitOutcome;
    readonly confidence: string | null;
    readonly belts: readonly {
      readonly belt: string;
      readonly name: string;
      readonly place: PlaceName;
      readonly relation: VerdictRelation;
      readonly rule: string | null;
      readonly exception?: string;
      readonly direction?: "belt-wider" | "belt-narrower";
      readonly chainRole?: "belt-upstream" | "belt-downstream";
    }[];
  }[];
}

export interface ConditionEntry {
  readonly kind: "all" | "any" | "not" | "test";
  readonly outcome: "held" | "failed" | "unknown";
  readonly fact?: string;
  readonly operator?: string;
  readonly expected?: unknown;
  /** null where the fact is unknown or not applicable; `actualKind` says which. */
  readonly actual?: unknown;
  readonly actualKind?: "known" | "unknown" | "not-applicable";
  readonly parts?: readonly ConditionEntry[];
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface FactEntry {
  readonly value: unknown;
  readonly kind: "known" | "unknown" | "not-applicable";
  readonly why?: string;
  readonly because: readonly TextLine[];
}

export interface ExplainDocument {
  readonly schema: string;
  readonly unit: string;
  /** The belt of this pair, or null where a unit was asked and no belt is related to it. */
  readonly belt: string | null;
  /** What the data say of the two. */
  readonly about: {
    readonly unit: {
      readonly id: string;
      readonly name: string;
      readonly kind: string;
      readonly place: PlaceName;
      readonly outcome: UnitOutcome;
      readonly source: string;
      readonly confidence: string | null;
    };
    readonly belt: {
      readonly id: string;
      readonly name: string;
      readonly place: PlaceName;
      readonly years: readonly number[] | null;
      readonly source: string;
      readonly confidence: string | null;
    } | null;
  };
  readonly relation: VerdictRelation;
  readonly rule: string | null;
  readonly exception: { readonly id: string; readonly why: string; readonly by: string; readonly replaced: VerdictRelation } | null;
  readonly rules: readonly {
    readonly id: string;
    readonly title: Readonly<Record<Language, string>> | null;
    readonly why: string | null;
    readonly then: string;
    readonly outcome: "held" | "failed" | "unknown";
    readonly held: boolean;
    readonly overriddenBy: readonly string[];
    readonly conditions: ConditionEntry;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
  readonly facts: Readonly<Record<string, FactEntry>>;
  /** Other rules that hold on this pair and say something else, with no override between them. */
  readonly disagreeing: readonly string[];
  /** The reading of each name that gave this answer; `of` is how many readings the name has. Null without a belt. */
  readonly readAs: Readonly<
    Record<
      "cluster" | "belt",
      { readonly text: string; readonly concept: string | null; readonly label: string | null; readonly of: number }
    >
  > | null;
  /** The labels of the concepts that facts and conditions name, by id. */
  readonly concepts: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  /** Every belt in the unit's city, related ones first, with the industry that its name links to. */
  readonly inCity: readonly {
    readonly belt: string;
    readonly name: string;
    readonly relation: VerdictRelation;
    readonly rule: string | null;
    readonly concept: string | null;
    readonly label: string | null;
  }[];
  /** False where the belt list is incomplete, so that "no belt" is not known. */
  readonly beltsComplete: boolean;
  /** The unit's other belts with a verdict above none, strongest first. */
  readonly others: readonly {
    readonly belt: string;
    readonly name: string;
    readonly relation: VerdictRelation;
    readonly rule: string | null;
  }[];
  /** What would change the answer: `gain` and `loss` are edits, `facts` what would have to be otherwise. Every edit was made and judged. */
  readonly whyNot: readonly {
    readonly kind: "gain" | "loss" | "facts";
    readonly edit: string;
    readonly belt: string | null;
    readonly file?: string;
    readonly line?: number;
    readonly gives: string;
    readonly verified: boolean;
  }[];
}

export interface RelateDocument {
  readonly schema: string;
  readonly a: { readonly text: string; readonly concept: string | null; readonly label: string | null; readonly how: string };
  readonly b: { readonly text: string; readonly concept: string | null; readonly label: string | null; readonly how: string };
  readonly relation: VerdictRelation;
  readonly direction?: "belt-wider" | "belt-narrower";
  readonly chainRole?: "belt-upstream" | "belt-downstream";
  readonly steps?: number;
  readonly hops?: number;
  readonly inputShare?: number;
  readonly because: readonly TextLine[];
}

export interface LinkDocument {
  readonly schema: string;
  readonly terms: readonly {
    readonly text: string;
    readonly concept: string | null;
    readonly label: string | null;
    readonly how: string;
    /** Every sense of the name, where it has several. */
    readonly senses: readonly {
      readonly text: string;
      readonly concept: string | null;
      readonly label: string | null;
      readonly how: string;
      readonly rest: string;
    }[];
    readonly candidates: readonly { readonly concept: string; readonly label: string }[];
    /** How often the term stands in the data, by table; 0 for a term that was asked. */
    readonly units: number;
    readonly belts: number;
  }[];
  readonly unlinked: number;
}

export interface OverlapsDocument {
  readonly schema: string;
  readonly overlaps: readonly {
    readonly place: PlaceName;
    readonly units: readonly string[];
    /** The same units, with what they are. */
    readonly clusters: readonly { readonly unit: string; readonly kind: string; readonly name: string }[];
    readonly relation: "identical" | "subordinate" | "similar";
    /** The unit whose industry is the wider one. */
    readonly wider?: string;
    readonly because: readonly TextLine[];
  }[];
}

export interface FactsDocument {
  readonly schema: string;
  readonly facts: readonly {
    readonly id: string;
    readonly side: string;
    readonly type: string;
    readonly values: readonly string[];
    readonly operators: readonly string[];
    readonly says: Readonly<Record<Language, string>>;
  }[];
}

export interface IssueEntry {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
}

/** A pair of the data that shows what is meant; `pair` null where none does and the facts are made. */
export interface WitnessEntry {
  readonly facts: string;
  readonly pair: { readonly unit: string; readonly belt: string } | null;
}

/** What a rule set does over all possible facts, and how well its cases hold it: `check --details`. */
export interface CheckDetails {
  readonly version: string;
  /** Sets of facts that the rules tell apart, and how many of them some pair of the data has. */
  readonly cells: number;
  readonly met: number;
  /** False where there are too many to look at all. */
  readonly complete: boolean;
  /** Facts of one city and related industries for which no rule holds. */
  readonly left: readonly WitnessEntry[];
  /** Facts that no rule reads. */
  readonly unread: readonly string[];
  readonly conditions: readonly {
    readonly rule: string;
    readonly text: string;
    readonly held: boolean;
    readonly failed: boolean;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
  /** Slips that would change some answer, and those that no case notices. */
  readonly slips: number;
  readonly unnoticed: readonly {
    readonly rule: string;
    readonly kind: string;
    readonly before: string;
    readonly after: string | null;
    readonly witness: WitnessEntry;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

export interface CheckDocument {
  readonly schema: string;
  readonly ok: boolean;
  readonly issues: readonly IssueEntry[];
  readonly cases: { readonly passed: number; readonly failed: number };
  readonly read: {
    readonly files: number;
    readonly concepts: number;
    readonly rules: number;
    readonly declarations: number;
    readonly units: number;
    readonly belts: number;
    readonly places: number;
  };
  readonly details?: CheckDetails;
}

export interface InitDocument {
  readonly schema: string;
  readonly workspace: string;
  readonly files: readonly string[];
}
