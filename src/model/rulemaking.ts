import type { DecisionReason, DecisionSide, DecisionVerdict } from "./decision.ts";
import type { Change, LabelField } from "./edit.ts";
import type { ConceptId } from "./ids.ts";
import type { Declaration, Exception } from "./rules.ts";
import { plainWord } from "./taxonomy.ts";

/** How far an entry reaches. */
export type RuleScope = "pair" | "unit" | "city" | "concepts" | "everywhere";

/** What is to be said: by an entry of a version, or in its taxonomy. */
export type Saying =
  | { readonly kind: "exception"; readonly exception: Exception }
  | { readonly kind: "declare"; readonly declaration: Declaration }
  | { readonly kind: "redeclare"; readonly from: Declaration; readonly declaration: Declaration }
  | { readonly kind: "withdraw"; readonly declaration: Declaration }
  | { readonly kind: "label" | "unlabel"; readonly concept: ConceptId; readonly field: LabelField; readonly text: string }
  /** A product word under the `includes` of a concept. */
  | { readonly kind: "include"; readonly concept: ConceptId; readonly text: string }
  | { readonly kind: "broader" | "unbroader"; readonly concept: ConceptId; readonly wider: ConceptId };

/** One way to make a rule of a decision. */
export interface Offer {
  /** The same for the same case and saying. */
  readonly key: string;
  readonly scope: RuleScope;
  readonly saying: Saying;
}

/** What was decided of a case, by whom and why: every entry made of it says so. */
export interface Decided {
  readonly case: string;
  readonly verdict: Exclude<DecisionVerdict, "unsure">;
  readonly side: DecisionSide | null;
  readonly why: string;
  readonly by: string;
  readonly reason: DecisionReason | null;
}

/** Why there is nothing to offer. */
export type NoOffer = "undecided" | "unsure" | "agrees" | "no-concept" | "no-other-concept" | "nothing-fits";

/** A saying as the what-if evaluator knows it. */
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
