import type { Relations } from "../../knowledge/relate/relations.ts";
import type { ConceptId } from "../../model/ids.ts";
import { type Declaration, passesOn, type Supply } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";

/** From this share of the buyer's output on, the input-output table says that one industry supplies another. */
const LEAST_SHARE = 0.02;
/** Industries farther apart than this, in steps over what is above both, are not taken to supply one another for their sectors alone. */
const FARTHEST = 6;

interface Known {
  readonly relations: Pick<Relations, "standing" | "distance" | "isUnder">;
  readonly shares: { supplied(from: ConceptId, to: ConceptId): number | null };
}

/** Whether anything known speaks for one industry as a supplier of another, which nobody has declared yet. */
export class SupplyEvidence {
  readonly #known: Known;
  readonly #concepts: ReadonlyMap<ConceptId, Concept>;
  readonly #chains: readonly (Declaration & { readonly kind: "similar" })[];

  constructor(known: Known, concepts: readonly Concept[], declarations: readonly Declaration[]) {
    this.#known = known;
    this.#concepts = new Map(concepts.map((concept) => [concept.id, concept]));
    this.#chains = declarations.flatMap((declaration) => (declaration.kind === "similar" ? [declaration] : []));
  }

  /**
   * How one industry would supply another, if the input-output table says so of their sectors: as what is wider than it is declared to
   * supply this very buyer; or, where the two stand near one another, as it supplies others with what becomes part of what they make. Null if
   * nothing speaks for it.
   */
  between(upstream: ConceptId, downstream: ConceptId): Supply | null {
    const { shares } = this.#known;
    const [forth, back] = [shares.supplied(upstream, downstream) ?? 0, shares.supplied(downstream, upstream) ?? 0];
    if (forth < LEAST_SHARE || forth <= back) return null;
    const wider = this.#asWider(upstream, downstream);
    if (wider !== null) return wider;
    const usual = this.#declared([upstream]);
    return usual !== null && passesOn(usual) && this.#isNear(upstream, downstream) ? usual : null;
  }

  #asWider(upstream: ConceptId, downstream: ConceptId): Supply | null {
    for (const wider of this.#wider(upstream)) {
      const { relation, role, supply } = this.#known.relations.standing(wider, downstream);
      if (relation === "similar" && role === "upstream") return supply;
    }
    return null;
  }

  /** How a supplier, or what is wider, supplies the first industry that it is declared to supply. */
  usual(upstream: ConceptId): Supply {
    return this.#declared([upstream, ...this.#wider(upstream)]) ?? "material";
  }

  #declared(suppliers: readonly ConceptId[]): Supply | null {
    return suppliers.flatMap((id) => this.#chains.find(({ upstream: from }) => from === id) ?? [])[0]?.as ?? null;
  }

  #isNear(upstream: ConceptId, downstream: ConceptId): boolean {
    // A supplier whose sectors are those of close codes, or of what is under it, says too little of what it supplies.
    if (![upstream, ...this.#wider(upstream)].some((id) => this.#concepts.get(id)?.notation["gbt4754"])) return false;
    const steps = this.#known.relations.distance(upstream, downstream);
    return steps !== null && steps <= FARTHEST && !this.#goesThroughAnother(upstream, downstream, steps);
  }

  /** Whether the supplier is declared to supply an industry nearer to the buyer, which supplies the buyer in its turn. */
  #goesThroughAnother(upstream: ConceptId, downstream: ConceptId, steps: number): boolean {
    const { relations, shares } = this.#known;
    const suppliers = new Set([upstream, ...this.#wider(upstream)]);
    return this.#chains.some(({ upstream: from, downstream: to }) => {
      if (!suppliers.has(from) || relations.isUnder(downstream, to) || relations.isUnder(to, downstream)) return false;
      const isNearer = (relations.distance(to, downstream) ?? steps) < steps;
      return isNearer && (shares.supplied(to, downstream) ?? 0) >= LEAST_SHARE;
    });
  }

  /** What stands one or two levels above a concept. */
  #wider(id: ConceptId): readonly ConceptId[] {
    const above = (of: readonly ConceptId[]) => of.flatMap((each) => this.#concepts.get(each)?.broader ?? []);
    const first = above([id]);
    return [...new Set([...first, ...above(first)])];
  }
}
