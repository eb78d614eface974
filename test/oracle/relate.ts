import type { Because, ConceptRelation } from "../../src/model/explanation.ts";
import { byCodePoint, type ConceptId } from "../../src/model/ids.ts";
import { strength } from "../../src/model/relation.ts";
import type { ChainKinds, Declaration, Supply } from "../../src/model/rules.ts";
import type { Concept } from "../../src/model/taxonomy.ts";

export interface Relations {
  /** How `a` is related to `b`, with the lines behind it. */
  relation(a: ConceptId, b: ConceptId): ConceptRelation;
  /** Whether `concept` is `wider`, the same as it, or anywhere under it. */
  isUnder(concept: ConceptId, wider: ConceptId): boolean;
}

interface Edge {
  readonly narrower: ConceptId;
  readonly wider: ConceptId;
  readonly because: Because;
}

interface Link {
  readonly upstream: ConceptId;
  readonly downstream: ConceptId;
  readonly supply: Supply;
  readonly kinds: ChainKinds | null;
  readonly because: Because;
}

/** A chain between two concepts; `isGathered` if it belongs to something under one of them. */
interface Chain {
  readonly isGathered: boolean;
  /** Steps to the concepts that the links name. */
  readonly lift: number;
  readonly links: readonly Link[];
}

const NONE: ConceptRelation = {
  relation: "none",
  steps: null,
  direction: null,
  role: null,
  hops: null,
  lift: null,
  supply: null,
  because: [],
};

/** Relations of concepts, the plain way: identity is transitive, hierarchy is inherited upwards, chains downwards; the strongest counts. */
export function relateConcepts(concepts: readonly Concept[], declarations: readonly Declaration[]): Relations {
  const branch = declarations.filter(({ scope }) => scope === "branch");
  const same = new Sameness(branch);
  const ladder = new Ladder(edgesOf(concepts, branch), same);
  const links = linksOf(branch);
  const [byUpstream, byDownstream] = [grouped(links, (link) => same.of(link.upstream)), grouped(links, (link) => same.of(link.downstream))];
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));

  function derived(a: ConceptId, b: ConceptId): ConceptRelation {
    if (same.of(a) === same.of(b)) return { ...NONE, relation: "identical", steps: 0, because: a === b ? itself(a) : same.path(a, b) };
    const [up, down] = [ladder.steps(a, b), ladder.steps(b, a)];
    if (up !== null && (down === null || up <= down)) {
      return { ...NONE, relation: "subordinate", steps: up, direction: "narrower", because: ladder.path(a, b) };
    }
    if (down !== null) return { ...NONE, relation: "subordinate", steps: down, direction: "wider", because: ladder.path(b, a) };
    const [forth, back] = [closestChain(a, b, true), closestChain(a, b, false)];
    if (forth && (!back || inherited(forth) <= inherited(back))) {
      return { ...NONE, relation: "similar", role: "upstream", ...said(forth), because: linesOf(a, b, forth.links) };
    }
    if (!back) return NONE;
    return { ...NONE, relation: "similar", role: "downstream", ...said(back), because: linesOf(b, a, back.links.toReversed()) };
  }

  function itself(id: ConceptId): readonly Because[] {
    const origin = byId.get(id)?.origin;
    return origin === undefined ? [] : [{ kind: "same-concept", concept: id, origin }];
  }

  /** What a concept has the direct links of besides those above it: what is directly under it, or, if it gathers its members, all that is. */
  function gathered(id: ConceptId): readonly ConceptId[] {
    if (byId.get(id)?.gathers !== true) return ladder.directlyUnder(id);
    const all = new Set(ladder.directlyUnder(id));
    for (const at of all) for (const next of ladder.directlyUnder(at)) all.add(next);
    return [...all];
  }

  /** The closest chain from `a` downstream to `b` (or upstream): every start, every path of one or two links, every end. */
  function closestChain(a: ConceptId, b: ConceptId, isDown: boolean): Chain | null {
    const starting = (at: ConceptId): readonly Link[] => (isDown ? byUpstream : byDownstream).get(at) ?? [];
    const end = (link: Link): ConceptId => same.of(isDown ? link.downstream : link.upstream);
    const isPart = ({ supply, kinds }: Link): boolean => kinds !== "none" && (supply === "material" || supply === "component");
    const ways: Chain[] = [];
    for (const [at, steps] of ladder.above(a)) {
      for (const link of starting(at)) {
        if (link.kinds === "none" && steps > 0) continue;
        const lift = link.kinds === "all" ? 0 : steps;
        ways.push({ isGathered: false, lift, links: [link] });
        for (const next of starting(end(link))) {
          if (isPart(link) && isPart(next)) ways.push({ isGathered: false, lift, links: [link, next] });
        }
      }
    }
    for (const under of gathered(a)) {
      for (const link of starting(under)) if (link.kinds !== "none") ways.push({ isGathered: true, lift: 1, links: [link] });
    }
    const arrivals = [
      ...[...ladder.above(b)].map(([at, steps]) => ({ at, steps, isUnder: false })),
      ...gathered(b).map((at) => ({ at, steps: 1, isUnder: true })),
    ];
    // The nearest place of arrival is tried first: it counts among chains that are equally close.
    let best: Chain | null = null;
    const arriving = grouped(ways, ({ links: each }) => end(each.at(-1) as Link));
    for (const { at, steps, isUnder } of arrivals) {
      for (const way of arriving.get(at) ?? []) {
        const last = way.links.at(-1) as Link;
        if (isUnder && (way.isGathered || way.links.length > 1)) continue;
        if (last.kinds === "none" && (isUnder || steps > 0)) continue;
        const lift = way.lift + (last.kinds === "all" && !isUnder ? 0 : steps);
        const whole: Chain = { links: way.links, lift, isGathered: way.isGathered || isUnder };
        if (!best || farOf(whole) < farOf(best)) best = whole;
      }
    }
    return best;
  }

  function linesOf(a: ConceptId, b: ConceptId, chain: readonly Link[]): readonly Because[] {
    const between = (x: ConceptId, y: ConceptId) => (ladder.steps(x, y) !== null ? ladder.path(x, y) : ladder.path(y, x));
    let at = a;
    const lines = chain.flatMap((link) => {
      const own = [...between(at, link.upstream), link.because];
      at = link.downstream;
      return own;
    });
    return [...lines, ...((ladder.steps(b, at) ?? 0) > 0 ? ladder.path(b, at) : between(at, b))];
  }

  const forPairs = declarations.filter(({ scope }) => scope === "pair");
  return {
    relation(a, b) {
      const pairs = forPairs.flatMap((declaration) => ofPairAlone(declaration, a, b));
      const [first, ...others] = pairs;
      if (!first) return derived(a, b);
      return others.reduce((best, only) => (strength(only.relation) > strength(best.relation) ? only : best), first);
    },
    isUnder: (concept, wider) => ladder.steps(concept, wider) !== null,
  };
}

