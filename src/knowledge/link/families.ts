import { both, type Choices, type Guard, holds } from "../../model/choices.ts";
import type { Edit } from "../../model/edit.ts";
import { changesOf, conceptGuards } from "../../model/entry-variants.ts";
import type { ConceptId } from "../../model/ids.ts";
import { type Concept, entryOf, isProductWord } from "../../model/taxonomy.ts";

interface WiderLine {
  readonly wider: ConceptId;
  readonly guard: Guard;
}

/** How many `broader` edges above an entry a family may be. */
const MOST_EDGES = 2;

/** Returns the wider concepts of concepts with an entry of their own, at most two edges up, under any set of edits. */
export class Families {
  readonly #concepts: readonly Concept[];
  readonly #edits: readonly Edit[];
  readonly #choices: Choices;
  #lines: ReadonlyMap<ConceptId, readonly WiderLine[]> | null = null;

  constructor(concepts: readonly Concept[], edits: readonly Edit[], choices: Choices) {
    this.#concepts = concepts;
    this.#edits = edits;
    this.#choices = choices;
  }

  /** Whether two concepts stand under members of one of these families, and neither under the other. */
  isShared(a: ConceptId, b: ConceptId, families: () => readonly ReadonlySet<ConceptId>[]): boolean {
    const [above, others] = [this.#above(entryOf(a)), this.#above(entryOf(b))];
    if (above.has(b) || others.has(a)) return false;
    return families().some((family) => meet(family, above) && meet(family, others));
  }

  #above(concept: ConceptId): ReadonlySet<ConceptId> {
    this.#lines ??= widerLines(this.#concepts, this.#edits);
    const found = new Set([concept]);
    let last: readonly ConceptId[] = [concept];
    for (let edge = 0; edge < MOST_EDGES; edge++) {
      last = last.flatMap((each) =>
        (this.#lines?.get(each) ?? []).filter(({ guard }) => holds(guard, this.#choices)).map(({ wider }) => wider),
      );
      for (const each of last) found.add(each);
    }
    return found;
  }
}

function widerLines(concepts: readonly Concept[], edits: readonly Edit[]): ReadonlyMap<ConceptId, readonly WiderLine[]> {
  const lines = new Map<ConceptId, WiderLine[]>();
  const put = (narrower: ConceptId, wider: ConceptId, guard: Guard): void => {
    const known = lines.get(narrower);
    if (known === undefined) lines.set(narrower, [{ wider, guard }]);
    else known.push({ wider, guard });
  };
  const there = conceptGuards(edits);
  const gone = new Map<string, Guard>();
  for (const { edit, change } of changesOf("broader", edits)) {
    if (change.from !== null) gone.set(`${change.id} ${change.from}`, [[edit, false]]);
    if (change.to !== null) put(change.id, change.to, both(there.get(change.id) ?? null, [[edit, true]]));
  }
  for (const { edit, change } of changesOf("concept", edits)) {
    if (change.to && !change.from) for (const wider of change.to.broader) put(change.id, wider, [[edit, true]]);
  }
  for (const { id, broader } of concepts) {
    if (isProductWord(id)) continue;
    for (const wider of broader) put(id, wider, both(there.get(id) ?? null, gone.get(`${id} ${wider}`) ?? null));
  }
  return lines;
}

function meet(a: ReadonlySet<ConceptId>, b: ReadonlySet<ConceptId>): boolean {
  for (const concept of b) if (a.has(concept)) return true;
  return false;
}
