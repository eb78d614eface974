import type { Because } from "../../model/explanation.ts";
import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import { declaredStep } from "./declared-step.ts";

/** Concepts that declarations make the same are one class, named by its first concept in code-point order. */
export interface Classes {
  of(concept: ConceptId): ConceptId;
  /** Declarations that lead from one member of a class to another, shortest first; empty for a concept and itself. */
  path(from: ConceptId, to: ConceptId): readonly Because[];
}

interface Link {
  readonly to: ConceptId;
  readonly because: Because;
}

/** `identical` is symmetric and transitive (SKOS exactMatch); declarations for a pair alone stay out. */
export function identityClasses(declarations: readonly Declaration[]): Classes {
  const links = identityLinks(declarations);
  const representative = new Map<ConceptId, ConceptId>();
  for (const id of [...links.keys()].sort(byCodePoint)) {
    if (representative.has(id)) continue;
    for (const member of reachable(id, links)) representative.set(member, id);
  }
  const of = (concept: ConceptId): ConceptId => representative.get(concept) ?? concept;
  return { of, path: (from, to) => shortestPath(from, to, links) };
}

function identityLinks(declarations: readonly Declaration[]): ReadonlyMap<ConceptId, readonly Link[]> {
  const links = new Map<ConceptId, Link[]>();
  const add = (from: ConceptId, to: ConceptId, declaration: Declaration): void => {
    const because = declaredStep(declaration, from, to);
    const list = links.get(from);
    if (list) list.push({ to, because });
    else links.set(from, [{ to, because }]);
  };
  for (const declaration of declarations) {
    if (declaration.kind !== "identical" || declaration.scope === "pair") continue;
    const [first, ...others] = declaration.concepts;
    for (const other of others) {
      if (first === undefined || first === other) continue;
      add(first, other, declaration);
      add(other, first, declaration);
    }
  }
  return links;
}

function reachable(start: ConceptId, links: ReadonlyMap<ConceptId, readonly Link[]>): ReadonlySet<ConceptId> {
  const seen = new Set([start]);
  for (const concept of seen) for (const { to } of links.get(concept) ?? []) seen.add(to);
  return seen;
}

function shortestPath(from: ConceptId, to: ConceptId, links: ReadonlyMap<ConceptId, readonly Link[]>): readonly Because[] {
  if (from === to) return [];
  const paths = new Map<ConceptId, readonly Because[]>([[from, []]]);
  for (const [concept, path] of paths) {
    for (const link of links.get(concept) ?? []) {
      if (paths.has(link.to)) continue;
      const longer = [...path, link.because];
      if (link.to === to) return longer;
      paths.set(link.to, longer);
    }
  }
  return [];
}
