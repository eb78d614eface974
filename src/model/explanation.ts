import type { Fact, FactId, FactValue } from "./fact.ts";
import type { ConceptId, DeclarationId, ExceptionId, RuleId } from "./ids.ts";
import type { Relation, VerdictRelation } from "./relation.ts";
import type { OperatorId } from "./rules.ts";
import type { Origin } from "./span.ts";

/** @internal */
export type ConditionOutcome = "held" | "failed" | "unknown";

/** A rule's whole condition tree with what came of each node, also where the answer was settled early. */
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
  /** The rule that decided, first by id where several agree; null where none held. If unknown facts leave open which of some rules decides, the first of them. */
  readonly rule: RuleId | null;
  /** Rules that held and say something else, without an override between them. */
  readonly disagreeing: readonly RuleId[];
  readonly exception: ExceptionId | null;
  /** The relation is unknown, and there were too many ways in which the unknown facts can turn out to go through them all. */
  readonly isCautious?: true;
}

/** One step of why two concepts stand as they do; `origin` is the line that an expert wrote. */
export type Because =
  | { readonly kind: "same-concept"; readonly concept: ConceptId; readonly origin: Origin }
  | { readonly kind: "broader"; readonly narrower: ConceptId; readonly wider: ConceptId; readonly origin: Origin }
  | {
      readonly kind: "declared";
      readonly declaration: DeclarationId;
      readonly relation: Exclude<Relation, "none">;
      /** For `subordinate` the wider one, for `similar` the upstream one comes first. */
      readonly from: ConceptId;
      readonly to: ConceptId;
      /** The reason that its author gave. */
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
      readonly table: "clusters" | "belts" | "places";
      readonly text: string;
      readonly source: string;
      readonly origin: Origin;
    }
  /** A flow of the input-output table between the sectors of the two concepts. */
  | {
      readonly kind: "flow";
      readonly upstream: string;
      readonly downstream: string;
      readonly coefficient: number;
      readonly origin: Origin;
    };

/** How two concepts stand to each other. Directions are seen from the first: `wider` means that the first is the wider. */
export interface ConceptRelation {
  readonly relation: Relation;
  /** Number of `broader` and `subordinate` steps between them; 0 when identical, null without hierarchy between them. */
  readonly steps: number | null;
  readonly direction: "wider" | "narrower" | null;
  readonly role: "upstream" | "downstream" | null;
  readonly hops: number | null;
  readonly because: readonly Because[];
}
