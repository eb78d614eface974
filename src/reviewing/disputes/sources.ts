import type { Clash } from "../../model/clash.ts";
import type { DisputeReason, DisputeSubject } from "../../model/dispute.ts";
import type { Because } from "../../model/explanation.ts";
import type { BeltId, ConceptId, DeclarationId, UnitId } from "../../model/ids.ts";
import type { LinkedName, Sense } from "../../model/link.ts";
import type { MatchResult } from "../../model/match.ts";
import type { Matcher, MatchInput } from "../../model/matcher.ts";
import type { UnitOutcome } from "../../model/relation.ts";
import type { RelationRow, SettledUnit } from "../../model/reproduction.ts";

/** The outcome of a unit if one declaration is removed. */
export interface Resting {
  readonly declaration: DeclarationId;
  readonly unit: UnitId;
  readonly without: UnitOutcome | "absent";
}

/** What the relation of a pair's industries is based on: the readings that decided, and the lines behind the relation. */
export interface PairGround {
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
  readonly lines: readonly Because[];
}

/** Everything in which disputes are found. */
export interface DisputeSources {
  readonly input: MatchInput;
  readonly matcher: Pick<Matcher, "result" | "links" | "link" | "overlaps" | "recallPair">;
  /** For every pair that a run lists, by `pairKey`. */
  readonly grounds: ReadonlyMap<string, PairGround>;
  /** Declarations that other lines contradict. */
  readonly clashes: readonly Clash[];
  /** Units whose outcome changes without one declaration. */
  readonly resting: readonly Resting[];
  /** The study's tables, unit by unit; empty if the workspace has none. */
  readonly settled: readonly SettledUnit[];
  /** The study's Table 2 (clusters of one city); empty if the workspace has none. */
  readonly relations: readonly RelationRow[];
  /** The same units under another version. */
  readonly versus: { readonly version: string; readonly result: MatchResult } | null;
  /** ISO date on which exceptions are checked for expiry; null means that none has expired. */
  readonly today: string | null;
  /** Cases on which reviewers disagree, with the number of reviewers. */
  readonly disagreements: ReadonlyMap<string, number>;
  readonly sample: { readonly share: number; readonly seed: number };
}

export function pairKey(unit: UnitId, belt: BeltId): string {
  return `${unit}\n${belt}`;
}

/** A subject with one reason for it: the result of every search. */
export interface Found {
  readonly subject: DisputeSubject;
  readonly reason: DisputeReason;
}

/** The first concept to which a name links; null if it links to none. */
export function conceptOf(link: LinkedName | undefined): ConceptId | null {
  return link?.senses.find((sense) => sense.concept !== null)?.concept ?? null;
}
