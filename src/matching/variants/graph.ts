import { both, type Choices, type Guard, holds, type Memo, memo } from "../../compare/choices.ts";
import type { Edit } from "../../model/edit.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { changesOf, conceptGuards, type EntryVariants } from "./entries.ts";

/** A line from one concept to another, and when it is there. */
export interface Line {
  readonly to: number;
  readonly guard: Guard;
  /** For a link of a chain: whether it can be joined to another. */
  readonly passesOn?: boolean;
}

/** Every line that any set of edits can make between concepts, which go by numbers here. */
export class ConceptGraph {
  readonly ids: ConceptId[] = [];
  readonly #numbers = new Map<string, number>();
  readonly same: Line[][] = [];
  readonly up: Line[][] = [];
  readonly down: Line[][] = [];
  /** What a concept feeds, and what feeds it. */
  readonly feeds: Line[][] = [];
  readonly fedBy: Line[][] = [];
  readonly #classes: Memo<readonly number[]>[] = [];
  readonly #mayReach = {
    up: new Map<number, ReadonlyMap<number, readonly Guard[]>>(),
    down: new Map<number, ReadonlyMap<number, readonly Guard[]>>(),
  };
  readonly #above: Memo<ReadonlyMap<number, number>>[] = [];
  readonly #choices: Choices;

  constructor(concepts: readonly Concept[], declarations: readonly EntryVariants<Declaration>[], edits: readonly Edit[], choices: Choices) {
    this.#choices = choices;
    const there = conceptGuards(edits);
    const removed = new Map<string, number>();
    for (const { edit, change } of changesOf("broader", edits)) {
      if (change.from !== null) removed.set(`${change.id} ${change.from}`, edit);
      if (change.to !== null) this.#addUp(change.id, change.to, both(there.get(change.id) ?? null, [[edit, true]]));
    }
    for (const { edit, change } of changesOf("concept", edits)) {
      if (change.to && !change.from) for (const wider of change.to.broader) this.#addUp(change.id, wider, [[edit, true]]);
    }
    for (const { id, broader } of concepts) {
      const own = there.get(id) ?? null;
      for (const wider of broader) {
        const edit = removed.size === 0 ? undefined : removed.get(`${id} ${wider}`);
        this.#addUp(id, wider, edit === undefined ? own : both(own, [[edit, false]]));
      }
    }
    for (const { variants } of declarations) for (const { value, guard } of variants) this.#declare(value, guard);
  }

  /** The number of a concept; concepts that only a line names have one too. */
  number(id: ConceptId): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.length;
    this.#numbers.set(id, number);
    this.ids.push(id);
    for (const lines of [this.same, this.up, this.down, this.feeds, this.fedBy]) lines.push([]);
    this.#classes.push(memo());
    this.#above.push(memo());
    return number;
  }

  /** The concept itself, all that is the same (0 steps) and all that is wider, with the fewest steps up. */
  above(concept: number): ReadonlyMap<number, number> {
    const known = this.#above[concept];
    if (!known) throw new Error(`no concept ${concept}`);
    return this.#choices.read(known, () => this.#reach(concept));
  }

  /** The concept and all that is the same. */
  sameAs(concept: number): readonly number[] {
    const known = this.#classes[concept];
    if (!known) throw new Error(`no concept ${concept}`);
    return this.#choices.read(known, () => {
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

  #waysAlong(concept: number, lines: readonly (readonly Line[])[]): ReadonlyMap<number, readonly Guard[]> {
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

  #addUp(narrower: ConceptId, wider: ConceptId, guard: Guard): void {
    const [from, to] = [this.number(narrower), this.number(wider)];
    this.up[from]?.push({ to, guard });
    this.down[to]?.push({ to: from, guard });
  }

  #declare(declaration: Declaration, guard: Guard): void {
    if (declaration.scope === "pair") return;
    switch (declaration.kind) {
      case "identical": {
        const [first, ...others] = declaration.concepts.map((id) => this.number(id));
        for (const other of others) {
          if (first === undefined || first === other) continue;
          this.same[first]?.push({ to: other, guard });
          this.same[other]?.push({ to: first, guard });
        }
        return;
      }
      case "subordinate":
        this.#addUp(declaration.narrower, declaration.wider, guard);
        return;
      case "similar": {
        const [from, to] = [this.number(declaration.upstream), this.number(declaration.downstream)];
        const passesOn = declaration.as === "material";
        this.feeds[from]?.push({ to, guard, passesOn });
        this.fedBy[to]?.push({ to: from, guard, passesOn });
      }
    }
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
