import type { EllipseDocument, EllipseEntry } from "../../documents/ellipse.ts";
import type { Interval } from "../../model/spatial.ts";
import type { Language } from "../../model/text.ts";
import { ellipseWords } from "../../words/ellipse.ts";
import { percent } from "../../words/number.ts";
import { regionName } from "../../words/region-name.ts";
import type { EllipseWords } from "../../words/topics/ellipse.ts";
import { shownDocument } from "../shown.ts";
import { block } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { table } from "./table.ts";
import { indented, wrapped } from "./width.ts";

const CITIES_SHOWN = 3;

/** The answer of `ellipse` as text: one row an ellipse, its intervals, and the cities that it hangs on. */
export function ellipseText(source: EllipseDocument, page: Page, beltsComplete: boolean): string {
  const document = shownDocument(source);
  const {
    width,
    paint,
    wording: { language },
  } = page;
  const words = ellipseWords[language];
  const formula = document.targetShare === undefined ? words.formulas[document.formula] : words.target(percent(document.targetShare));
  const notes = [
    words.shareNote(percent(document.normalShare)),
    words.bearingNote,
    ...(beltsComplete || document.by !== "kind" ? [] : [words.beltsNote]),
  ];
  const without = document.without.map((each) => `${nameOf(each, document, language)}: ${words.without[each.why]} (n = ${each.n})`);
  return textOfLines([
    paint("bold", words.title),
    ...wrapped(words.method(formula, words.weights[document.weights]), width),
    "",
    ...(document.ellipses.length === 0 ? [words.none] : ellipseTable(document, words, page)),
    ...without.flatMap((line) => wrapped(line, width)),
    ...notes.flatMap((note) => wrapped(note, width)),
    ...document.ellipses.flatMap((ellipse) =>
      block(nameOf(ellipse, document, language), detailLines(ellipse, document, words, page), page),
    ),
  ]);
}

/** A group's name; regions come as the table of places writes them. */
function nameOf({ label }: Pick<EllipseEntry, "label">, { by }: EllipseDocument, language: Language): string {
  return by === "region" ? regionName(label.zh)[language] : label[language];
}

function ellipseTable(
  document: EllipseDocument,
  { heads, directions }: EllipseWords,
  { width, paint, wording: { language } }: Page,
): string[] {
  const right = { align: "right" } as const;
  const columns = [
    { head: heads.group, wraps: true },
    { head: heads.n, ...right },
    { head: heads.centre, wraps: true, ...right },
    { head: heads.axes, wraps: true, ...right },
    { head: heads.bearing, wraps: true, ...right },
    { head: heads.area, wraps: true, ...right },
    { head: heads.share, ...right },
  ];
  const rows = document.ellipses.map((each) => [
    nameOf(each, document, language),
    String(each.n),
    `${each.centre[1].toFixed(1)}N ${each.centre[0].toFixed(1)}E`,
    `${each.semiMajorKm.toFixed(0)} x ${each.semiMinorKm.toFixed(0)}`,
    [each.bearing === null ? "" : `${each.bearing.toFixed(0)}°`, directions[each.direction]].filter((part) => part !== "").join(" "),
    (each.areaKm2 / 10_000).toFixed(0),
    percent(each.shareInside),
  ]);
  return table(columns, rows, width, paint);
}

function detailLines(
  ellipse: EllipseEntry,
  { places }: EllipseDocument,
  words: EllipseWords,
  { width, wording: { names } }: Page,
): string[] {
  const { extent, eccentricity, intervals, leftOut, withoutCoordinates } = ellipse;
  const borders = `${extent.south.toFixed(1)}-${extent.north.toFixed(1)}N, ${extent.west.toFixed(1)}-${extent.east.toFixed(1)}E`;
  const lines = [
    `${words.heads.extent} ${borders}; ${words.heads.eccentricity} ${eccentricity === null ? "-" : eccentricity.toFixed(2)}; ${words.heads.weight} ${round(ellipse.weight)}`,
    ...(withoutCoordinates === 0 ? [] : [words.noCoordinates(withoutCoordinates)]),
    ...(intervals === null ? [] : [`${words.intervals(intervals.samples, intervals.seed)}: ${intervalText(ellipse, words)}`]),
  ];
  const cities = leftOut.slice(0, CITIES_SHOWN).map(({ place, centreShiftKm, turn }) => {
    const city = places[place] === undefined ? place : names.briefCity(places[place]);
    return words.leftOutLine(city, centreShiftKm.toFixed(0), turn === null ? null : turn.toFixed(0));
  });
  return [...lines, ...(cities.length === 0 ? [] : [`${words.leftOut} ${cities.join("; ")}`])].flatMap((line) =>
    indented(line, width, "    ", "  "),
  );
}

function intervalText({ intervals }: EllipseEntry, { heads }: EllipseWords): string {
  if (intervals === null) return "";
  const range = ([low, high]: Interval, digits: number, scale = 1): string =>
    `${(low * scale).toFixed(digits)} … ${(high * scale).toFixed(digits)}`;
  const parts = [
    `${heads.centre} ${range(intervals.centreLat, 1)} N, ${range(intervals.centreLon, 1)} E`,
    `${heads.axes} ${range(intervals.semiMajorKm, 0)} x ${range(intervals.semiMinorKm, 0)}`,
    ...(intervals.bearing === null ? [] : [`${heads.bearing} ${range(intervals.bearing, 0)}°`]),
    `${heads.area} ${range(intervals.areaKm2, 0, 1e-4)}`,
    `${heads.share} ${range(intervals.shareInside, 0, 100)} %`,
  ];
  return parts.join("; ");
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
