import type { EntryLabels } from "./labels.ts";

/** An entry of the taxonomy that an import makes. */
export interface TaxonomyEntry extends EntryLabels {
  readonly id: string;
  readonly broader: readonly string[];
  readonly notation: ReadonlyMap<string, readonly string[]>;
  readonly gathers: boolean;
  readonly why: string | null;
  readonly source: string;
  readonly file: string;
  readonly line: number;
}
