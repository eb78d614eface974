import type { MatchDocument } from "../../documents/match.ts";
import type { Language } from "../../model/text.ts";
import { csvText } from "./csv.ts";
import { saidRows } from "./said-rows.ts";

/** One row per unit: its outcome, and the number of its belts. */
export function unitsCsv({ units, data }: MatchDocument, language: Language): string {
  const head = ["unit", "cluster", "kind", "name", "gb_code", "city", "outcome", "belts", "confidence", "district"];
  const rows = units.map((unit) => [
    unit.unit,
    unit.cluster,
    unit.kind,
    unit.name,
    unit.place.code,
    unit.place.name,
    unit.outcome,
    unit.belts.length,
    unit.confidence,
    unit.place.district ?? null,
  ]);
  return csvText(saidRows(head, rows, data.kinds, language));
}

/** One row per pair whose verdict is more than `none`. */
export function pairsCsv({ units, data }: MatchDocument, language: Language): string {
  const head = [
    "unit",
    "unit_name",
    "kind",
    "belt",
    "belt_name",
    "gb_code",
    "city",
    "relation",
    "rule",
    "exception",
    "direction",
    "chain_role",
    "belt_district",
  ];
  const rows = units.flatMap((unit) =>
    unit.belts.map((belt) => [
      unit.unit,
      unit.name,
      unit.kind,
      belt.belt,
      belt.name,
      belt.place.code,
      belt.place.name,
      belt.relation,
      belt.rule,
      belt.exception ?? null,
      belt.direction ?? null,
      belt.chainRole ?? null,
      belt.place.district ?? null,
    ]),
  );
  return csvText(saidRows(head, rows, data.kinds, language));
}
