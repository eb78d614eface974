import type { Count } from "./quantity.ts";
import type { Relation, UnitOutcome } from "./relation.ts";

/** Why our figure differs, or cannot be computed. */
export type ClaimReason =
  /** Rows that the study had and we do not. */
  | { readonly kind: "rows-missing"; readonly what: "clusters"; readonly missing: number }
  | { readonly kind: "belts-unpublished"; readonly known: number; readonly expected: number | null }
  /** The paper contradicts itself: the id of the contradiction. */
  | { readonly kind: "study-disagrees"; readonly contradiction: string }
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
  readonly settled: readonly SettledUnit[];
  /** Rows of Tables 3 to 5 that correspond to no unit in the data. */
  readonly unplaced: readonly string[];
  /** Rows of Table 2, each with our relation. */
  readonly relations: readonly RelationRow[];
  readonly bounds: readonly RateBound[];
}
