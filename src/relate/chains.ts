import type { Because } from "../model/explanation.ts";
import type { ConceptId } from "../model/ids.ts";
import type { Declaration } from "../model/rules.ts";
import type { Classes } from "./classes.ts";
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
export interface Feeding {
  readonly hops: 1 | 2;
  /** Steps up or down to the concepts that the links name; the fewer, the closer the declaration. */
  readonly lift: number;
  readonly because: () => readonly Because[];
}

export interface Chains {
  /** How `a` feeds `b`, by the closest declaration; null where no chain leads from one to the other. */
  feeding(a: ConceptId, b: ConceptId): Feeding | null;
}

/**
 * Chains are inherited downwards on both sides: what feeds batteries feeds every kind of battery, and every kind of it does.
 * Upwards a chain reaches one level (battery materials feed batteries because cathode materials do), and only for direct links.
 * Two links make a chain where the first ends at or above the start of the second, and neither supplies mere equipment.
 */
export function buildChains(declarations: readonly Declaration[], classes: Classes, hierarchy: Hierarchy): Chains {
  const from = new Map<ConceptId, ChainLink[]>();
  for (const link of chainLinks(declarations)) {
    const start = classes.of(link.upstream);
    const list = from.get(start);
    if (list) list.push(link);
    else from.set(start, [link]);
  }
  const links = [...from.values()].flat();
  const second = new Map<ChainLink, readonly ChainLink[]>();
  const next = (link: ChainLink): readonly ChainLink[] => {
    const found = second.get(link) ?? links.filter((other) => meets(link, other));
    second.set(link, found);
    return found;
  };

  function meets(link: ChainLink, other: ChainLink): boolean {
    return link.passesOn && other.passesOn && hierarchy.wider(other.upstream).has(classes.of(link.downstream));
  }

  function feeding(a: ConceptId, b: ConceptId): Feeding | null {
    const above = { a: hierarchy.wider(a), b: hierarchy.wider(b) };
    let best: Feeding | null = null;
    const offer = (feeding: Feeding): void => {
      if (!best || feeding.hops < best.hops || (feeding.hops === best.hops && feeding.lift < best.lift)) best = feeding;
    };
    for (const [start, { steps }] of above.a) {
      for (const link of from.get(start) ?? []) {
        const end = above.b.get(classes.of(link.downstream));
        if (end) offer({ hops: 1, lift: steps + end.steps, because: () => lines(a, b, [link]) });
      }
    }
    if (best) return best;
    return lifted(a, b, above.b) ?? twoLinks(a, b, above);
  }

  /** The closest direct link of something one level under `a` or `b`. */
  function lifted(a: ConceptId, b: ConceptId, aboveB: ReadonlyMap<ConceptId, { readonly steps: number }>): Feeding | null {
    let best: Feeding | null = null;
    const offer = (link: ChainLink, lift: number): void => {
      if (!best || lift < best.lift) best = { hops: 1, lift, because: () => lines(a, b, [link]) };
    };
    for (const under of hierarchy.directlyUnder(a)) {
      for (const link of from.get(under) ?? []) {
        const end = aboveB.get(classes.of(link.downstream));
        if (end) offer(link, end.steps + 1);
      }
    }
    const underB = new Set(hierarchy.directlyUnder(b));
    for (const [start, { steps }] of hierarchy.wider(a)) {
      for (const link of from.get(start) ?? []) if (underB.has(classes.of(link.downstream))) offer(link, steps + 1);
    }
    return best;
  }

  function twoLinks(
    a: ConceptId,
    b: ConceptId,
    above: Record<"a" | "b", ReadonlyMap<ConceptId, { readonly steps: number }>>,
  ): Feeding | null {
    let best: Feeding | null = null;
    for (const [start, { steps }] of above.a) {
      for (const first of from.get(start) ?? []) {
        for (const other of next(first)) {
          const end = above.b.get(classes.of(other.downstream));
          if (!end) continue;
          const lift = steps + end.steps;
          if (!best || lift < best.lift) best = { hops: 2, lift, because: () => lines(a, b, [first, other]) };
        }
      }
    }
    return best;
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

  return { feeding };
}

function* chainLinks(declarations: readonly Declaration[]): Generator<ChainLink> {
  for (const declaration of declarations) {
    if (declaration.kind !== "similar" || declaration.scope === "pair") continue;
    const { id, upstream, downstream, as, source, origin } = declaration;
    yield {
      upstream,
      downstream,
      passesOn: as === "material",
      because: { kind: "declared", declaration: id, relation: "similar", from: upstream, to: downstream, source, origin },
    };
  }
}
