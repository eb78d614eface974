import { both, type Choices, type Guard, holds, type Memos } from "../../model/choices.ts";
import type { Because } from "../../model/explanation.ts";
import type { ConceptGraph } from "./graph.ts";
import type { Line } from "./lines.ts";

/** How one concept supplies another. */
export interface Feeding {
  /** Number of links of the chain. */
  readonly hops: 1 | 2;
  /** Number of steps up or down to the concepts that the links name; fewer steps mean a closer declaration. */
  readonly lift: number;
  /** In the order in which they are met from the first concept. */
  readonly links: readonly Line[];
}

/** A way over links to a concept: direct (0), of something one level under its start (1), or over two links (2). */
interface Way {
  readonly kind: 0 | 1 | 2;
  readonly lift: number;
  readonly guard: Guard;
  readonly links: readonly Line[];
  /** The order in which paths are found. */
  readonly order: number;
}

/** Concepts at which links may end to lead to another: its class or one above it, or, where `isUnder`, one level under it. */
interface Arrival {
  readonly ends: readonly number[];
  readonly steps: number;
  readonly guard: Guard;
  readonly isUnder: boolean;
}

/**
 * Chains in one direction. They are inherited downwards on both sides: what feeds batteries feeds every kind of battery, and every
 * kind of it does. Upwards a chain reaches one level (battery materials feed batteries because cathode materials do), and only for
 * direct links. Two links make a chain where the first ends at or above the start of the second, and neither supplies mere
 * equipment. What a concept leads to is gathered once, so that a pair costs no more than a look at what is above the other concept.
 */
export class Chains {
  readonly #graph: ConceptGraph;
  readonly #direction: "feeds" | "fedBy";
  readonly #choices: Choices;
  readonly #ways: Memos<number, ReadonlyMap<number, readonly Way[]>> = new Map();
  readonly #arrivals: Memos<number, readonly Arrival[]> = new Map();
  readonly #seconds = new Map<number, readonly { readonly line: Line; readonly guard: Guard }[]>();

  constructor(graph: ConceptGraph, direction: "feeds" | "fedBy", choices: Choices) {
    this.#graph = graph;
    this.#direction = direction;
    this.#choices = choices;
  }

