import type { ConceptId } from "./ids.ts";
import type { Origin } from "./span.ts";
import type { Bilingual } from "./text.ts";
import type { WordList } from "./word-list.ts";

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

/** Words by what they do in a name. */
export interface LinkWords {
  /** Qualifiers before the industry: 新型, 高端 … the industry stays the same. */
  readonly heads: readonly string[];
  /** Neutral words behind it: 产业, 制造 … the industry stays the same. */
  readonly tails: readonly string[];
  /** Neutral behind the name of a machine: 设备 … */
  readonly machineTails: readonly string[];
  /** How names of machines end: 机, 泵 … */
  readonly machines: readonly string[];
  /** Between the members of a list: 及, 与, 、 … */
  readonly connectors: readonly string[];
  /** Words that say what something is only together with what stands before them: 设备, 配件 … */
  readonly generic: readonly string[];
  /** Words of the trade that the pinned list of ordinary words lacks: 电器具 … They say where words end, and link to nothing. */
  readonly ordinary: readonly string[];
  /** What words are called on the mainland, as "硬碟 = 硬盘", "hair dryer = 吹风机". */
  readonly forms: readonly string[];
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
  /** Ordinary words; not a part of the taxonomy's hash, since the program pins them. */
  readonly ordinary: WordList;
}
