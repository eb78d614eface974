import type { ConceptId } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Locate } from "../../model/span.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { at } from "./concept-checks.ts";
import { ConceptNames } from "./concept-names.ts";

interface Named {
  readonly concepts: readonly Concept[];
  readonly issues: readonly Issue[];
}

/** Concepts whose `broader` names others by a label, with the ids in its place. The same list if all name ids, as the shipped ones do. */
export function withBroaderIds(concepts: readonly Concept[], locate: Locate): Named {
  const entries = concepts.filter(({ wordOf }) => wordOf === null);
  const ids = new Set<string>(entries.map(({ id }) => id));
  if (entries.every(({ broader }) => broader.every((id) => ids.has(id)))) return { concepts, issues: [] };
  const names = new ConceptNames({ concepts: entries });
  const byId = new Map(entries.map((concept) => [concept.id, concept]));
  const issues: Issue[] = [];
  const idOf = (concept: Concept, name: ConceptId, index: number): ConceptId => {
    const found = ids.has(name) ? [name] : names.find(name);
    const only = found.length > 1 ? widestOf(found, byId) : found[0];
    if (found.length > 1 && only === undefined)
      issues.push(issue("ambiguous-label", locate(at(concept, "broader", index)), { label: name, concepts: found }));
    return only ?? found[0] ?? name;
  };
  const named = concepts.map((concept) => {
    if (concept.broader.every((id) => ids.has(id))) return concept;
    return { ...concept, broader: concept.broader.map((name, index) => idOf(concept, name, index)) };
  });
  return { concepts: named, issues };
}

/** The one of several concepts that is above all others; undefined if none is. A group and its only class may share a label, which means the group. */
function widestOf(ids: readonly ConceptId[], byId: ReadonlyMap<ConceptId, Concept>): ConceptId | undefined {
  return ids.find((id) => ids.every((other) => other === id || byId.get(other)?.broader.includes(id) === true));
}
