import type { Language } from "../../model/text.ts";
import { manWords } from "../../words/man-page.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import { COMMAND_GROUPS, type CommandSpec, type OptionSpec } from "./command.ts";

/** The manual page of the program, for `man`, from the tables by which help is printed. */
export function manPage(commands: readonly CommandSpec[], global: readonly OptionSpec[], version: string, words: CliWords): string {
  const { language } = words;
  const own = manWords[language];
  const lines = [
    `.TH QUNDAI 1 "" "qundai ${version}" "${own.title}"`,
    // Without spaces between words there is nothing to stretch.
    ".ad l",
    section(own.name),
    `qundai \\- ${roff(commands.find(({ name }) => name === "match")?.says[language] ?? "")}`,
    section(own.synopsis),
    `.B qundai`,
    roff(own.commandAndOptions),
    section(own.description),
    roff(words.tagline),
    section(own.commands),
    ...COMMAND_GROUPS.flatMap((group) => [
      `.SS "${roff(words.groups[group])}"`,
      ...commands.filter((command) => command.group === group).flatMap((command) => commandLines(command, language, own.examples)),
    ]),
    section(own.options),
    ...global.flatMap((option) => optionLines(option, language)),
    section(own.environment),
    ...pairs(own.variables),
    section(own.files),
    ...pairs(own.paths),
    section(own.exit),
    ...pairs(own.codes),
  ];
  return `${lines.join("\n")}\n`;
}

function section(heading: string): string {
  return `.SH "${roff(heading)}"`;
}

function commandLines({ name, operands, about, options, examples }: CommandSpec, language: Language, heading: string): string[] {
  return [
    ".TP",
    `\\fB${roff(name)}\\fR ${roff(operands[language])}`.trimEnd(),
    roff(about[language]),
    ".RS",
    ...options.flatMap((option) => optionLines(option, language)),
    ".PP",
    roff(heading),
    ".RS 2",
    ...examples.flatMap(({ words, says }) => [".PP", roff(says[language]), ".br", `\\fBqundai ${roff(words)}\\fR`]),
    ".RE",
    ".RE",
  ];
}

function optionLines({ name, short, value, says }: OptionSpec, language: Language): string[] {
  const letter = short === undefined ? "" : `\\fB\\-${short}\\fR, `;
  const placeholder = value === undefined ? "" : ` \\fI${roff(value[language])}\\fR`;
  return [".TP", `${letter}\\fB\\-\\-${roff(name)}\\fR${placeholder}`, roff(says[language])];
}

function pairs(entries: Readonly<Record<string, string>>): string[] {
  return Object.entries(entries).flatMap(([name, says]) => [".TP", `\\fB${roff(name)}\\fR`, roff(says)]);
}

/** A text without anything that roff interprets: backslashes, a dot or quote that begins a line, hyphens that it would lengthen. */
function roff(text: string): string {
  const plain = text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll('"', "\\(dq")
    .replaceAll("'", "\\(aq")
    .replaceAll("`", "\\(ga");
  const whole = plain.replace(/^\./, "\\&.").replaceAll("^", "\\(ha").replaceAll("~", "\\(ti");
  return whole.replaceAll(BETWEEN_CHARACTERS, "$&\\:");
}

/** A Chinese character or mark after which a line may end; roff breaks lines only at spaces and where it is told. */
const BETWEEN_CHARACTERS = /[\p{Script=Han}\u3001\u3002\u300d\uff01\uff09\uff0c\uff1a\uff1b\uff1f](?=[\p{Script=Han}\u300c\uff08\w\\])/gu;
