import { counted, grouped } from "../number.ts";
import type { CliWords } from "../topics/command-line.ts";
import { systemProblem } from "../topics/system.ts";
import { systemEn } from "./system.ts";

export const commandLineEn: CliWords = {
  language: "en",
  tagline:
    "Qundai: say which industries are the same, belong under or feed one another; every cluster-belt pair is judged, and every answer says why.",
  usage: "Usage",
  commandAndOptions: "COMMAND [OPTIONS]",
  commands: "Commands",
  options: "Options",
  globalOptions: "Options of every command",
  examples: "Examples",
  helpHint: (command) => `How to use each command, with examples: ${command} COMMAND --help`,
  unknownCommand: (found) => `There is no command ${found}.`,
  valueTwice: (option, first, second) => `${option} stands once; found twice: ${first} and ${second}.`,
  unknownOption: (found) => `There is no option ${found}.`,
  optionElsewhere: (found, commands) => `${found} cannot be used here, only with: ${commands.join(", ")}.`,
  noValueWanted: (option) => `${option} takes no value.`,
  valueMissing: (option) => `${option} needs a value.`,
  valueWrong: (option, found, allowed) => `${option} cannot be ${found}; allowed: ${allowed.join(", ")}.`,
  optionNeeds: (option, other) => `${option} goes together with ${other}.`,
  tooFew: (usage) => `Something is missing. Usage: ${usage}`,
  tooMany: (found, usage) => `${found} is one too many. Usage: ${usage}`,
  emptyOperand: (usage) => `One of the words is empty. Usage: ${usage}`,
  didYouMean: (candidate) => `Did you mean ${candidate}?`,
  error: "error",
  noWorkspace: (folder) => `Neither ${folder} nor a folder above it is a workspace (with folders rules, taxonomy and data).`,
  noWorkspaceHint: (command) => `Name one with --workspace, or make one: ${command} init FOLDER`,
  notAFolder: (folder) => `There is no folder ${folder}`,
  unitUnknown: (text) => `There is no cluster unit ${text}.`,
  beltUnknown: (text) => `There is no belt ${text}.`,
  unitAmbiguous: (text, count) => `${text} can mean ${grouped(count)} cluster units; write an id, or more words:`,
  beltAmbiguous: (text, count) => `${text} can mean ${grouped(count)} belts; write an id:`,
  andMore: (count) => `and ${grouped(count)} more`,
  inputErrors: (errors, check) => `${counted(errors, "error")} in the input, so nothing was judged. Mend it and look again: ${check}`,
  warnings: (count, check) => `${counted(count, "warning")}, see ${check}`,
  contradictory: (count, declaration, place, check) =>
    `${counted(count, "contradiction")} between declarations (${declaration}, ${place}): do not rely on answers that rest on them; see ${check}`,
  folderNotEmpty: (folder) => `The folder is not empty: ${folder}. Name a new one, so that nothing is overwritten.`,
  notOurs: (file) => `${file} was not written by this program and is left alone. Name another folder.`,
  cannotWrite: (file, code) => `Cannot write ${file}: ${systemProblem(systemEn, code)}.`,
  cannotRead: (file, problem) => `Cannot read ${file} (${problem}).`,
  termTooLong: (most) => `The term is too long: at most ${grouped(most)} characters.`,
  unexpected: (problem) => `The program itself failed: ${problem}`,
  unexpectedHint: "This is a fault of the program, not of the input; run again with QUNDAI_DEBUG=1 to see more.",
};
