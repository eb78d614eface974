import type { LabelField } from "./edit.ts";
import type { ConceptId } from "./ids.ts";
import type { VerdictRelation } from "./relation.ts";
import type { Declaration, Exception } from "./rules.ts";

/** The kinds of entries that `add` writes into a draft. */
export const ADDITION_KINDS = ["alias", "concept", "declaration", "exception", "case"] as const;
export type AdditionKind = (typeof ADDITION_KINDS)[number];

/** A concept that is not in the taxonomy yet. */
export interface NewConcept {
  readonly id: ConceptId;
  readonly prefLabel: { readonly zh: string | null; readonly en: string | null };
  readonly altLabel: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly under: ConceptId;
  /** Codes by scheme. */
  readonly notation: Readonly<Record<string, readonly string[]>>;
  readonly why: string | null;
  readonly source: string;
}

/** A worked example that is not in the rules yet. */
export interface NewCase {
  readonly id: string;
  /** The unit of the data that it is about; null if it is about the words in `cluster`. */
  readonly unit: string | null;
  readonly cluster: string;
  readonly belt: string;
  readonly place: string;
  readonly expect: VerdictRelation;
  readonly because?: string | null;
}

/** One entry for a draft, or one word for a concept of its taxonomy: another label, or a product word (`includes`). */
export type Addition =
  | { readonly kind: "alias"; readonly concept: ConceptId; readonly field: LabelField | "includes"; readonly text: string }
  | { readonly kind: "concept"; readonly concept: NewConcept }
  | { readonly kind: "declaration"; readonly declaration: Declaration }
  | { readonly kind: "exception"; readonly exception: Exception }
  | { readonly kind: "case"; readonly case: NewCase };

/** Whether an entry belongs into the taxonomy that a version reads, rather than into the version. */
export function isOfTaxonomy({ kind }: Pick<Addition, "kind">): boolean {
  return kind === "alias" || kind === "concept";
}
