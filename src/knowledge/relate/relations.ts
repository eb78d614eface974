import { Choices, type Guard, holds, type Memos } from "../../model/choices.ts";
import type { Edit } from "../../model/edit.ts";
import { changesOf, type EntryVariants, entryVariants } from "../../model/entry-variants.ts";
import type { Because, ConceptRelation } from "../../model/explanation.ts";
import type { ConceptId, DeclarationId } from "../../model/ids.ts";
import { strength } from "../../model/relation.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { Chains, distance, type Feeding } from "./chains.ts";
import { declaredStep } from "./declared-step.ts";
import { ConceptGraph } from "./graph.ts";
import type { PlainLines } from "./lines.ts";
import { pairStandings, type Standing } from "./pair-standings.ts";

const NO_RELATION: Standing = { relation: "none", steps: null, direction: null, role: null, hops: null, lift: null, supply: null };
const IDENTICAL: Standing = { ...NO_RELATION, relation: "identical", steps: 0 };

/** How two concepts stand, and the lines behind it, computed when they are read. */
interface Found {
  readonly standing: Standing;
  because(): readonly Because[];
}

interface GuardedFound extends Found {
  readonly guard: Guard;
}

const UNRELATED: Found = { standing: NO_RELATION, because: () => [] };

type Standings = Map<number, Memos<number, Standing>>;

/** Cached per lines that no edit touches, for all trials on them. Declarations for a pair alone come with the same lines. */
const KNOWN = new WeakMap<PlainLines, Standings>();

/**
 * One table of relations from all declarations and `broader` lines, under any set of edits: identity is transitive, hierarchy is
 * inherited upwards, chains downwards. Where several hold, the strongest counts; what is declared for a pair alone takes their place. Entries are computed when first read.
 */
export class Relations {
  readonly #concepts: readonly Concept[];
  readonly #graph: ConceptGraph;
  readonly #choices: Choices;
  readonly #chains: Readonly<Record<"feeds" | "fedBy", Chains>>;
  readonly #known: Standings;
  readonly #shared: PlainLines | null;
  readonly #pairOnly = new Map<ConceptId, Map<ConceptId, GuardedFound[]>>();
  readonly #lines: Memos<string, readonly Because[]> = new Map();
  readonly #declarations: Memos<string, ReadonlySet<DeclarationId>> = new Map();

