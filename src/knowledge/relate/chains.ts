import type { Because } from "../../model/explanation.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Classes } from "./classes.ts";
import { declaredStep } from "./declared-step.ts";
import type { Hierarchy } from "./hierarchy.ts";

/** A declared link of a chain: what is upstream feeds what is downstream. */
interface ChainLink {
  readonly upstream: ConceptId;
  readonly downstream: ConceptId;
  /** Whether it can be joined to another link: what is supplied becomes part of what is made. */
  readonly passesOn: boolean;
  readonly because: Because;
}

/** How one industry feeds another: over how many links, and on which lines that rests. */
interface Feeding {
  readonly hops: 1 | 2;
  /** Steps up or down to the concepts that the links name; the fewer, the closer the declaration. */
  readonly lift: number;
  readonly because: () => readonly Because[];
}

export interface Chains {
  /** How `a` feeds `b`, by the closest declaration; null where no chain leads from one to the other. */
  feeds(a: ConceptId, b: ConceptId): Feeding | null;
  /** How `b` feeds `a`. */
  isFedBy(a: ConceptId, b: ConceptId): Feeding | null;
}

/** A way over links to a class: direct (0), of something one level under its start (1), or over two links (2). */
interface Way {
  readonly kind: 0 | 1 | 2;
  readonly lift: number;
  /** In the order in which they are gone. */
  readonly links: readonly ChainLink[];
}

/**
 * Chains are inherited downwards on both sides: what feeds batteries feeds every kind of battery, and every kind of it does.
 * Upwards a chain reaches one level (battery materials feed batteries because cathode materials do), and only for direct links.
 * Two links make a chain where the first ends at or above the start of the second, and neither supplies mere equipment.
 * What a concept leads to is gathered once, so that a pair costs no more than a look at what is above the other concept.
 */
export function buildChains(declarations: readonly Declaration[], classes: Classes, hierarchy: Hierarchy): Chains {
  const links = [...chainLinks(declarations)];
  const above = (concept: ConceptId): readonly ConceptId[] => [...hierarchy.wider(concept).keys()];
  const passing = links.filter((link) => link.passesOn);
  const startingUnder = byClass(passing, (link) => above(link.upstream));
  const endingAt = byClass(passing, (link) => [classes.of(link.downstream)]);
  const direction = (
    starts: (link: ChainLink) => ConceptId,
    end: (link: ChainLink) => ConceptId,
    next: (link: ChainLink) => readonly ChainLink[],
  ): Direction => ({
    starts: byClass(links, (link) => [classes.of(starts(link))]),
    end: (link) => classes.of(end(link)),
    next: (link) => (link.passesOn ? next(link) : []),
    ends: new Set(links.map((link) => classes.of(end(link)))),
    known: new Map(),
    arrivals: new Map(),
  });
  const [fromUp, fromDown] = [(link: ChainLink) => link.upstream, (link: ChainLink) => link.downstream];
  const downstream = direction(fromUp, fromDown, (link) => startingUnder.get(classes.of(link.downstream)) ?? []);
  const upstream = direction(fromDown, fromUp, (link) => above(link.upstream).flatMap((end) => endingAt.get(end) ?? []));

  function waysFrom(concept: ConceptId, direction: Direction): ReadonlyMap<ConceptId, Way> {
    const start = classes.of(concept);
    const known = direction.known.get(start);
    if (known) return known;
    const ways = new Map<ConceptId, Way>();
    const offer = (kind: Way["kind"], lift: number, gone: readonly ChainLink[]): void => {
      const end = direction.end(gone[gone.length - 1] as ChainLink);
      const before = ways.get(end);
      if (!before || isCloser(kind, lift, before)) ways.set(end, { kind, lift, links: gone });
    };
    for (const [at, { steps }] of hierarchy.wider(concept)) {
      for (const link of direction.starts.get(at) ?? []) {
        offer(0, steps, [link]);
        for (const other of direction.next(link)) offer(2, steps, [link, other]);
      }
    }
    for (const under of hierarchy.directlyUnder(concept)) for (const link of direction.starts.get(under) ?? []) offer(1, 1, [link]);
    direction.known.set(start, ways);
    return ways;
  }

  function closest(a: ConceptId, b: ConceptId, direction: Direction): Way | null {
    const ways = waysFrom(a, direction);
    if (ways.size === 0) return null;
    let best: Way | null = null;
    for (const { end, steps, isUnder } of arrivalsAt(b, direction)) {
      const way = ways.get(end);
      if (!way || (isUnder && way.kind !== 0)) continue;
      const kind = isUnder ? 1 : way.kind;
      if (!best || isCloser(kind, way.lift + steps, best)) best = { kind, lift: way.lift + steps, links: way.links };
    }
    return best;
  }

  /** Where links must end to lead to a concept: at it, above it, or one level under it; only where any does. */
  function arrivalsAt(concept: ConceptId, { ends, arrivals }: Direction): readonly Arrival[] {
    const known = arrivals.get(concept);
    if (known) return known;
    const found: Arrival[] = [];
    for (const [end, { steps }] of hierarchy.wider(concept)) if (ends.has(end)) found.push({ end, steps, isUnder: false });
    for (const end of hierarchy.directlyUnder(concept)) if (ends.has(end)) found.push({ end, steps: 1, isUnder: true });
    arrivals.set(concept, found);
    return found;
  }

  function lines(a: ConceptId, b: ConceptId, chain: readonly ChainLink[]): readonly Because[] {
    const found: Because[] = [];
    let at = a;
    for (const link of chain) {
      found.push(...between(at, link.upstream), link.because);
      at = link.downstream;
    }
    return [...found, ...between(at, b)];
  }

  /** The lines between two concepts of which one is above the other, or that are the same. */
  function between(a: ConceptId, b: ConceptId): readonly Because[] {
    return hierarchy.wider(a).has(classes.of(b)) ? hierarchy.path(a, b) : hierarchy.path(b, a);
  }

  return {
    feeds(a, b) {
      const way = closest(a, b, downstream);
      return way && { hops: hopsOf(way), lift: way.lift, because: () => lines(a, b, way.links) };
    },
    isFedBy(a, b) {
      const way = closest(a, b, upstream);
      return way && { hops: hopsOf(way), lift: way.lift, because: () => lines(b, a, way.links.toReversed()) };
    },
  };
}

