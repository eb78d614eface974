import type { TableRemark } from "../../model/table-remark.ts";
import { counted, grouped } from "../number.ts";
import type { CliWords } from "../topics/command-line.ts";
import { systemProblem } from "../topics/system.ts";
import { systemEn } from "./system.ts";

export const commandLineEn: CliWords = {
  language: "en",
  tagline: "Qundai judges every cluster-belt pair by your rules, and explains every answer.",
  usage: "Usage",
  commands: "Commands",
  first: "Try first",
  groups: {
    author: "For the author of rules",
    auditor: "For the auditor and the reviewer",
    analyst: "For the analyst",
    regions: "For the researcher of regions",
    setup: "Files and set-up",
  },
  options: "Options",
  globalOptions: "Options of every command",
  examples: "Examples",
  helpHint: (command) => `Operands, options and examples of a command: ${command} COMMAND --help`,
  unknownCommand: (found) => `Unknown command: ${found}.`,
  valueTwice: (option, first, second) => `${option} may be given only once (got "${first}" and "${second}").`,
  unknownOption: (found) => `Unknown option: ${found}.`,
  optionElsewhere: (found, commands) => `${found} cannot be used with this command, only with: ${commands.join(", ")}.`,
  noValueWanted: (option) => `${option} does not take a value.`,
  valueMissing: (option) => `${option} needs a value.`,
  valueWrong: (option, found, allowed) => `${option} cannot be ${found}; allowed: ${allowed.join(", ")}.`,
  variableWrong: (variable, found, allowed) => `The environment variable ${variable} cannot be ${found}; allowed: ${allowed.join(", ")}.`,
  versionOfVariable: (variable, found, versions) =>
    `The environment variable ${variable} names the version ${found}, which this workspace does not have; it has: ${versions.join(", ")}.`,
  optionNeeds: (option, other) => `${option} can only be used together with ${other}.`,
  tooFew: (usage) => `An argument is missing. Usage: ${usage}`,
  tooMany: (found, usage) => `Unexpected argument: ${found}. Usage: ${usage}`,
  emptyOperand: (usage) => `One of the arguments is empty. Usage: ${usage}`,
  allowed: (all, heading) => `${heading === undefined ? "" : `${heading}: `}${all.join(" ")}`,
  didYouMean: (candidate) => `Did you mean ${candidate}?`,
  error: "error",
  noWorkspace: (folder) => `Neither ${folder} nor any folder above it is a workspace (a folder that contains rules, taxonomy and data).`,
  noWorkspaceHint: (command) => `Name a workspace with --workspace, or create one: ${command} init FOLDER`,
  notAFolder: (folder) => `The folder ${folder} does not exist.`,
  unitUnknown: (text) => `No cluster unit matches ${text}.`,
  beltUnknown: (text) => `No belt matches ${text}.`,
  unitAmbiguous: (text, count) => `${text} matches ${grouped(count)} cluster units; give an id, or more of the name:`,
  beltAmbiguous: (text, count) => `${text} matches ${grouped(count)} belts; give an id:`,
  andMore: (count) => `and ${grouped(count)} more`,
  inputErrors: (errors, check) => `${counted(errors, "error")} in the input, so nothing was judged. Fix the input, then run: ${check}`,
  warnings: (count, check) => `${counted(count, "warning")}; to see them, run: ${check}`,
  inRows: (count, rows) => ` (${counted(count, "row")}: ${rows.join(", ")}${count > rows.length ? " …" : ""})`,
  tableRemark: tableRemarkEn,
  leftOut: (rows, file) => `${counted(rows, "row")} with mistakes left out of every figure; ${file} gives the reason for each`,
  mapForm: (found) => `--map takes NAME=HEAD, several separated by commas (got "${found}")`,
  mapUnknown: (name, allowed) => `"${name}" in --map is not the name of a column; allowed: ${allowed.join(", ")}`,
  contradictory: (count, declaration, place, check) =>
    `${counted(count, "contradiction")} between declarations (${declaration}, ${place}): do not rely on answers that depend on them; to see them, run: ${check}`,
  folderNotEmpty: (folder) => `The folder is not empty: ${folder}. Name a new folder, so that nothing is overwritten.`,
  notOurs: (file) => `${file} was not written by this program, so it is not overwritten. Name another folder.`,
  systemRefused: (what, code) => `The operating system refused ${what}: ${systemProblem(systemEn, code)}.`,
  cannotWrite: (file, code) => `Cannot write ${file}: ${systemProblem(systemEn, code)}.`,
  cannotRead: (file, problem) => `Cannot read ${file} (${problem}).`,
  pairOrFile: "Give two terms, or a file of pairs with --file.",
  tooFewColumns: (file, row, columns) => `${file}: row ${row} has fewer than ${counted(columns, "column")}.`,
  noColumn: (file, column, found) => `${file} has no column ${column}; its columns: ${found.join(", ")}.`,
  termTooLong: (most) => `The term is too long: at most ${grouped(most)} characters.`,
  unexpected: (problem) => `Qundai itself failed: ${problem}`,
  unexpectedHint: "This is a bug in the program, not a mistake in the input; run again with QUNDAI_DEBUG=1 for details.",
};

function tableRemarkEn(remark: TableRemark): string {
  switch (remark.kind) {
    case "head-below":
      return `${remark.file}: the head is row ${remark.line}; the rows above it are not read`;
    case "foot":
      return `${remark.file}: remarks below the table are not read as rows: ${remark.lines.join(", ")}`;
    case "sums":
      return `${remark.file}: subtotals and totals are not read as rows: ${remark.lines.join(", ")}`;
    case "hidden-rows":
      return `${remark.file}: hidden rows are read like the others: ${remark.lines.join(", ")}`;
    case "sheet":
      return `${remark.file}: the sheet read is "${remark.name}"${remark.others.length === 0 ? "" : `; not read: ${remark.others.join(", ")}`}`;
    case "places-from-names":
      return `${remark.file}: there is no column of cities, so they are read from the beginnings of names`;
  }
}
