import { BOOTSTRAP_SAMPLES } from "../documents/ellipse-document.ts";
import type { ResultDocument, ReviewedResult } from "../documents/result-shape.ts";
import { CSV_READERS, csvLines } from "../views/exports/csv-lines.ts";
import { EXPORT_FORMATS, EXPORT_NAMES, type ExportFormat } from "../views/exports/formats.ts";
import { geoJson } from "../views/exports/geojson.ts";
import { jskosLines } from "../views/exports/jskos.ts";
import { resultJson } from "../views/exports/json.ts";
import { skosTurtle } from "../views/exports/skos.ts";
import { sssom } from "../views/exports/sssom.ts";
import { type ResultTable, resultTables, TABLE_NAMES } from "../views/exports/tables.ts";
import { shown } from "../views/shown.ts";
import { exportingWords } from "../words/exporting.ts";
import type { Answer, Call } from "./command.ts";
import { openResult } from "./open-result.ts";
import { type Progress, progressOn } from "./progress.ts";
import { Refusal } from "./refusal.ts";
import { print } from "./streams.ts";
import { writeFileFrom, writtenAnswer } from "./write-file.ts";

/** Names in a space that nobody can own; `--base` puts the user's own in its place. */
const DEFAULT_BASE = "http://qundai.example/";

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** `qundai export`: the result as a file for people or for programs. */
export async function command(call: Call): Promise<Answer> {
  const format = EXPORT_NAMES.find((each) => each === call.option("to"));
  const words = exportingWords[call.language];
  if (format === undefined) throw new Refusal([call.words.valueMissing("--to"), EXPORT_NAMES.join(" ")]);
  const out = call.option("out");
  checkOptions(format, call);
  if (EXPORT_FORMATS[format].isBinary && out === undefined) throw new Refusal([words.needsOut(format)]);
  if (call.json && out === undefined && format !== "json" && format !== "geojson") throw new Refusal([words.jsonNeedsOut]);
  const base = baseOf(call);
  const opened = await openResult(call, format === "geojson" || format === "json" ? BOOTSTRAP_SAMPLES : 0);
  const { result } = opened;
  const reviewed = reviewedOf(result, call);
  const notes = [...opened.notes, ...(reviewed === null ? [] : [words.reviewed(reviewed.decisions.length, reviewed.disputes)])];
  const progress = progressOn(call.host.stderr, call.isOn("all-pairs") ? result.units.length * result.belts.length : 0, words.progress);
  const chunks = await chunksOf(format, result, base, call, progress);
  if (out !== undefined) {
    const size = await writeFileFrom(out, chunks, call);
    progress.end();
    return writtenAnswer(out, size, notes, call);
  }
  // A CSV for programs holds every text as it is: a terminal gets it harmless all the same.
  const isSeen = format === "csv" && call.host.stdout.isTTY === true;
  for await (const chunk of chunks) await print(call.host.stdout, isSeen ? shownLines(String(chunk)) : String(chunk));
  progress.end();
  return { text: "", notes };
}

function shownLines(text: string): string {
  return text.split("\r\n").map(shown).join("\r\n");
}

function checkOptions(format: ExportFormat, { option, isOn, language }: Call): void {
  const words = exportingWords[language];
  for (const name of ["table", "for"]) if (option(name) !== undefined && format !== "csv") throw new Refusal([words.onlyCsv(name)]);
  if (isOn("bom") && format !== "csv") throw new Refusal([words.onlyCsv("bom")]);
  const pairs = (format === "csv" && option("table") === "pairs") || format === "xlsx";
  if (isOn("reviewed") && format !== "sssom" && format !== "json") throw new Refusal([words.onlyReviewed]);
  if (isOn("all-pairs") && !pairs) throw new Refusal([words.onlyPairs]);
}

/** The decisions to take, where `--reviewed` asks for them. Throws where a saved result has none. */
function reviewedOf({ reviewed = null }: ResultDocument, call: Call): ReviewedResult | null {
  if (!call.isOn("reviewed")) return null;
  if (reviewed === null) throw new Refusal([exportingWords[call.language].notReviewed(call.option("from") ?? "")]);
  return reviewed;
}

function baseOf(call: Call): string {
  const base = call.option("base") ?? DEFAULT_BASE;
  if (!/^https?:\/\/[^\s<>"{}|\\^`]+[/#]$/.test(base)) throw new Refusal([exportingWords[call.language].badBase(base)]);
  return base;
}

async function chunksOf(format: ExportFormat, result: ResultDocument, base: string, call: Call, progress: Progress): Promise<Chunks> {
  switch (format) {
    case "csv":
      return csvLines(
        counting(tableNamed(call.option("table") ?? "units", result, call), progress),
        CSV_READERS.find((each) => each === call.option("for")) ?? "programs",
        call.isOn("bom"),
      );
    case "xlsx":
      return xlsxChunks(result, call, progress);
    case "sssom":
      return [sssom(result, base, reviewedOf(result, call))];
    case "skos":
      return [skosTurtle(result, base)];
    case "jskos":
      return jskosLines(result, base);
    case "geojson":
      return [geoJson(result)];
    case "json":
      return [resultJson(result)];
  }
}

function tableNamed(name: string, result: ResultDocument, call: Call): ResultTable {
  const wanted = TABLE_NAMES.find((each) => each === name) ?? "units";
  const table = resultTables(result, call.isOn("all-pairs"), call.language).find((each) => each.name === wanted);
  if (table === undefined) throw new Error(`no table ${wanted}`);
  return table;
}

/** The spreadsheet package is loaded only here. Every pair there is makes one long sheet, which is streamed; all else is a workbook. */
async function xlsxChunks(result: ResultDocument, call: Call, progress: Progress): Promise<Chunks> {
  const { xlsxBytes, xlsxStream } = await import("../views/exports/xlsx.ts");
  if (call.isOn("all-pairs")) return xlsxStream(tableNamed("pairs", result, call), progress.tick) as unknown as AsyncIterable<Uint8Array>;
  return [await xlsxBytes(resultTables(result, false, call.language))];
}

function counting(table: ResultTable, progress: Progress): ResultTable {
  return {
    ...table,
    *rows() {
      let done = 0;
      for (const row of table.rows()) {
        yield row;
        done += 1;
        progress.tick(done);
      }
    },
  };
}
