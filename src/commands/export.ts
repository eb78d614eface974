import type { ResultDocument } from "../documents/result.ts";
import type { ReviewedResult } from "../documents/reviewed.ts";
import type { Bilingual } from "../model/text.ts";
import {
  CSV_READERS,
  type CsvReader,
  DEFAULT_BASE,
  type Format,
  type FormatOption,
  type FormatSpec,
} from "../views/exports/formats/format.ts";
import { EXPORT_FORMATS, EXPORT_NAMES } from "../views/exports/formats/index.ts";
import { TABLE_NAMES, type TableName } from "../views/exports/table.ts";
import { shown } from "../views/shown.ts";
import { exportingWords } from "../words/exporting.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openResult } from "./line/open-result.ts";
import { FILE, FORCE, FROM, OWN_TABLES } from "./line/options.ts";
import { progressOn } from "./line/progress.ts";
import { Refusal } from "./line/refusal.ts";
import { print } from "./line/streams.ts";
import { writeOut, writtenAnswer } from "./line/write-out.ts";

const BINARY = EXPORT_NAMES.filter((name) => specOf(name).isBinary === true);

export const spec: CommandSpec = {
  name: "export",
  group: "analyst",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "把结果导出为表格或标准格式", en: "write the result as tables and standard files" },
  about: {
    zh: "按 --to 指定的格式写出判定结果。相同输入的输出逐字节一致。",
    en: "Writes the result in the format given by --to. The same input always gives the same bytes.",
  },
  lists: [
    {
      heading: { zh: "格式", en: "Formats" },
      entries: EXPORT_NAMES.map((name) => ({ name, mark: specOf(name).extension, says: specOf(name).says })),
    },
  ],
  options: [
    { name: "to", value: { zh: "格式", en: "FORMAT" }, choices: EXPORT_NAMES, says: { zh: "格式", en: "the format" } },
    {
      name: "out",
      value: FILE,
      says: {
        zh: `写入文件（默认输出到屏幕；${BINARY.join("、")} 须写入文件）`,
        en: `write to this file (default: print to stdout; required for ${BINARY.join(", ")})`,
      },
    },
    { name: "table", value: { zh: "表", en: "TABLE" }, choices: TABLE_NAMES, says: saysOf("table") },
    { name: "for", value: { zh: "对象", en: "READER" }, choices: CSV_READERS, says: saysOf("for") },
    { name: "bom", says: saysOf("bom") },
    { name: "all-pairs", says: saysOf("all-pairs") },
    { name: "reviewed", says: saysOf("reviewed") },
    { name: "base", value: { zh: "地址", en: "IRI" }, says: saysOf("base") },
    FORCE,
    FROM,
    ...OWN_TABLES,
  ],
  examples: [
    { words: "export --to xlsx --out result.xlsx", says: { zh: "工作簿", en: "a workbook" } },
    { words: "export --to csv --table pairs --for people --bom --out pairs.csv", says: { zh: "供人阅读的 CSV", en: "a CSV for people" } },
    { words: "export --to sssom", says: { zh: "标准映射", en: "mappings in a standard form" } },
    { words: "export --to json --out result.json", says: { zh: "保存完整结果", en: "save the full result" } },
  ],
  prints: ["result", "written"],
};

function specOf(name: (typeof EXPORT_NAMES)[number]): FormatSpec {
  return EXPORT_FORMATS[name].spec;
}

/** What an option does in each format that takes it; formats for which it does the same share an entry. */
function saysOf(option: FormatOption): Bilingual {
  const takers = new Map<Bilingual, string[]>();
  for (const name of EXPORT_NAMES) {
    const says = specOf(name).takes[option];
    if (says !== undefined) takers.set(says, [...(takers.get(says) ?? []), name]);
  }
  const each = [...takers];
  return {
    zh: each.map(([says, names]) => `${names.join("、")}：${says.zh}`).join("；"),
    en: each.map(([says, names]) => `${names.join(", ")}: ${says.en}`).join("; "),
  };
}

/** `qundai export`: the result as a file for people or for programs. */
export async function run(call: Call): Promise<Answer> {
  const name = EXPORT_NAMES.find((each) => each === call.option("to"));
  const words = exportingWords[call.language];
  if (name === undefined) throw new Refusal([call.words.valueMissing("--to"), call.words.allowed(EXPORT_NAMES)]);
  const format: Format = EXPORT_FORMATS[name];
  const { isBinary, isRaw, mediaType, from } = format.spec;
  const out = call.option("out");
  refuseForeign(format.spec, call);
  if (isBinary && out === undefined) throw new Refusal([words.needsOut(name)]);
  if (call.json && out === undefined && !ONE_JSON.test(mediaType)) throw new Refusal([words.jsonNeedsOut]);
  const base = baseOf(call);
  const opened = await openResult(call, from);
  const { result } = opened;
  const reviewed = reviewedOf(result, call);
  const notes = [...opened.notes, ...(reviewed === null ? [] : [words.reviewed(reviewed.decisions.length, reviewed.disputes)])];
  const allPairs = call.isOn("all-pairs");
  const progress = progressOn(call, allPairs ? result.units.length * result.belts.length : 0, words.progress);
  const chunks = await format.write(result, {
    table: (call.option("table") ?? "units") as TableName,
    for: (call.option("for") ?? "programs") as CsvReader,
    bom: call.isOn("bom"),
    allPairs,
    reviewed,
    base,
    language: call.language,
    onRow: progress.tick,
  });
  if (out !== undefined) {
    const size = await writeOut(out, chunks, call);
    progress.end();
    return writtenAnswer(out, size, notes, call);
  }
  const isSeen = isRaw === true && call.host.stdout.isTTY === true;
  for await (const chunk of chunks) await print(call.host.stdout, isSeen ? shownLines(String(chunk)) : String(chunk));
  progress.end();
  return { text: "", notes };
}

/** The media types of formats that are one JSON document. */
const ONE_JSON = /^application\/([a-z]+\+)?json$/;

function shownLines(text: string): string {
  return text.split("\r\n").map(shown).join("\r\n");
}

/** Refuses options without a meaning for the format. `--base` is always allowed: it has no effect on formats without IRIs. */
function refuseForeign({ takes }: FormatSpec, { option, isOn, language }: Call): void {
  const words = exportingWords[language];
  const refusals: Readonly<Record<Exclude<FormatOption, "base">, string>> = {
    table: words.onlyCsv("table"),
    for: words.onlyCsv("for"),
    bom: words.onlyCsv("bom"),
    reviewed: words.onlyReviewed,
    "all-pairs": words.onlyPairs,
  };
  for (const [name, refusal] of Object.entries(refusals)) {
    if ((isOn(name) || option(name) !== undefined) && takes[name as FormatOption] === undefined) throw new Refusal([refusal]);
  }
  if (isOn("all-pairs") && takes.table !== undefined && option("table") !== "pairs") throw new Refusal([words.onlyPairs]);
}

/** The decisions to export, if `--reviewed` is given. Throws if a saved result has none. */
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