  constructor(
    concepts: readonly Concept[],
    declarations: readonly Declaration[],
    edits: readonly Edit[] = [],
    choices = new Choices(edits.length),
  ) {
    this.#concepts = concepts;
    this.#choices = choices;
    this.#graph = new ConceptGraph(concepts, declarations, edits, choices);
    this.#chains = { feeds: new Chains(this.#graph, "feeds", choices), fedBy: new Chains(this.#graph, "fedBy", choices) };
    this.#shared = this.#graph.untouched;
    this.#known = (this.#shared && KNOWN.get(this.#shared)) ?? new Map();
    if (this.#shared) KNOWN.set(this.#shared, this.#known);
    const touched = new Set(changesOf("declaration", edits).map(({ change }) => change.id));
    const apart = declarations.filter(({ id, scope }) => scope === "pair" || touched.has(id));
    this.#addPairOnly(entryVariants("declaration", apart, ({ id }) => id, edits));
  }

  /** How `a` stands to `b`; the answer for (b, a) is its mirror image. */
  standing(a: ConceptId, b: ConceptId): Standing {
    const [from, to] = [this.#graph.number(a), this.#graph.number(b)];
    // A concept that no line names has a number of this trial alone.
    if (this.#shared && Math.max(from, to) >= this.#shared.numbers.size) return this.#find(a, b).standing;
    let row = this.#known.get(from);
    if (!row) this.#known.set(from, (row = new Map()));
    return this.#choices.readAt(row, to, () => this.#find(a, b).standing);
  }

  /** The same with the taxonomy and declaration lines behind it. */
  relation(a: ConceptId, b: ConceptId): ConceptRelation {
    return { ...this.standing(a, b), because: this.because(a, b) };
  }

  /** The taxonomy and declaration lines behind how two concepts stand. */
  because(a: ConceptId, b: ConceptId): readonly Because[] {
    return this.#choices.readAt(this.#lines, `${a} ${b}`, () => this.#find(a, b).because());
  }

  /** The declarations among those lines. */
  declarations(a: ConceptId, b: ConceptId): ReadonlySet<DeclarationId> {
    return this.#choices.readAt(
      this.#declarations,
      `${a} ${b}`,
      () => new Set(this.because(a, b).flatMap((line) => (line.kind === "declared" ? [line.declaration] : []))),
    );
  }

  /** A concept with everything that is under it or is the same, in the order of the taxonomy. */
  under(concept: ConceptId): readonly ConceptId[] {
    return this.#concepts.filter(({ id }) => this.isUnder(id, concept)).map(({ id }) => id);
  }

  /** Whether a concept is the same as another or under it. */
  isUnder(concept: ConceptId, wider: ConceptId): boolean {
    return this.#graph.above(this.#graph.number(concept)).of.has(this.#graph.number(wider));
  }

  /** Steps from one concept up to what is above both and down to the other; null where nothing is. */
  distance(a: ConceptId, b: ConceptId): number | null {
    const [from, to] = [a, b].map((id) => this.#graph.above(this.#graph.number(id)).of);
    let best: number | null = null;
    for (const [concept, { steps }] of from ?? []) {
      const more = to?.get(concept)?.steps;
      if (more !== undefined && (best === null || steps + more < best)) best = steps + more;
    }
    return best;
  }

  #find(a: ConceptId, b: ConceptId): Found {
    let best: Found | null = null;
    for (const only of this.#pairOnly.get(a)?.get(b) ?? []) {
      const isStronger = best === null || strength(only.standing.relation) > strength(best.standing.relation);
      if (isStronger && holds(only.guard, this.#choices)) best = only;
    }
    return best ?? this.#derived(a, b, this.#graph.number(a), this.#graph.number(b));
  }

  #derived(a: ConceptId, b: ConceptId, from: number, to: number): Found {
    const graph = this.#graph;
    const [up, down] = [graph.above(from).of.get(to)?.steps, graph.above(to).of.get(from)?.steps];
    if (up === 0) return { standing: IDENTICAL, because: () => (a === b ? this.#sameConcept(a) : graph.pathUp(from, to)) };
    if (up !== undefined && (down === undefined || up <= down)) return hierarchical("narrower", up, () => graph.pathUp(from, to));
    if (down !== undefined) return hierarchical("wider", down, () => graph.pathUp(to, from));
    const { feeds, fedBy } = this.#chains;
    const [forth, back] = [feeds.reach(from, to), fedBy.reach(from, to)];
    if (forth && (!back || isCloser(forth, back)))
      return { standing: chained("upstream", forth), because: () => feeds.because(from, to, forth) };
    if (back) return { standing: chained("downstream", back), because: () => fedBy.because(from, to, back) };
    return UNRELATED;
  }

  #sameConcept(id: ConceptId): readonly Because[] {
    const concept = this.#concepts.find((each) => each.id === id);
    return concept ? [{ kind: "same-concept", concept: id, origin: concept.origin }] : [];
  }

  /** Declarations that hold for their two concepts alone. */
  #addPairOnly(declarations: readonly EntryVariants<Declaration>[]): void {
    const add = (a: ConceptId, b: ConceptId, found: GuardedFound): void => {
      const row = this.#pairOnly.get(a) ?? new Map<ConceptId, GuardedFound[]>();
      this.#pairOnly.set(a, row);
      row.set(b, [...(row.get(b) ?? []), found]);
    };
    for (const { value, guard } of declarations.flatMap(({ variants }) => variants)) {
      if (value.scope !== "pair") continue;
      const { from, to, forth, back } = pairStandings(value);
      const because = (): readonly Because[] => [declaredStep(value, from, to)];
      add(from, to, { standing: forth, because, guard });
      add(to, from, { standing: back, because, guard });
    }
  }
}

/** Of two chains the closer one, the one down the stream where they tie. */
function isCloser(forth: Feeding, back: Feeding): boolean {
  return distance(forth.hops, forth.lift, false) <= distance(back.hops, back.lift, false);
}

/** There are only few standings of chains: equal ones are one object. */
const CHAINED = new Map<string, Standing>();

function chained(role: "upstream" | "downstream", { hops, lift, supply }: Feeding): Standing {
  const key = `${role} ${hops} ${lift} ${supply}`;
  const known = CHAINED.get(key) ?? { ...NO_RELATION, relation: "similar", role, hops, lift, supply };
  CHAINED.set(key, known);
  return known;
}

function hierarchical(direction: "wider" | "narrower", steps: number, because: () => readonly Because[]): Found {
  return { standing: { ...NO_RELATION, relation: "subordinate", steps, direction }, because };
}
