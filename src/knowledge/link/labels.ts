import { both, type Choices, holds } from "../../model/choices.ts";
import type { Edit } from "../../model/edit.ts";
import { changesOf, conceptGuards } from "../../model/entry-variants.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { normaliseTerm } from "../normalise/term.ts";
import { KeyLengths } from "./key-lengths.ts";
import { byField, type LabelEntry, labelsOf } from "./label-entry.ts";
import { type PlainLabels, plainLabels } from "./plain-labels.ts";

/** Labels by normalised text, under any set of edits. */
export class Labels {
  readonly #concepts: readonly Concept[];
  readonly #choices: Choices;
  readonly #guarded: ReadonlyMap<string, readonly LabelEntry[]>;
  readonly #lengths: KeyLengths;
  #plain: PlainLabels | null = null;

  constructor(concepts: readonly Concept[], edits: readonly Edit[], choices: Choices) {
    this.#concepts = concepts;
    this.#choices = choices;
    this.#guarded = guardedLabels(concepts, () => this.plain, edits);
    this.#lengths = new KeyLengths(this.#guarded.keys());
  }

  /** The labels without any edit. Indexed when first read: many questions need none. */
  get plain(): PlainLabels {
    return (this.#plain ??= plainLabels(this.#concepts));
  }

  get(key: string): readonly LabelEntry[] | undefined {
    const guarded = this.#guarded.get(key);
    if (!guarded) return this.plain.get(key);
    const found: LabelEntry[] = [];
    for (const entry of guarded) {
      if (!found.some((other) => other.concept === entry.concept) && holds(entry.guard, this.#choices)) found.push(entry);
    }
    return found.length > 0 ? found : undefined;
  }

  lengthsAfter(first: number, second: number): number {
    return this.plain.lengthsAfter(first, second) | this.#lengths.after(first, second);
  }

  mayHave(first: number, second: number, last: number, length: number): boolean {
    return this.plain.mayHave(first, second, last, length) || this.#lengths.mayHave(first, second, last, length);
  }

  /** The keys under which an edit touches a label. */
  get touched(): Iterable<string> {
    return this.#guarded.keys();
  }
}

/** The labels under every key that an edit touches, in the order in which they are found. */
function guardedLabels(
  concepts: readonly Concept[],
  plain: () => PlainLabels,
  edits: readonly Edit[],
): ReadonlyMap<string, readonly LabelEntry[]> {
  const there = conceptGuards(edits);
  const labelEdits = changesOf("label", edits);
  const touched = new Set([...there.keys(), ...labelEdits.map(({ change }) => change.id as string)]);
  if (touched.size === 0) return new Map();
  const taken = new Map(labelEdits.map(({ edit, change }) => [`${change.id} ${change.field} ${change.from}`, edit]));
  const own: LabelEntry[] = [];
  for (const concept of concepts.filter(({ id }) => touched.has(id))) {
    for (const entry of labelsOf(concept, there.get(concept.id) ?? null)) {
      const edit = taken.get(`${concept.id} ${entry.field} ${entry.label}`);
      own.push(edit === undefined ? entry : { ...entry, guard: both(entry.guard, [[edit, false]]) });
    }
  }
  for (const { edit, change } of labelEdits) {
    const { id, field, to } = change;
    if (to !== null) own.push({ concept: id, label: to, field, guard: both(there.get(id) ?? null, [[edit, true]]) });
  }
  for (const { edit, change } of changesOf("concept", edits)) {
    if (change.to && !change.from) own.push(...labelsOf(change.to, [[edit, true]]));
  }
  const guarded = new Map<string, LabelEntry[]>();
  for (const entry of own) {
    const key = normaliseTerm(entry.label);
    const list = guarded.get(key) ?? (plain().get(key) ?? []).filter(({ concept }) => !touched.has(concept));
    guarded.set(key, [...list, entry]);
  }
  for (const list of guarded.values()) list.sort((a, b) => byCodePoint(a.concept, b.concept) || byField(a, b));
  return guarded;
}