  /** The closest path from one concept to another; null if there is none. */
  reach(a: number, b: number): Feeding | null {
    const ways = this.#waysFrom(a);
    if (ways.size === 0) return null;
    let best: { readonly kind: number; readonly lift: number; readonly links: readonly Line[] } | null = null;
    for (const { ends, steps, guard, isUnder } of this.#arrivalsAt(b)) {
      for (const way of waysTo(ends, ways)) {
        if (isUnder && way.kind !== 0) continue;
        const [kind, lift] = [isUnder ? 1 : way.kind, way.lift + steps];
        if (best && (best.kind < kind || (best.kind === kind && best.lift <= lift))) continue;
        if (holds(guard, this.#choices) && holds(way.guard, this.#choices)) best = { kind, lift, links: way.links };
      }
    }
    return best && { hops: best.kind === 2 ? 2 : 1, lift: best.lift, links: best.links };
  }

  /** The lines of a chain from `a` to `b`, with those that lead to, between and from its links, in the order of the stream. */
  because(a: number, b: number, { links }: Feeding): readonly Because[] {
    const found: Because[] = [];
    const isDown = this.#direction === "feeds";
    let at = isDown ? a : b;
    for (const link of isDown ? links : links.toReversed()) {
      const [upstream, downstream] = isDown ? [link.from, link.to] : [link.to, link.from];
      found.push(...this.#graph.between(at, upstream), link.because());
      at = downstream;
    }
    return [...found, ...this.#graph.between(at, isDown ? b : a)];
  }

  #arrivalsAt(concept: number): readonly Arrival[] {
    return this.#choices.readAt(this.#arrivals, concept, () => {
      const back = this.#graph[this.#direction === "feeds" ? "fedBy" : "feeds"];
      const ending = (members: readonly number[]): readonly number[] => members.filter((member) => back[member] !== undefined);
      const above = this.#graph
        .above(concept)
        .classes.map(({ members, steps }): Arrival => ({ ends: ending(members), steps, guard: null, isUnder: false }));
      const under = this.#graph
        .directlyUnder(concept)
        .map(({ members, guard }): Arrival => ({ ends: ending(members), steps: 1, guard, isUnder: true }));
      return [...above, ...under].filter(({ ends }) => ends.length > 0);
    });
  }

  #waysFrom(a: number): ReadonlyMap<number, readonly Way[]> {
    return this.#choices.readAt(this.#ways, a, () => {
      const found = new Map<number, Way[]>();
      /** For each concept, the closeness of the closest path that exists under all edits. */
      const settled: (number | undefined)[] = [];
      let order = 0;
      const add = (kind: Way["kind"], lift: number, guard: Guard, last: Line, links: readonly Line[]): void => {
        const way = { kind, lift, guard, links, order: order++ };
        const list = found.get(last.to);
        if (list) list.push(way);
        else found.set(last.to, [way]);
        if (guard === null) settled[last.to] = distance(kind, lift);
      };
      // Thousands of ways are found, nearly all of them no closer than one that is always there: those cost nothing here.
      const isNeeded = (to: number, kind: Way["kind"], lift: number): boolean =>
        distance(kind, lift) < (settled[to] ?? Number.POSITIVE_INFINITY);
      const starts = this.#graph
        .above(a)
        .classes.map(({ members, steps }) => ({ steps, links: this.#graph.linesFrom(members, this.#direction) }))
        .filter(({ links }) => links.length > 0);
      for (const { steps, links } of starts) {
        for (const link of links) if (isNeeded(link.to, 0, steps)) add(0, steps, link.guard, link, [link]);
      }
      for (const { members, guard } of this.#graph.directlyUnder(a)) {
        for (const link of this.#graph.linesFrom(members, this.#direction)) {
          if (isNeeded(link.to, 1, 1)) add(1, 1, both(guard, link.guard), link, [link]);
        }
      }
      for (const { steps, links } of starts) {
        for (const link of links) {
          if (!link.passesOn) continue;
          for (const { line, guard } of this.#secondsAfter(link.to)) {
            if (isNeeded(line.to, 2, steps)) add(2, steps, both(both(link.guard, guard), line.guard), line, [link, line]);
          }
        }
      }
      return found;
    });
  }

  /**
   * The links that a link which ends at a concept can be joined to: down the stream, those that start at or under it; up the stream,
   * those that end at or above it, the nearest first.
   */
  #secondsAfter(concept: number): readonly { readonly line: Line; readonly guard: Guard }[] {
    let known = this.#seconds.get(concept);
    if (!known) {
      const isDown = this.#direction === "feeds";
      const classes = this.#graph.mayReach(concept, isDown ? "down" : "up");
      const passing = classes.flatMap((members) => this.#graph.linesUnder(members, this.#direction).filter(({ line }) => line.passesOn));
      known = isDown ? passing.toSorted((a, b) => a.line.order - b.line.order) : passing;
      this.#seconds.set(concept, known);
    }
    return known;
  }
}

const NO_WAYS: readonly Way[] = [];

/** The ways that end at any of these concepts, in the order in which they were found. */
function waysTo(ends: readonly number[], ways: ReadonlyMap<number, readonly Way[]>): readonly Way[] {
  let found: readonly Way[] = NO_WAYS;
  for (const end of ends) {
    const more = ways.get(end);
    if (more) found = found === NO_WAYS ? more : [...found, ...more].sort((a, b) => a.order - b.order);
  }
  return found;
}

/** Orders ways: by kind, and those of one kind by their steps, of which there are never so many. */
function distance(kind: Way["kind"], lift: number): number {
  return kind * 0x10000 + lift;
}
