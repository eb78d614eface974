import type { ResultDocument } from "../../../documents/result.ts";
import type { ReviewedResult } from "../../../documents/reviewed.ts";
import type { Bilingual, Language } from "../../../model/text.ts";
import type { TableName } from "../table.ts";

/** A name space that nobody can own; `--base` replaces it with the user's own. */
export const DEFAULT_BASE = "http://qundai.example/";

/** Options of `export` that only some formats take. */
export type FormatOption = "table" | "for" | "bom" | "all-pairs" | "reviewed" | "base";

/** The description of a format, available without loading its code; the choices, checks and help of `export` are derived from it. */
export interface FormatSpec {
  /** What the format is and contains, for the list of formats in help. */
  readonly says: Bilingual;
  readonly extension: string;
  readonly mediaType: string;
  /** True for a binary format, which is written to a file and never to the screen. */
  readonly isBinary?: true;
  /** True if control characters are written unchanged to files; a terminal always gets their names. */
  readonly isRaw?: true;
  /** The options that the format takes, with the effect of each. */
  readonly takes: Readonly<Partial<Record<FormatOption, Bilingual>>>;
  /** The parts of the result that the format contains. */
  readonly from: readonly (keyof ResultDocument)[] | "all";
}

/** The effect of `--base` in every format with IRIs. */
export const NAME_SPACE: Bilingual = { zh: `名称空间（默认 ${DEFAULT_BASE}）`, en: `the namespace of ids (default: ${DEFAULT_BASE})` };

/** Readers of a CSV: `programs` get every value unchanged; for `people`, formulas are disabled and hidden characters shown. */
export const CSV_READERS = ["programs", "people"] as const;
export type CsvReader = (typeof CSV_READERS)[number];

/** What the user chose. A format reads only the options in its `takes`. */
export interface Chosen {
  readonly table: TableName;
  readonly for: CsvReader;
  readonly bom: boolean;
  readonly allPairs: boolean;
  /** The decisions that replace the machine's answers, or null. */
  readonly reviewed: ReviewedResult | null;
  /** The name space of IRIs. */
  readonly base: string;
  readonly language: Language;
  /** Called with the number of finished rows. */
  readonly onRow: (done: number) => void;
}

/** Text or bytes in pieces, so that a long file is never in memory as a whole. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** What each file of this folder exports. */
export interface Format {
  readonly spec: FormatSpec;
  readonly write: (result: ResultDocument, chosen: Chosen) => Chunks | Promise<Chunks>;
}
