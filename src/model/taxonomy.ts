import type { ConceptId } from "./ids.ts";
import type { Origin } from "./span.ts";
import type { Bilingual } from "./text.ts";

/** An industry in the taxonomy; the field names are those of SKOS. */
export interface Concept {
  readonly id: ConceptId;
  readonly prefLabel: Bilingual;
  readonly altLabel: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly hiddenLabel: readonly string[];
  readonly broader: readonly ConceptId[];
  /** Codes by scheme: sei2018, gbt4754, category1688. */
  readonly notation: Readonly<Record<string, readonly string[]>>;
  readonly why: string | null;
  readonly source: string;
  readonly origin: Origin;
}

/** Words in names that do not identify the industry, or that only say which part of it is meant. */
export interface LinkWords {
  /** Removed from the beginning without changing the industry: 新型, 高端 … */
  readonly heads: readonly string[];
  /** Removed from the end without changing the industry: 产业, 制造 … */
  readonly tails: readonly string[];
  /** Removed from the end; the name then means only a part or a supplier of the industry: 设备, 配件 … */
  readonly generic: readonly string[];
  /** Removed from the end of a whole name: 产业集群, 产业带 … */
  readonly nameTails: readonly string[];
  /** Endings of districts and parks that precede the industry in a cluster's name: 高新区 … */
  readonly districtTails: readonly string[];
  /** Short names of groups of cities at the beginning of a name: 广深佛莞 … */
  readonly placeGroups: readonly string[];
}

export interface Taxonomy {
  readonly version: string;
  readonly hash: string;
  /** Sorted by id. */
  readonly concepts: readonly Concept[];
  readonly words: LinkWords;
}
