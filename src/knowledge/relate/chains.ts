import { both, type Choices, type Guard, holds, type Memos } from "../../model/choices.ts";
import type { Because } from "../../model/explanation.ts";
import { passesOn, type Supply } from "../../model/rules.ts";
import type { ConceptGraph } from "./graph.ts";
import type { Line } from "./lines.ts";

/** How one concept supplies another. */
export interface Feeding {
  /** Number of links of the chain. */
  readonly hops: 1 | 2;
  /** `broader` steps to the concepts that the links name, on both sides together; the fewer, the closer the declaration. */
  readonly lift: number;
  readonly supply: Supply;
  /** In the order in which they are met from the first concept. */
  readonly links: readonly Line[];
}

/** A way over links to the concept at which the last one ends. */
interface Way {
  readonly links: readonly Line[];
  readonly lift: number;
  /** Whether it is the way of something under its start. */
  readonly isGathered: boolean;
  readonly guard: Guard;
  /** The order in which paths are found. */
  readonly order: number;
}

/** Concepts at which links may end to lead to another: its class or one above it, or, where `isGathered`, something under it. */
interface Arrival {
  readonly ends: readonly number[];
  readonly steps: number;
  readonly guard: Guard;
  readonly isGathered: boolean;
}

/**
 * Chains in one direction, each with its lift: how many `broader` steps it is inherited over. How many are too many is for the
 * rules. A chain is inherited downwards on both sides (what feeds batteries feeds kinds of batteries); one whose declaration says
 * `kinds: all` without any lift, one that says `kinds: none` not at all. Upwards a direct link reaches one level (battery materials
 * feed batteries because cathode materials do), on one side; a concept that gathers its members has their direct links whatever the
 * level, which counts as one step. Two links join at the concept at which one ends and the other begins, if what they supply becomes
 * part of what is made; one that says `kinds: none` joins to none. What a concept leads to is gathered once, so that a pair costs no more than a look at what is above the other.
 */
export class Chains {
  readonly #graph: ConceptGraph;
  readonly #direction: "feeds" | "fedBy";
  readonly #choices: Choices;
  readonly #ways: Memos<number, ReadonlyMap<number, readonly Way[]>> = new Map();
  readonly #arrivals: Memos<number, readonly Arrival[]> = new Map();

  constructor(graph: ConceptGraph, direction: "feeds" | "fedBy", choices: Choices) {
    this.#graph = graph;
    this.#direction = direction;
    this.#choices = choices;
  }

  /** The closest path from one concept to another; null if there is none. */
  reach(a: number, b: number): Feeding | null {
    const ways = this.#waysFrom(a);
    if (ways.size === 0) return null;
    let best: { readonly far: number; readonly lift: number; readonly links: readonly Line[] } | null = null;
    for (const arrival of this.#arrivalsAt(b)) {
      for (const way of waysTo(arrival.ends, ways)) {
        if (!canEnd(way, arrival)) continue;
        const lift = way.lift + liftOver(way.links.at(-1), arrival);
        const far = distance(way.links.length, lift, way.isGathered || arrival.isGathered);
        if (best && best.far <= far) continue;
        if (holds(arrival.guard, this.#choices) && holds(way.guard, this.#choices)) best = { far, lift, links: way.links };
      }
    }
    if (!best) return null;
    return { hops: best.links.length === 2 ? 2 : 1, lift: best.lift, supply: supplyOf(best.links), links: best.links };
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
    const last = isDown ? b : a;
    // Where a circle puts each above the other, the last concept inherits the link from above.
    const inherits = (this.#graph.above(last).of.get(at)?.steps ?? 0) > 0;
    return [...found, ...(inherits ? this.#graph.pathUp(last, at) : this.#graph.between(at, last))];
  }

  #arrivalsAt(concept: number): readonly Arrival[] {
    return this.#choices.readAt(this.#arrivals, concept, () => {
      const back = this.#graph[this.#direction === "feeds" ? "fedBy" : "feeds"];
      const ending = (members: readonly number[]): readonly number[] => members.filter((member) => back[member] !== undefined);
      const above = this.#graph
        .above(concept)
        .classes.map(({ members, steps }): Arrival => ({ ends: ending(members), steps, guard: null, isGathered: false }));
      const under = this.#gathered(concept).map(
        ({ members, guard }): Arrival => ({ ends: ending(members), steps: 1, guard, isGathered: true }),
      );
      return [...above, ...under].filter(({ ends }) => ends.length > 0);
    });
  }

  /** What is directly under a concept, and of one that gathers its members all that is under it, each with the condition of the way there. */
  #gathered(concept: number): readonly { readonly members: readonly number[]; readonly guard: Guard }[] {
    const guard = this.#graph.gathers(concept);
    const directly = this.#graph.directlyUnder(concept);
    if (guard === false) return directly;
    const all = this.#graph.mayReach(concept, "down").slice(1).flat();
    return [...directly, ...all.map((member) => ({ members: [member.concept], guard: both(guard, member.guard) }))];
  }

