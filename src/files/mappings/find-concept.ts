import type { ConceptId } from "../../model/ids.ts";
import { nearest } from "../../model/nearest.ts";
import type { Taxonomy } from "../../model/taxonomy.ts";
import { ConceptNames } from "../taxonomy/concept-names.ts";
import type { MappedSide } from "./read-mappings.ts";

export type FoundConcept =
  | { readonly kind: "found"; readonly id: ConceptId }
  | { readonly kind: "several"; readonly name: string; readonly ids: readonly ConceptId[] }
  | { readonly kind: "none"; readonly name: string; readonly hint: string | null };

const MOST_HINTS = 60;

/** Finds concepts by id, by code, then by label. Nothing is guessed: what is not found is answered with the nearest name. */
export class ConceptFinder {
  readonly #names: ConceptNames;
  readonly #byCode = new Map<string, ConceptId[]>();
  #hints = 0;

  constructor(taxonomy: Taxonomy) {
    this.#names = new ConceptNames(taxonomy);
    for (const { id, notation } of taxonomy.concepts) {
      for (const [scheme, codes] of Object.entries(notation)) {
        for (const code of codes) for (const key of [code, `${scheme}:${code}`, `${scheme} ${code}`]) this.#add(key, id);
      }
    }
  }

  #add(key: string, id: ConceptId): void {
    const list = this.#byCode.get(key);
    if (list === undefined) this.#byCode.set(key, [id]);
    else if (!list.includes(id)) list.push(id);
  }

  find({ names, scheme }: MappedSide): FoundConcept {
    for (const name of names) {
      const ids = scheme === null ? this.#candidates(name) : (this.#byCode.get(`${scheme} ${name}`) ?? []);
      const [id, ...others] = ids;
      if (id !== undefined && others.length === 0) return { kind: "found", id };
      if (id !== undefined) return { kind: "several", name, ids };
    }
    const name = names.at(-1) ?? "";
    this.#hints += 1;
    return { kind: "none", name, hint: this.#hints > MOST_HINTS ? null : nearest(name, this.#names.labels()) };
  }

  #candidates(name: string): readonly ConceptId[] {
    const named = this.#names.find(name);
    return named.length > 0 ? named : (this.#byCode.get(name) ?? []);
  }
}
