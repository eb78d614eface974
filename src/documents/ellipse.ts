import type { Data } from "../model/data.ts";
import type { Count, Proportion } from "../model/quantity.ts";
import type { EllipseFormula, EllipseWeight, FormulaName, MapEllipse, NoEllipse } from "../model/spatial.ts";
import type { Bilingual } from "../model/text.ts";
import { normalShare } from "../questions/ellipses/ellipse.ts";
import { type EllipseGrouping, type PointGroup, pointGroups } from "../questions/ellipses/groups.ts";
import { mapEllipse } from "../questions/ellipses/map-ellipse.ts";
import { ellipseWords } from "../words/ellipse.ts";
import { inBoth } from "../words/in-languages.ts";
import type { OnClashes } from "./clashes.ts";

/** One ellipse of the document: a `MapEllipse` with the rows that it was computed from. */
export interface EllipseEntry extends Omit<MapEllipse, "points"> {
  readonly group: string;
  readonly label: Bilingual;
  readonly of: "units" | "belts";
  readonly formula: FormulaName;
  /** The share to which formula `share` was scaled. */
  readonly targetShare?: Proportion;
  /** Number of rows that the ellipse was computed from; `weight` is the sum of their weights. */
  readonly n: Count;
  readonly withoutCoordinates: Count;
}

export interface EllipseDocument extends OnClashes {
  readonly schema: "qundai/ellipse/1";
  readonly by: string;
  readonly formula: FormulaName;
  readonly targetShare?: Proportion;
  readonly weights: EllipseWeight;
  readonly projection: string;
  readonly made: boolean;
  /** The share of a bivariate normal distribution that lies inside an ellipse of this formula. */
  readonly normalShare: Proportion;
  readonly ellipses: readonly EllipseEntry[];
  /** Groups that have no ellipse, and why. */
  readonly without: readonly { readonly group: string; readonly label: Bilingual; readonly n: Count; readonly why: NoEllipse }[];
  /** Rows of the tables that `--skip-bad-rows` left out; absent if there are none. */
  readonly counts?: { readonly leftOut: Count };
  /** Names of the places in `leftOut`. */
  readonly places: Readonly<Record<string, { readonly name: string; readonly nameEn: string }>>;
}

export const ELLIPSE_SCHEMA = "qundai/ellipse/1";

export const BOOTSTRAP_SAMPLES = 1000;

export const BOOTSTRAP_SEED = 1;

export interface EllipseAsked {
  readonly by: EllipseGrouping;
  readonly formula: EllipseFormula;
  readonly weights: EllipseWeight;
  readonly samples: number;
  readonly seed: number;
}

export const AS_THE_STUDY: EllipseAsked = {
  by: "kind",
  formula: { name: "arcgis" },
  weights: "shared",
  samples: BOOTSTRAP_SAMPLES,
  seed: BOOTSTRAP_SEED,
};

/** The ellipses of every group of the data; groups without an ellipse are listed with the reason. */
export function ellipseDocument(data: Data, asked: EllipseAsked): EllipseDocument {
  const { by, formula, weights } = asked;
  const target = formula.name === "share" ? { targetShare: formula.share } : {};
  const ellipses: EllipseEntry[] = [];
  const without: EllipseDocument["without"][number][] = [];
  for (const group of pointGroups(data, by, weights)) {
    const label = labelOf(data, group);
    const found = mapEllipse(group.points, asked);
    const n = group.points.length;
    if (typeof found === "string") without.push({ group: group.group, label, n, why: found });
    else {
      const { points: _, ...rest } = found;
      ellipses.push({
        group: group.group,
        label,
        of: group.of,
        formula: formula.name,
        ...target,
        n,
        withoutCoordinates: group.withoutCoordinates,
        ...rest,
      });
    }
  }
  const named = new Set(ellipses.flatMap((ellipse) => ellipse.leftOut.map((left) => left.place)));
  const places = data.places.filter((place) => named.has(place.code)).map(({ code, name, nameEn }) => [code, { name, nameEn }] as const);
  const { leftOut = 0 } = data.dataset;
  return {
    schema: ELLIPSE_SCHEMA,
    by,
    formula: formula.name,
    ...target,
    weights,
    projection: "Albers equal-area conic, 25/47 N, 105 E, WGS84",
    made: data.dataset.made,
    normalShare: normalShare(formula),
    ellipses,
    without,
    ...(leftOut === 0 ? {} : { counts: { leftOut } }),
    places: Object.fromEntries(places),
  };
}

function labelOf(data: Data, { group, of }: PointGroup): Bilingual {
  if (of === "belts") return inBoth(ellipseWords, (ellipse) => ellipse.belts);
  return data.dataset.kinds.find((kind) => kind.id === group)?.label ?? { zh: group, en: group };
}
