import type { Fact, FactId, FactValue } from "./fact.ts";
import type { ConceptId, DeclarationId, ExceptionId, RuleId } from "./ids.ts";
import type { Relation, VerdictRelation } from "./relation.ts";
import type { OperatorId, Supply } from "./rules.ts";
import type { Origin } from "./span.ts";
import type { CodeLine } from "./taxonomy.ts";
import type { Bilingual } from "./text.ts";

/** @internal */
export type ConditionOutcome = "held" | "failed" | "unknown";

/** The whole condition tree of a rule with the outcome of each node, including nodes that could not affect the result. */
export type Explanation =
  | {
      readonly kind: "group";
      readonly join: "all" | "any" | "not";
      readonly outcome: ConditionOutcome;
      readonly parts: readonly Explanation[];
      readonly origin: Origin;
    }
  | {
      readonly kind: "test";
      readonly fact: FactId;
      readonly operator: OperatorId;
      readonly expected: FactValue;
      readonly actual: Fact;
      readonly outcome: ConditionOutcome;
      readonly origin: Origin;
    };

export interface RuleAnswer {
  readonly rule: RuleId;
  readonly then: Relation;
  readonly outcome: ConditionOutcome;
  readonly overriddenBy: readonly RuleId[];
  readonly conditions: Explanation;
}

/** The answer of the rules on one set of facts. */
export interface Verdict {
  readonly relation: VerdictRelation;
  /** The deciding rule (the first by id if several agree, or if unknown facts leave open which one decides); null if no rule held. */
  readonly rule: RuleId | null;
  /** Rules that held with a different verdict, without an override between them. */
  readonly disagreeing: readonly RuleId[];
  readonly exception: ExceptionId | null;
  /** The relation is unknown, and there were too many ways in which the unknown facts can turn out to go through them all. */
  readonly isCautious?: true;
}

/** One step in the justification of how two concepts are related; `origin` is the line that an expert wrote. */
export type Because =
  | { readonly kind: "same-concept"; readonly concept: ConceptId; readonly origin: Origin }
  | { readonly kind: "broader"; readonly narrower: ConceptId; readonly wider: ConceptId; readonly origin: Origin }
  /** A product word under `includes`, and the concept of which it is a kind. */
  | { readonly kind: "includes"; readonly word: ConceptId; readonly concept: ConceptId; readonly origin: Origin }
  /** A `broader` that follows from the codes of two concepts; `origin` is the row of the list. */
  | ({ readonly kind: "code"; readonly narrower: ConceptId } & CodeLine)
  | {
      readonly kind: "declared";
      readonly declaration: DeclarationId;
      readonly relation: Exclude<Relation, "none">;
      /** `from` is the wider concept for `subordinate` and the upstream one for `similar`. */
      readonly from: ConceptId;
      readonly to: ConceptId;
      /** The reason given by the author. */
      readonly why: string | null;
      readonly source: string;
      readonly origin: Origin;
    }
  /** A term that links to its concept by a label, or only in part. */
  | {
      readonly kind: "link";
      readonly text: string;
      readonly label: string;
      readonly how: "exact" | "label" | "part";
      readonly concept: ConceptId;
      readonly origin: Origin;
    }
  /** A row of a data table: the unit, the belt, the place. */
  | {
      readonly kind: "row";
      readonly table: "clusters" | "belts" | "places" | "travel-times" | "flows";
      readonly text: string;
      readonly source: string;
      readonly origin: Origin;
    }
  /** A group that joins the two places. `parts`: of which city only some counties belong. */
  | {
      readonly kind: "group";
      readonly group: string;
      readonly name: Bilingual;
      readonly placeKind: Bilingual;
      readonly by: "members" | "pair" | "provinces";
      readonly parts: readonly { readonly place: Bilingual; readonly counties: readonly string[] }[];
      readonly confidence: string | null;
      readonly source: string;
      readonly origin: Origin;
    }
  /** A kind of which the list of groups may lack those of the two places. */
  | { readonly kind: "open-kind"; readonly name: Bilingual; readonly covers: readonly string[]; readonly origin: Origin }
  /** A flow of the input-output table between the sectors of the two concepts. */
  | {
      readonly kind: "flow";
      readonly upstream: string;
      readonly downstream: string;
      readonly coefficient: number;
      readonly origin: Origin;
    };

/** How two concepts are related. Directions are those of the first concept: `wider` means that the first one is wider. */
export interface ConceptRelation {
  readonly relation: Relation;
  /** Number of `broader` and `subordinate` steps between them; 0 if identical, null if neither is under the other. */
  readonly steps: number | null;
  readonly direction: "wider" | "narrower" | null;
  readonly role: "upstream" | "downstream" | null;
  readonly hops: number | null;
  /** Of a chain: over how many `broader` steps it is inherited, on both sides together; null without one. */
  readonly lift: number | null;
  /** Of a chain: how one supplies the other. */
  readonly supply: Supply | null;
  readonly because: readonly Because[];
}
