import type { Count, Proportion } from "./quantity.ts";

/** Formulas for the standard deviational ellipse; `share` scales it to contain a given share of a normal distribution. */
export const ELLIPSE_FORMULAS = ["arcgis", "yuill", "crimestat", "share"] as const;
export type FormulaName = (typeof ELLIPSE_FORMULAS)[number];

export type EllipseFormula =
  | { readonly name: Exclude<FormulaName, "share"> }
  /** `share` is above 0 and below 1. */
  | { readonly name: "share"; readonly share: number };

/** The weight of a unit: `shared` is 1/N for a cluster shared by N cities, `equal` is 1. */
export const ELLIPSE_WEIGHTS = ["shared", "equal"] as const;
export type EllipseWeight = (typeof ELLIPSE_WEIGHTS)[number];

/** A point in the plane, in metres or any other unit of length, with its weight (0 or more). */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** A point located in a city; points with the same `cluster` are drawn together in a bootstrap. */
export interface SpatialPoint {
  readonly lon: number;
  readonly lat: number;
  readonly weight: number;
  readonly cluster: string;
  readonly place: string;
}

/** Why no ellipse can be computed. */
export type NoEllipse = "too-few-places" | "no-weight";

/** An ellipse in the plane of its points, in their unit of length. */
export interface PlaneEllipse {
  readonly centre: { readonly x: number; readonly y: number };
  readonly semiMajor: number;
  readonly semiMinor: number;
  /** Degrees clockwise from north (+y) to the major axis, in [0, 180); null if both axes are equal. */
  readonly bearing: number | null;
  readonly area: number;
  /** sqrt(1 - minor²/major²): 0 for a circle, 1 for a line; null for a single point. */
  readonly eccentricity: Proportion | null;
  /** The measured weight inside (boundary included) as a share of the total weight; and the same for the number of rows, including those of weight 0. */
  readonly shareInside: Proportion;
  readonly sharePoints: Proportion;
}

/** The bounds of the interval that contains 95 % of the bootstrap samples. */
export type Interval = readonly [low: number, high: number];

/** Intervals for an ellipse from a seeded bootstrap over whole clusters. */
export interface EllipseIntervals {
  readonly samples: Count;
  readonly seed: number;
  readonly centreLon: Interval;
  readonly centreLat: Interval;
  readonly semiMajorKm: Interval;
  readonly semiMinorKm: Interval;
  readonly areaKm2: Interval;
  readonly shareInside: Interval;
  /** An interval on the half circle, so the low end can be the larger number; null if no sample has a bearing. */
  readonly bearing: Interval | null;
  /** Width of the `bearing` interval in degrees. */
  readonly bearingSpread: number | null;
}

/** How an ellipse changes without the points of one city. */
export interface LeftOut {
  readonly place: string;
  readonly centreShiftKm: number;
  readonly areaChange: number;
  /** Degrees by which the major axis turns, clockwise positive, between -90 and 90; null without a bearing. */
  readonly turn: number | null;
}

/** `clear`: the bootstrap's bearings lie within a quarter circle. `unclear`: they do not. `none`: both axes are equal. */
export type Direction = "clear" | "unclear" | "none";

/** An ellipse on the map. */
export interface MapEllipse {
  readonly points: Count;
  readonly places: Count;
  readonly weight: number;
  readonly centre: readonly [lon: number, lat: number];
  readonly semiMajorKm: number;
  readonly semiMinorKm: number;
  /** Degrees from the grid north of the projection. */
  readonly bearing: number | null;
  /** Degrees from the meridian through the centre. */
  readonly bearingTrue: number | null;
  readonly direction: Direction;
  readonly areaKm2: number;
  readonly eccentricity: Proportion | null;
  readonly shareInside: Proportion;
  readonly sharePoints: Proportion;
  readonly extent: { readonly north: number; readonly south: number; readonly west: number; readonly east: number };
  /** The outline as longitudes and latitudes, closed and counter-clockwise as RFC 7946 requires. */
  readonly ring: readonly (readonly [lon: number, lat: number])[];
  readonly intervals: EllipseIntervals | null;
  /** All cities, in descending order of how far their removal moves the centre. */
  readonly leftOut: readonly LeftOut[];
}
