import type { ConceptId } from "./ids.ts";

/** How a term was linked to its concept: by its preferred label, by another label, or only in part. */
export const LINK_KINDS = ["exact", "label", "part", "none"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** One reading of a name: a term in it and the concept it means. */
export interface Sense {
  /** The term as written in the name. */
  readonly text: string;
  readonly concept: ConceptId | null;
  readonly how: LinkKind;
  /** The label that was found, and the words left over. */
  readonly label: string | null;
  readonly rest: string;
}

/** The senses of a name: at least one; its link is `none` if no concept was found. */
export interface LinkedName {
  readonly text: string;
  readonly senses: readonly Sense[];
  /** The words as which it was read, in order. */
  readonly reading: readonly string[];
  /** The nearest concepts, if the name did not link or linked only in part. */
  readonly candidates: readonly ConceptId[];
}
