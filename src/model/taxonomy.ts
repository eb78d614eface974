import type { ConceptId } from "./ids.ts";
import type { Origin } from "./span.ts";
import type { Bilingual } from "./text.ts";

/** An industry in the taxonomy, in the words of SKOS. */
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

/** Words that say nothing of the industry, or that say only what part of it is meant. */
export interface LinkWords {
  /** Cut off the front: 新型, 高端 … the industry stays the same. */
  readonly heads: readonly string[];
  /** Cut off the end: 产业, 制造 … the industry stays the same. */
  readonly tails: readonly string[];
  /** Cut off the end, and what is left is only a part or a supplier of the industry: 设备, 配件 … */
  readonly generic: readonly string[];
  /** Cut off a name as a whole: 产业集群, 产业带 … */
  readonly nameTails: readonly string[];
  /** Districts and parks that stand before the industry in a cluster's name end like this: 高新区 … */
  readonly districtTails: readonly string[];
  /** Short names of groups of cities that stand at the front of a name: 广深佛莞 … */
  readonly placeGroups: readonly string[];
}

export interface Taxonomy {
  readonly version: string;
  readonly hash: string;
  /** Sorted by id. */
  readonly concepts: readonly Concept[];
  readonly words: LinkWords;
}
