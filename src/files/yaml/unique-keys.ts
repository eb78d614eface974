import type { Concept } from "../../model/taxonomy.ts";

/** Where more concepts than these differ, and more than this share of them, all are looked at anew. */
const MOST_CHANGED = { count: 8, share: 1 / 8 };

interface Known {
  readonly concepts: ReadonlySet<Concept>;
  readonly owners: ReadonlyMap<string, Concept>;
}

/**
 * Tells whether no key comes twice among concepts. It remembers the last ones of which that was true: for concepts that differ
 * little from these, as after a save, it shows in what differs.
 */
export class UniqueKeys {
  readonly #keysOf: (concept: Concept) => readonly string[];
  #known: Known | null = null;

  constructor(keysOf: (concept: Concept) => readonly string[]) {
    this.#keysOf = keysOf;
  }

  areUnique(concepts: readonly Concept[]): boolean {
    return (this.#known && this.#byDifference(this.#known, concepts)) ?? this.#all(concepts);
  }

  /** null where too much differs. */
  #byDifference({ concepts: before, owners }: Known, concepts: readonly Concept[]): boolean | null {
    const now = new Set(concepts);
    const added = concepts.filter((concept) => !before.has(concept));
    if (now.size !== concepts.length || added.length > Math.max(MOST_CHANGED.count, before.size * MOST_CHANGED.share)) return null;
    const taken = new Set<string>();
    for (const concept of added) {
      for (const key of this.#keysOf(concept)) {
        const owner = owners.get(key);
        if (taken.has(key) || (owner !== undefined && now.has(owner))) return false;
        taken.add(key);
      }
    }
    return true;
  }

  #all(concepts: readonly Concept[]): boolean {
    const owners = new Map<string, Concept>();
    for (const concept of concepts) {
      for (const key of this.#keysOf(concept)) {
        if (owners.has(key)) return false;
        owners.set(key, concept);
      }
    }
    this.#known = { concepts: new Set(concepts), owners };
    return true;
  }
}
