import { byCodePoint, type UnitId } from "../../model/ids.ts";
import type { Overlap } from "../../model/match.ts";
import type { Relation } from "../../model/relation.ts";
import type { DisputeSources, Found } from "./sources.ts";

/** Clusters of one city for which the study's Table 2 prints another relation than ours: one case for each two clusters of a row. */
export function otherRelations({ matcher, relations }: DisputeSources): readonly Found[] {
  if (relations.length === 0) return [];
  const overlaps = matcher.overlaps();
  return relations.flatMap(({ units, published }) => {
    const ids = [...(units as readonly UnitId[])].sort(byCodePoint);
    return ids.flatMap((a, at) =>
      ids.slice(at + 1).flatMap((b): readonly Found[] => {
        const found = relationsBetween(overlaps, a, b);
        if (found.includes(published)) return [];
        return [
          {
            subject: { kind: "units", a, b },
            reason: { code: "study-differs", what: "relation", published, ours: found[0] ?? "none" },
          },
        ];
      }),
    );
  });
}

function relationsBetween(overlaps: readonly Overlap[], a: UnitId, b: UnitId): readonly Relation[] {
  return overlapsBetween(overlaps, a, b).map((overlap) => overlap.relation);
}

/** The lines that relate two units, the closest relation first. */
export function overlapsBetween(overlaps: readonly Overlap[], a: UnitId, b: UnitId): readonly Overlap[] {
  return overlaps.filter(({ units }) => units.includes(a) && units.includes(b));
}
