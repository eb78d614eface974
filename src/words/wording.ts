import type { Language } from "../model/text.ts";
import type { CliWords } from "./topics/command-line.ts";
import type { IssueWords } from "./topics/issues.ts";
import type { NameWords } from "./topics/names.ts";
import type { PunctuationWords } from "./topics/punctuation.ts";
import type { RegionWords } from "./topics/regions.ts";
import type { ReportWords } from "./topics/reports.ts";
import type { SystemWords } from "./topics/system.ts";
import type { VerdictWords } from "./topics/verdicts.ts";

/** The words that nearly every command needs, in one language; the other topics have a file each. */
export interface Wording extends VerdictWords {
  readonly language: Language;
  readonly commandLine: CliWords;
  readonly issues: IssueWords;
  readonly names: NameWords;
  readonly punctuation: PunctuationWords;
  readonly regions: RegionWords;
  readonly report: ReportWords;
  readonly system: SystemWords;
}
