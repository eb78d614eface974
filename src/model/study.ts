import type { Relation } from "./relation.ts";

/** One figure that the study printed. */
export interface Claim {
  readonly id: string;
  /** The section or table, such as "2.2" or "table 1". */
  readonly where: string;
  readonly says: string | null;
  readonly value: number | null;
  /** The total by which the study divides. */
  readonly of: number | null;
  /** The percentage as printed. */
  readonly pct: number | null;
  /** Numbers by city, kind or outcome, as printed. */
  readonly parts: Readonly<Record<string, number>>;
  readonly cities: readonly string[];
  readonly note: string | null;
}

/** A place where the study does not agree with itself, or with theory. */
export interface Inconsistency {
  readonly id: string;
  readonly says: string;
}

/** A row of Table 2: clusters of different kinds in one city, by kind. */
export interface StudyRelation {
  readonly city: string;
  readonly clusters: Readonly<Record<string, string>>;
  readonly relation: Exclude<Relation, "none">;
}

/** A row of Table 3, 4 or 5: the matched belts of a cluster. */
export interface StudyMatch {
  readonly city: string;
  readonly kind: string;
  readonly cluster: string;
  readonly qualifier: string;
  readonly belts: readonly string[];
}

export interface Study {
  readonly claims: readonly Claim[];
  readonly inconsistencies: readonly Inconsistency[];
  /** Places where theory says otherwise than the paper. */
  readonly objections: readonly Inconsistency[];
  readonly relations: readonly StudyRelation[];
  /** Tables 3 to 5 list a unit of these kinds that shares its city with another kind if and only if it is matched. */
  readonly matches: readonly StudyMatch[];
}
