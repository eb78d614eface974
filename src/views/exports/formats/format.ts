import type { ResultDocument } from "../../../documents/result.ts";
import type { ReviewedResult } from "../../../documents/reviewed.ts";
import type { Bilingual, Language } from "../../../model/text.ts";
import type { TableName } from "../table.ts";

/** Names in a space that nobody can own; `--base` puts the user's own in its place. */
export const DEFAULT_BASE = "http://qundai.example/";

/** Options of `export` that mean something for some formats only. */
export type FormatOption = "table" | "for" | "bom" | "all-pairs" | "reviewed" | "base";

/** What is known of a format without the code that writes it: the choices, checks and help of `export` are derived from it. */
export interface FormatSpec {
  /** What it is and what is in it, for the list of formats in help. */
  readonly says: Bilingual;
  readonly extension: string;
  readonly mediaType: string;
  /** A binary format goes to a file, never to the screen. */
  readonly isBinary?: true;
  /** Control characters are written as they are; a terminal gets them by name. */
  readonly isRaw?: true;
  /** The options that it reads, and what each does here. */
  readonly takes: Readonly<Partial<Record<FormatOption, Bilingual>>>;
  /** The parts of the result that it is made from. */
  readonly from: readonly (keyof ResultDocument)[] | "all";
}

/** What `--base` does in every format with IRIs. */
export const NAME_SPACE: Bilingual = { zh: `名称空间（默认 ${DEFAULT_BASE}）`, en: `the namespace of ids (default: ${DEFAULT_BASE})` };

/** For whom a CSV is: `programs` get every value as it is; for `people` nothing runs as a formula and nothing is hidden. */
export const CSV_READERS = ["programs", "people"] as const;
export type CsvReader = (typeof CSV_READERS)[number];

/** What the user chose. A format reads what it `takes`. */
export interface Chosen {
  readonly table: TableName;
  readonly for: CsvReader;
  readonly bom: boolean;
  readonly allPairs: boolean;
  /** The decisions that go in place of the machine's answers, or null. */
  readonly reviewed: ReviewedResult | null;
  /** The name space of IRIs. */
  readonly base: string;
  readonly language: Language;
  /** Called with the number of rows that are done. */
  readonly onRow: (done: number) => void;
}

/** Text or bytes in pieces, so that a long file needs no room. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** What each file of this folder exports. */
export interface Format {
  readonly spec: FormatSpec;
  readonly write: (result: ResultDocument, chosen: Chosen) => Chunks | Promise<Chunks>;
}
