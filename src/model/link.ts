import type { ConceptId } from "./ids.ts";

/** How a term was joined to its concept: by its preferred label, by another label, or only in part. */
export const LINK_KINDS = ["exact", "label", "part", "none"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** One reading of a name: a term in it and the concept it means. */
export interface Sense {
  /** The term as it stands in the name. */
  readonly text: string;
  readonly concept: ConceptId | null;
  readonly how: LinkKind;
  /** The label that was found, and what was left over beside it. */
  readonly label: string | null;
  readonly rest: string;
}

/** What a name links to: at least one sense, `none` where nothing was found. */
export interface LinkedName {
  readonly text: string;
  readonly senses: readonly Sense[];
  /** The words as which it was read, in order. */
  readonly reading: readonly string[];
  /** Nearest concepts, where something did not link or linked in part. */
  readonly candidates: readonly ConceptId[];
}
