import type { Overlap } from "../model/match.ts";
import type { Relation } from "../model/relation.ts";
import { clashesOf, type OnClashes } from "./clashes.ts";
import { type PlaceName, placeNames } from "./names.ts";
import type { Telling } from "./telling.ts";
import { type TextLine, textLines } from "./text-lines.ts";

export interface OverlapsDocument extends OnClashes {
  readonly schema: "qundai/overlaps/1";
  readonly overlaps: readonly {
    readonly place: PlaceName;
    readonly units: readonly string[];
    /** The same units, with their names and places. */
    readonly clusters: readonly { readonly unit: string; readonly kind: string; readonly name: string }[];
    readonly relation: Exclude<Relation, "none">;
    /** The unit whose industry is the broader one. */
    readonly wider?: string;
    readonly because: readonly TextLine[];
  }[];
}

export const OVERLAPS_SCHEMA = "qundai/overlaps/1";

/** The relations between clusters of different kinds in one city. */
export function overlapsDocument(telling: Telling, overlaps: readonly Overlap[]): OverlapsDocument {
  const { data } = telling.input;
  const place = placeNames(data.places);
  const units = new Map(data.units.map((unit) => [unit.id, { unit: unit.id, kind: unit.kind, name: unit.name }]));
  return {
    schema: OVERLAPS_SCHEMA,
    ...clashesOf(telling.input, telling.locate),
    overlaps: overlaps.map((overlap) => ({
      place: place(overlap.place),
      units: overlap.units,
      clusters: overlap.units.map((id) => units.get(id) ?? { unit: id, kind: "", name: id }),
      relation: overlap.relation,
      ...(overlap.wider === null ? {} : { wider: overlap.wider }),
      because: textLines(telling, overlap.because),
    })),
  };
}
