import type { ConceptId } from "../../model/ids.ts";
import type { Concept, LinkWords } from "../../model/taxonomy.ts";
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

  readonly #before: readonly string[];
  readonly #behind: readonly string[];

  constructor(concepts: readonly Concept[], words: LinkWords) {
    this.#concepts = new Map(concepts.map((concept) => [concept.id, concept]));
    this.#before = longestFirst(words.heads);
    this.#behind = longestFirst([...words.generic, ...words.tails, ...words.machineTails]);
    for (const { id, broader } of concepts)
      for (const wider of broader) this.#narrower.set(wider, [...(this.#narrower.get(wider) ?? []), id]);
  }

  /**
   * One industry can belong under another that is at least as wide by the taxonomy, if its name says so, or if the other stands beside it
   * or beside what is above it and their names have more in common than qualifiers and words that every industry has.
   */
  under(narrower: ConceptId, wider: ConceptId): boolean {
    if (this.#size(wider) < this.#size(narrower) || this.#depth(wider) > this.#depth(narrower)) return false;
    const [low, high] = [this.#core(this.#label(narrower)), this.#core(this.#label(wider))];
    if (low !== high && low.includes(high)) return true;
    return (this.#areSiblings(narrower, wider) || this.#standsBesideAbove(wider, narrower)) && sharePart(low, high);
  }

  same(a: ConceptId, b: ConceptId): boolean {
    const [one, other] = [this.#core(this.#label(a)), this.#core(this.#label(b))];
    return this.#areSiblings(a, b) && this.alike(one, other) && sharePart(one, other);
  }

  alike(a: string, b: string): boolean {
    return sharedCharacters(a, b) >= LEAST_ALIKE;
  }

  /** Whether the taxonomy leaves a chain open: nothing says where one of the two stands, or both stand under one concept, `steps` apart. */
  couldBeChained(a: ConceptId, b: ConceptId, steps: number | null): boolean {
    return steps === null ? !this.#isPlaced(a) || !this.#isPlaced(b) : steps <= FARTHEST_CHAIN;
  }

  #isPlaced(id: ConceptId): boolean {
    return (this.#concepts.get(id)?.broader ?? []).length > 0 || this.#narrower.has(id);
  }

  labelled(text: string, concept: ConceptId): boolean {
    return this.alike(text, this.#label(concept));
  }

  #label(id: ConceptId): string {
    return this.#concepts.get(id)?.prefLabel.zh ?? id;
  }

  /** A name without qualifiers before it and without words behind it that say no industry; all of it if nothing else is left. */
  #core(label: string): string {
    let core = label;
    for (let word: string | undefined; (word = this.#before.find((each) => each !== core && core.startsWith(each))) !== undefined; )
      core = core.slice(word.length);
    for (let word: string | undefined; (word = this.#behind.find((each) => each !== core && core.endsWith(each))) !== undefined; )
      core = core.slice(0, -word.length);
    return core;
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

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/** Whether two names have two characters in a row in common. */
function sharePart(a: string, b: string): boolean {
  return [...a].some((_, at) => a.slice(at, at + 2).length === 2 && b.includes(a.slice(at, at + 2)));
}
