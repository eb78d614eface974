import { Choices, type Memos } from "../../model/choices.ts";
import type { Edit } from "../../model/edit.ts";
import { changesOf, type NumberedChange } from "../../model/entry-variants.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { LinkedName } from "../../model/link.ts";
import type { LinkWords, Taxonomy } from "../../model/taxonomy.ts";
import { nameWords } from "../normalise/name.ts";
import { normaliseTerm } from "../normalise/term.ts";
import { candidateFinder } from "./candidates.ts";
import { Labels } from "./labels.ts";
import { createLinker, type Linker } from "./linker.ts";
import type { LabelLookup } from "./term.ts";

interface LinkerWithWords {
  readonly linker: Linker;
  readonly words: LinkWords;
}

/** Joins names to concepts against all labels of a taxonomy, under any set of edits of its labels and words. */
export class NameLinker {
  readonly #choices: Choices;
  readonly #labels: Labels;
  readonly #words: LinkWords;
  readonly #wordEdits: readonly NumberedChange<"word">[];
  readonly #linkers = new Map<string, LinkerWithWords>();
  readonly #links: Memos<string, LinkedName> = new Map();
  #nearest: ((key: string) => readonly ConceptId[]) | null = null;
  /** Keys looked up for the name that is being linked. */
  #looked: Set<string> | null = null;

  constructor(taxonomy: Pick<Taxonomy, "concepts" | "words">, edits: readonly Edit[] = [], choices = new Choices(edits.length)) {
    this.#choices = choices;
    this.#labels = new Labels(taxonomy.concepts, edits, choices);
    this.#words = taxonomy.words;
    this.#wordEdits = changesOf("word", edits);
  }

  /** What a name links to. Names of places `around` are taken off its front. */
  link(name: string, around: readonly string[]): LinkedName {
    const key = `${around.join("/")}|${name}`;
    return this.#choices.readAt(this.#links, key, () =>
      this.#choices.areAny ? this.#knownLink(key, () => this.#linked(name, around)) : this.#linked(name, around),
    );
  }

  /** The nearest concepts to a text by the labels without edits, best first, at most three. */
  candidates(text: string): readonly ConceptId[] {
    this.#nearest ??= candidateFinder(this.#labels.plain);
    return this.#nearest(normaliseTerm(text));
  }

  #linked(name: string, around: readonly string[]): LinkedName {
    const { linker, words } = this.#forName(name);
    return linker.link(name, nameWords(name, around, words));
  }

  /** The linker and the words for a name: words that share no character with it cannot matter to it. */
  #forName(name: string): LinkerWithWords {
    const characters = this.#wordEdits.length === 0 ? null : new Set(normaliseTerm(name));
    const made = this.#wordEdits.filter(
      ({ edit, change }) =>
        [...normaliseTerm(change.to ?? change.from ?? "")].every((character) => characters?.has(character)) && this.#choices.has(edit),
    );
    const key = made.map(({ edit }) => edit).join();
    let known = this.#linkers.get(key);
    if (!known) {
      let words = this.#words;
      for (const { change } of made) {
        const rest = words[change.id].filter((word) => word !== change.from);
        words = { ...words, [change.id]: change.to === null ? rest : [...rest, change.to] };
      }
      const lookup: LabelLookup = this.#choices.areAny ? { get: (label) => this.#lookUp(label) } : this.#labels.plain;
      known = { words, linker: createLinker(lookup, words) };
      this.#linkers.set(key, known);
    }
    return known;
  }

  #lookUp(key: string): ReturnType<Labels["get"]> {
    this.#looked?.add(key);
    return this.#labels.get(key);
  }

  /** A link that was made before, in this trial or another, if no label that it looked up can have changed; else a new one. */
  #knownLink(key: string, make: () => LinkedName): LinkedName {
    if (this.#wordEdits.length > 0) return make();
    const { links, changed } = this.#labels.plain;
    const isTouched = (keys: ReadonlySet<string>): boolean => intersect(changed, keys) || this.#labels.touches(keys);
    const known = links.get(key);
    if (known?.words === this.#words && !isTouched(known.keys)) return known.link;
    const outer = this.#looked;
    this.#looked = new Set();
    try {
      const link = make();
      if (!isTouched(this.#looked)) links.set(key, { words: this.#words, keys: this.#looked, link });
      return link;
    } finally {
      this.#looked = outer;
    }
  }
}

function intersect(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const key of few) if (many.has(key)) return true;
  return false;
}
