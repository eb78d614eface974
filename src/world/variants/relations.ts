import type { Standing } from "../../knowledge/relate/pair-standings.ts";
import { pairStandings } from "../../knowledge/relate/pair-standings.ts";
import { type Choices, type Guard, holds, type Memo, memo } from "../../model/choices.ts";
import type { ConceptId } from "../../model/ids.ts";
import { strength } from "../../model/relation.ts";
import type { Declaration } from "../../model/rules.ts";
import { ChainVariants } from "./chains.ts";
import type { EntryVariants } from "./entries.ts";
import type { ConceptGraph } from "./graph.ts";
import type { PlainLines } from "./lines.ts";

const NO_RELATION: Standing = { relation: "none", steps: null, direction: null, role: null, hops: null };

type Standings = Map<number, Map<number, Memo<Standing>>>;

/** Standings by lines that no edit touches, shared by all trials on them. Declarations for a pair alone come with the same lines. */
const KNOWN = new WeakMap<PlainLines, Standings>();

/** What `createRelationTable` says, under any set of edits: the same definitions, over lines that come and go. */
export class RelationVariants {
  readonly #graph: ConceptGraph;
  readonly #choices: Choices;
  readonly #chains: Readonly<Record<"feeds" | "fedBy", ChainVariants>>;
  readonly #known: Standings;
  readonly #shared: PlainLines | null;
  readonly #pairOnly = new Map<string, { readonly standing: Standing; readonly guard: Guard }[]>();

  constructor(graph: ConceptGraph, declarations: Iterable<EntryVariants<Declaration>>, choices: Choices) {
    this.#graph = graph;
    this.#choices = choices;
    this.#chains = { feeds: new ChainVariants(graph, "feeds", choices), fedBy: new ChainVariants(graph, "fedBy", choices) };
    this.#shared = graph.untouched;
    this.#known = (this.#shared && KNOWN.get(this.#shared)) ?? new Map();
    if (this.#shared) KNOWN.set(this.#shared, this.#known);
    for (const { variants } of declarations) {
      for (const { value, guard } of variants) {
        if (value.scope !== "pair") continue;
        const { from, to, forth, back } = pairStandings(value);
        this.#addPairOnly(from, to, forth, guard);
        this.#addPairOnly(to, from, back, guard);
      }
    }
  }

  standing(a: ConceptId, b: ConceptId): Standing {
    const [from, to] = [this.#graph.number(a), this.#graph.number(b)];
    // A concept that no line knows has a number of this trial alone.
    if (this.#shared && Math.max(from, to) >= this.#shared.numbers.size) return this.#withPairOnly(a, b, this.#derived(from, to));
    let row = this.#known.get(from);
    if (!row) this.#known.set(from, (row = new Map()));
    let known = row.get(to);
    if (!known) row.set(to, (known = memo()));
    return this.#choices.read(known, () => this.#withPairOnly(a, b, this.#derived(from, to)));
  }

  /** Whether a concept is the same as another or stands under it. */
  isUnder(concept: ConceptId, wider: ConceptId): boolean {
    return this.#graph.above(this.#graph.number(concept)).has(this.#graph.number(wider));
  }

  /** Steps from one concept up to what is above both and down to the other; null where nothing is. */
  distance(a: ConceptId, b: ConceptId): number | null {
    const [from, to] = [this.#graph.above(this.#graph.number(a)), this.#graph.above(this.#graph.number(b))];
    let best: number | null = null;
    for (const [concept, steps] of from) {
      const more = to.get(concept);
      if (more !== undefined && (best === null || steps + more < best)) best = steps + more;
    }
    return best;
  }

  #addPairOnly(a: ConceptId, b: ConceptId, standing: Standing, guard: Guard): void {
    const list = this.#pairOnly.get(`${a} ${b}`);
    if (list) list.push({ standing, guard });
    else this.#pairOnly.set(`${a} ${b}`, [{ standing, guard }]);
  }

  #withPairOnly(a: ConceptId, b: ConceptId, derived: Standing): Standing {
    if (this.#pairOnly.size === 0) return derived;
    let best = derived;
    for (const { standing, guard } of this.#pairOnly.get(`${a} ${b}`) ?? []) {
      if (strength(standing.relation) > strength(best.relation) && holds(guard, this.#choices)) best = standing;
    }
    return best;
  }

  #derived(a: number, b: number): Standing {
    const [up, down] = [this.#graph.above(a).get(b), this.#graph.above(b).get(a)];
    if (up === 0) return { relation: "identical", steps: 0, direction: null, role: null, hops: null };
    if (up !== undefined && (down === undefined || up <= down))
      return { ...NO_RELATION, relation: "subordinate", direction: "narrower", steps: up };
    if (down !== undefined) return { ...NO_RELATION, relation: "subordinate", direction: "wider", steps: down };
    const [forth, back] = [this.#chains.feeds.reach(a, b), this.#chains.fedBy.reach(a, b)];
    if (forth && (!back || forth.hops < back.hops || (forth.hops === back.hops && forth.lift <= back.lift))) {
      return { ...NO_RELATION, relation: "similar", role: "upstream", hops: forth.hops };
    }
    return back ? { ...NO_RELATION, relation: "similar", role: "downstream", hops: back.hops } : NO_RELATION;
  }
}
