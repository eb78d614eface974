import type { ExplainDocument } from "../documents/explain.ts";
import type { Wording } from "../words/wording.ts";

/** The headline of a pair, without a full stop; empty without a belt. */
export function headlineText({ about: { unit, belt }, headline }: ExplainDocument, wording: Wording): string {
  if (belt === null || headline === null) return "";
  const { city } = wording.names;
  return wording.headline({ ...headline, unit: unit.name, unitCity: city(unit.place), belt: belt.name, beltCity: city(belt.place) });
}
