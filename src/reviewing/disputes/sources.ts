import type { Clash } from "../../model/clash.ts";
import type { DisputeReason, DisputeSubject } from "../../model/dispute.ts";
import type { Because } from "../../model/explanation.ts";
import type { BeltId, ConceptId, DeclarationId, UnitId } from "../../model/ids.ts";
import type { LinkedName, Sense } from "../../model/link.ts";
import type { MatchResult } from "../../model/match.ts";
import type { Matcher, MatchInput } from "../../model/matcher.ts";
import type { UnitOutcome } from "../../model/relation.ts";
import type { RelationRow, SettledUnit } from "../../model/reproduction.ts";

/** What becomes of a unit when one declaration is taken away. */
export interface Resting {
  readonly declaration: DeclarationId;
  readonly unit: UnitId;
  readonly without: UnitOutcome | "absent";
}

/** What the industries of a pair rest on: the readings that decided, and the lines behind how they stand to each other. */
export interface PairGround {
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
  readonly lines: readonly Because[];
}

/** Everything that disputes are found in. */
export interface DisputeSources {
  readonly input: MatchInput;
  readonly matcher: Pick<Matcher, "result" | "links" | "link" | "overlaps" | "recallPair">;
  /** Of every pair that a run lists, by `pairKey`. */
  readonly grounds: ReadonlyMap<string, PairGround>;
  /** Declarations that other lines exclude. */
  readonly clashes: readonly Clash[];
  /** Units whose outcome changes without one declaration. */
  readonly resting: readonly Resting[];
  /** What the study's tables say, unit by unit; empty where the workspace has none of the study's. */
  readonly settled: readonly SettledUnit[];
  /** What its Table 2 prints of clusters of one city; empty likewise. */
  readonly relations: readonly RelationRow[];
  /** The same units under another version. */
  readonly versus: { readonly version: string; readonly result: MatchResult } | null;
  /** ISO date against which exceptions have expired; null means that none has. */
  readonly today: string | null;
  /** Cases on which reviewers disagree, with the number of reviewers. */
  readonly disagreements: ReadonlyMap<string, number>;
  readonly sample: { readonly share: number; readonly seed: number };
}

export function pairKey(unit: UnitId, belt: BeltId): string {
  return `${unit}\n${belt}`;
}

/** A subject with one reason for it: what every search gives. */
export interface Found {
  readonly subject: DisputeSubject;
  readonly reason: DisputeReason;
}

/** The first concept that a name means; null where it links to none. */
export function conceptOf(link: LinkedName | undefined): ConceptId | null {
  return link?.senses.find((sense) => sense.concept !== null)?.concept ?? null;
}
