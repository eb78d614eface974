import type { LinkedName } from "../../model/link.ts";
import type { Concept, Taxonomy } from "../../model/taxonomy.ts";

/** Links that earlier runs made, by the name and the places around it. They hold for one taxonomy without edits. */
export interface LinkMemory {
  get(key: string): LinkedName | undefined;
  set(key: string, link: LinkedName): void;
}

type Words = Pick<Taxonomy, "words" | "ordinary">;

/** By the list of concepts: a taxonomy that was made of another has another list, or other words. */
const MEMORIES = new WeakMap<readonly Concept[], Words & { readonly memory: LinkMemory }>();

export function rememberLinks({ concepts, words, ordinary }: Words & Pick<Taxonomy, "concepts">, memory: LinkMemory): void {
  MEMORIES.set(concepts, { words, ordinary, memory });
}

/** The links that are known of this very taxonomy; null if nobody keeps them. */
export function linkMemoryOf({ concepts, words, ordinary }: Words & Pick<Taxonomy, "concepts">): LinkMemory | null {
  const known = MEMORIES.get(concepts);
  return known?.words === words && known.ordinary === ordinary ? known.memory : null;
}
