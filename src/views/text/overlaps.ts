import type { OverlapsDocument } from "../../documents/overlaps.ts";
import { shownDocument } from "../shown.ts";
import { type Page, textOfLines } from "./page.ts";
import { type Cell, table } from "./table.ts";

/** The relations between clusters of different kinds in one city, as a table: one row per unit, the broader one marked. */
export function overlapsText(source: OverlapsDocument, { wording, width, paint }: Page): string {
  const { overlaps } = shownDocument(source);
  const words = wording.report.overlaps;
  if (overlaps.length === 0) return textOfLines([words.none]);
  const cities = new Set(overlaps.map((overlap) => overlap.place.code)).size;
  const rows = overlaps.flatMap((overlap) =>
    overlap.clusters.map(({ unit, kind, name }, at): Cell[] => [
      at === 0 ? wording.names.city(overlap.place) : "",
      at === 0 ? { text: wording.relations[overlap.relation], style: "bold" } : "",
      unit,
      kind,
      overlap.wider === unit ? `${name}${wording.punctuation.bracketed(words.wider)}` : name,
    ]),
  );
  const columns = [
    { head: words.city, wraps: true },
    { head: words.relation },
    { head: "", wraps: true },
    { head: "", wraps: true },
    { head: words.clusters, wraps: true },
  ];
  return textOfLines([paint("bold", words.title(overlaps.length, cities)), "", ...table(columns, rows, width, paint)]);
}
