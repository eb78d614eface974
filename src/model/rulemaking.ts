import type { DecisionReason, DecisionSide, DecisionVerdict } from "./decision.ts";
import type { Change, LabelField } from "./edit.ts";
import type { ConceptId } from "./ids.ts";
import type { Declaration, Exception } from "./rules.ts";
import { plainWord } from "./taxonomy.ts";

/** The range of pairs to which an entry applies. */
export type RuleScope = "pair" | "unit" | "city" | "concepts" | "everywhere";

/** The statement that an entry of a version or its taxonomy makes. */
export type Saying =
  | { readonly kind: "exception"; readonly exception: Exception }
  | { readonly kind: "declare"; readonly declaration: Declaration }
  | { readonly kind: "redeclare"; readonly from: Declaration; readonly declaration: Declaration }
  | { readonly kind: "withdraw"; readonly declaration: Declaration }
  | { readonly kind: "label" | "unlabel"; readonly concept: ConceptId; readonly field: LabelField; readonly text: string }
  /** A product word under the `includes` of a concept. */
  | { readonly kind: "include"; readonly concept: ConceptId; readonly text: string }
  | { readonly kind: "broader" | "unbroader"; readonly concept: ConceptId; readonly wider: ConceptId };

/** One way to turn a decision into a rule. */
export interface Offer {
  /** Identical for the same case and statement. */
  readonly key: string;
  readonly scope: RuleScope;
  readonly saying: Saying;
}

/** The decision on a case, by whom and why; every entry derived from it records this. */
export interface Decided {
  readonly case: string;
  readonly verdict: Exclude<DecisionVerdict, "unsure">;
  readonly side: DecisionSide | null;
  readonly why: string;
  readonly by: string;
  readonly reason: DecisionReason | null;
}

/** Why no entry can be offered. */
export type NoOffer = "undecided" | "unsure" | "agrees" | "no-concept" | "no-other-concept" | "nothing-fits";

/** A statement in the form that the what-if evaluator uses. */
export function changeOf(saying: Saying): Change {
  switch (saying.kind) {
    case "exception":
      return { kind: "exception", id: saying.exception.id, from: null, to: saying.exception };
    case "declare":
      return { kind: "declaration", id: saying.declaration.id, from: null, to: saying.declaration };
    case "redeclare":
      return { kind: "declaration", id: saying.from.id, from: saying.from, to: saying.declaration };
    case "withdraw":
      return { kind: "declaration", id: saying.declaration.id, from: saying.declaration, to: null };
    case "label":
      return { kind: "label", id: saying.concept, field: saying.field, from: null, to: saying.text };
    case "unlabel":
      return { kind: "label", id: saying.concept, field: saying.field, from: saying.text, to: null };
    case "include": {
      const to = plainWord(saying.concept, saying.text);
      return { kind: "concept", id: to.id, from: null, to };
    }
    case "broader":
      return { kind: "broader", id: saying.concept, from: null, to: saying.wider };
    case "unbroader":
      return { kind: "broader", id: saying.concept, from: saying.wider, to: null };
  }
}