/** A second link costs one and a half steps, and an inherited chain is closer than a gathered one. */
const farOf = (chain: Chain): number => inherited(chain) + (chain.isGathered ? 0.25 : 0);
/** How far two chains in opposite directions are compared by. */
const inherited = ({ links, lift }: Chain): number => lift + 1.5 * (links.length - 1);

function said({ links, lift }: Chain): Pick<ConceptRelation, "hops" | "lift" | "supply"> {
  const [first, second = first] = links.map(({ supply }) => supply);
  return { hops: links.length, lift, supply: first === second && first !== undefined ? first : "material" };
}

function declared({ id, kind, why, source, origin }: Declaration, from: ConceptId, to: ConceptId): Because {
  return { kind: "declared", declaration: id, relation: kind, from, to, why, source, origin };
}

function edgesOf(concepts: readonly Concept[], branch: readonly Declaration[]): readonly Edge[] {
  const broader = concepts.flatMap(({ id, broader: all, origin, wordOf, byCode }) =>
    all.map((wider): Edge => {
      if (wordOf === wider) return { narrower: id, wider, because: { kind: "includes", word: id, concept: wider, origin } };
      const code = byCode.find((row) => row.wider === wider);
      if (code) return { narrower: id, wider, because: { kind: "code", narrower: id, ...code } };
      const line = { ...origin, path: [...origin.path, "broader"] };
      return { narrower: id, wider, because: { kind: "broader", narrower: id, wider, origin: line } };
    }),
  );
  const subordinate = branch.flatMap((declaration) => {
    if (declaration.kind !== "subordinate") return [];
    const { narrower, wider } = declaration;
    return [{ narrower, wider, because: declared(declaration, wider, narrower) }];
  });
  return [...broader, ...subordinate];
}

