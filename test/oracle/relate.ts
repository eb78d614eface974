import type { Because, ConceptRelation } from "../../src/model/explanation.ts";
import { byCodePoint, type ConceptId } from "../../src/model/ids.ts";
import { strength } from "../../src/model/relation.ts";
import type { Declaration } from "../../src/model/rules.ts";
import type { Concept } from "../../src/model/taxonomy.ts";

export interface Relations {
  /** How `a` stands to `b`, with the lines behind it. */
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
  /** Whether the link joins to another one: equipment does not. */
  readonly passesOn: boolean;
  readonly because: Because;
}

/** A chain between two concepts: direct (0), inherited from one level below (1), or over two links (2). */
interface Chain {
  readonly kind: 0 | 1 | 2;
  /** Steps up to the concepts that the links name. */
  readonly lift: number;
  readonly links: readonly Link[];
}

const NONE: ConceptRelation = { relation: "none", steps: null, direction: null, role: null, hops: null, because: [] };

/** Relations of concepts, plainly: identity is transitive, hierarchy is inherited upwards, chains downwards; the strongest counts. */
export function relateConcepts(concepts: readonly Concept[], declarations: readonly Declaration[]): Relations {
  const branch = declarations.filter(({ scope }) => scope === "branch");
  const same = new Sameness(branch);
  const ladder = new Ladder(edgesOf(concepts, branch), same);
  const links = linksOf(branch);

  function derived(a: ConceptId, b: ConceptId): ConceptRelation {
    if (same.of(a) === same.of(b)) return { ...NONE, relation: "identical", steps: 0, because: a === b ? itself(a) : same.path(a, b) };
    const [up, down] = [ladder.steps(a, b), ladder.steps(b, a)];
    if (up !== null && (down === null || up <= down)) {
      return { ...NONE, relation: "subordinate", steps: up, direction: "narrower", because: ladder.path(a, b) };
    }
    if (down !== null) return { ...NONE, relation: "subordinate", steps: down, direction: "wider", because: ladder.path(b, a) };
    const [forth, back] = [closestChain(a, b, true), closestChain(a, b, false)];
    if (forth && (!back || hops(forth) < hops(back) || (hops(forth) === hops(back) && forth.lift <= back.lift))) {
      return { ...NONE, relation: "similar", role: "upstream", hops: hops(forth), because: linesOf(a, b, forth.links) };
    }
    if (!back) return NONE;
    return { ...NONE, relation: "similar", role: "downstream", hops: hops(back), because: linesOf(b, a, back.links.toReversed()) };
  }

  function itself(id: ConceptId): readonly Because[] {
    return concepts.filter((concept) => concept.id === id).map(({ origin }) => ({ kind: "same-concept", concept: id, origin }));
  }

  const known = { down: new Map<ConceptId, ReadonlyMap<ConceptId, Chain>>(), up: new Map<ConceptId, ReadonlyMap<ConceptId, Chain>>() };
  function chainsFrom(a: ConceptId, isDown: boolean): ReadonlyMap<ConceptId, Chain> {
    const found = known[isDown ? "down" : "up"].get(a) ?? findChains(a, isDown);
    known[isDown ? "down" : "up"].set(a, found);
    return found;
  }

  /** All chains from `a` down the stream (or up it), by the class in which each ends; the closest for each. */
  function findChains(a: ConceptId, isDown: boolean): ReadonlyMap<ConceptId, Chain> {
    const start = (link: Link): ConceptId => same.of(isDown ? link.upstream : link.downstream);
    const end = (link: Link): ConceptId => same.of(isDown ? link.downstream : link.upstream);
    const follows = (link: Link): readonly Link[] => {
      if (!link.passesOn) return [];
      const passing = links.filter(({ passesOn }) => passesOn);
      // The first link ends at the start of the second, or at something above it.
      if (isDown) return passing.filter((next) => ladder.above(next.upstream).has(end(link)));
      return [...ladder.above(link.upstream).keys()].flatMap((above) => passing.filter((next) => start(next) === above));
    };
    const chains = new Map<ConceptId, Chain>();
    const offer = (chain: Chain): void => {
      const at = end(chain.links.at(-1) as Link);
      const before = chains.get(at);
      if (!before || isCloser(chain, before)) chains.set(at, chain);
    };
    for (const [at, lift] of ladder.above(a)) {
      for (const link of links.filter((each) => start(each) === at)) {
        offer({ kind: 0, lift, links: [link] });
        for (const next of follows(link)) offer({ kind: 2, lift, links: [link, next] });
      }
    }
    for (const under of ladder.directlyUnder(a)) {
      for (const link of links.filter((each) => start(each) === under)) offer({ kind: 1, lift: 1, links: [link] });
    }
    return chains;
  }

  function closestChain(a: ConceptId, b: ConceptId, isDown: boolean): Chain | null {
    const chains = chainsFrom(a, isDown);
    if (chains.size === 0) return null;
    const arriving = [
      ...[...ladder.above(b)].map(([end, steps]) => ({ end, steps, isUnder: false })),
      ...ladder.directlyUnder(b).map((end) => ({ end, steps: 1, isUnder: true })),
    ];
    let best: Chain | null = null;
    for (const { end, steps, isUnder } of arriving) {
      const chain = chains.get(end);
      // Upwards a chain reaches one level, and only as a direct link.
      if (!chain || (isUnder && chain.kind !== 0)) continue;
      const whole: Chain = { ...chain, kind: isUnder ? 1 : chain.kind, lift: chain.lift + steps };
      if (!best || isCloser(whole, best)) best = whole;
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
    return [...lines, ...between(at, b)];
  }

  return {
    relation(a, b) {
      const pairs = declarations.filter(({ scope }) => scope === "pair").flatMap((declaration) => ofPairAlone(declaration, a, b));
      let best = derived(a, b);
      for (const only of pairs) if (strength(only.relation) > strength(best.relation)) best = only;
      return best;
    },
    isUnder: (concept, wider) => ladder.steps(concept, wider) !== null,
  };
}

const hops = ({ kind }: Chain): 1 | 2 => (kind === 2 ? 2 : 1);
const isCloser = (a: Chain, b: Chain): boolean => a.kind < b.kind || (a.kind === b.kind && a.lift < b.lift);

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

function linksOf(branch: readonly Declaration[]): readonly Link[] {
  return branch.flatMap((declaration) => {
    if (declaration.kind !== "similar") return [];
    const { upstream, downstream, as } = declaration;
    return [{ upstream, downstream, passesOn: as === "material", because: declared(declaration, upstream, downstream) }];
  });
}

/** What a declaration for one pair alone says of two concepts, seen from the first. */
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
        return { ...NONE, relation: "similar", role: isForth ? "upstream" : "downstream", hops: 1, because };
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

/** Classes of concepts that declarations make the same, each named by its first concept in code-point order. */
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

  /** The fewest declarations that lead from one member of a class to another. */
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
  readonly #edges: readonly Edge[];
  readonly #same: Sameness;
  readonly #reached = new Map<ConceptId, ReadonlyMap<ConceptId, { readonly steps: number; readonly last: Edge | null }>>();

  constructor(edges: readonly Edge[], same: Sameness) {
    this.#edges = edges.filter(({ narrower, wider }) => same.of(narrower) !== same.of(wider));
    this.#same = same;
  }

  /** Steps from a concept up to a wider one; 0 within a class, null where it is not above. */
  steps(concept: ConceptId, wider: ConceptId): number | null {
    return this.#reach(concept).get(this.#same.of(wider))?.steps ?? null;
  }

  /** The concept's class and every class above it with the steps to it, nearest first. */
  above(concept: ConceptId): ReadonlyMap<ConceptId, number> {
    return new Map([...this.#reach(concept)].map(([id, { steps }]) => [id, steps]));
  }

  directlyUnder(concept: ConceptId): readonly ConceptId[] {
    const own = this.#same.of(concept);
    return this.#edges.filter(({ wider }) => this.#same.of(wider) === own).map(({ narrower }) => this.#same.of(narrower));
  }

  /** The lines from a concept up to a wider one, over identities where needed. */
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
      for (const edge of this.#edges) {
        const next = this.#same.of(edge.wider);
        if (this.#same.of(edge.narrower) === at && !found.has(next)) found.set(next, { steps: steps + 1, last: edge });
      }
    }
    this.#reached.set(start, found);
    return found;
  }
}
