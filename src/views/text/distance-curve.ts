import type { DistanceCurveDocument } from "../../documents/distance-curve.ts";
import type { Language } from "../../model/text.ts";
import { percent } from "../../words/number.ts";
import { placeWords } from "../../words/places.ts";
import { csvText } from "../exports/csv.ts";
import { saidRows } from "../exports/said-rows.ts";
import { shownDocument } from "../shown.ts";
import { type Page, textOfLines } from "./page.ts";
import { type Cell, type Column, table } from "./table.ts";
import { wrapped } from "./width.ts";

/** The rate as a step curve over the limit of distance, a line per step with its exact distance, unit and belt. */
export function distanceCurveText(source: DistanceCurveDocument, page: Page): string {
  const document = shownDocument(source);
  const { wording, width, paint } = page;
  const words = placeWords[wording.language].distance;
  const { ruleset, startRate, endRate, units, limits, steps, atLeast } = document;
  const rate = (share: number | null): string => `${atLeast ? ">= " : ""}${percent(share, wording.punctuation)}`;
  const right = { align: "right" as const };
  const columns: Column[] = [
    { head: words.heads.km, ...right },
    { head: words.heads.units, ...right },
    { head: words.heads.rate, ...right },
    { head: words.heads.unit, wraps: true },
    { head: words.heads.belt, wraps: true },
    { head: words.heads.change, wraps: true },
  ];
  const rows = steps.map((step): Cell[] => [
    step.km === null ? words.beyond : step.km.toFixed(2),
    String(step.counted),
    rate(step.rate),
    `${step.unit} ${step.name}`,
    `${step.beltName}${wording.punctuation.bracketed(wording.names.city(step.beltPlace))}`,
    `${wording.outcomes[step.from]} -> ${wording.outcomes[step.to]}`,
  ]);
  return textOfLines([
    ...wrapped(words.title(ruleset.version), width).map((line) => paint("bold", line)),
    ...wrapped(words.ends(rate(startRate), rate(endRate), units), width),
    ...wrapped(words.now(limits), width),
    ...(rows.length === 0 ? [] : ["", ...table(columns, rows, width, paint)]),
  ]);
}

/** The steps as a table with exact distances. */
export function distanceCurveCsv({ steps }: DistanceCurveDocument, language: Language): string {
  const head = ["km", "counted", "rate", "unit", "unit_name", "belt", "belt_name", "from", "to"];
  const rows = steps.map(({ km, counted, rate, unit, name, belt, beltName, from, to }) => [
    km,
    counted,
    rate,
    unit,
    name,
    belt,
    beltName,
    from,
    to,
  ]);
  return csvText(saidRows(head, rows, [], language));
}
