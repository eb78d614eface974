import type { ConceptId } from "../../model/ids.ts";
import type { LinkedName } from "../../model/link.ts";
import type { Concept, LinkWords } from "../../model/taxonomy.ts";
import type { WordList } from "../../model/word-list.ts";
import { normaliseTerm } from "../normalise/term.ts";
import { KeyLengths } from "./key-lengths.ts";
import { eachLabel, type LabelEntry, labelsOf } from "./label-entry.ts";

/** A name that was linked: the words it was read with, and every character of the labels that were looked up for it. */
export interface KnownLink {
  readonly words: LinkWords;
  readonly ordinary: WordList;
  readonly characters: ReadonlySet<string>;
  readonly link: LinkedName;
}

/** Labels by key, one a concept, without any edit. More than one entry under a key means that the label is ambiguous. */
export interface PlainLabels {
  get(key: string): readonly LabelEntry[] | undefined;
  /** How long labels that begin with two characters can be: bit n for n characters. */
  lengthsAfter(first: number, second: number): number;
  /** Whether a label may begin with two characters, end in one, and be so long. */
  mayHave(first: number, second: number, last: number, length: number): boolean;
  /** All keys with their labels. */
  all(): Iterable<readonly [key: string, entries: readonly LabelEntry[]]>;
  /** Keys under which other labels are found than when `links` were made. */
  readonly changed: ReadonlySet<string>;
  /** Links of names by the labels from which this was made; they hold for names that no changed key bears on. */
  readonly links: Map<string, KnownLink>;
}

interface Base {
  readonly concepts: ReadonlySet<Concept>;
  readonly index: ReadonlyMap<string, readonly LabelEntry[]>;
  readonly lengths: KeyLengths;
  readonly links: Map<string, KnownLink>;
}

/** If more concepts than these, and more than this share of them, differ from those that are indexed, the index is made anew. */
const MOST_CHANGED = { count: 8, share: 1 / 8 };
/** Names whose links are kept; more than any list of belts has. */
const MOST_LINKS = 20_000;

/** The same concepts come back in many trials, and nearly the same after a save. */
const KNOWN = new WeakMap<readonly Concept[], PlainLabels>();
let base: Base | null = null;

export function plainLabels(concepts: readonly Concept[]): PlainLabels {
  const known = KNOWN.get(concepts);
  if (known) return known;
  const made = (base && overlaid(base, concepts)) ?? overlaid((base = indexed(concepts)), concepts);
  if (!made) throw new Error("concepts differ from themselves");
  KNOWN.set(concepts, made);
  return made;
}

function indexed(concepts: readonly Concept[]): Base {
  const index = new Map<string, LabelEntry[]>();
  const lengths = new KeyLengths();
  for (const concept of concepts) {
    eachLabel(concept, null, (entry) => {
      const key = normaliseTerm(entry.label);
      const list = index.get(key);
      if (!list) {
        index.set(key, [entry]);
        lengths.add(key);
      } else if (list.at(-1)?.concept !== concept.id) list.push(entry);
    });
  }
  return { concepts: new Set(concepts), index, lengths, links: new Map() };
}

/** The index of other concepts by what differs; null if too much does. */
function overlaid({ concepts: before, index, lengths: known, links }: Base, concepts: readonly Concept[]): PlainLabels | null {
  const most = Math.max(MOST_CHANGED.count, before.size * MOST_CHANGED.share);
  const now = new Set(concepts);
  const added = concepts.filter((concept) => !before.has(concept));
  if (added.length > most) return null;
  const removed = [...before].filter((concept) => !now.has(concept));
  if (removed.length > most) return null;
  const changed = new Set([...removed, ...added].flatMap((concept) => labelsOf(concept).map(({ label }) => normaliseTerm(label))));
  const gone = new Set([...removed, ...added].map(({ id }) => id));
  const lists = new Map<string, LabelEntry[]>();
  for (const key of changed) {
    lists.set(
      key,
      (index.get(key) ?? []).filter(({ concept }) => !gone.has(concept)),
    );
  }
  for (const concept of added) {
    for (const entry of labelsOf(concept)) {
      const list = lists.get(normaliseTerm(entry.label));
      if (!list?.some((other) => other.concept === concept.id)) list?.push(entry);
    }
  }
  const at = changed.size === 0 ? null : new Map(concepts.map(({ id }, number) => [id, number]));
  const place = (id: ConceptId): number => at?.get(id) ?? 0;
  for (const list of lists.values()) list.sort((a, b) => place(a.concept) - place(b.concept));
  if (links.size > MOST_LINKS) links.clear();
  if (changed.size === 0) {
    return {
      changed,
      links,
      get: (key) => (known.mayBe(key) ? index.get(key) : undefined),
      lengthsAfter: (first, second) => known.after(first, second),
      mayHave: (first, second, last, length) => known.mayHave(first, second, last, length),
      all: () => index,
    };
  }
  const lengths = new KeyLengths(lists.keys(), known);
  return {
    changed,
    links,
    lengthsAfter: (first, second) => lengths.after(first, second),
    mayHave: (first, second, last, length) => lengths.mayHave(first, second, last, length),
    get: (key) => {
      if (!lengths.mayBe(key)) return undefined;
      const list = lists.get(key);
      if (!list) return index.get(key);
      return list.length > 0 ? list : undefined;
    },
    *all() {
      for (const entry of index) if (!lists.has(entry[0])) yield entry;
      for (const entry of lists) if (entry[1].length > 0) yield entry;
    },
  };
}
