import { both, type Choices, type Guard, holds, type Memo, memo } from "../../model/choices.ts";
import type { ConceptGraph } from "./graph.ts";
import type { Line } from "./lines.ts";

/** How one concept feeds another: over how many links, and how far from where they were declared. */
export interface Feeding {
  readonly hops: 1 | 2;
  readonly lift: number;
}

/** A way over one or two links: direct ones (0) come before those of something one level below (1), and these before two links (2). */
interface Way {
  readonly kind: 0 | 1 | 2;
  readonly lift: number;
  readonly guard: Guard;
}

/** Chains in one direction, under any set of edits; what a concept leads to is gathered once. The definitions are those of `relate/chains.ts`. */
export class ChainVariants {
  readonly #graph: ConceptGraph;
  readonly #lines: readonly (readonly Line[] | undefined)[];
  readonly #choices: Choices;
  readonly #ways = new Map<number, Memo<ReadonlyMap<number, readonly Way[]>>>();

  /** Two links meet where the second starts at or under the end of the first; seen against the stream, at or above it. */
  readonly #joint: "up" | "down";

  constructor(graph: ConceptGraph, direction: "feeds" | "fedBy", choices: Choices) {
    this.#graph = graph;
    this.#lines = graph[direction];
    this.#joint = direction === "feeds" ? "down" : "up";
    this.#choices = choices;
  }

  /** The closest way from a concept to another; null where there is none. */
  reach(a: number, b: number): Feeding | null {
    const ways = this.#waysFrom(a);
    if (ways.size === 0) return null;
    let best: { kind: number; lift: number } | null = null;
    const offer = (kind: number, lift: number, guards: readonly Guard[]): void => {
      if (best && (best.kind < kind || (best.kind === kind && best.lift <= lift))) return;
      if (guards.every((guard) => holds(guard, this.#choices))) best = { kind, lift };
    };
    for (const [end, steps] of this.#graph.above(b)) {
      for (const { kind, lift, guard } of ways.get(end) ?? []) offer(kind, lift + steps, [guard]);
    }
    for (const under of this.#graph.directlyUnder(b)) {
      for (const member of under.members) {
        for (const { kind, lift, guard } of ways.get(member) ?? []) if (kind === 0) offer(1, lift + 1, [under.guard, guard]);
      }
    }
    const found = best as { kind: number; lift: number } | null;
    return found && { hops: found.kind === 2 ? 2 : 1, lift: found.lift };
  }

  #waysFrom(a: number): ReadonlyMap<number, readonly Way[]> {
    let known = this.#ways.get(a);
    if (!known) this.#ways.set(a, (known = memo()));
    return this.#choices.read(known, () => {
      const found = new Map<number, Way[]>();
      // Thousands of ways are offered, nearly all of them no better than one that is always there: those cost nothing here.
      const add = (to: number, kind: Way["kind"], lift: number, a: Guard, b: Guard = null, c: Guard = null): void => {
        const list = found.get(to);
        if (!list) found.set(to, [{ kind, lift, guard: both(both(a, b), c) }]);
        else if (!isOutdone(list, kind, lift)) list.push({ kind, lift, guard: both(both(a, b), c) });
      };
      const above = [...this.#graph.above(a)];
      for (const [start, lift] of above) for (const { to, guard } of this.#lines[start] ?? []) add(to, 0, lift, guard);
      for (const under of this.#graph.directlyUnder(a)) {
        for (const start of under.members) {
          for (const { to, guard } of this.#lines[start] ?? []) add(to, 1, 1, under.guard, guard);
        }
      }
      for (const [start, lift] of above) {
        for (const first of this.#lines[start] ?? []) {
          if (!first.passesOn) continue;
          for (const [middle, guards] of this.#graph.mayReach(first.to, this.#joint)) {
            for (const second of this.#lines[middle] ?? []) {
              if (!second.passesOn) continue;
              for (const guard of guards) add(second.to, 2, lift, first.guard, guard, second.guard);
            }
          }
        }
      }
      return found;
    });
  }
}

/** Whether a way that is always there is at least as close. */
function isOutdone(ways: readonly Way[], kind: number, lift: number): boolean {
  for (const other of ways) {
    if (other.guard === null && (other.kind < kind || (other.kind === kind && other.lift <= lift))) return true;
  }
  return false;
}
