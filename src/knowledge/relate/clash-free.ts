import type { ConceptId } from "../../model/ids.ts";
import { conceptsOf, type Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";

/** Answers for the same concepts and declarations, which are asked about several times in a run. */
const KNOWN = new WeakMap<readonly Concept[], WeakMap<readonly Declaration[], boolean>>();

/** Notes the answer of an earlier run on equal concepts and declarations. */
export function noteClashFree(concepts: readonly Concept[], declarations: readonly Declaration[], isClashFree: boolean): void {
  const known = KNOWN.get(concepts) ?? new WeakMap<readonly Declaration[], boolean>();
  KNOWN.set(concepts, known.set(declarations, isClashFree));
}

/**
 * Whether certainly no two lines exclude one another: a quick look before every result, since `findClashes` takes longer and nearly never
 * finds anything. False means that it has to be asked.
 */
export function areClashFree(concepts: readonly Concept[], declarations: readonly Declaration[]): boolean {
  const known = KNOWN.get(concepts)?.get(declarations);
  if (known !== undefined) return known;
  const isClashFree = haveNoClash(concepts, declarations);
  noteClashFree(concepts, declarations, isClashFree);
  return isClashFree;
}

function haveNoClash(concepts: readonly Concept[], declarations: readonly Declaration[]): boolean {
  // A declaration for a pair alone is compared with others about that very pair, which is rare enough to ask.
  const branch = declarations.filter(({ scope }) => scope === "branch");
  if (hasPairsTwice(declarations)) return false;
  const same = new Groups();
  for (const declaration of branch) {
    if (declaration.kind !== "identical") continue;
    const [first, ...others] = declaration.concepts;
    for (const other of others) if (first !== undefined) same.join(first, other);
  }
  const above = new Hierarchy(same);
  for (const { id, broader } of concepts) for (const wider of broader) above.add(id, wider);
  for (const declaration of branch) if (declaration.kind === "subordinate") above.add(declaration.narrower, declaration.wider);
  if (above.isCircular()) return false;
  return branch.every((declaration) => declaration.kind !== "similar" || !above.areInLine(declaration.upstream, declaration.downstream));
}

/** Whether a declaration for a pair alone shares its two concepts with another declaration. */
function hasPairsTwice(declarations: readonly Declaration[]): boolean {
  const own = new Set<string>();
  for (const declaration of declarations) {
    if (declaration.scope !== "pair") continue;
    const key = [...conceptsOf(declaration)].sort().join(" ");
    if (own.has(key)) return true;
    own.add(key);
  }
  if (own.size === 0) return false;
  return declarations.some((declaration) => {
    if (declaration.scope === "pair") return false;
    const named = conceptsOf(declaration);
    return named.some((a) => named.some((b) => a !== b && own.has([a, b].sort().join(" "))));
  });
}

/** Concepts that are the same, each group by one of them. */
class Groups {
  readonly #of = new Map<ConceptId, ConceptId>();

  find(concept: ConceptId): ConceptId {
    let at = concept;
    for (let next = this.#of.get(at); next !== undefined; next = this.#of.get(at)) at = next;
    return at;
  }

  join(a: ConceptId, b: ConceptId): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one !== other) this.#of.set(one, other);
  }
}

/** What stands directly above each group of concepts. */
class Hierarchy {
  readonly #same: Groups;
  readonly #above = new Map<ConceptId, Set<ConceptId>>();

  constructor(same: Groups) {
    this.#same = same;
  }

  add(narrower: ConceptId, wider: ConceptId): void {
    const [low, high] = [this.#same.find(narrower), this.#same.find(wider)];
    this.#above.set(low, (this.#above.get(low) ?? new Set()).add(high));
  }

  /** Whether some group stands above itself. */
  isCircular(): boolean {
    const done = new Set<ConceptId>();
    for (const start of this.#above.keys()) {
      const open = new Set<ConceptId>();
      const path: { readonly at: ConceptId; readonly next: Iterator<ConceptId> }[] = [];
      const enter = (at: ConceptId): void => {
        open.add(at);
        path.push({ at, next: (this.#above.get(at) ?? NOTHING).values() });
      };
      if (!done.has(start)) enter(start);
      for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
        const { value, done: isOver } = top.next.next();
        if (isOver) {
          open.delete(top.at);
          done.add(top.at);
          path.pop();
        } else if (open.has(value)) return true;
        else if (!done.has(value)) enter(value);
      }
    }
    return false;
  }

  /** Whether two concepts are the same, or one stands above the other. */
  areInLine(a: ConceptId, b: ConceptId): boolean {
    const [one, other] = [this.#same.find(a), this.#same.find(b)];
    return this.#reaches(one, other) || this.#reaches(other, one);
  }

  #reaches(low: ConceptId, high: ConceptId): boolean {
    const seen = new Set([low]);
    for (const at of seen) {
      if (at === high) return true;
      for (const wider of this.#above.get(at) ?? NOTHING) seen.add(wider);
    }
    return false;
  }
}

const NOTHING: ReadonlySet<ConceptId> = new Set();
