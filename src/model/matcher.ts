import type { Data } from "./data.ts";
import type { Because } from "./explanation.ts";
import type { BeltId, DeclarationId, UnitId } from "./ids.ts";
import type { LinkedName, Sense } from "./link.ts";
import type { MatchResult, Overlap, PairExplanation, TermRelation } from "./match.ts";
import type { CaseCoverage, Proof } from "./proof.ts";
import type { Ruleset } from "./rules.ts";
import type { Concept, Taxonomy } from "./taxonomy.ts";

/** The whole input of a run, already read and checked. */
export interface MatchInput {
  readonly data: Data;
  readonly taxonomy: Taxonomy;
  readonly ruleset: Ruleset;
  /** ISO date used to decide whether exceptions have expired; null means that none has. */
  readonly today: string | null;
}

/** A run and the questions that can be asked about it; created by `match.ts` from a `MatchInput`. */
export interface Matcher {
  readonly result: MatchResult;
  /** Links by name, for every distinct name of units and belts in the data. */
  readonly links: { readonly units: ReadonlyMap<UnitId, LinkedName>; readonly belts: ReadonlyMap<BeltId, LinkedName> };
  /** Throws if the unit or the belt is not in the data. */
  explainPair(unit: UnitId, belt: BeltId): Promise<PairExplanation>;
  /** Returns the explanation from memory if the rules have been evaluated on such facts before, as for every pair of `result` without an exception; otherwise null. */
  recallPair(unit: UnitId, belt: BeltId): PairExplanation | null;
  /** The lines that justify how two readings are related; for a pair, those that `explainPair` returns for `industry`. */
  industryReasons(cluster: Sense, belt: Sense): readonly Because[];
  /** The declarations in the justification of how the industries of a pair are related, in any reading of its names. */
  declarationsBehind(unit: UnitId, belt: BeltId): readonly DeclarationId[];
  relate(a: string, b: string): TermRelation;
  link(text: string): LinkedName;
  overlaps(): readonly Overlap[];
  /** The results of the cases of the ruleset, in the order of their ids. */
  cases(): Promise<readonly CaseResult[]>;
  /** Concepts that no name can link to and that nothing needs. */
  unreached(): readonly Concept[];
  /** The findings about the rules over all possible facts. */
  proof(): Proof;
  /** Which slips in the rules the cases would notice. */
  coverage(): CaseCoverage;
}

export interface CaseResult {
  readonly id: string;
  readonly passed: boolean;
  readonly expected: string;
  readonly got: string;
  readonly rule: string | null;
  readonly expectedRule: string | null;
}
