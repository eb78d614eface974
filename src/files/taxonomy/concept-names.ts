import type { ConceptId } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { Taxonomy } from "../../model/taxonomy.ts";
import { keyedLabelsOf, labelsOf } from "./concept-checks.ts";

/** Concepts by what an author may call them: an id, or any label that is unique. */
export class ConceptNames {
  readonly #taxonomy: Pick<Taxonomy, "concepts">;
  readonly #ids: ReadonlySet<string>;
  #byLabel: ReadonlyMap<string, readonly ConceptId[]> | null = null;

  constructor(taxonomy: Pick<Taxonomy, "concepts">) {
    this.#taxonomy = taxonomy;
    this.#ids = new Set(taxonomy.concepts.map((concept) => concept.id));
  }

  /** The concepts of that name: none, one, or, where a label is not unique, several. */
  find(name: string): readonly ConceptId[] {
    if (this.#ids.has(name)) return [name as ConceptId];
    // Most files name concepts by id, and then nobody needs the thousands of labels.
    this.#byLabel ??= byLabel(this.#taxonomy);
    return this.#byLabel.get(labelKey(name)) ?? [];
  }

  /** Every label, for a "did you mean". */
  labels(): readonly string[] {
    return this.#taxonomy.concepts.flatMap((concept) => labelsOf(concept).map((label) => label.text));
  }
}

function byLabel(taxonomy: Pick<Taxonomy, "concepts">): ReadonlyMap<string, readonly ConceptId[]> {
  const found = new Map<string, ConceptId[]>();
  for (const concept of taxonomy.concepts) {
    for (const { key } of keyedLabelsOf(concept)) {
      if (concept.sharedLabels?.includes(key) === true) continue;
      const list = found.get(key);
      if (list === undefined) found.set(key, [concept.id]);
      else if (list.at(-1) !== concept.id) list.push(concept.id);
    }
  }
  return found;
}
