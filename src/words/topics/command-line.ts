import type { TableRemark } from "../../model/table-remark.ts";
import type { Language } from "../../model/text.ts";

/** The words of the command line itself, apart from answers: help headings and refusals. */
export interface CliWords {
  readonly language: Language;
  readonly tagline: string;
  readonly usage: string;
  readonly commands: string;
  /** Above the commands that a new user can type first. */
  readonly first: string;
  /** Who uses the commands of a group. */
  readonly groups: Readonly<Record<"author" | "auditor" | "analyst" | "regions" | "setup", string>>;
  readonly options: string;
  readonly globalOptions: string;
  readonly examples: string;
  readonly helpHint: (command: string) => string;
  readonly unknownCommand: (found: string) => string;
  readonly unknownOption: (found: string) => string;
  readonly valueTwice: (option: string, first: string, second: string) => string;
  readonly optionElsewhere: (found: string, commands: readonly string[]) => string;
  readonly noValueWanted: (option: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueWrong: (option: string, found: string, allowed: readonly string[]) => string;
  /** A variable of the environment with a value that is not allowed. */
  readonly variableWrong: (variable: string, found: string, allowed: readonly string[]) => string;
  readonly versionOfVariable: (variable: string, found: string, versions: readonly string[]) => string;
  readonly optionNeeds: (option: string, other: string) => string;
  readonly tooFew: (usage: string) => string;
  readonly tooMany: (found: string, usage: string) => string;
  readonly emptyOperand: (usage: string) => string;
  /** What is allowed, where nothing near was found. */
  readonly allowed: (all: readonly string[], heading?: string) => string;
  readonly didYouMean: (candidate: string) => string;
  readonly error: string;
  readonly noWorkspace: (folder: string) => string;
  readonly noWorkspaceHint: (command: string) => string;
  readonly notAFolder: (folder: string) => string;
  readonly unitUnknown: (text: string) => string;
  readonly beltUnknown: (text: string) => string;
  readonly unitAmbiguous: (text: string, count: number) => string;
  readonly beltAmbiguous: (text: string, count: number) => string;
  readonly andMore: (count: number) => string;
  readonly inputErrors: (errors: number, check: string) => string;
  readonly warnings: (count: number, check: string) => string;
  /** The same mistake in several rows: how many, and the first of them. */
  readonly inRows: (count: number, rows: readonly number[]) => string;
  readonly tableRemark: (remark: TableRemark) => string;
  readonly leftOut: (rows: number, file: string) => string;
  /** `--map` that is not NAME=HEAD, or whose name stands for no column. */
  readonly mapForm: (found: string) => string;
  readonly mapUnknown: (name: string, allowed: readonly string[]) => string;
  /** Declarations that other lines exclude; the first of them and its place are named. */
  readonly contradictory: (count: number, declaration: string, place: string, check: string) => string;
  readonly folderNotEmpty: (folder: string) => string;
  readonly notOurs: (file: string) => string;
  /** `code` is the system's own, such as ENOENT. */
  readonly cannotWrite: (file: string, code: string) => string;
  /** `what`: a file or folder, or what was written to. */
  readonly systemRefused: (what: string, code: string) => string;
  readonly cannotRead: (file: string, problem: string) => string;
  readonly termTooLong: (most: number) => string;
  readonly pairOrFile: string;
  readonly tooFewColumns: (file: string, row: number, columns: number) => string;
  readonly noColumn: (file: string, column: string, found: readonly string[]) => string;
  readonly unexpected: (problem: string) => string;
  readonly unexpectedHint: string;
}
