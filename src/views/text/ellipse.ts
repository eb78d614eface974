import type { EllipseDocument, EllipseEntry } from "../../documents/ellipse.ts";
import type { Interval } from "../../model/spatial.ts";
import type { Language } from "../../model/text.ts";
import { ellipseWords } from "../../words/ellipse.ts";
import { percent } from "../../words/number.ts";
import { regionName } from "../../words/region-name.ts";
import type { EllipseWords } from "../../words/topics/ellipse.ts";
import type { PunctuationWords } from "../../words/topics/punctuation.ts";
import { shownDocument } from "../shown.ts";
import { block } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { table } from "./table.ts";
import { indented, wrapped } from "./width.ts";

const CITIES_SHOWN = 3;

type FourTexts = [south: string, north: string, west: string, east: string];

/** The answer of `ellipse` as text: one row per ellipse, its intervals, and the cities whose removal changes it most. */
export function ellipseText(source: EllipseDocument, page: Page, beltsComplete: boolean): string {
  const document = shownDocument(source);
  const {
    width,
    paint,
    wording: { language },
  } = page;
  const words = ellipseWords[language];
  const formula =
    document.targetShare === undefined
      ? words.formulas[document.formula]
      : words.target(percent(document.targetShare, page.wording.punctuation));
  const notes = [
    words.shareNote(percent(document.normalShare, page.wording.punctuation)),
    words.bearingNote,
    ...(beltsComplete || document.by !== "kind" ? [] : [words.beltsNote]),
  ];
  const without = document.without.map(
    (each) =>
      `${nameOf(each, document, language)}${page.wording.punctuation.colon}${words.without[each.why]}${page.wording.punctuation.bracketed(`n = ${each.n}`)}`,
  );
  return textOfLines([
    paint("bold", words.title),
    ...wrapped(words.method(formula, words.weights[document.weights]), width),
    "",
    ...(document.ellipses.length === 0 ? [words.none] : ellipseTable(document, words, page)),
    ...(document.counts === undefined ? [] : wrapped(page.wording.report.match.leftOut(document.counts.leftOut), width)),
    ...without.flatMap((line) => wrapped(line, width)),
    ...notes.flatMap((note) => wrapped(note, width)),
    ...document.ellipses.flatMap((ellipse) =>
      block(nameOf(ellipse, document, language), detailLines(ellipse, document, words, page), page),
    ),
  ]);
}

/** A group's name; regions have the names of the table of places. */
function nameOf({ label }: Pick<EllipseEntry, "label">, { by }: EllipseDocument, language: Language): string {
  return by === "region" ? regionName(label.zh)[language] : label[language];
}

function ellipseTable(
  document: EllipseDocument,
  { heads, directions, times }: EllipseWords,
  { width, paint, wording: { language, punctuation } }: Page,
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
    `${each.semiMajorKm.toFixed(0)} ${times} ${each.semiMinorKm.toFixed(0)}`,
    [each.bearing === null ? "" : `${each.bearing.toFixed(0)}°`, directions[each.direction]].filter((part) => part !== "").join(" "),
    (each.areaKm2 / 10_000).toFixed(0),
    percent(each.shareInside, punctuation),
  ]);
  return table(columns, rows, width, paint);
}

function detailLines(
  ellipse: EllipseEntry,
  { places }: EllipseDocument,
  words: EllipseWords,
  { width, wording: { names, punctuation } }: Page,
): string[] {
  const { extent, eccentricity, intervals, leftOut, withoutCoordinates } = ellipse;
  const { colon, semicolon } = punctuation;
  const borders = words.borders(...([extent.south, extent.north, extent.west, extent.east].map((each) => each.toFixed(1)) as FourTexts));
  const lines = [
    `${words.heads.extent} ${borders}${semicolon}${words.heads.eccentricity} ${eccentricity === null ? "-" : eccentricity.toFixed(2)}${semicolon}${words.heads.weight} ${round(ellipse.weight)}`,
    ...(withoutCoordinates === 0 ? [] : [words.noCoordinates(withoutCoordinates)]),
    ...(intervals === null
      ? []
      : [`${words.intervals(intervals.samples, intervals.seed)}${colon}${intervalText(ellipse, words, punctuation)}`]),
  ];
  const cities = leftOut.slice(0, CITIES_SHOWN).map(({ place, centreShiftKm, turn }) => {
    const city = places[place] === undefined ? place : names.briefCity(places[place]);
    return words.leftOutLine(city, centreShiftKm.toFixed(0), turn === null ? null : turn.toFixed(0));
  });
  return [...lines, ...(cities.length === 0 ? [] : [`${words.leftOut}${cities.join(semicolon)}`])].flatMap((line) =>
    indented(line, width, "    ", "  "),
  );
}

function intervalText({ intervals }: EllipseEntry, { heads, times, bearings }: EllipseWords, punctuation: PunctuationWords): string {
  if (intervals === null) return "";
  const range = ([low, high]: Interval, digits: number, scale = 1): string =>
    punctuation.range((low * scale).toFixed(digits), (high * scale).toFixed(digits));
  const parts = [
    `${heads.centre} ${range(intervals.centreLat, 1)} N${punctuation.comma}${range(intervals.centreLon, 1)} E`,
    `${heads.axes} ${range(intervals.semiMajorKm, 0)} ${times} ${range(intervals.semiMinorKm, 0)}`,
    ...(intervals.bearing === null ? [] : [`${heads.bearing} ${bearings(...bearingEnds(intervals.bearing))}`]),
    `${heads.area} ${range(intervals.areaKm2, 0, 1e-4)}`,
    `${heads.share} ${range(intervals.shareInside, 0, 100)}${punctuation.percent}`,
  ];
  return parts.join(punctuation.semicolon);
}

/** Both ends of an interval in degrees; if the first is the greater, the interval passes through 180°, where bearings wrap around. */
export function bearingEnds([low, high]: Interval): readonly [low: string, high: string, isAcross: boolean] {
  return [low.toFixed(0), high.toFixed(0), low > high];
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
