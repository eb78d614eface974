import type { Count, Proportion } from "./quantity.ts";

/** Formulas by which a standard deviational ellipse is drawn; `share` is scaled so that a normal distribution would have a given share inside. */
export const ELLIPSE_FORMULAS = ["arcgis", "yuill", "crimestat", "share"] as const;
export type FormulaName = (typeof ELLIPSE_FORMULAS)[number];

export type EllipseFormula =
  | { readonly name: Exclude<FormulaName, "share"> }
  /** `share` is above 0 and below 1. */
  | { readonly name: "share"; readonly share: number };

/** How much a unit counts: `shared` is 1/N for a cluster that N cities share, `equal` is 1. */
export const ELLIPSE_WEIGHTS = ["shared", "equal"] as const;
export type EllipseWeight = (typeof ELLIPSE_WEIGHTS)[number];

/** A point of the plane, in metres or any other length, with what it counts (0 or more). */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** Something that stands in a city: what is drawn from a bootstrap as a whole has one `cluster`. */
export interface SpatialPoint {
  readonly lon: number;
  readonly lat: number;
  readonly weight: number;
  readonly cluster: string;
  readonly place: string;
}

/** Why no ellipse can be drawn. */
export type NoEllipse = "too-few-places" | "no-weight";

/** An ellipse in the plane of its points, in their unit of length. */
export interface PlaneEllipse {
  readonly centre: { readonly x: number; readonly y: number };
  readonly semiMajor: number;
  readonly semiMinor: number;
  /** Degrees clockwise from north (+y) to the major axis, at least 0 and below 180; null where both axes are the same. */
  readonly bearing: number | null;
  readonly area: number;
  /** sqrt(1 - minor²/major²): 0 for a circle, 1 for a line; null for a single point. */
  readonly eccentricity: Proportion | null;
  /** Measured: weight inside, boundary included, as a share of all weight; and the same over rows, those of weight 0 included. */
  readonly shareInside: Proportion;
  readonly sharePoints: Proportion;
}

/** The lowest and highest value in which 95 % of the bootstrap's samples lie. */
export type Interval = readonly [low: number, high: number];

/** What a seeded bootstrap over whole clusters says of an ellipse. */
export interface EllipseIntervals {
  readonly samples: Count;
  readonly seed: number;
  readonly centreLon: Interval;
  readonly centreLat: Interval;
  readonly semiMajorKm: Interval;
  readonly semiMinorKm: Interval;
  readonly areaKm2: Interval;
  readonly shareInside: Interval;
  /** Around the half circle: the low end can be the larger number. null where no sample has a bearing. */
  readonly bearing: Interval | null;
  /** Degrees between both ends of `bearing`. */
  readonly bearingSpread: number | null;
}

/** What becomes of an ellipse without the points of one city. */
export interface LeftOut {
  readonly place: string;
  readonly centreShiftKm: number;
  readonly areaChange: number;
  /** Degrees that the major axis turns, clockwise positive, between -90 and 90; null without a bearing. */
  readonly turn: number | null;
}

/** `clear`: the bootstrap's bearings lie within a quarter circle. `unclear`: they do not. `none`: both axes are the same. */
export type Direction = "clear" | "unclear" | "none";

/** An ellipse on the map. */
export interface MapEllipse {
  readonly points: Count;
  readonly places: Count;
  readonly weight: number;
  readonly centre: readonly [lon: number, lat: number];
  readonly semiMajorKm: number;
  readonly semiMinorKm: number;
  /** From the north of the projection's grid. */
  readonly bearing: number | null;
  /** From the meridian through the centre. */
  readonly bearingTrue: number | null;
  readonly direction: Direction;
  readonly areaKm2: number;
  readonly eccentricity: Proportion | null;
  readonly shareInside: Proportion;
  readonly sharePoints: Proportion;
  readonly extent: { readonly north: number; readonly south: number; readonly west: number; readonly east: number };
  /** The outline as longitudes and latitudes, closed, counter-clockwise as RFC 7946 asks. */
  readonly ring: readonly (readonly [lon: number, lat: number])[];
  readonly intervals: EllipseIntervals | null;
  /** Every city, the one whose absence moves the centre farthest first. */
  readonly leftOut: readonly LeftOut[];
}
