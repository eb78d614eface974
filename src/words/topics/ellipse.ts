import type { Direction, EllipseWeight, FormulaName, NoEllipse } from "../../model/spatial.ts";

/** The words for standard deviational ellipses, in one language. */
export interface EllipseWords {
  readonly title: string;
  readonly method: (formula: string, weights: string) => string;
  readonly formulas: Readonly<Record<FormulaName, string>>;
  readonly target: (percent: string) => string;
  readonly weights: Readonly<Record<EllipseWeight, string>>;
  readonly heads: {
    readonly group: string;
    readonly n: string;
    readonly weight: string;
    readonly centre: string;
    readonly axes: string;
    readonly bearing: string;
    readonly area: string;
    readonly share: string;
    readonly extent: string;
    readonly eccentricity: string;
  };
  readonly directions: Readonly<Record<Direction, string>>;
  readonly shareNote: (normal: string) => string;
  readonly bearingNote: string;
  readonly intervals: (samples: number, seed: number) => string;
  /** Between the two half axes. */
  readonly times: string;
  readonly borders: (south: string, north: string, west: string, east: string) => string;
  /** Both ends of an interval of bearings; one that goes through 180° says so. */
  readonly bearings: (low: string, high: string, isAcross: boolean) => string;
  readonly leftOut: string;
  readonly leftOutLine: (city: string, km: string, turn: string | null) => string;
  readonly without: Readonly<Record<NoEllipse, string>>;
  readonly noCoordinates: (count: number) => string;
  /** The group of all belts. */
  readonly belts: string;
  readonly beltsNote: string;
  readonly none: string;
}
