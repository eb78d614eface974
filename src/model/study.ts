import type { Relation } from "./relation.ts";
import type { Bilingual } from "./text.ts";

/** The figures that a claim can be checked by. */
export const FIGURES = [
  "clusters",
  "units",
  "cities",
  "clusters-in-cities",
  "clusters-per-city",
  "units-by-words",
  "units-beside-others",
  "weight",
  "belts",
  "belt-places",
  "places-without-belts",
  "places-with-earlier-belts",
  "rate",
  "relations",
  "rows-with-several-belts",
  "ellipse-borders",
  "ellipse-share",
  "ellipse-near",
] as const;
export type FigureName = (typeof FIGURES)[number];

/** What a figure is counted over; what a figure does not need is left out. */
export interface ClaimSelection {
  /** One kind of clusters. */
  readonly kind: string | null;
  /** Cities with exactly so many kinds of clusters. */
  readonly kinds: number | null;
  /** Only clusters that several cities share. */
  readonly shared: boolean;
  /** Only places that are cities. */
  readonly level: "city" | null;
  /** The years in which belts must be listed. */
  readonly listed: "study-year" | "any-year" | null;
  /** Only places that have clusters too. */
  readonly withClusters: boolean;
  readonly outcome: "matched" | "similar" | "either" | null;
  readonly relation: "identical" | "subordinate" | "similar" | null;
  readonly table: number | null;
  readonly words: readonly string[];
  /** Groups of ellipses. */
  readonly of: readonly string[];
  /** The cities that the study names for the borders of an ellipse. */
  readonly borders: Readonly<Partial<Record<"north" | "south" | "west", string>>>;
}

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
  /** The figure that it is checked by; null if the study's figure cannot be computed from any data. */
  readonly figure: FigureName | null;
  readonly select: ClaimSelection;
  /** Other claims whose printed values add up to this one. */
  readonly sum: readonly string[];
  /** Two other claims: the first minus the second is this one. */
  readonly difference: readonly string[];
  /** Other claims by whose values the percentage may have been divided. */
  readonly bases: readonly string[];
  /** How far apart two values may be that count as equal, where the study rounds more than to one decimal. */
  readonly rounding: number | null;
  /** The contradiction or the objection, by its id, that explains a difference. */
  readonly disagrees: string | null;
  readonly objection: string | null;
  /** What it says, for studies of which the program has no words. */
  readonly label: Bilingual | null;
  /** What would be needed to compute it. */
  readonly missing: Bilingual | null;
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
