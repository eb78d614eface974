import type { ConceptId, DeclarationId, ExceptionId } from "../../model/ids.ts";
import type { Decided } from "../../model/rulemaking.ts";
import { conceptsOf, type Declaration, type Exception } from "../../model/rules.ts";

const NOWHERE = { file: "", path: [] } as const;

/** Which of two concepts is first on a chain. */
export type Upstream = "cluster" | "belt";

/** The decision as an exception; its id names the case. */
export function exceptionOf(decided: Decided, about: Exception["about"]): Exception {
  const id = `x-${decided.case}${about.kind === "concepts" ? "-city" : ""}` as ExceptionId;
  const { verdict, why, by } = decided;
  return { id, about, verdict, why, by, until: null, origin: NOWHERE };
}

interface Stated {
  readonly cluster: ConceptId;
  readonly belt: ConceptId;
  readonly upstream: Upstream;
  readonly scope: Declaration["scope"];
}

/** The decision as a declaration about two concepts; null for `none`, which a declaration cannot express. */
export function declarationOf(decided: Decided, stated: Stated, instead: Declaration | null = null): Declaration | null {
  const { verdict, side, why, by } = decided;
  const { cluster, belt, upstream, scope } = stated;
  const id = instead?.id ?? (`d-${decided.case}${scope === "branch" ? "-branch" : ""}` as DeclarationId);
  const base = { id, scope, why, source: `review ${by} ${decided.case}`, origin: instead?.origin ?? NOWHERE } as const;
  switch (verdict) {
    case "none":
      return null;
    case "identical":
      return { ...base, kind: verdict, concepts: [cluster, belt] };
    case "subordinate":
      return side === "belt-wider"
        ? { ...base, kind: verdict, wider: belt, narrower: cluster }
        : { ...base, kind: verdict, wider: cluster, narrower: belt };
    case "similar":
      return upstream === "belt"
        ? { ...base, kind: verdict, upstream: belt, downstream: cluster, as: "material", kinds: null }
        : { ...base, kind: verdict, upstream: cluster, downstream: belt, as: "material", kinds: null };
  }
}

/** Whether a declaration is about exactly these two concepts. */
export function isAbout(declaration: Declaration, a: ConceptId, b: ConceptId): boolean {
  const named = conceptsOf(declaration);
  return named.length === 2 && named.includes(a) && named.includes(b);
}
