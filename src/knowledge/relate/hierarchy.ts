import type { Because } from "../../model/explanation.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";
import type { Classes } from "./classes.ts";
import { declaredStep } from "./declared-step.ts";

/** One line that puts a concept under another: a `broader` of the taxonomy or a `subordinate` declaration. */
export interface WiderEdge {
  readonly narrower: ConceptId;
  readonly wider: ConceptId;
  readonly because: Because;
}

/** How a class reaches one that is wider: in how many steps, and over which edge the last of them goes. */
interface Reach {
  readonly steps: number;
  readonly last: WiderEdge | null;
}

export interface Hierarchy {
  /** The class itself (0 steps) and every wider class, nearest first. */
  wider(concept: ConceptId): ReadonlyMap<ConceptId, Reach>;
  /** Classes directly under this one. */
  directlyUnder(concept: ConceptId): readonly ConceptId[];
  /** The lines that lead from a concept up to a wider one, over identities where needed. */
  path(from: ConceptId, to: ConceptId): readonly Because[];
}

/** Ancestors with steps over `broader` and `subordinate`; cycles in the input do no harm (they are reported elsewhere). */
export function buildHierarchy(concepts: readonly Concept[], declarations: readonly Declaration[], classes: Classes): Hierarchy {
  const edges = widerEdges(concepts, declarations);
  const up = new Map<ConceptId, WiderEdge[]>();
  const down = new Map<ConceptId, ConceptId[]>();
  for (const edge of edges) {
    const from = classes.of(edge.narrower);
    const to = classes.of(edge.wider);
    if (from === to) continue;
    push(up, from, edge);
    push(down, to, from);
  }
  const reached = new Map<ConceptId, ReadonlyMap<ConceptId, Reach>>();

  function wider(concept: ConceptId): ReadonlyMap<ConceptId, Reach> {
    const start = classes.of(concept);
    const known = reached.get(start);
    if (known) return known;
    const found = new Map<ConceptId, Reach>([[start, { steps: 0, last: null }]]);
    for (const [at, { steps }] of found) {
      for (const edge of up.get(at) ?? []) {
        const next = classes.of(edge.wider);
        if (!found.has(next)) found.set(next, { steps: steps + 1, last: edge });
      }
    }
    reached.set(start, found);
    return found;
  }

  function path(from: ConceptId, to: ConceptId): readonly Because[] {
    const reach = wider(from);
    const edgesDown: WiderEdge[] = [];
    for (let at = classes.of(to); ; ) {
      const last = reach.get(at)?.last;
      if (!last) break;
      edgesDown.push(last);
      at = classes.of(last.narrower);
    }
    const lines: Because[] = [];
    let at = from;
    for (const edge of edgesDown.reverse()) {
      lines.push(...classes.path(at, edge.narrower), edge.because);
      at = edge.wider;
    }
    return [...lines, ...classes.path(at, to)];
  }

  return { wider, path, directlyUnder: (concept) => down.get(classes.of(concept)) ?? [] };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Every edge upwards, taxonomy first, in the order of the files. */
export function widerEdges(concepts: readonly Concept[], declarations: readonly Declaration[]): readonly WiderEdge[] {
  const edges: WiderEdge[] = [];
  for (const { id, broader, origin } of concepts) {
    for (const wider of broader) {
      edges.push({
        narrower: id,
        wider,
        because: { kind: "broader", narrower: id, wider, origin: { ...origin, path: [...origin.path, "broader"] } },
      });
    }
  }
  for (const declaration of declarations) {
    if (declaration.kind !== "subordinate" || declaration.scope === "pair") continue;
    const { wider, narrower } = declaration;
    edges.push({ narrower, wider, because: declaredStep(declaration, wider, narrower) });
  }
  return edges;
}
