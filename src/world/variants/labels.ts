import type { LabelEntry } from "../../knowledge/link/label-index.ts";
import { type Linker, linkerOver } from "../../knowledge/link/linker.ts";
import { normaliseTerm } from "../../knowledge/normalise/term.ts";
import { both, type Choices, holds } from "../../model/choices.ts";
import { type Edit, LABEL_FIELDS } from "../../model/edit.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { LinkedName } from "../../model/link.ts";
import type { Concept, LinkWords, Taxonomy } from "../../model/taxonomy.ts";
import { changesOf, conceptGuards } from "./entries.ts";
import { type GuardedLabel, type KeyedLabel, keyed, labelsOf, type PlainLabels, plainLabels } from "./plain-labels.ts";

export interface LinkerWithWords {
  readonly linker: Linker;
  readonly words: LinkWords;
}

/** Labels that come and go, and words that do: names are linked as `createLinker` does, under any set of edits. */
export class LabelVariants {
  readonly #choices: Choices;
  readonly #concepts: readonly Concept[];
  readonly #guarded: ReadonlyMap<string, readonly GuardedLabel[]>;
  #plainKnown: PlainLabels | null = null;
  readonly #words: LinkWords;
  readonly #wordEdits: ReturnType<typeof changesOf<"word">>;
  readonly #linkers = new Map<string, LinkerWithWords>();
  #plainLinker: LinkerWithWords | null = null;
  /** Keys looked up for the name that is being linked. */
  #looked: Set<string> | null = null;

  constructor(taxonomy: Taxonomy, edits: readonly Edit[], choices: Choices) {
    this.#choices = choices;
    this.#words = taxonomy.words;
    this.#wordEdits = changesOf("word", edits);
    this.#concepts = taxonomy.concepts;
    this.#guarded = guardedLabels(taxonomy, () => this.#plain, edits);
  }

  /** Made when the first name is linked: many questions are answered without any. */
  get #plain(): PlainLabels {
    return (this.#plainKnown ??= plainLabels(this.#concepts));
  }

  /** The linker and the words for a name: words that share no character with it cannot matter to it. */
  forName(name: string): LinkerWithWords {
    if (this.#wordEdits.length === 0) return (this.#plainLinker ??= { linker: this.#linkerWith(this.#words), words: this.#words });
    const characters = new Set(normaliseTerm(name));
    const made = this.#wordEdits.filter(
      ({ edit, change }) =>
        [...normaliseTerm(change.to ?? change.from ?? "")].every((character) => characters.has(character)) && this.#choices.has(edit),
    );
    const key = made.map(({ edit }) => edit).join();
    let known = this.#linkers.get(key);
    if (!known) {
      let words = this.#words;
      for (const { change } of made) {
        const rest = words[change.id].filter((word) => word !== change.from);
        words = { ...words, [change.id]: change.to === null ? rest : [...rest, change.to] };
      }
      known = { words, linker: this.#linkerWith(words) };
      this.#linkers.set(key, known);
    }
    return known;
  }

  /**
   * A link that was made before, in this trial or another, where no label that it looked up can have changed; else a new one.
   * `from` is all that it is made of besides labels.
   */
  link(key: string, from: readonly unknown[], make: () => LinkedName): LinkedName {
    const { links, changed } = this.#plain;
    if (this.#wordEdits.length > 0) return make();
    const isTouched = (keys: ReadonlySet<string>): boolean => intersect(changed, keys) || this.#touches(keys);
    const known = links.get(key);
    const same = known && known.from[0] === this.#words && from.every((part, at) => part === known.from[at + 1]);
    if (known && same && !isTouched(known.keys)) return known.link;
    const outer = this.#looked;
    this.#looked = new Set();
    try {
      const link = make();
      if (!isTouched(this.#looked)) links.set(key, { from: [this.#words, ...from], keys: this.#looked, link });
      return link;
    } finally {
      this.#looked = outer;
    }
  }

  #touches(keys: ReadonlySet<string>): boolean {
    for (const key of this.#guarded.keys()) if (keys.has(key)) return true;
    return false;
  }

  #linkerWith(words: LinkWords): Linker {
    return linkerOver({ get: (text) => this.#labels(text) }, words, normaliseTerm);
  }

  #labels(key: string): readonly LabelEntry[] | undefined {
    this.#looked?.add(key);
    const guarded = this.#guarded.get(key);
    if (!guarded) return this.#plain.get(key);
    const found: LabelEntry[] = [];
    for (const entry of guarded) {
      if (!found.some((other) => other.concept === entry.concept) && holds(entry.guard, this.#choices)) found.push(entry);
    }
    return found.length > 0 ? found : undefined;
  }
}

/** The labels under every key that an edit touches, in the order in which they are found. */
function guardedLabels(taxonomy: Taxonomy, plain: () => PlainLabels, edits: readonly Edit[]): ReadonlyMap<string, readonly GuardedLabel[]> {
  const there = conceptGuards(edits);
  const labelEdits = changesOf("label", edits);
  const touched = new Set([...there.keys(), ...labelEdits.map(({ change }) => change.id as string)]);
  if (touched.size === 0) return new Map();
  const taken = new Map(labelEdits.map(({ edit, change }) => [`${change.id} ${change.field} ${change.from}`, edit]));
  const own: KeyedLabel[] = [];
  for (const concept of taxonomy.concepts.filter(({ id }) => touched.has(id))) {
    for (const label of labelsOf(concept, there.get(concept.id) ?? null)) {
      const edit = taken.get(`${concept.id} ${label.field} ${label.entry.label}`);
      own.push(edit === undefined ? label : { ...label, entry: { ...label.entry, guard: both(label.entry.guard, [[edit, false]]) } });
    }
  }
  for (const { edit, change } of labelEdits) {
    const guard = both(there.get(change.id) ?? null, [[edit, true]]);
    if (change.to !== null) own.push(keyed(change.id, change.field, LABEL_FIELDS.indexOf(change.field), change.to, guard));
  }
  for (const { edit, change } of changesOf("concept", edits)) {
    if (change.to && !change.from) own.push(...labelsOf(change.to, [[edit, true]]));
  }
  const guarded = new Map<string, GuardedLabel[]>();
  for (const { key } of own)
    guarded.set(
      key,
      (plain().get(key) ?? []).filter(({ concept }) => !touched.has(concept)),
    );
  for (const { key, entry } of own) guarded.get(key)?.push(entry);
  for (const list of guarded.values()) list.sort((a, b) => byCodePoint(a.concept, b.concept) || a.rank - b.rank);
  return guarded;
}

function intersect(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const key of few) if (many.has(key)) return true;
  return false;
}
