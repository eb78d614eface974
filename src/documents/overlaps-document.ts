import type { Overlap } from "../model/match.ts";
import type { OverlapsDocument } from "./documents.ts";
import { placeNames, type Telling, textLines } from "./telling.ts";

export const OVERLAPS_SCHEMA = "qundai/overlaps/1";

/** The relations between clusters of different kinds in one city. */
export function overlapsDocument(telling: Telling, overlaps: readonly Overlap[]): OverlapsDocument {
  const { data } = telling.input;
  const place = placeNames(data.places);
  const units = new Map(data.units.map((unit) => [unit.id, { unit: unit.id, kind: unit.kind, name: unit.name }]));
  return {
    schema: OVERLAPS_SCHEMA,
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
