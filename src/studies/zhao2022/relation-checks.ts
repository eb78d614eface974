import type { Check, Checks } from "./check.ts";
import { tally, type World } from "./world.ts";

/** Table 2 counts pairs of clusters; three clusters that are all close to each other count as one entry. */
const relations =
  (relation: "identical" | "subordinate" | "similar"): Check =>
  (world) => {
    const found = world.overlaps.filter((overlap) => overlap.relation === relation);
    const groups = relation === "similar" ? [...new Map(found.map((overlap) => [overlap.place, overlap])).values()] : found;
    return {
      ours: { value: groups.length, parts: tally(groups, (overlap) => world.shortName(overlap.place)) },
      reasons: [{ kind: "counted-otherwise", how: "more-relations" }],
    };
  };

/** Rows of Table 3, 4 or 5 with more than one belt: the printed table, counted again. */
const multiBelt =
  (kind: string, table: number): Check =>
  ({ study }: World) => {
    const rows = study.matches.filter((row) => row.kind === kind);
    if (rows.length === 0) return { ours: null, reasons: [{ kind: "table-missing", table }] };
    return { ours: { value: rows.filter((row) => row.belts.length > 1).length, of: rows.length } };
  };

export const RELATION_CHECKS: Checks = {
  "relations.identical": relations("identical"),
  "relations.subordinate": relations("subordinate"),
  "relations.similar.pairs": relations("similar"),
  "table3.multi-belt": multiBelt("sei", 3),
  "table4.multi-belt": multiBelt("amc", 4),
  "table5.multi-belt": multiBelt("iic", 5),
};
