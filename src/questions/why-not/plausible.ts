import type { ConceptId } from "../../model/ids.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { sharedCharacters } from "./near.ts";

/** Industries farther apart than this, in steps over the concept above both, are not proposed as up- and downstream. */
const FARTHEST_CHAIN = 6;
/** Names with a smaller share of characters in common are not proposed as one industry. */
const LEAST_ALIKE = 0.5;

/** Relations of two concepts that an expert could believe, by their positions in the taxonomy and their names. */
export class Plausible {
  readonly #concepts: ReadonlyMap<ConceptId, Concept>;
  readonly #narrower = new Map<ConceptId, ConceptId[]>();
  readonly #sizes = new Map<ConceptId, number>();

  constructor(concepts: readonly Concept[]) {
    this.#concepts = new Map(concepts.map((concept) => [concept.id, concept]));
    for (const { id, broader } of concepts)
      for (const wider of broader) this.#narrower.set(wider, [...(this.#narrower.get(wider) ?? []), id]);
  }

  /**
   * One industry can be proposed under another that is at least as broad in the taxonomy, if its name suggests it, if both are under one
   * concept, or if the other is a sibling of what is above it and the names have something in common.
   */
  under(narrower: ConceptId, wider: ConceptId): boolean {
    if (this.#size(wider) < this.#size(narrower) || this.#depth(wider) > this.#depth(narrower)) return false;
    const [low, high] = [this.#label(narrower), this.#label(wider)];
    if ((low !== high && low.includes(high)) || this.#areSiblings(narrower, wider)) return true;
    return this.#standsBesideAbove(wider, narrower) && sharedCharacters(low, high) > 0;
  }

  same(a: ConceptId, b: ConceptId): boolean {
    return this.#areSiblings(a, b) && this.alike(this.#label(a), this.#label(b));
  }

  alike(a: string, b: string): boolean {
    return sharedCharacters(a, b) >= LEAST_ALIKE;
  }

  /** `steps` go over the concept above both; null if there is none. */
  chained(steps: number | null): boolean {
    return steps !== null && steps <= FARTHEST_CHAIN;
  }

  labelled(text: string, concept: ConceptId): boolean {
    return this.alike(text, this.#label(concept));
  }

  #label(id: ConceptId): string {
    return this.#concepts.get(id)?.prefLabel.zh ?? id;
  }

  #areSiblings(a: ConceptId, b: ConceptId): boolean {
    const own = new Set(this.#concepts.get(a)?.broader ?? []);
    return (this.#concepts.get(b)?.broader ?? []).some((wider) => own.has(wider));
  }

  /** Whether a concept is a sibling of one that is above another. */
  #standsBesideAbove(id: ConceptId, low: ConceptId): boolean {
    const above = new Set(this.#concepts.get(low)?.broader ?? []);
    for (const each of above) for (const wider of this.#concepts.get(each)?.broader ?? []) above.add(wider);
    return (this.#concepts.get(id)?.broader ?? []).some((wider) => above.has(wider));
  }

  /** The number of levels above a concept, on the shortest path. */
  #depth(id: ConceptId): number {
    let level: readonly ConceptId[] = [id];
    const seen = new Set(level);
    for (let depth = 0; ; depth++) {
      if (level.length === 0 || level.some((each) => (this.#concepts.get(each)?.broader ?? []).length === 0)) return depth;
      level = level.flatMap((each) => this.#concepts.get(each)?.broader ?? []).filter((each) => !seen.has(each));
      for (const each of level) seen.add(each);
    }
  }

  /** The number of concepts under a concept. */
  #size(id: ConceptId): number {
    let size = this.#sizes.get(id);
    if (size === undefined) {
      const seen = new Set<ConceptId>([id]);
      for (const each of seen) for (const lower of this.#narrower.get(each) ?? []) seen.add(lower);
      size = seen.size - 1;
      this.#sizes.set(id, size);
    }
    return size;
  }
}
