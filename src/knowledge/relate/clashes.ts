import type { Clash } from "../../model/clash.ts";
import type { Because } from "../../model/explanation.ts";
import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { identityClasses } from "./classes.ts";
import { declaredStep } from "./declared-step.ts";
import { buildHierarchy } from "./hierarchy.ts";

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
 * Each clash names the declaration that is written later, with the chain of lines that excludes it.
 */
export function findClashes(concepts: readonly Concept[], declarations: readonly Declaration[]): readonly Clash[] {
  const branch = declarations.filter((declaration) => declaration.scope === "branch");
  const classes = identityClasses(branch);
  const hierarchy = buildHierarchy(concepts, branch, classes);
  const clashes: Clash[] = [];
  const report = (declaration: Declaration, a: ConceptId, b: ConceptId, second: Clash["second"], because: readonly Because[]): void => {
    clashes.push(clashOf(declaration, a, b, second, because));
  };

  for (const declaration of branch) {
    if (declaration.kind === "identical") {
      for (const [a, b] of pairsOf(declaration.concepts)) {
        const up = directHierarchy(concepts, branch, a, b);
        if (up) report(declaration, a, b, "subordinate", up);
      }
      continue;
    }
    const [a, b] =
      declaration.kind === "similar" ? [declaration.upstream, declaration.downstream] : [declaration.wider, declaration.narrower];
    if (classes.of(a) === classes.of(b)) {
      if (a === b) report(declaration, a, b, "self", []);
      else report(declaration, a, b, "identical", classes.path(a, b));
    } else if (declaration.kind === "similar") {
      const [low, high] = hierarchy.wider(a).has(classes.of(b)) ? [a, b] : [b, a];
      if (hierarchy.wider(low).has(classes.of(high))) report(declaration, a, b, "subordinate", hierarchy.path(low, high));
    } else if (hierarchy.wider(a).has(classes.of(b))) {
      report(declaration, a, b, "subordinate", hierarchy.path(a, b));
    }
  }
  return [...clashes, ...pairClashes(declarations)];
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

/** Two concepts said to be the same of which one stands under the other when that statement is left out. */
function directHierarchy(
  concepts: readonly Concept[],
  declarations: readonly Declaration[],
  a: ConceptId,
  b: ConceptId,
): readonly Because[] | null {
  const rest = declarations.filter(
    (declaration) => declaration.kind !== "identical" || !(declaration.concepts.includes(a) && declaration.concepts.includes(b)),
  );
  const classes = identityClasses(rest);
  const hierarchy = buildHierarchy(concepts, rest, classes);
  if (hierarchy.wider(a).has(classes.of(b))) return hierarchy.path(a, b);
  if (hierarchy.wider(b).has(classes.of(a))) return hierarchy.path(b, a);
  return null;
}

/** Two declarations about the same two concepts that say different things, where at least one is for that pair alone. */
function pairClashes(declarations: readonly Declaration[]): readonly Clash[] {
  const bySubject = new Map<string, Statement[]>();
  for (const declaration of declarations) {
    for (const statement of statementsOf(declaration)) {
      const key = `${statement.a} ${statement.b}`;
      bySubject.set(key, [...(bySubject.get(key) ?? []), statement]);
    }
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
