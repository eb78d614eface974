import type { DeclarationId } from "./ids.ts";
import type { Count } from "./quantity.ts";
import type { Relation, UnitOutcome } from "./relation.ts";

/** Why our figure differs, or cannot be computed. */
export type ClaimReason =
  /** Rows that the study had and we do not. */
  | { readonly kind: "rows-missing"; readonly what: "clusters"; readonly missing: number }
  | { readonly kind: "belts-unpublished"; readonly known: number; readonly expected: number | null }
  /** The paper contradicts itself: the id of the contradiction. */
  | { readonly kind: "study-disagrees"; readonly contradiction: string }
  /** Theory says otherwise than the paper: the id of the objection. */
  | { readonly kind: "objection"; readonly objection: string }
  /** Units that our rules match and that the study's tables, which list every matched unit of their city, leave out. */
  | { readonly kind: "extra-units"; readonly units: readonly string[] }
  /** The rows judged are other ones than the study's. */
  | { readonly kind: "other-data" }
  /** We count in a different way; `how` is a key of the wording. */
  | { readonly kind: "counted-otherwise"; readonly how: CountedOtherwise }
  | { readonly kind: "table-missing"; readonly table: number }
  /** A listed claim for which the program has no check. */
  | { readonly kind: "no-check" };
export const COUNTED_OTHERWISE = ["park-words", "lead-city", "one-dimension", "named-cities", "outcomes", "more-relations"] as const;
export type CountedOtherwise = (typeof COUNTED_OTHERWISE)[number];

export type ClaimStatus = "equal" | "different" | "not-computable";

export interface ClaimValue {
  readonly value: number | null;
  readonly of: number | null;
  /** Per cent. */
  readonly pct: number | null;
  readonly parts: Readonly<Record<string, number>>;
  readonly cities: readonly string[];
  /** The value is a lower bound. */
  readonly atLeast: boolean;
  /** The upper bound, if there is one. */
  readonly atMost: number | null;
}

/** Calculations that support a finding, such as `36 / 152 = 23.7 %`: only digits and signs, so that they need no translation. */
export type Sum = { readonly sum: string; readonly holds: boolean };

export interface ClaimResult {
  readonly id: string;
  readonly where: string;
  readonly published: ClaimValue;
  readonly ours: ClaimValue | null;
  readonly status: ClaimStatus;
  readonly reasons: readonly ClaimReason[];
  /** The study's own arithmetic, checked. */
  readonly sums: readonly Sum[];
  /** Our value without the declarations that were written from the study's tables; null where it is the same. */
  readonly without: ClaimValue | null;
}

export interface Contradiction {
  readonly id: string;
  readonly says: string;
  readonly sums: readonly Sum[];
}

/** A unit for which the study's tables settle whether the study matched it. */
export interface SettledUnit {
  readonly unit: string;
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  readonly published: "matched" | "not-matched";
  readonly ours: UnitOutcome;
  readonly agrees: boolean;
  /** Belts that the table lists, and for each whether a belt matched by our rules confirms it. */
  readonly belts: readonly { readonly name: string; readonly isFound: boolean }[];
  /** Belts that match by our rules but that the table does not list. */
  readonly otherBelts: readonly string[];
}

/** Bounds on the study's matched units of one kind, proved from what is published. */
export interface RateBound {
  readonly kind: string;
  readonly units: Count;
  readonly published: number;
  readonly least: number;
  readonly most: number;
  /** Units matched by our rules with the public belts, of the known units. */
  readonly ours: number;
  readonly oursOf: Count;
  /** Table 1 prints a number that the other tables exclude. */
  readonly excludesPublished: boolean;
  /** `ours` without the declarations that were written from the study's tables. */
  readonly without: Count | null;
}

/** What the tables settle, judged without the declarations that were written from them: the answer out of sample. */
export interface OutOfSample {
  /** The declarations left out. */
  readonly declarations: readonly DeclarationId[];
  readonly agree: Count;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** Belts of the tables that match, and relations of Table 2 that come out as printed. */
  readonly belts: Count;
  readonly relations: Count;
}

/** A row of Table 2: the printed relation between clusters of one city, and ours. */
export interface RelationRow {
  readonly city: string;
  readonly clusters: readonly string[];
  /** Our units for these clusters; fewer than the clusters if some are not in the data. */
  readonly units: readonly string[];
  readonly published: Exclude<Relation, "none">;
  /** null if we find no relation between all of them. */
  readonly ours: Relation | null;
}

export interface Reproduction {
  readonly claims: readonly ClaimResult[];
  readonly contradictions: readonly Contradiction[];
  /** Where theory says otherwise than the paper, without the paper contradicting itself. */
  readonly objections: readonly Contradiction[];
  readonly settled: readonly SettledUnit[];
  /** Rows of Tables 3 to 5 that correspond to no unit in the data. */
  readonly unplaced: readonly string[];
  /** Rows of Table 2, each with our relation. */
  readonly relations: readonly RelationRow[];
  readonly bounds: readonly RateBound[];
  /** null where no declaration of the ruleset was written from the tables. */
  readonly outOfSample: OutOfSample | null;
}
