import { createInputShares, type InputShare, type InputShares } from "../../knowledge/relate/input-share.ts";
import { both, type Choices, type Guard, holds, type Memo, memo, type Variant } from "../../model/choices.ts";
import type { Data, InputOutput } from "../../model/data.ts";
import type { Edit } from "../../model/edit.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { changesOf, conceptGuards } from "./entries.ts";

/**
 * Input shares under any set of edits. Only notations, `broader` lines and the table itself bear on them: where no edit touches
 * one of these, the shares of the input are used as they are; else the neighbourhood of the two concepts is joined anew.
 */
export class ShareVariants implements InputShares {
  readonly #choices: Choices;
  readonly #tables: readonly { readonly table: InputOutput | null; readonly edit: number | null }[];
  readonly #plain: InputShares | null;
  readonly #concepts: readonly Concept[];
  readonly #near: Neighbourhoods | null;
  readonly #known = new Map<string, Memo<InputShare | null>>();

  constructor(concepts: readonly Concept[], data: Data, edits: readonly Edit[], choices: Choices) {
    this.#choices = choices;
    this.#tables = [
      { table: data.inputOutput, edit: null },
      ...changesOf("input-output", edits).map(({ edit, change }) => ({ table: change.to, edit })),
    ];
    const touched = edits.some(({ change }) => ["notation", "broader", "concept"].includes(change.kind));
    this.#near = touched ? new Neighbourhoods(concepts, edits, choices) : null;
    this.#plain = touched || this.#tables.length > 1 ? null : createInputShares(concepts, data.inputOutput);
    this.#concepts = concepts;
  }

  between(a: ConceptId, b: ConceptId): InputShare | null {
    if (this.#plain) return this.#plain.between(a, b);
    const key = `${a} ${b}`;
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = memo()));
    return this.#choices.read(known, () => {
      const table = this.#table();
      return createInputShares(this.#near ? this.#near.around([a, b], table) : this.#concepts, table).between(a, b);
    });
  }

  #table(): InputOutput | null {
    for (const { table, edit } of this.#tables.toReversed()) if (edit === null || this.#choices.has(edit)) return table;
    return null;
  }
}

type Notation = readonly string[];

interface Part {
  readonly id: ConceptId;
  readonly broader: readonly ConceptId[];
  readonly codes: Notation | null;
}

/** Concepts above and below a given one, with their notations, as they stand under the edits made. */
class Neighbourhoods {
  readonly #choices: Choices;
  readonly #broader = new Map<ConceptId, Variant<ConceptId>[]>();
  readonly #narrower = new Map<ConceptId, Variant<ConceptId>[]>();
  readonly #notation = new Map<ConceptId, Variant<Notation>[]>();

  constructor(concepts: readonly Concept[], edits: readonly Edit[], choices: Choices) {
    this.#choices = choices;
    const there = conceptGuards(edits);
    const removed = new Map(changesOf("broader", edits).map(({ edit, change }) => [`${change.id} ${change.from}`, edit]));
    const renoted = changesOf("notation", edits).filter(({ change }) => change.scheme === "gbt4754");
    for (const { id, broader, notation } of concepts) {
      const own = there.get(id) ?? null;
      for (const wider of broader) this.#link(id, wider, both(own, off(removed.get(`${id} ${wider}`))));
      const codes = notation["gbt4754"];
      const edit = renoted.find(({ change }) => change.id === id)?.edit;
      if (codes) this.#note(id, codes, both(own, off(edit)));
    }
    for (const { edit, change } of changesOf("broader", edits)) {
      if (change.to !== null) this.#link(change.id, change.to, both(there.get(change.id) ?? null, [[edit, true]]));
    }
    for (const { edit, change } of renoted)
      if (change.to) this.#note(change.id, change.to, both(there.get(change.id) ?? null, [[edit, true]]));
    for (const { edit, change } of changesOf("concept", edits)) {
      if (!change.to || change.from) continue;
      for (const wider of change.to.broader) this.#link(change.id, wider, [[edit, true]]);
      const codes = change.to.notation["gbt4754"];
      if (codes) this.#note(change.id, codes, [[edit, true]]);
    }
  }

  /** The part of the taxonomy that sectors of these concepts are read from. */
  around(start: readonly ConceptId[], table: InputOutput | null): readonly Concept[] {
    const parts = new Map<ConceptId, Part>();
    for (const own of start) {
      const near = this.#explore([own], this.#broader, true);
      if (createInputShares(near.map(bare), table).between(own, own) === null) near.push(...this.#explore([own], this.#narrower, false));
      for (const { id, broader, codes } of near) {
        const known = parts.get(id);
        parts.set(id, { id, codes, broader: known ? [...known.broader, ...broader] : broader });
      }
    }
    return [...parts.values()].map(bare);
  }

  /** All that is reached over lines upwards or downwards, with the lines taken. */
  #explore(start: readonly ConceptId[], lines: ReadonlyMap<ConceptId, readonly Variant<ConceptId>[]>, upwards: boolean): Part[] {
    const broader = new Map<ConceptId, ConceptId[]>(start.map((id) => [id, []]));
    for (const [at] of broader) {
      for (const other of this.#here(lines.get(at))) {
        if (!broader.has(other)) broader.set(other, []);
        const [narrower, wider] = upwards ? [at, other] : [other, at];
        broader.get(narrower)?.push(wider);
      }
    }
    return [...broader].map(([id, wider]) => ({ id, broader: wider, codes: this.#here(this.#notation.get(id))[0] ?? null }));
  }

  #here<Value>(variants: readonly Variant<Value>[] | undefined): readonly Value[] {
    return (variants ?? []).flatMap(({ value, guard }) => (holds(guard, this.#choices) ? [value] : []));
  }

  #link(narrower: ConceptId, wider: ConceptId, guard: Guard): void {
    this.#broader.set(narrower, [...(this.#broader.get(narrower) ?? []), { value: wider, guard }]);
    this.#narrower.set(wider, [...(this.#narrower.get(wider) ?? []), { value: narrower, guard }]);
  }

  #note(id: ConceptId, codes: Notation, guard: Guard): void {
    this.#notation.set(id, [...(this.#notation.get(id) ?? []), { value: codes, guard }]);
  }
}

function off(edit: number | undefined): Guard {
  return edit === undefined ? null : [[edit, false]];
}

/** A concept of which only what sectors are read from matters. */
function bare({ id, broader, codes }: Part): Concept {
  return {
    id,
    prefLabel: { zh: id, en: id },
    altLabel: { zh: [], en: [] },
    hiddenLabel: [],
    broader,
    notation: codes ? { gbt4754: codes } : {},
    why: null,
    source: "",
    origin: { file: "", path: [] },
  };
}
