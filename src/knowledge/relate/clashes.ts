import { Choices } from "../../model/choices.ts";
import type { Clash } from "../../model/clash.ts";
import { numberEdits } from "../../model/edit.ts";
import type { Because } from "../../model/explanation.ts";
import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { declaredStep } from "./declared-step.ts";
import { ConceptGraph } from "./graph.ts";

/** What a declaration says of two concepts, seen with the two in code-point order. */
interface Statement {
  readonly a: ConceptId;
  readonly b: ConceptId;
  readonly says: string;
  readonly declaration: Declaration;
}

/**
 * Relations that exclude one another: `similar` (SKOS related) beside a hierarchy (S27), `identical` (exactMatch) beside
 * either (S46), and a concept under itself. A declaration for a pair alone clashes only with what is said of that very pair.
 * Each clash names the declaration that is written later, with the chain of lines that excludes it. `among`: all declarations, where
 * only some are asked about.
 */
export function findClashes(
  concepts: readonly Concept[],
  declarations: readonly Declaration[],
  among: readonly Declaration[] = declarations,
): readonly Clash[] {
  const branch = declarations.filter((declaration) => declaration.scope === "branch");
  const graph = branchGraph(concepts, withoutChains(among));
  const clashes = branch.flatMap((declaration): readonly Clash[] => {
    if (declaration.kind === "identical") {
      return [...pairsOf(declaration.concepts)].flatMap(([a, b]) => {
        const up = graph.hierarchyWithout(a, b);
        return up ? [clashOf(declaration, a, b, "subordinate", up)] : [];
      });
    }
    const [a, b] =
      declaration.kind === "similar" ? [declaration.upstream, declaration.downstream] : [declaration.wider, declaration.narrower];
    if (a === b) return [clashOf(declaration, a, b, "self", [])];
    if (graph.isSame(a, b)) return [clashOf(declaration, a, b, "identical", graph.pathUp(a, b) ?? [])];
    const up = declaration.kind === "similar" ? (graph.pathUp(a, b) ?? graph.pathUp(b, a)) : graph.pathUp(a, b);
    return up ? [clashOf(declaration, a, b, "subordinate", up)] : [];
  });
  return [...clashes, ...pairClashes(declarations)];
}

/** Chains have no part in what is above or the same. Memoised: the same declarations come back with other concepts. */
function withoutChains(declarations: readonly Declaration[]): readonly Declaration[] {
  const known = HIERARCHIES.get(declarations) ?? declarations.filter(({ kind }) => kind !== "similar");
  HIERARCHIES.set(declarations, known);
  return known;
}

const HIERARCHIES = new WeakMap<readonly Declaration[], readonly Declaration[]>();

/** Memoised: many chains are tried against one hierarchy. */
function branchGraph(concepts: readonly Concept[], hierarchy: readonly Declaration[]): BranchGraph {
  const ofConcepts = GRAPHS.get(concepts) ?? new WeakMap<readonly Declaration[], BranchGraph>();
  GRAPHS.set(concepts, ofConcepts);
  const graph = ofConcepts.get(hierarchy) ?? new BranchGraph(concepts, hierarchy);
  ofConcepts.set(hierarchy, graph);
  return graph;
}

const GRAPHS = new WeakMap<readonly Concept[], WeakMap<readonly Declaration[], BranchGraph>>();

/** The hierarchy of declarations for whole branches, with every `identical` one as an edit that leaves it out. */
class BranchGraph {
  readonly #graph: ConceptGraph;
  readonly #choices: Choices;
  readonly #identical: readonly Extract<Declaration, { readonly kind: "identical" }>[];

  constructor(concepts: readonly Concept[], declarations: readonly Declaration[]) {
    this.#identical = declarations.filter((declaration) => declaration.kind === "identical");
    const edits = numberEdits(
      this.#identical.map((from) => ({
        what: "removed",
        change: { kind: "declaration", id: from.id, from, to: null },
        origin: from.origin,
        side: "from",
      })),
    );
    this.#choices = new Choices(edits.length);
    this.#graph = new ConceptGraph(concepts, declarations, edits, this.#choices);
  }

  isSame(a: ConceptId, b: ConceptId): boolean {
    return this.#graph.sameAs(this.#graph.number(a)).includes(this.#graph.number(b));
  }

  /** The lines from a concept up to one that is wider or the same; null if there are none. */
  pathUp(a: ConceptId, b: ConceptId): readonly Because[] | null {
    const [low, high] = [this.#graph.number(a), this.#graph.number(b)];
    return this.#graph.above(low).of.has(high) ? this.#graph.pathUp(low, high) : null;
  }

  /** The lines between two concepts said to be the same of which one is under the other when that is left unsaid; null if none is. */
  hierarchyWithout(a: ConceptId, b: ConceptId): readonly Because[] | null {
    const saying = [...this.#identical.entries()].filter(([, { concepts }]) => concepts.includes(a) && concepts.includes(b));
    const made = saying.map(([edit]) => edit);
    return this.#choices.under(made, () => this.pathUp(a, b) ?? this.pathUp(b, a)).answer;
  }
}

function clashOf(
  { id, kind, origin }: Declaration,
  a: ConceptId,
  b: ConceptId,
  second: Clash["second"],
  because: readonly Because[],
): Clash {
  return { declaration: id, origin, a, b, first: kind, second, because };
}

function* pairsOf(concepts: readonly ConceptId[]): Generator<readonly [ConceptId, ConceptId]> {
  for (const [at, a] of concepts.entries()) for (const b of concepts.slice(at + 1)) if (a !== b) yield [a, b];
}

/** Two declarations about the same two concepts that say different things, where at least one is for that pair alone. */
function pairClashes(declarations: readonly Declaration[]): readonly Clash[] {
  const bySubject = new Map<string, Statement[]>();
  const keyOf = ({ a, b }: Statement): string => `${a} ${b}`;
  for (const declaration of declarations) {
    if (declaration.scope === "pair") for (const statement of statementsOf(declaration)) bySubject.set(keyOf(statement), []);
  }
  if (bySubject.size === 0) return [];
  for (const declaration of declarations) {
    for (const statement of statementsOf(declaration)) bySubject.get(keyOf(statement))?.push(statement);
  }
  return [...bySubject.values()].flatMap(([first, ...others]): readonly Clash[] => {
    const other = others.find((statement) => statement.says !== first?.says);
    if (!first || !other || (first.declaration.scope === "branch" && other.declaration.scope === "branch")) return [];
    return [clashOf(other.declaration, other.a, other.b, first.declaration.kind, [declaredStep(first.declaration, first.a, first.b)])];
  });
}

function statementsOf(declaration: Declaration): readonly Statement[] {
  const statement = (first: ConceptId, second: ConceptId, mark: string): Statement => {
    const swapped = byCodePoint(first, second) > 0;
    const [a, b] = swapped ? [second, first] : [first, second];
    return { a, b, says: `${declaration.kind}${mark === "" ? "" : swapped ? "<" : ">"}`, declaration };
  };
  switch (declaration.kind) {
    case "identical":
      return [...pairsOf(declaration.concepts)].map(([a, b]) => statement(a, b, ""));
    case "subordinate":
      return [statement(declaration.wider, declaration.narrower, ">")];
    case "similar":
      return [statement(declaration.upstream, declaration.downstream, ">")];
  }
}
