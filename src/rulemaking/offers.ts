import type { DecisionSide } from "../model/decision.ts";
import type { Change } from "../model/edit.ts";
import type { BeltId, ConceptId, DeclarationId, ExceptionId, PlaceCode, UnitId } from "../model/ids.ts";
import type { Relation } from "../model/relation.ts";
import type { Declaration, Exception } from "../model/rules.ts";

/** What a reviewer decided of a pair, and what the entry is to say of where it comes from. */
export interface Decided {
  readonly case: string;
  readonly unit: UnitId;
  readonly belt: BeltId;
  readonly place: PlaceCode;
  readonly cluster: ConceptId | null;
  readonly beltConcept: ConceptId | null;
  readonly verdict: Relation;
  readonly side: DecisionSide | null;
  readonly why: string;
  readonly by: string;
}

/** How far an entry reaches. */
export type Scope = "pair" | "city" | "concepts" | "branch";

/** An entry that would make the rules say what was decided: as a change to try, and as a line of YAML. */
export interface RuleEntry {
  readonly scope: Scope;
  readonly section: "declarations" | "exceptions";
  readonly id: string;
  readonly change: Change;
  readonly yaml: string;
}

/** The ways to write a decision on a pair into a version, the narrowest first. Texts are quoted as JSON, which YAML reads as it is. */
export function ruleEntries(decided: Decided): readonly RuleEntry[] {
  const { unit, belt, place, cluster, beltConcept, verdict } = decided;
  const entries: RuleEntry[] = [
    exceptionEntry(decided, "pair", { kind: "pair", unit, belt }, `unit: ${quoted(unit)}, belt: ${quoted(belt)}`),
  ];
  if (cluster === null || beltConcept === null) return entries;
  entries.push(
    exceptionEntry(
      decided,
      "city",
      { kind: "concepts", cluster, belt: beltConcept, place },
      `concepts: {cluster: ${quoted(cluster)}, belt: ${quoted(beltConcept)}}, place: ${quoted(place)}`,
    ),
  );
  if (verdict === "none" || cluster === beltConcept) return entries;
  return [...entries, declarationEntry(decided, cluster, beltConcept, "pair"), declarationEntry(decided, cluster, beltConcept, "branch")];
}

function exceptionEntry(decided: Decided, scope: Scope, about: Exception["about"], written: string): RuleEntry {
  const id = `x-${decided.case}${scope === "city" ? "-city" : ""}`;
  const { verdict, why, by } = decided;
  const to: Exception = { id: id as ExceptionId, about, verdict, why, by, until: null, origin: { file: "", path: [] } };
  const yaml = `  - {id: ${quoted(id)}, ${written}, verdict: ${verdict}, why: ${quoted(why)}, by: ${quoted(by)}}`;
  return { scope, section: "exceptions", id, change: { kind: "exception", id: to.id, from: null, to }, yaml };
}

function declarationEntry(decided: Decided, cluster: ConceptId, belt: ConceptId, scope: "pair" | "branch"): RuleEntry {
  const id = `d-${decided.case}${scope === "branch" ? "-branch" : ""}` as DeclarationId;
  const { verdict, side, why, by } = decided;
  const source = `review ${by} ${decided.case}`;
  const base = { id, scope, why, source, origin: { file: "", path: [] } } as const;
  const [wider, narrower] = side === "belt-wider" ? [belt, cluster] : [cluster, belt];
  const to: Declaration =
    verdict === "identical"
      ? { ...base, kind: "identical", concepts: [cluster, belt] }
      : verdict === "subordinate"
        ? { ...base, kind: "subordinate", wider, narrower }
        : { ...base, kind: "similar", upstream: belt, downstream: cluster, as: "material" };
  const says =
    to.kind === "identical"
      ? `identical: [${quoted(cluster)}, ${quoted(belt)}]`
      : to.kind === "subordinate"
        ? `subordinate: {wider: ${quoted(wider)}, narrower: ${quoted(narrower)}}`
        : `similar: {upstream: ${quoted(belt)}, downstream: ${quoted(cluster)}}`;
  const yaml = `  - {id: ${quoted(id)}, ${says}${scope === "pair" ? ", scope: pair" : ""}, why: ${quoted(why)}, source: ${quoted(source)}}`;
  return {
    scope: scope === "pair" ? "concepts" : "branch",
    section: "declarations",
    id,
    change: { kind: "declaration", id, from: null, to },
    yaml,
  };
}

/** JSON, which YAML reads as it is; characters that the rules refuse (controls, line separators, what cannot be seen) become spaces. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufeff]+/gu, " "));
}