/** A class at which links may end, and how far it is from the concept that they lead to. */
interface Arrival {
  readonly end: ConceptId;
  readonly steps: number;
  readonly isUnder: boolean;
}

/** Links as they are met when going down the stream, or up. */
interface Direction {
  readonly starts: ReadonlyMap<ConceptId, readonly ChainLink[]>;
  readonly end: (link: ChainLink) => ConceptId;
  readonly next: (link: ChainLink) => readonly ChainLink[];
  /** Classes at which any link ends. */
  readonly ends: ReadonlySet<ConceptId>;
  readonly known: Map<ConceptId, ReadonlyMap<ConceptId, Way>>;
  readonly arrivals: Map<ConceptId, readonly Arrival[]>;
}

function isCloser(kind: Way["kind"], lift: number, than: Way): boolean {
  return kind < than.kind || (kind === than.kind && lift < than.lift);
}

function hopsOf(way: Way): 1 | 2 {
  return way.kind === 2 ? 2 : 1;
}

function byClass(
  links: readonly ChainLink[],
  classesOf: (link: ChainLink) => readonly ConceptId[],
): ReadonlyMap<ConceptId, readonly ChainLink[]> {
  const groups = new Map<ConceptId, ChainLink[]>();
  for (const link of links) {
    for (const name of classesOf(link)) {
      const group = groups.get(name);
      if (group) group.push(link);
      else groups.set(name, [link]);
    }
  }
  return groups;
}

function* chainLinks(declarations: readonly Declaration[]): Generator<ChainLink> {
  for (const declaration of declarations) {
    if (declaration.kind !== "similar" || declaration.scope === "pair") continue;
    const { upstream, downstream, as } = declaration;
    yield {
      upstream,
      downstream,
      passesOn: as === "material",
      because: declaredStep(declaration, upstream, downstream),
    };
  }
}
