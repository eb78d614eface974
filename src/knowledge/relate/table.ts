import type { Because, ConceptRelation } from "../../model/explanation.ts";
import type { ConceptId, DeclarationId } from "../../model/ids.ts";
import { strength } from "../../model/relation.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { buildChains } from "./chains.ts";
import { identityClasses } from "./classes.ts";
import { declaredStep } from "./declared-step.ts";
import { buildHierarchy } from "./hierarchy.ts";
import { pairStandings, type Standing } from "./pair-standings.ts";

export type { Standing };

export interface RelationTable {
  /** How `a` stands to `b`; the answer for (b, a) is its mirror image. */
  standing(a: ConceptId, b: ConceptId): Standing;
  /** The same with the taxonomy and declaration lines behind it. */
  relation(a: ConceptId, b: ConceptId): ConceptRelation;
  /** The declarations among those lines. */
  declarations(a: ConceptId, b: ConceptId): ReadonlySet<DeclarationId>;
  /** A concept with everything that stands under it or is the same, in the order of the taxonomy. */
  under(concept: ConceptId): readonly ConceptId[];
}

const NO_RELATION: Standing = { relation: "none", steps: null, direction: null, role: null, hops: null };

interface Found {
  readonly standing: Standing;
  because(): readonly Because[];
}

/** An entry that is kept: its lines are gathered once. */
interface Entry extends Found {
  declarations(): ReadonlySet<DeclarationId>;
}

const NO_DECLARATIONS: ReadonlySet<DeclarationId> = new Set();
const UNRELATED: Entry = { standing: NO_RELATION, because: () => [], declarations: () => NO_DECLARATIONS };

/**
 * One table of relations from all declarations and `broader` lines: identity is transitive, hierarchy is inherited upwards,
 * chains downwards. Where several hold, the strongest counts. Entries are made when first asked for and kept.
 */
export function createRelationTable(concepts: readonly Concept[], declarations: readonly Declaration[]): RelationTable {
  const classes = identityClasses(declarations);
  const hierarchy = buildHierarchy(concepts, declarations, classes);
  const chains = buildChains(declarations, classes, hierarchy);
  const pairOnly = pairDeclarations(declarations);
  const conceptOf = new Map(concepts.map((concept) => [concept.id, concept]));
  const found = new Map<ConceptId, Map<ConceptId, Entry>>();

  function derived(a: ConceptId, b: ConceptId): Found {
    if (classes.of(a) === classes.of(b)) {
      return {
        standing: { relation: "identical", steps: 0, direction: null, role: null, hops: null },
        because: () => (a === b ? sameConcept(a) : classes.path(a, b)),
      };
    }
    const up = hierarchy.wider(a).get(classes.of(b));
    const down = hierarchy.wider(b).get(classes.of(a));
    if (up && (!down || up.steps <= down.steps)) return hierarchical("narrower", up.steps, () => hierarchy.path(a, b));
    if (down) return hierarchical("wider", down.steps, () => hierarchy.path(b, a));
    const forth = chains.feeds(a, b);
    const back = chains.isFedBy(a, b);
    if (forth && (!back || forth.hops < back.hops || (forth.hops === back.hops && forth.lift <= back.lift))) {
      return { standing: CHAINED.upstream[forth.hops], because: forth.because };
    }
    if (back) return { standing: CHAINED.downstream[back.hops], because: back.because };
    return UNRELATED;
  }

  function sameConcept(id: ConceptId): readonly Because[] {
    const concept = conceptOf.get(id);
    return concept ? [{ kind: "same-concept", concept: id, origin: concept.origin }] : [];
  }

  function find(a: ConceptId, b: ConceptId): Entry {
    let row = found.get(a);
    if (!row) found.set(a, (row = new Map()));
    const known = row.get(b);
    if (known) return known;
    let best = derived(a, b);
    for (const only of pairOnly.get(a)?.get(b) ?? []) {
      if (strength(only.standing.relation) > strength(best.standing.relation)) best = only;
    }
    const entry = best === UNRELATED ? UNRELATED : new Kept(best);
    row.set(b, entry);
    return entry;
  }

  return {
    standing: (a, b) => find(a, b).standing,
    relation: (a, b) => {
      const entry = find(a, b);
      return { ...entry.standing, because: entry.because() };
    },
    declarations: (a, b) => find(a, b).declarations(),
    under: (concept) => concepts.filter(({ id }) => hierarchy.wider(id).has(classes.of(concept))).map(({ id }) => id),
  };
}

/** Thousands are made in a run, and few are asked for their lines. */
class Kept implements Entry {
  readonly standing: Standing;
  readonly #found: Found;
  #lines: readonly Because[] | null = null;
  #declared: ReadonlySet<DeclarationId> | null = null;

  constructor(found: Found) {
    this.standing = found.standing;
    this.#found = found;
  }

  because(): readonly Because[] {
    this.#lines ??= this.#found.because();
    return this.#lines;
  }

  declarations(): ReadonlySet<DeclarationId> {
    this.#declared ??= new Set(this.because().flatMap((line) => (line.kind === "declared" ? [line.declaration] : [])));
    return this.#declared;
  }
}

/** The standing of chains: there are only four. */
const CHAINED: Readonly<Record<"upstream" | "downstream", Readonly<Record<1 | 2, Standing>>>> = {
  upstream: { 1: chained("upstream", 1), 2: chained("upstream", 2) },
  downstream: { 1: chained("downstream", 1), 2: chained("downstream", 2) },
};

function chained(role: "upstream" | "downstream", hops: 1 | 2): Standing {
  return { ...NO_RELATION, relation: "similar", role, hops };
}

function hierarchical(direction: "wider" | "narrower", steps: number, because: () => readonly Because[]): Found {
  return { standing: { relation: "subordinate", steps, direction, role: null, hops: null }, because };
}

type PairTable = ReadonlyMap<ConceptId, ReadonlyMap<ConceptId, readonly Found[]>>;

/** Declarations that hold for their two concepts alone. */
function pairDeclarations(declarations: readonly Declaration[]): PairTable {
  const table = new Map<ConceptId, Map<ConceptId, Found[]>>();
  const add = (a: ConceptId, b: ConceptId, entry: Found): void => {
    const row = table.get(a) ?? new Map<ConceptId, Found[]>();
    table.set(a, row);
    row.set(b, [...(row.get(b) ?? []), entry]);
  };
  for (const declaration of declarations) {
    if (declaration.scope !== "pair") continue;
    const { from, to, forth, back } = pairStandings(declaration);
    const because = declaredStep(declaration, from, to);
    add(from, to, { standing: forth, because: () => [because] });
    add(to, from, { standing: back, because: () => [because] });
  }
  return table;
}