  #waysFrom(a: number): ReadonlyMap<number, readonly Way[]> {
    return this.#choices.readAt(this.#ways, a, () => {
      const found = new Map<number, Way[]>();
      let order = 0;
      const add = (links: readonly Line[], lift: number, isGathered: boolean, guard: Guard): void => {
        const last = links.at(-1) as Line;
        const list = found.get(last.to) ?? [];
        const way = { links, lift, isGathered, guard, order: order++ };
        // Thousands of ways are found, nearly all of them no closer than one that is always there.
        if (list.some((other) => outdoes(other, way))) return;
        list.push(way);
        found.set(last.to, list);
      };
      const starts = this.#graph
        .above(a)
        .classes.map(({ members, steps }) => ({ steps, lines: this.#graph.linesFrom(members, this.#direction) }));
      const ways = starts.flatMap(({ steps, lines }) =>
        lines.flatMap((line) => (steps > 0 && line.link?.kinds === "none" ? [] : [{ line, lift: line.link?.kinds === "all" ? 0 : steps }])),
      );
      for (const { line, lift } of ways) add([line], lift, false, line.guard);
      for (const { members, guard } of this.#gathered(a)) {
        for (const line of this.#graph.linesFrom(members, this.#direction)) {
          if (line.link?.kinds !== "none") add([line], 1, true, both(guard, line.guard));
        }
      }
      for (const { line, lift } of ways) {
        for (const next of this.#nextAfter(line)) add([line, next], lift, false, both(line.guard, next.guard));
      }
      return found;
    });
  }

  /** The links that begin where one ends, if both supply what becomes part of what is made and speak of more than their two ends. */
  #nextAfter(line: Line): readonly Line[] {
    if (!isPart(line)) return [];
    return this.#graph.linesFrom(this.#graph.sameAs(line.to), this.#direction).filter(isPart);
  }
}

function isPart({ link }: Line): boolean {
  return link !== null && passesOn(link.supply) && link.kinds !== "none";
}

/** Components all the way are components; what becomes part in any other way is material. */
function supplyOf(links: readonly Line[]): Supply {
  const [first, ...others] = links.map(({ link }) => link?.supply ?? "material");
  return first !== undefined && others.every((other) => other === first) ? first : "material";
}

/** Only one side is gathered, and only over a direct link; a chain of which kinds have no part ends at the very concept. */
function canEnd({ links, isGathered }: Way, arrival: Arrival): boolean {
  if (arrival.isGathered && (isGathered || links.length > 1)) return false;
  return (arrival.steps === 0 && !arrival.isGathered) || links.at(-1)?.link?.kinds !== "none";
}

function liftOver(last: Line | undefined, { steps, isGathered }: Arrival): number {
  return last?.link?.kinds === "all" && !isGathered ? 0 : steps;
}

/** Whether a way is always there and leads as near as another to whatever that one leads to. */
function outdoes(way: Way, other: Way): boolean {
  if (way.guard !== null) return false;
  const [ours, theirs] = [way.links.at(-1)?.link?.kinds, other.links.at(-1)?.link?.kinds];
  if (ours === "none" && theirs !== "none") return false;
  if (theirs === "all" && ours !== "all") return false;
  const isPlain = ({ links, isGathered }: Way): boolean => links.length === 1 && !isGathered;
  if (isPlain(other) && !isPlain(way)) return false;
  const far = ({ links, lift, isGathered }: Way): number => distance(links.length, lift, isGathered);
  return far(way) <= far(other);
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

/** Orders ways: a second link counts one and a half steps; of ways alike the one that is inherited downwards is the closer. */
export function distance(hops: number, lift: number, isGathered: boolean): number {
  return 4 * lift + 6 * (hops - 1) + (isGathered ? 1 : 0);
}
