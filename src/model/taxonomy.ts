import type { Collection } from "./collections.ts";
import type { ConceptId } from "./ids.ts";
import { labelKey } from "./label-key.ts";
import type { PlaceGroups } from "./place-groups.ts";
import type { Origin } from "./span.ts";
import type { Bilingual, Language } from "./text.ts";
import type { WordList } from "./word-list.ts";

/** The lists by whose codes concepts stand under one another. */
export const CODE_LISTS = ["gbt4754", "sei2018", "sei2018-gbt"] as const;
export type CodeList = (typeof CODE_LISTS)[number];

/** A `broader` that follows from the codes of two concepts: the list puts one code under the other. `origin` is the row of the list. */
export interface CodeLine {
  readonly wider: ConceptId;
  readonly list: CodeList;
  readonly code: string;
  readonly parent: string;
  readonly origin: Origin;
}

/** A scheme of notations that a taxonomy declares, such as `naics2017`, besides those of which the program has lists. */
export interface NotationScheme {
  readonly id: string;
  readonly title: string;
  /** The forms that a code can have: 9 is a digit, A a capital letter, any other character itself; empty if any code may stand there. */
  readonly forms: readonly string[];
  readonly source: string;
  readonly origin: Origin;
}

/** The labels of a concept in one further language. */
export interface LanguageLabels {
  readonly pref: string | null;
  readonly alt: readonly string[];
}

/** An industry in the taxonomy; the field names are those of SKOS. */
export interface Concept {
  readonly id: ConceptId;
  readonly prefLabel: Bilingual;
  readonly altLabel: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly hiddenLabel: readonly string[];
  /** The concepts that its author wrote, then those that follow from its codes. */
  readonly broader: readonly ConceptId[];
  /** Those of `broader` that follow from codes; none that the author wrote too. */
  readonly byCode: readonly CodeLine[];
  /** Codes by scheme: sei2018, gbt4754, category1688. */
  readonly notation: Readonly<Record<string, readonly string[]>>;
  readonly why: string | null;
  readonly source: string;
  /** The concept whose `includes` lists this one as a product word; null for a concept with an entry of its own. */
  readonly wordOf: ConceptId | null;
  /** Whether the concept is a wide or policy word that has the chains of all its members. */
  readonly gathers: boolean;
  /** Labels in further languages, by language tag; absent if there are none. */
  readonly languages?: Readonly<Record<string, LanguageLabels>>;
  /** Languages in which the entry has no preferred label: that of another language takes its place. Absent if it has both. */
  readonly lacks?: readonly Language[];
  /** Keys of labels that a wider concept has too: as names they mean the wider one. Absent if there are none. */
  readonly sharedLabels?: readonly string[];
  readonly origin: Origin;
}

/** The id of a product word: its concept's id, `#`, and the word. No id that an author writes holds a `#`. */
export function productWordId(concept: ConceptId, word: string): ConceptId {
  return `${concept}#${/\s/u.test(word) ? word.replace(/\s+/gu, "_") : word}` as ConceptId;
}

const NO_LABELS: Concept["altLabel"] = { zh: [], en: [] };
const NONE: readonly never[] = [];
const NO_NOTATION: Concept["notation"] = {};

/** The narrower concept that a product word stands for, if nothing but the word is given. */
export function plainWord(concept: ConceptId, word: string): Concept {
  return {
    id: productWordId(concept, word),
    prefLabel: { zh: word, en: word },
    altLabel: NO_LABELS,
    hiddenLabel: NONE,
    broader: [concept],
    byCode: NONE,
    notation: NO_NOTATION,
    why: null,
    source: "",
    wordOf: concept,
    gathers: false,
    origin: { file: "", path: [] },
  };
}

export function isProductWord(id: ConceptId): boolean {
  return id.includes("#");
}

/** The concept that has a label, in whichever language or field; null if none has it. */
export function conceptWithLabel(concepts: readonly Concept[], text: string): Concept | null {
  const key = labelKey(text);
  const isIts = ({ prefLabel, altLabel, hiddenLabel }: Concept): boolean =>
    [prefLabel.zh, prefLabel.en, ...altLabel.zh, ...altLabel.en, ...hiddenLabel].some((label) => labelKey(label) === key);
  return concepts.find(isIts) ?? null;
}

/** The concept with an entry of its own: itself, or the one whose `includes` lists a product word. */
export function entryOf(id: ConceptId): ConceptId {
  const mark = id.indexOf("#");
  return mark === -1 ? id : (id.slice(0, mark) as ConceptId);
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
  /** Names of activities: at the end of a list they are said of all of it (铁矿、伴生矿综合利用). */
  readonly activities: readonly string[];
  /** Between the members of a list and the word that sums them up: 等, 及其他 … */
  readonly closers: readonly string[];
  /** Everything before them only narrows what stands behind: 用, 的 … */
  readonly attributives: readonly string[];
  /** The beginnings of remarks, which do not say what a thing is: 用于, 包括 … */
  readonly asides: readonly string[];
  /** Endings that stand for one another, as "零件 + 配件", or for others in one direction, as "设备 > 加工设备". */
  readonly endings: readonly string[];
  /** Concepts, as "鞋 + 服装服饰", whose narrower concepts names list without marks: 男装童鞋. */
  readonly families: readonly string[];
  /** Words of the trade that the pinned list of ordinary words lacks: 电器具 … They say where words end, and link to nothing. */
  readonly ordinary: readonly string[];
  /** What words are called on the mainland, as "硬碟 = 硬盘", "hair dryer = 吹风机". */
  readonly forms: readonly string[];
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
  /** Sorted by id; absent if none is declared. */
  readonly schemes?: readonly NotationScheme[];
  /** Ordinary words; not a part of the taxonomy's hash, since the program pins them. */
  readonly ordinary: WordList;
  /** Absent where there is no `places.yaml`. */
  readonly placeGroups?: PlaceGroups;
  /** Sorted by id; absent where there is no `collections.yaml`. */
  readonly collections?: readonly Collection[];
}
