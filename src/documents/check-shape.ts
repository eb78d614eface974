import type { SlipKind } from "../model/proof.ts";
import type { Count, Ordinal } from "../model/quantity.ts";

/** A pair of the data that shows what is meant; `pair` null where none does and the facts are made. */
export interface WitnessEntry {
  readonly facts: string;
  readonly pair: { readonly unit: string; readonly belt: string } | null;
}

/** What a rule set does over all possible facts, and how well its cases hold it: `check --details`. */
export interface CheckDetails {
  readonly version: string;
  /** Sets of facts that the rules tell apart, and how many of them some pair of the data has. */
  readonly cells: Count;
  readonly met: Count;
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
    readonly line: Ordinal;
    readonly column: Ordinal;
  }[];
  /** Slips that would change some answer, and those that no case notices. */
  readonly slips: Count;
  readonly unnoticed: readonly {
    readonly rule: string;
    readonly kind: SlipKind;
    readonly before: string;
    readonly after: string | null;
    readonly witness: WitnessEntry;
    readonly file: string;
    readonly line: Ordinal;
    readonly column: Ordinal;
  }[];
}
