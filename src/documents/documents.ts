import type { FactDomain, FactId, FactSide, FactValue, UnknownReason } from "../model/fact.ts";
import type { IssueCode } from "../model/issue.ts";
import type { LinkKind } from "../model/link.ts";
import type { RateRow } from "../model/match.ts";
import type { Count, Ordinal, Proportion } from "../model/quantity.ts";
import type { Relation, UnitOutcome, VerdictRelation } from "../model/relation.ts";
import type { OperatorId } from "../model/rules.ts";
import type { Language } from "../model/text.ts";
import type { CheckDetails } from "./check-shape.ts";

/** The JSON documents that commands print with `--json`: DESIGN names them, `schemas/` publishes their shapes. */

export interface TextLine {
  readonly text: string;
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
}

export interface PlaceName {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface RateEntry {
  readonly by: RateRow["by"];
  readonly value: string;
  readonly units: Count;
  readonly matched: Count;
  readonly similar: Count;
  readonly none: Count;
  readonly noBelt: Count;
  readonly unknown: Count;
  /** 0..1, null without units. */
  readonly matchRate: Proportion | null;
  readonly similarRate: Proportion | null;
  readonly eitherRate: Proportion | null;
  /** True where the belt list is incomplete. */
  readonly atLeast: boolean;
}

export interface MatchDocument {
  readonly schema: "qundai/match/1";
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
    readonly confidence: Readonly<Record<string, Count>>;
    readonly unlinkedUnits: Count;
    readonly unlinkedBelts: Count;
  };
  readonly counts: {
    readonly clusters: Count;
    readonly units: Count;
    readonly belts: Count;
    readonly pairs: Count;
    readonly evaluated: Count;
    readonly signatures: Count;
  };
  readonly rates: readonly RateEntry[];
  /** Pairs on which rules that hold say different things, without an override between them. */
  readonly disagreements: readonly { readonly unit: string; readonly belt: string; readonly rules: readonly string[] }[];
  /** The study's own figures, where the workspace has them: by kind, "all" first. */
  readonly published: readonly {
    readonly value: string;
    readonly units: Count;
    readonly matched: Count;
    readonly similar: Count;
    readonly matchRate: Proportion;
    readonly similarRate: Proportion;
    readonly eitherRate: Proportion;
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
  readonly fact?: FactId;
  readonly operator?: OperatorId;
  readonly expected?: FactValue;
  /** null where the fact is unknown or not applicable; `actualKind` says which. */
  readonly actual?: FactValue | null;
  readonly actualKind?: "known" | "unknown" | "not-applicable";
  readonly parts?: readonly ConditionEntry[];
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
}

export interface FactEntry {
  /** null where the fact is unknown or not applicable; `kind` says which. */
  readonly value: FactValue | null;
  readonly kind: "known" | "unknown" | "not-applicable";
  readonly why?: UnknownReason;
  readonly because: readonly TextLine[];
}

export interface ExplainDocument {
  readonly schema: "qundai/explain/1";
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
    readonly then: Relation;
    readonly outcome: "held" | "failed" | "unknown";
    readonly held: boolean;
    readonly overriddenBy: readonly string[];
    readonly conditions: ConditionEntry;
    readonly file: string;
    readonly line: Ordinal;
    readonly column: Ordinal;
  }[];
  /** Empty without a belt. */
  readonly facts: Readonly<Partial<Record<FactId, FactEntry>>>;
  /** Other rules that hold on this pair and say something else, with no override between them. */
  readonly disagreeing: readonly string[];
  /** The reading of each name that gave this answer; `of` is how many readings the name has. Null without a belt. */
  readonly readAs: Readonly<
    Record<
      "cluster" | "belt",
      { readonly text: string; readonly concept: string | null; readonly label: string | null; readonly of: Count }
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
    readonly line?: Ordinal;
    readonly gives: UnitOutcome | VerdictRelation;
    readonly verified: boolean;
  }[];
}

export interface RelateDocument {
  readonly schema: "qundai/relate/1";
  readonly a: { readonly text: string; readonly concept: string | null; readonly label: string | null; readonly how: LinkKind };
  readonly b: { readonly text: string; readonly concept: string | null; readonly label: string | null; readonly how: LinkKind };
  readonly relation: VerdictRelation;
  readonly direction?: "belt-wider" | "belt-narrower";
  readonly chainRole?: "belt-upstream" | "belt-downstream";
  readonly steps?: Count;
  readonly hops?: Count;
  readonly inputShare?: Proportion;
  readonly because: readonly TextLine[];
}

export interface LinkDocument {
  readonly schema: "qundai/link/1";
  readonly terms: readonly {
    readonly text: string;
    readonly concept: string | null;
    readonly label: string | null;
    readonly how: LinkKind;
    /** Every sense of the name, where it has several. */
    readonly senses: readonly {
      readonly text: string;
      readonly concept: string | null;
      readonly label: string | null;
      readonly how: LinkKind;
      readonly rest: string;
    }[];
    readonly candidates: readonly { readonly concept: string; readonly label: string }[];
    /** How often the term stands in the data, by table; 0 for a term that was asked. */
    readonly units: Count;
    readonly belts: Count;
  }[];
  readonly unlinked: Count;
}

export interface OverlapsDocument {
  readonly schema: "qundai/overlaps/1";
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
  readonly schema: "qundai/facts/1";
  readonly facts: readonly {
    readonly id: FactId;
    readonly side: FactSide;
    readonly type: FactDomain["kind"];
    readonly values: readonly string[];
    readonly operators: readonly OperatorId[];
    readonly says: Readonly<Record<Language, string>>;
  }[];
}

export interface IssueEntry {
  readonly code: IssueCode;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
  readonly message: string;
  readonly hint?: string;
}

export interface CheckDocument {
  readonly schema: "qundai/check/1";
  readonly ok: boolean;
  readonly issues: readonly IssueEntry[];
  readonly cases: { readonly passed: Count; readonly failed: Count };
  readonly read: {
    readonly files: Count;
    readonly concepts: Count;
    readonly rules: Count;
    readonly declarations: Count;
    readonly units: Count;
    readonly belts: Count;
    readonly places: Count;
  };
  readonly details?: CheckDetails;
}

export interface InitDocument {
  readonly schema: "qundai/init/1";
  readonly workspace: string;
  readonly files: readonly string[];
}

/** What a command says that wrote a file: `export --out`, `report --out`. */
export interface WrittenDocument {
  readonly schema: "qundai/written/1";
  readonly file: string;
  readonly bytes: Count;
}
