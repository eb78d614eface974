import type { MatchDocument } from "../../documents/match.ts";
import { isBound, type RateEntry } from "../../documents/rates.ts";
import { boundsWords } from "../../words/bounds.ts";
import { grouped, percent } from "../../words/number.ts";
import { placeWords } from "../../words/places.ts";
import { regionName } from "../../words/region-name.ts";
import { shownDocument } from "../shown.ts";
import { collectionNotes } from "./collections.ts";
import { nextCommands } from "./next.ts";
import { type Page, tail, textOfLines } from "./page.ts";
import { isSmall, SMALL } from "./small-counts.ts";
import { type Column, table } from "./table.ts";
import { indented, wrapped } from "./width.ts";

/** What the call requested besides the document: which rows, and the options to repeat in the suggested commands. */
export interface MatchAsked {
  readonly by: string;
  readonly flags: string;
  /** True if the belts are the user's own. */
  readonly ownBelts: boolean;
}

/** The answer of `match` as text: outcomes, rates beside the study's, what was judged, the limits of the data, suggested commands. */
export function matchText(source: MatchDocument, page: Page, { by, flags, ownBelts }: MatchAsked): string {
  const document = shownDocument(source);
  const ofMembers = document.collection?.members.map(({ rates }) => rates) ?? [];
  const rows = by === "collection" ? ofMembers : document.rates.filter((row) => row.by === "all" || row.by === by);
  const studied = by === "kind" && document.published.length > 0;
  const provisional = rows.find((row) => row.by === "all")?.provisional;
  const notes = [
    ...(rows.some(isSmall) ? [page.wording.report.match.smallCounts(SMALL)] : []),
    ...(by === "region" ? [page.wording.report.match.regionsOverlap] : []),
    ...(document.data.beltsComplete ? [] : [page.wording.report.match.lowerBound]),
    ...(provisional === undefined ? [] : [boundsWords[page.wording.language].provisional(provisional.units)]),
  ];
  return textOfLines([
    ...title(document, page),
    ...collectionTitle(document, page),
    "",
    ...outcomeTable(document, rows, page),
    "",
    ...(studied ? comparedRates(document, rows, page) : plainRates(document, rows, page)),
    ...[...notes, ...(document.collection === undefined ? [] : collectionNotes(document.collection, page))].flatMap((note) =>
      wrapped(note, page.width),
    ),
    "",
    ...judged(document, page),
    ...limits(document, page, ownBelts),
    ...tail(page, () => ["", ...nextCommands(document, page, flags, ownBelts)]),
  ]);
}

function title({ ruleset, data }: MatchDocument, { wording, width, paint }: Page): string[] {
  const lines = wrapped(wording.report.match.title(ruleset.version, ruleset.title[wording.language]), width).map((line) =>
    paint("bold", line),
  );
  const made = data.made ? wrapped(wording.report.match.made, width).map((line) => paint("bad", line)) : [];
  return [...lines, ...wrapped(data.title[wording.language], width), ...made];
}

function collectionTitle({ collection }: MatchDocument, { wording, width }: Page): string[] {
  if (collection === undefined) return [];
  const words = placeWords[wording.language].collections;
  const region = collection.region === null ? [] : wrapped(words.in(collection.region[wording.language]), width);
  return [...wrapped(words.title(collection.name[wording.language], collection.members.length), width), ...region];
}

function labelOf({ data, collection }: MatchDocument, row: RateEntry, { wording }: Page): string {
  const { by, value } = row;
  if (by === "all") return wording.report.match.all;
  const member = by === "collection" ? collection?.members.find(({ id }) => id === value) : undefined;
  const kind = by === "kind" ? data.kinds.find((each) => each.id === value) : undefined;
  const label =
    member?.name[wording.language] ||
    kind?.label[wording.language] ||
    (by === "region" ? regionName(value)[wording.language] : value) ||
    "-";
  return isSmall(row) ? `${label} *` : label;
}

/** Number of units of a row; if the study has more, "49/61" says how many are listed. */
function unitsOf({ published, data }: MatchDocument, row: RateEntry): string {
  const expected =
    row.by === "all"
      ? data.clustersExpected
      : row.by === "kind"
        ? (published.find((each) => each.value === row.value)?.units ?? null)
        : null;
  return expected !== null && expected > row.units ? `${grouped(row.units)}/${grouped(expected)}` : grouped(row.units);
}

