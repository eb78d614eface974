import { both, type Choices, type Guard, holds, type Memo, memo } from "../../model/choices.ts";
import type { Edit } from "../../model/edit.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { changesOf, conceptGuards, type EntryVariants } from "./entries.ts";
import { type Direction, type Line, linesOf, type PlainLines, plainLines } from "./lines.ts";

/** Every line that any set of edits can make between concepts, which go by numbers here. Lines that no edit touches are shared by all trials. */
export class ConceptGraph implements Readonly<Record<Direction, readonly (readonly Line[] | undefined)[]>> {
  readonly same: (readonly Line[] | undefined)[];
  readonly up: (readonly Line[] | undefined)[];
  readonly down: (readonly Line[] | undefined)[];
  /** What a concept feeds, and what feeds it. */
  readonly feeds: (readonly Line[] | undefined)[];
  readonly fedBy: (readonly Line[] | undefined)[];
  readonly #plain: ReadonlyMap<string, number>;
  /** The lines as they are, where no edit touches any: then what follows from them is the same in every trial. */
  readonly untouched: PlainLines | null;
  readonly #more = new Map<string, number>();
  readonly #classes: (Memo<readonly number[]> | undefined)[] = [];
  readonly #mayReach = {
    up: new Map<number, ReadonlyMap<number, readonly Guard[]>>(),
    down: new Map<number, ReadonlyMap<number, readonly Guard[]>>(),
  };
  readonly #above: (Memo<ReadonlyMap<number, number>> | undefined)[] = [];
  readonly #choices: Choices;

  constructor(
    concepts: readonly Concept[],
    declarations: readonly Declaration[],
    touched: readonly EntryVariants<Declaration>[],
    edits: readonly Edit[],
    choices: Choices,
  ) {
    const plain = plainLines(concepts, declarations);
    this.#choices = choices;
    this.#plain = plain.numbers;
    const linesChange = touched.length > 0 || edits.some(({ change }) => change.kind === "broader" || change.kind === "concept");
    this.untouched = linesChange ? null : plain;
    this.same = plain.same.slice();
    this.up = plain.up.slice();
    this.down = plain.down.slice();
    this.feeds = plain.feeds.slice();
    this.fedBy = plain.fedBy.slice();
    for (const { id, variants } of touched) {
      const base = declarations.find((declaration) => declaration.id === id);
      for (const { value, guard } of variants) this.#declare(value, guard, value === base);
      if (base && !variants.some(({ value }) => value === base)) throw new Error(`no form of ${id} is the one that is there`);
    }
    this.#editTaxonomy(concepts, edits);
  }

  #editTaxonomy(concepts: readonly Concept[], edits: readonly Edit[]): void {
    const there = conceptGuards(edits);
    const guards = new Map<string, Guard>();
    for (const { edit, change } of changesOf("broader", edits)) {
      if (change.from !== null) guards.set(`${change.id} ${change.from}`, [[edit, false]]);
      if (change.to !== null) this.#putUp(change.id, change.to, both(there.get(change.id) ?? null, [[edit, true]]), null);
    }
    for (const { edit, change } of changesOf("concept", edits)) {
      if (change.to && !change.from) for (const wider of change.to.broader) this.#putUp(change.id, wider, [[edit, true]], null);
    }
    if (there.size === 0 && guards.size === 0) return;
    for (const { id, broader } of concepts) {
      for (const wider of broader) {
        const guard = both(there.get(id) ?? null, guards.get(`${id} ${wider}`) ?? null);
        if (guard !== null) this.#putUp(id, wider, guard, "broader");
      }
    }
  }

  #putUp(narrower: ConceptId, wider: ConceptId, guard: Guard, instead: string | null): void {
    const [below, above] = [this.number(narrower), this.number(wider)];
    this.#put("up", below, { to: above, guard, source: "edit", passesOn: false }, instead);
    this.#put("down", above, { to: below, guard, source: "edit", passesOn: false }, instead);
  }

  #declare(declaration: Declaration, guard: Guard, isThere: boolean): void {
    for (const { direction, from, to, passesOn } of linesOf(declaration)) {
      this.#put(direction, this.number(from), { to: this.number(to), guard, source: "edit", passesOn }, isThere ? declaration.id : null);
    }
  }

  /** Adds a line, or sets the condition of the one that stands there by this source. */
  #put(direction: Direction, from: number, line: Line, instead: string | null): void {
    const lines = this[direction][from] ?? [];
    this[direction][from] =
      instead === null
        ? [...lines, line]
        : lines.map((other) => (other.to === line.to && other.source === instead ? { ...other, guard: line.guard } : other));
  }

  /** The number of a concept; concepts that only a line names have one too. */
  number(id: ConceptId): number {
    const known = this.#plain.get(id) ?? this.#more.get(id);
    if (known !== undefined) return known;
    const number = this.#plain.size + this.#more.size;
    this.#more.set(id, number);
    return number;
  }

  /** The concept itself, all that is the same (0 steps) and all that is wider, with the fewest steps up. */
  above(concept: number): ReadonlyMap<number, number> {
    return this.#choices.read((this.#above[concept] ??= memo()), () => this.#reach(concept));
  }

  /** The concept and all that is the same. */
  sameAs(concept: number): readonly number[] {
    return this.#choices.read((this.#classes[concept] ??= memo()), () => {
      const same = [concept];
      for (const at of same) {
        for (const { to, guard } of this.same[at] ?? []) if (!same.includes(to) && holds(guard, this.#choices)) same.push(to);
      }
      return same;
    });
  }

  /**
   * All that may stand at or under a concept, or at or above it, each with the conditions of every way there. Unlike `above`,
   * this asks about no edit: long ways are gathered for many concepts at once, and only few of them are then looked at.
   */
  mayReach(concept: number, direction: "up" | "down"): ReadonlyMap<number, readonly Guard[]> {
    const memos = this.#mayReach[direction];
    let known = memos.get(concept);
    if (!known) memos.set(concept, (known = this.#waysAlong(concept, this[direction])));
    return known;
  }

  #waysAlong(concept: number, lines: readonly (readonly Line[] | undefined)[]): ReadonlyMap<number, readonly Guard[]> {
    const found = new Map<number, Guard[]>();
    const open: (readonly [number, Guard])[] = [[concept, null]];
    for (const [at, guard] of open) {
      const ways = found.get(at) ?? [];
      if (ways.some((way) => isPart(way, guard))) continue;
      found.set(at, [...ways, guard]);
      for (const line of [...(this.same[at] ?? []), ...(lines[at] ?? [])]) open.push([line.to, joined(guard, line.guard)]);
    }
    return found;
  }

  /** What may stand directly under a concept: each line downwards, with everything that is the same as its lower end. */
  directlyUnder(concept: number): readonly { readonly members: readonly number[]; readonly guard: Guard }[] {
    const own = this.sameAs(concept);
    return own.flatMap((same) =>
      (this.down[same] ?? []).flatMap(({ to, guard }) => (own.includes(to) ? [] : [{ members: this.sameAs(to), guard }])),
    );
  }

  #reach(concept: number): ReadonlyMap<number, number> {
    const found = new Map([[concept, 0]]);
    let level = [concept];
    for (let steps = 0; level.length > 0; steps++) {
      for (const at of level) {
        for (const { to, guard } of this.same[at] ?? []) {
          if (found.has(to) || !holds(guard, this.#choices)) continue;
          found.set(to, steps);
          level.push(to);
        }
      }
      const next: number[] = [];
      for (const at of level) {
        for (const { to, guard } of this.up[at] ?? []) {
          if (found.has(to) || !holds(guard, this.#choices)) continue;
          found.set(to, steps + 1);
          next.push(to);
        }
      }
      level = next;
    }
    return found;
  }
}

/** Both conditions, each edit named once. */
function joined(a: Guard, b: Guard): Guard {
  if (a === null || b === null) return a ?? b;
  return [...a, ...b.filter(([edit, made]) => !a.some((other) => other[0] === edit && other[1] === made))];
}

function isPart(part: Guard, guard: Guard): boolean {
  return part === null || (guard !== null && part.every(([edit, made]) => guard.some((other) => other[0] === edit && other[1] === made)));
}
