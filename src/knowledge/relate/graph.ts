import { both, type Choices, type Guard, holds, type Memos } from "../../model/choices.ts";
import type { Edit } from "../../model/edit.ts";
import { changesOf, conceptGuards, entryVariants } from "../../model/entry-variants.ts";
import type { Because } from "../../model/explanation.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import { type Concept, entryOf, isProductWord } from "../../model/taxonomy.ts";
import {
  broaderLine,
  type Direction,
  type Line,
  type LinesFrom,
  linesOf,
  type Narrower,
  type PlainLines,
  plainLines,
  type StatedLine,
} from "./lines.ts";

/** Concepts that declarations make the same, as they are reached from a narrower one. */
export interface ReachedClass {
  readonly members: readonly number[];
  /** Number of steps up to it. */
  readonly steps: number;
  /** The line over which the last step goes; null for the class of the concept itself. */
  readonly last: Line | null;
}

/** All concepts above a concept, including itself. */
export interface Above {
  readonly of: ReadonlyMap<number, ReachedClass>;
  /** Nearest first. */
  readonly classes: readonly ReachedClass[];
}

/** A concept that may be reached, and the condition of one way to it. */
export interface Conditional {
  readonly concept: number;
  readonly guard: Guard;
}

const NO_LINES: readonly Line[] = [];

/**
 * Every line that any set of edits can make between concepts, and what follows from those that are there: `identical` is symmetric
 * and transitive (SKOS exactMatch), and hierarchy leads upwards over whole classes. Cycles in the input do no harm; they are
 * reported elsewhere. Lines that no edit touches are shared by all trials.
 */
