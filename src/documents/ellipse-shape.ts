import type { Count, Proportion } from "../model/quantity.ts";
import type { EllipseWeight, FormulaName, MapEllipse, NoEllipse } from "../model/spatial.ts";
import type { Bilingual } from "../model/text.ts";

/** One ellipse of the document: what `MapEllipse` says, with what it was drawn of. */
export interface EllipseEntry extends Omit<MapEllipse, "points"> {
  readonly group: string;
  readonly label: Bilingual;
  readonly of: "units" | "belts";
  readonly formula: FormulaName;
  /** The share that formula `share` was scaled to. */
  readonly targetShare?: Proportion;
  /** Rows that it was drawn from; `weight` is the sum of theirs. */
  readonly n: Count;
  readonly withoutCoordinates: Count;
}

export interface EllipseDocument {
  readonly schema: "qundai/ellipse/1";
  readonly by: string;
  readonly formula: FormulaName;
  readonly targetShare?: Proportion;
  readonly weights: EllipseWeight;
  readonly projection: string;
  readonly made: boolean;
  /** The share of a bivariate normal distribution inside an ellipse of this formula. */
  readonly normalShare: Proportion;
  readonly ellipses: readonly EllipseEntry[];
  /** Groups that have no ellipse, and why. */
  readonly without: readonly { readonly group: string; readonly label: Bilingual; readonly n: Count; readonly why: NoEllipse }[];
  /** Names of the places that `leftOut` speaks of. */
  readonly places: Readonly<Record<string, { readonly name: string; readonly nameEn: string }>>;
}
