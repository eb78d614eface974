import type { Place } from "../../model/data.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Span } from "../../model/span.ts";
import type { PlaceAnswer, PlaceIndex } from "../data/place-index.ts";
import type { Columns } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";

type PlaceColumns = { readonly city: readonly string[]; readonly code: readonly string[] };
export interface RowPlace {
  readonly place: Place | null;
  readonly issues: readonly Issue[];
}

/**
 * The place of a row, from its code and its city. The code decides, since names can mean several places; where the city says
 * another place, the row is refused, and where nobody knows the city (a district, an old name), that is a warning.
 */
export function placeOfRow<Names extends PlaceColumns & Readonly<Record<string, readonly string[]>>>(
  table: Table,
  row: TableRow,
  columns: Columns<Names>,
  index: PlaceIndex,
): RowPlace {
  const code = columns.text(row, "code").normalize("NFKC").replace(/\.0+$/, "");
  const city = columns.text(row, "city");
  const at = (column: "code" | "city") => table.spanOf(row, columns.index(column) ?? 0);
  const none = (found: Issue): RowPlace => ({ place: null, issues: [found] });
  if (code === "" && city === "") {
    const column = columns.index("city") === null ? "code" : "city";
    return none(issue("cell-empty", at(column), { column: table.head.cells[columns.index(column) ?? 0] ?? column }));
  }
  const byCode = index.resolveCode(code);
  if (code === "") return ofCity(index.resolve(city), city, at("city"));
  if (byCode === null) {
    const byCity = city === "" ? null : index.resolve(city);
    return none(issue("unknown-place", at("code"), { found: code, hint: byCity?.kind === "found" ? byCity.place.code : null }));
  }
  if (["", byCode.name, byCode.shortName].includes(city)) return { place: byCode, issues: [] };
  const byCity = index.resolve(city);
  const cities = byCity.kind === "found" ? [byCity.place] : byCity.kind === "ambiguous" ? byCity.places : [];
  if (cities.some((known) => known.code === byCode.code)) return { place: byCode, issues: [] };
  const severity = cities.length === 0 ? "warning" : "error";
  const mismatch = issue("place-mismatch", at("city"), { code: byCode.code, city, expected: byCode.name }, severity);
  return { place: severity === "warning" ? byCode : null, issues: [mismatch] };
}

function ofCity(answer: PlaceAnswer, city: string, span: Span): RowPlace {
  switch (answer.kind) {
    case "found":
      return { place: answer.place, issues: [] };
    case "unknown":
      return { place: null, issues: [issue("unknown-place", span, { found: city, hint: answer.hint })] };
    case "ambiguous":
      return {
        place: null,
        issues: [issue("ambiguous-place", span, { found: city, places: answer.places.map(({ name, code }) => `${name} ${code}`) })],
      };
  }
}