export class ConceptGraph implements Readonly<Record<Direction, LinesFrom>> {
  readonly same: (readonly Line[] | undefined)[];
  readonly up: (readonly Line[] | undefined)[];
  readonly down: (readonly Line[] | undefined)[];
  /** The concepts that a concept supplies, and those that supply it. */
  readonly feeds: (readonly Line[] | undefined)[];
  readonly fedBy: (readonly Line[] | undefined)[];
  /** The lines as they are, if no edit touches any: what follows from them is then the same in every trial. */
  readonly untouched: PlainLines | null;
  readonly #plain: ReadonlyMap<string, number>;
  readonly #more = new Map<string, number>();
  #lines: number;
  readonly #classes: Memos<number, readonly number[]> = new Map();
  readonly #above: Memos<number, Above> = new Map();
  readonly #mayReach = {
    up: new Map<number, readonly (readonly Conditional[])[]>(),
    down: new Map<number, readonly (readonly Conditional[])[]>(),
  };
  readonly #choices: Choices;
  readonly #concepts: readonly Concept[];
  readonly #edits: readonly Edit[];
  #gathering: ReadonlyMap<number, Guard> | null = null;

  constructor(concepts: readonly Concept[], declarations: readonly Declaration[], edits: readonly Edit[], choices: Choices) {
    const plain = plainLines(concepts, declarations);
    const ids = new Set(changesOf("declaration", edits).map(({ change }) => change.id));
    const base = declarations.filter(({ id }) => ids.has(id));
    const touched = ids.size === 0 ? [] : entryVariants("declaration", base, ({ id }) => id, edits);
    this.#choices = choices;
    this.#concepts = concepts;
    this.#edits = edits;
    this.#plain = plain.numbers;
    this.#lines = plain.count;
    const linesChange = touched.length > 0 || edits.some(({ change }) => change.kind === "broader" || change.kind === "concept");
    this.untouched = linesChange ? null : plain;
    this.same = plain.same.slice();
    this.up = plain.up.slice();
    this.down = plain.down.slice();
    this.feeds = plain.feeds.slice();
    this.fedBy = plain.fedBy.slice();
    for (const { id, variants } of touched) {
      for (const { value, guard, isBase } of variants) {
        for (const line of linesOf(value)) this.#put(line, guard, isBase ? id : null);
      }
    }
    if (linesChange) this.#editTaxonomy(concepts, edits);
  }

  #editTaxonomy(concepts: readonly Concept[], edits: readonly Edit[]): void {
    const there = conceptGuards(edits);
    const guards = new Map<string, Guard>();
    const putUp = (narrower: Narrower, wider: ConceptId, guard: Guard, instead: string | null): void => {
      this.#put(broaderLine(narrower, wider), guard, instead);
    };
    for (const { edit, change, origin } of changesOf("broader", edits)) {
      if (change.from !== null) guards.set(`${change.id} ${change.from}`, [[edit, false]]);
      if (change.to !== null) {
        putUp(
          concepts.find(({ id }) => id === change.id) ?? { id: change.id, origin, wordOf: null, byCode: [] },
          change.to,
          both(there.get(change.id) ?? null, [[edit, true]]),
          null,
        );
      }
    }
    for (const { edit, change } of changesOf("concept", edits)) {
      if (change.to && !change.from) for (const wider of change.to.broader) putUp(change.to, wider, [[edit, true]], null);
    }
    if (there.size === 0 && guards.size === 0) return;
    for (const concept of concepts) {
      for (const wider of concept.broader) {
        const guard = both(there.get(concept.id) ?? null, guards.get(`${concept.id} ${wider}`) ?? null);
        if (guard !== null) putUp(concept, wider, guard, "broader");
      }
    }
  }

  /** Adds a line, or sets the condition of the one that is there by this source. */
  #put({ there, back, because, becauseBack, link, ...ends }: StatedLine, guard: Guard, instead: string | null): void {
    const [from, to] = [this.number(ends.from), this.number(ends.to)];
    const base = { guard, order: this.#lines++, source: "edit", link };
    this.#putOneWay(there, { ...base, from, to, because }, instead);
    this.#putOneWay(back, { ...base, from: to, to: from, because: becauseBack }, instead);
  }

  #putOneWay(direction: Direction, line: Line, instead: string | null): void {
    const lines = this[direction][line.from] ?? NO_LINES;
    this[direction][line.from] =
      instead === null
        ? [...lines, line]
        : lines.map((other) => (other.to === line.to && other.source === instead ? { ...other, guard: line.guard } : other));
  }

  /** When a concept has the chains of its members; false where it never has. */
  gathers(concept: number): Guard | false {
    this.#gathering ??= this.#allGathering();
    const guard = this.#gathering.get(concept);
    return guard === undefined ? false : guard;
  }

  #allGathering(): ReadonlyMap<number, Guard> {
    const found = new Map<number, Guard>();
    for (const { id, gathers } of this.#concepts) if (gathers) found.set(this.number(id), null);
    for (const { edit, change } of changesOf("concept", this.#edits)) {
      const [before, now] = [change.from?.gathers ?? false, change.to?.gathers ?? false];
      if (before !== now) found.set(this.number(change.id), [[edit, now]]);
    }
    return found;
  }

  /** The number of a concept; a concept that is named only by a line has one too. */
  number(id: ConceptId): number {
    const known = this.#plain.get(id) ?? this.#more.get(id);
    if (known !== undefined) return known;
    const number = this.#plain.size + this.#more.size;
    this.#more.set(id, number);
    if (isProductWord(id)) this.#numberWord(id, number);
    return number;
  }

  /** A product word that no declaration names leads to its concept, and nothing leads to it. */
  #numberWord(id: ConceptId, number: number): void {
    const wider = entryOf(id);
    const because = (): Because => {
      const origin = this.#concepts.find((concept) => concept.id === id)?.origin ?? { file: "", path: [] };
      return { kind: "includes", word: id, concept: wider, origin };
    };
    this.up[number] = [{ from: number, to: this.number(wider), guard: null, order: this.#lines++, source: "broader", link: null, because }];
  }

  /** The concept and all concepts identical to it. */
  sameAs(concept: number): readonly number[] {
    return this.#choices.readAt(this.#classes, concept, () => {
      const same = [concept];
      for (const at of same) {
        for (const { to, guard } of this.same[at] ?? NO_LINES) if (!same.includes(to) && holds(guard, this.#choices)) same.push(to);
      }
      return same;
    });
  }

  /** The concept itself, all that is the same (0 steps) and all that is wider, with the fewest steps up. */
  above(concept: number): Above {
    return this.#choices.readAt(this.#above, concept, () => {
      const of = new Map<number, ReachedClass>();
      const classes: ReachedClass[] = [];
      const enter = (to: number, steps: number, last: Line | null): void => {
        const reached = { members: this.sameAs(to), steps, last };
        for (const member of reached.members) of.set(member, reached);
        classes.push(reached);
      };
      enter(concept, 0, null);
      for (const { members, steps } of classes) {
        for (const line of this.linesFrom(members, "up")) {
          if (!of.has(line.to) && holds(line.guard, this.#choices)) enter(line.to, steps + 1, line);
        }
      }
      return { of, classes };
    });
  }

  /** The lines that begin at any of these concepts, in their order. */
  linesFrom(members: readonly number[], direction: Direction): readonly Line[] {
    const [first] = members;
    if (members.length === 1 && first !== undefined) return this[direction][first] ?? NO_LINES;
    return members.flatMap((member) => this[direction][member] ?? NO_LINES).sort((a, b) => a.order - b.order);
  }

  /** What may be directly under a concept: each line downwards, with everything that is the same as its lower end. */
  directlyUnder(concept: number): readonly { readonly members: readonly number[]; readonly guard: Guard }[] {
    const own = this.sameAs(concept);
    return this.linesFrom(own, "down").flatMap(({ to, guard }) => (own.includes(to) ? [] : [{ members: this.sameAs(to), guard }]));
  }

  /**
   * All that may be at or under a concept, or at or above it, class by class and nearest first, with the conditions of every way
   * there. Unlike `above`, this asks about no edit: long ways are gathered for many concepts at once, and only few are then used.
   */
  mayReach(concept: number, direction: "up" | "down"): readonly (readonly Conditional[])[] {
    let known = this.#mayReach[direction].get(concept);
    if (!known) this.#mayReach[direction].set(concept, (known = this.#waysAlong(concept, direction)));
    return known;
  }

  #waysAlong(start: number, direction: "up" | "down"): readonly (readonly Conditional[])[] {
    const found = new Map<number, readonly Guard[]>();
    const classes: (readonly Conditional[])[] = [];
    const enter = (to: number, condition: Guard): void => {
      const members: Conditional[] = [];
      const add = (concept: number, guard: Guard): void => {
        const ways = found.get(concept) ?? [];
        if (ways.some((way) => isPart(way, guard))) return;
        found.set(concept, [...ways, guard]);
        members.push({ concept, guard });
      };
      add(to, condition);
      for (const { concept, guard } of members) {
        for (const line of this.same[concept] ?? NO_LINES) add(line.to, joined(guard, line.guard));
      }
      if (members.length > 0) classes.push(members);
    };
    enter(start, null);
    for (const members of classes) {
      for (const { line, guard } of this.linesUnder(members, direction)) enter(line.to, joined(guard, line.guard));
    }
    return classes;
  }

  /** The lines that begin at any of these concepts, in their order, each with the condition of its beginning. */
  linesUnder(members: readonly Conditional[], direction: Direction): readonly { readonly line: Line; readonly guard: Guard }[] {
    const lines = members.flatMap(({ concept, guard }) => (this[direction][concept] ?? NO_LINES).map((line) => ({ line, guard })));
    return members.length === 1 ? lines : lines.sort((a, b) => a.line.order - b.line.order);
  }

  /** The lines between two concepts of which one is above the other, or that are the same. */
  between(a: number, b: number): readonly Because[] {
    return this.above(a).of.has(b) ? this.pathUp(a, b) : this.pathUp(b, a);
  }

  /** The lines that lead from a concept up to a wider one, over identities where needed; those between two that are the same. */
  pathUp(from: number, to: number): readonly Because[] {
    const { of } = this.above(from);
    const steps: Line[] = [];
    for (let line = of.get(to)?.last; line; line = of.get(line.from)?.last) steps.push(line);
    const lines: Because[] = [];
    let at = from;
    for (const line of steps.reverse()) {
      lines.push(...this.#identity(at, line.from), line.because());
      at = line.to;
    }
    return [...lines, ...this.#identity(at, to)];
  }

  /** Declarations that lead from one member of a class to another, the fewest; empty for a concept and itself. */
  #identity(from: number, to: number): readonly Because[] {
    if (from === to) return [];
    const paths = new Map<number, readonly Because[]>([[from, []]]);
    for (const [concept, path] of paths) {
      for (const line of this.same[concept] ?? NO_LINES) {
        if (paths.has(line.to) || !holds(line.guard, this.#choices)) continue;
        const longer = [...path, line.because()];
        if (line.to === to) return longer;
        paths.set(line.to, longer);
      }
    }
    return [];
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
