import type { Data } from "./data.ts";
import type { Because } from "./explanation.ts";
import type { BeltId, DeclarationId, UnitId } from "./ids.ts";
import type { LinkedName, Sense } from "./link.ts";
import type { MatchResult, Overlap, PairExplanation, TermRelation } from "./match.ts";
import type { CaseCoverage, Proof } from "./proof.ts";
import type { Ruleset } from "./rules.ts";
import type { Concept, Taxonomy } from "./taxonomy.ts";

/** Everything a run needs, already read and checked. */
export interface MatchInput {
  readonly data: Data;
  readonly taxonomy: Taxonomy;
  readonly ruleset: Ruleset;
  /** ISO date against which exceptions expire; null means that none does. */
  readonly today: string | null;
}

/** A run that can be asked about: made by `match.ts` from a `MatchInput`. */
export interface Matcher {
  readonly result: MatchResult;
  /** Names of the data with their links, by text; every distinct name of units and belts is there. */
  readonly links: { readonly units: ReadonlyMap<UnitId, LinkedName>; readonly belts: ReadonlyMap<BeltId, LinkedName> };
  /** Throws when the unit or the belt is not in the data. */
  explainPair(unit: UnitId, belt: BeltId): Promise<PairExplanation>;
  /** The same at once, where the rules have answered such facts before, as they have for every pair of `result` without an exception; else null. */
  recallPair(unit: UnitId, belt: BeltId): PairExplanation | null;
  /** The lines behind how two readings stand to each other; of a pair, what `explainPair` gives for `industry`. */
  industryReasons(cluster: Sense, belt: Sense): readonly Because[];
  /** The declarations in the justification of how the industries of a pair stand to each other, in any reading of its names. */
  declarationsBehind(unit: UnitId, belt: BeltId): readonly DeclarationId[];
  relate(a: string, b: string): TermRelation;
  link(text: string): LinkedName;
  overlaps(): readonly Overlap[];
  /** What the rules say of each case of the ruleset, in the order of their ids. */
  cases(): Promise<readonly CaseResult[]>;
  /** Concepts that no name can link to and that nothing needs. */
  unreached(): readonly Concept[];
  /** What the rules do over all possible facts. */
  proof(): Proof;
  /** What the cases beside the rules would notice of slips in them. */
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
