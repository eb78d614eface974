import type { ConceptId } from "./ids.ts";
import type { Origin } from "./span.ts";
import type { Bilingual } from "./text.ts";

/** An industry of a collection: the concepts that it consists of, each with everything under it. */
export interface CollectionMember {
  readonly id: string;
  readonly name: Bilingual;
  readonly concepts: readonly ConceptId[];
  /** Concepts wider than the member, which are only partly meant. */
  readonly partly: readonly ConceptId[];
  readonly weight: number | null;
  readonly note: string | null;
  readonly origin: Origin;
}

/** Industries that cut across the taxonomy. */
export interface Collection {
  readonly id: string;
  readonly name: Bilingual;
  readonly source: string;
  /** What the weights of the members measure; null if they have none. */
  readonly weight: { readonly name: Bilingual; readonly unit: Bilingual; readonly year: number } | null;
  readonly members: readonly CollectionMember[];
  readonly origin: Origin;
}
