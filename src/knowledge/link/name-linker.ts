import { Choices, type Memos } from "../../model/choices.ts";
import type { Edit } from "../../model/edit.ts";
import { changesOf, type NumberedChange } from "../../model/entry-variants.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { LinkedName } from "../../model/link.ts";
import type { LinkWords, Taxonomy } from "../../model/taxonomy.ts";
import type { WordList } from "../../model/word-list.ts";
import { nameWords } from "../normalise/name.ts";
import { normaliseTerm } from "../normalise/term.ts";
import { afterPlace } from "./after-place.ts";
import { candidateFinder } from "./candidates.ts";
import { Families } from "./families.ts";
import { Labels } from "./labels.ts";
import { type LinkMemory, linkMemoryOf } from "./link-memory.ts";
import { linkName } from "./linker.ts";
import { type LabelLookup, type Vocabulary, vocabularyOf } from "./vocabulary.ts";

interface WordsInForce {
  readonly words: LinkWords;
  readonly vocabulary: Vocabulary;
}

/** Joins names to concepts against all labels of a taxonomy, under any set of edits of its labels and words. */
export class NameLinker {
  readonly #choices: Choices;
  readonly #labels: Labels;
  readonly #words: LinkWords;
  readonly #ordinary: WordList;
  readonly #wordEdits: readonly NumberedChange<"word">[];
  readonly #memory: LinkMemory | null;
  readonly #inForce = new Map<string, WordsInForce>();
  readonly #links: Memos<string, LinkedName> = new Map();
  #nearest: ((key: string) => readonly ConceptId[]) | null = null;
  /** Characters of the keys that are looked up for the name that is being linked. */
  #looked: Set<string> | null = null;
  readonly #families: Families;
  /** Whether the name that is being linked was read by the hierarchy of concepts. */
  #isByFamily = false;

  constructor(
    taxonomy: Pick<Taxonomy, "concepts" | "words" | "ordinary">,
    edits: readonly Edit[] = [],
    choices = new Choices(edits.length),
  ) {
    this.#choices = choices;
    this.#labels = new Labels(taxonomy.concepts, edits, choices);
    this.#families = new Families(taxonomy.concepts, edits, choices);
    this.#words = taxonomy.words;
    this.#ordinary = taxonomy.ordinary;
    this.#wordEdits = changesOf("word", edits);
    this.#memory = edits.length === 0 ? linkMemoryOf(taxonomy) : null;
  }

  /** What a name links to. Names of places `around` are taken off its front. */
  link(name: string, around: readonly string[]): LinkedName {
    const key = `${around.join("/")}|${name}`;
    return this.#choices.readAt(this.#links, key, () =>
      this.#choices.areAny
        ? this.#knownLink(key, () => this.#linked(name, around))
        : this.#remembered(key, () => this.#linked(name, around)),
    );
  }

  /** A link that an earlier run made, or a new one. */
  #remembered(key: string, make: () => LinkedName): LinkedName {
    const known = this.#memory?.get(key);
    if (known !== undefined) return known;
    const link = make();
    this.#memory?.set(key, link);
    return link;
  }

  /** The nearest concepts to a text by the labels without edits, best first, at most three. */
  candidates(text: string): readonly ConceptId[] {
    this.#nearest ??= candidateFinder(this.#labels.plain);
    return this.#nearest(normaliseTerm(text));
  }

  #linked(name: string, around: readonly string[]): LinkedName {
    const { words, vocabulary } = this.#forName(name);
    return afterPlace(linkName(name, nameWords(name, around, words), vocabulary), around);
  }

  /** The words that are in force for a name: those that share no character with it cannot matter to it. */
  #forName(name: string): WordsInForce {
    const characters = this.#wordEdits.length === 0 ? null : new Set(normaliseTerm(name));
    const made = this.#wordEdits.filter(
      ({ edit, change }) =>
        [...normaliseTerm(change.to ?? change.from ?? "")].every((character) => characters?.has(character)) && this.#choices.has(edit),
    );
    const key = made.map(({ edit }) => edit).join();
    let known = this.#inForce.get(key);
    if (!known) {
      let words = this.#words;
      for (const { change } of made) {
        const rest = words[change.id].filter((word) => word !== change.from);
        words = { ...words, [change.id]: change.to === null ? rest : [...rest, change.to] };
      }
      const lookup: LabelLookup = this.#choices.areAny
        ? {
            get: (label) => this.#lookUp(label),
            lengthsAfter: (first, second) => this.#labels.lengthsAfter(first, second),
            mayHave: (first, second, last, length) => this.#labels.mayHave(first, second, last, length),
          }
        : this.#labels.plain;
      known = { words, vocabulary: vocabularyOf(lookup, words, this.#ordinary, (a, b, families) => this.#isShared(a, b, families)) };
      this.#inForce.set(key, known);
    }
    return known;
  }

  #isShared(...pair: Parameters<Families["isShared"]>): boolean {
    this.#isByFamily = true;
    return this.#families.isShared(...pair);
  }

  #lookUp(key: string): ReturnType<Labels["get"]> {
    if (this.#looked !== null) for (const character of key) this.#looked.add(character);
    return this.#labels.get(key);
  }

  /** A link that was made before, in this trial or another, if no label that it looked up can have changed; else a new one. */
  #knownLink(key: string, make: () => LinkedName): LinkedName {
    if (this.#wordEdits.length > 0) return make();
    const { links, changed } = this.#labels.plain;
    const isTouched = (characters: ReadonlySet<string>): boolean =>
      areWrittenWith(characters, changed) || areWrittenWith(characters, this.#labels.touched);
    const known = links.get(key);
    if (known?.words === this.#words && known.ordinary === this.#ordinary && !isTouched(known.characters)) return known.link;
    const outer = this.#looked;
    this.#looked = new Set(normaliseTerm(key));
    this.#isByFamily = false;
    try {
      const link = make();
      if (!this.#isByFamily && !isTouched(this.#looked))
        links.set(key, { words: this.#words, ordinary: this.#ordinary, characters: this.#looked, link });
      return link;
    } finally {
      this.#looked = outer;
    }
  }
}

/** Whether any of these keys consists of these characters alone. */
function areWrittenWith(characters: ReadonlySet<string>, keys: Iterable<string>): boolean {
  for (const key of keys) if ([...key].every((character) => characters.has(character))) return true;
  return false;
}
