import type { FigureName } from "../../model/study.ts";
import type { Check, Figures } from "./check.ts";
import { tally, type World } from "./world.ts";

/** Table 2 counts pairs of clusters; three clusters that are all close to each other count as one entry. */
const relations: Check = (world, { select: { relation } }) => {
  const found = world.overlaps.filter((overlap) => overlap.relation === relation);
  const groups = relation === "similar" ? [...new Map(found.map((overlap) => [overlap.place, overlap])).values()] : found;
  return {
    ours: { value: groups.length, parts: tally(groups, (overlap) => world.shortName(overlap.place)) },
    reasons: [{ kind: "counted-otherwise", how: "more-relations" }],
  };
};

/** Rows of Table 3, 4 or 5 with more than one belt: the printed table, counted again. */
const multiBelt: Check = ({ study }: World, { select: { kind, table } }) => {
  const rows = study.matches.filter((row) => row.kind === kind);
  if (rows.length === 0) return { ours: null, reasons: [{ kind: "table-missing", table: table ?? 0 }] };
  return { ours: { value: rows.filter((row) => row.belts.length > 1).length, of: rows.length } };
};

export const RELATION_FIGURES = { relations, "rows-with-several-belts": multiBelt } satisfies Partial<Figures<FigureName>>;
