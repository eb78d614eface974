import type { ConceptId } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Locate } from "../../model/span.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { at, labelsOf } from "./concept-checks.ts";
import { ConceptNames } from "./concept-names.ts";
import { referenceIssues } from "./references.ts";

/** `broader` that names no concept. A product word of `all` has no entry of its own: its concept is the one that is meant. */
export function broaderReferences(concepts: readonly Concept[], locate: Locate, all: readonly Concept[] = concepts): Issue[] {
  const ids = new Set(concepts.map((concept) => concept.id));
  const edges = concepts.flatMap((concept) => concept.broader.map((wider, index) => ({ concept, wider, index })));
  const lost = edges.filter(({ wider }) => !ids.has(wider));
  if (lost.length === 0) return [];
  const words = new ConceptNames({ concepts: all.filter(({ wordOf }) => wordOf !== null) });
  const ownerOf = (name: string): string | null => all.find(({ id }) => id === words.find(name)[0])?.wordOf ?? null;
  return referenceIssues({
    what: "concept",
    otherNames: concepts.flatMap((concept) => labelsOf(concept).map(({ text }) => text)),
    meant: ownerOf,
    asked: lost.map(({ concept, wider, index }) => ({ name: wider, span: () => locate(at(concept, "broader", index)) })),
    defined: concepts.map((concept) => ({ id: concept.id, span: () => locate(at(concept, "id")) })),
    used: new Set(edges.map(({ wider }) => wider)),
  });
}

/** One issue for each ring of concepts that stand under one another, with the lines that make the ring. */
export function broaderCycles(concepts: readonly Concept[], locate: Locate): Issue[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const done = new Set<ConceptId>();
  const issues: Issue[] = [];
  for (const start of concepts) {
    const ring = findRing(start, byId, done);
    if (ring === null) continue;
    for (const id of ring) done.add(id);
    const first = byId.get(ring[0] as ConceptId) as Concept;
    if (ring.length === 1)
      issues.push(issue("relation-self", locate(at(first, "broader", first.broader.indexOf(first.id))), { concept: first.id }));
    else {
      const lines = ring.map((id, index) => {
        const concept = byId.get(id) as Concept;
        return locate(at(concept, "broader", concept.broader.indexOf(ring[(index + 1) % ring.length] as ConceptId)));
      });
      issues.push(issue("broader-cycle", lines[0] as (typeof lines)[number], { concepts: ring, lines }));
    }
  }
  return issues;
}

/** Walks up from one concept, without recursion; marks what it has seen, and gives the first ring that it meets. */
function findRing(start: Concept, byId: ReadonlyMap<ConceptId, Concept>, done: Set<ConceptId>): readonly ConceptId[] | null {
  const path: { readonly concept: Concept; next: number }[] = done.has(start.id) ? [] : [{ concept: start, next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const wider = top.concept.broader[top.next];
    top.next += 1;
    if (wider === undefined) {
      done.add(top.concept.id);
      path.pop();
      continue;
    }
    const onPath = path.findIndex(({ concept }) => concept.id === wider);
    if (onPath !== -1) return path.slice(onPath).map(({ concept }) => concept.id);
    const concept = byId.get(wider);
    if (concept !== undefined && !done.has(wider)) path.push({ concept, next: 0 });
  }
  return null;
}