function outcomeTable(document: MatchDocument, rows: readonly RateEntry[], page: Page): string[] {
  const { outcomes, report } = page.wording;
  const heads = [report.match.units, outcomes.matched, outcomes.similar, outcomes.none, report.match.noBelt, outcomes.unknown];
  const columns: Column[] = [{ head: "", wraps: true }, ...heads.map((head): Column => ({ head, align: "right" }))];
  const cells = rows.map((row) => [
    labelOf(document, row, page),
    unitsOf(document, row),
    ...[row.matched, row.similar, row.none, row.noBelt, row.unknown].map(grouped),
  ]);
  return table(columns, cells, page.width, page.paint);
}

/** A rate that can only grow as more becomes known is printed as a lower bound. */
function bounded({ data }: MatchDocument, row: RateEntry, rate: "match" | "either", { wording }: Page): string {
  const share = rate === "match" ? row.matchRate : row.eitherRate;
  return `${isBound(row, rate, data.beltsComplete) ? ">= " : ""}${percent(share, wording.punctuation)}`;
}

function plainRates(document: MatchDocument, rows: readonly RateEntry[], page: Page): string[] {
  const words = page.wording.report.match;
  const columns: Column[] = [
    { head: "", wraps: true },
    ...[words.matchRate, words.similarRate, words.eitherRate].map((head): Column => ({ head, align: "right" })),
  ];
  const cells = rows.map((row) => [
    labelOf(document, row, page),
    bounded(document, row, "match", page),
    percent(row.similarRate, page.wording.punctuation),
    bounded(document, row, "either", page),
  ]);
  return table(columns, cells, page.width, page.paint);
}

function comparedRates(document: MatchDocument, rows: readonly RateEntry[], page: Page): string[] {
  const words = page.wording.report.match;
  const heads = [words.matchRate, words.similarRate, words.eitherRate];
  const columns: Column[] = [
    { head: "", wraps: true },
    ...heads.flatMap((head): Column[] => [
      { head, align: "right" },
      { head: words.study, align: "right" },
    ]),
  ];
  const cells = rows.map((row) => {
    const study = document.published.find((each) => each.value === row.value);
    const [match, similar, either] = [study?.matchRate, study?.similarRate, study?.eitherRate].map((share) =>
      percent(share ?? null, page.wording.punctuation),
    ) as [string, string, string];
    return [
      labelOf(document, row, page),
      bounded(document, row, "match", page),
      match,
      percent(row.similarRate, page.wording.punctuation),
      similar,
      bounded(document, row, "either", page),
      either,
    ];
  });
  return table(columns, cells, page.width, page.paint);
}

function judged({ counts }: MatchDocument, { wording, width }: Page): string[] {
  return wrapped(wording.report.match.pairs(counts.units, counts.belts, counts.pairs, counts.evaluated, counts.signatures), width);
}

function limits({ data, counts, disagreements }: MatchDocument, { wording, width, paint }: Page, ownBelts: boolean): string[] {
  const words = wording.report.match;
  const said = (missing: MatchDocument["data"]["beltsMissing"]) => missing?.[wording.language] ?? null;
  const recalled = data.confidence["recalled"] ?? 0;
  const points = [
    ...(counts.leftOut === 0 ? [] : [words.leftOut(counts.leftOut)]),
    ...(data.beltsComplete
      ? []
      : [
          ownBelts ? words.beltsOwn(counts.belts) : words.beltsIncomplete(counts.belts, data.beltsExpected, said(data.beltsMissing)),
          words.beltsUnknown,
        ]),
    ...(data.clustersComplete ? [] : [words.clustersIncomplete(counts.units, data.clustersExpected, said(data.clustersMissing))]),
    ...(recalled === 0 ? [] : [words.unverified(recalled, counts.units)]),
    ...(data.unlinkedUnits + data.unlinkedBelts === 0 ? [] : [words.unlinked(data.unlinkedUnits, data.unlinkedBelts)]),
    ...(disagreements.length === 0 ? [] : [words.disagreements(disagreements.length)]),
  ];
  if (points.length === 0) return [];
  return ["", paint("bold", words.limits), ...points.flatMap((point) => indented(point, width, "  ", "- "))];
}