/** Entries by a key, each group in the order of the entries. */
function grouped<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => ConceptId): ReadonlyMap<ConceptId, readonly Entry[]> {
  const groups = new Map<ConceptId, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

function linksOf(branch: readonly Declaration[]): readonly Link[] {
  return branch.flatMap((declaration) => {
    if (declaration.kind !== "similar") return [];
    const { upstream, downstream, as: supply, kinds } = declaration;
    return [{ upstream, downstream, supply, kinds, because: declared(declaration, upstream, downstream) }];
  });
}

/** What a declaration for a single pair says of two concepts, from the first one's side. */
function ofPairAlone(declaration: Declaration, a: ConceptId, b: ConceptId): readonly ConceptRelation[] {
  const [from, to] = ends(declaration);
  const because = [declared(declaration, from, to)];
  const seen = (isForth: boolean): ConceptRelation => {
    switch (declaration.kind) {
      case "identical":
        return { ...NONE, relation: "identical", steps: 0, because };
      case "subordinate":
        return { ...NONE, relation: "subordinate", steps: 1, direction: isForth ? "wider" : "narrower", because };
      case "similar":
        return {
          ...NONE,
          relation: "similar",
          role: isForth ? "upstream" : "downstream",
          hops: 1,
          lift: 0,
          supply: declaration.as,
          because,
        };
    }
  };
  return [...(a === from && b === to ? [seen(true)] : []), ...(a === to && b === from ? [seen(false)] : [])];
}

function ends(declaration: Declaration): readonly [ConceptId, ConceptId] {
  if (declaration.kind === "subordinate") return [declaration.wider, declaration.narrower];
  if (declaration.kind === "similar") return [declaration.upstream, declaration.downstream];
  const [from, to] = declaration.concepts;
  if (from === undefined || to === undefined) throw new Error(`${declaration.id} names fewer than two concepts`);
  return [from, to];
}

/** Classes of concepts that declarations make identical, each named by its first concept in code-point order. */
class Sameness {
  readonly #links = new Map<ConceptId, { readonly to: ConceptId; readonly because: Because }[]>();
  readonly #class = new Map<ConceptId, ConceptId>();

  constructor(branch: readonly Declaration[]) {
    for (const declaration of branch) {
      if (declaration.kind !== "identical") continue;
      const [first, ...others] = declaration.concepts;
      for (const other of others) {
        if (first === undefined || first === other) continue;
        this.#add(first, other, declaration);
        this.#add(other, first, declaration);
      }
    }
    for (const id of [...this.#links.keys()].sort(byCodePoint)) {
      if (!this.#class.has(id)) for (const member of this.#paths(id).keys()) this.#class.set(member, id);
    }
  }

  of(concept: ConceptId): ConceptId {
    return this.#class.get(concept) ?? concept;
  }

  /** The fewest declarations that connect one member of a class with another. */
  path(from: ConceptId, to: ConceptId): readonly Because[] {
    return this.#paths(from).get(to) ?? [];
  }

  #add(from: ConceptId, to: ConceptId, declaration: Declaration): void {
    this.#links.set(from, [...(this.#links.get(from) ?? []), { to, because: declared(declaration, from, to) }]);
  }

  #paths(from: ConceptId): ReadonlyMap<ConceptId, readonly Because[]> {
    const paths = new Map<ConceptId, readonly Because[]>([[from, []]]);
    for (const [at, path] of paths) {
      for (const { to, because } of this.#links.get(at) ?? []) if (!paths.has(to)) paths.set(to, [...path, because]);
    }
    return paths;
  }
}

/** What is above each concept, over `broader` lines and `subordinate` declarations between classes. */
class Ladder {
  readonly #byNarrower: ReadonlyMap<ConceptId, readonly Edge[]>;
  readonly #byWider: ReadonlyMap<ConceptId, readonly Edge[]>;
  readonly #same: Sameness;
  readonly #reached = new Map<ConceptId, ReadonlyMap<ConceptId, { readonly steps: number; readonly last: Edge | null }>>();

  constructor(edges: readonly Edge[], same: Sameness) {
    const between = edges.filter(({ narrower, wider }) => same.of(narrower) !== same.of(wider));
    this.#byNarrower = grouped(between, ({ narrower }) => same.of(narrower));
    this.#byWider = grouped(between, ({ wider }) => same.of(wider));
    this.#same = same;
  }

  /** Steps from a concept up to a wider one; 0 within a class, null if the other is not above. */
  steps(concept: ConceptId, wider: ConceptId): number | null {
    return this.#reach(concept).get(this.#same.of(wider))?.steps ?? null;
  }

  /** The concept's class and every class above it with the steps to it, nearest first. */
  above(concept: ConceptId): ReadonlyMap<ConceptId, number> {
    return new Map([...this.#reach(concept)].map(([id, { steps }]) => [id, steps]));
  }

  directlyUnder(concept: ConceptId): readonly ConceptId[] {
    return (this.#byWider.get(this.#same.of(concept)) ?? []).map(({ narrower }) => this.#same.of(narrower));
  }

  /** The lines from a concept up to a wider one, over identities if needed. */
  path(from: ConceptId, to: ConceptId): readonly Because[] {
    const edges: Edge[] = [];
    let last = this.#reach(from).get(this.#same.of(to))?.last;
    while (last) {
      edges.unshift(last);
      last = this.#reach(from).get(this.#same.of(last.narrower))?.last;
    }
    let at = from;
    const lines = edges.flatMap((edge) => {
      const own = [...this.#same.path(at, edge.narrower), edge.because];
      at = edge.wider;
      return own;
    });
    return [...lines, ...this.#same.path(at, to)];
  }

  #reach(concept: ConceptId): ReadonlyMap<ConceptId, { readonly steps: number; readonly last: Edge | null }> {
    const start = this.#same.of(concept);
    const known = this.#reached.get(start);
    if (known) return known;
    const found = new Map<ConceptId, { readonly steps: number; readonly last: Edge | null }>([[start, { steps: 0, last: null }]]);
    for (const [at, { steps }] of found) {
      for (const edge of this.#byNarrower.get(at) ?? []) {
        const next = this.#same.of(edge.wider);
        if (!found.has(next)) found.set(next, { steps: steps + 1, last: edge });
      }
    }
    this.#reached.set(start, found);
    return found;
  }
}
