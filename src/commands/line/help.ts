import type { Language } from "../../model/text.ts";
import { commandLines } from "../../views/text/next.ts";
import { type Page, textOfLines } from "../../views/text/page.ts";
import { table } from "../../views/text/table.ts";
import { indented, wrapped } from "../../views/text/width.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import { COMMAND_GROUPS, type CommandSpec, type ListSpec, type OptionSpec } from "./command.ts";

/** The commands whose first example a new user can type at once. */
const TRIED_FIRST = ["match", "explain", "relate"];

/** Help of the whole program: what to try first, then one line per command, by the people who use it. */
export function programHelp(commands: readonly CommandSpec[], global: readonly OptionSpec[], page: Page, words: CliWords): string {
  const { language } = words;
  return textOfLines([
    ...wrapped(words.tagline, page.width),
    "",
    ...heading(words.first, page),
    ...commandLines(triedFirst(commands, page, language), page),
    "",
    ...groupLines(commands, page, words),
    "",
    ...heading(words.globalOptions, page),
    ...optionLines(global, page, language),
    ...wrapped(words.helpHint(page.command), page.width),
  ]);
}

function triedFirst(commands: readonly CommandSpec[], { command }: Page, language: Language): (readonly [string, string])[] {
  const examples = TRIED_FIRST.flatMap((name) => commands.find((each) => each.name === name)?.examples[0] ?? []);
  return examples.map(({ words, says }) => [`${command} ${words}`, says[language]]);
}

/** One table for all groups, so that the descriptions are aligned; a heading precedes each group. */
function groupLines(commands: readonly CommandSpec[], page: Page, words: CliWords): string[] {
  const indent = Math.max(...commands.map(({ name }) => name.length));
  return COMMAND_GROUPS.flatMap((group) => {
    const rows = commands
      .filter((command) => command.group === group)
      .map(({ name, says }) => [`  ${name.padEnd(indent)}`, says[words.language]]);
    return [...heading(words.groups[group], page), ...table([{ head: "" }, { head: "", wraps: true }], rows, page.width, page.paint)];
  });
}

/** Help of one command: its purpose, options, examples. */
export function commandHelp(command: CommandSpec, global: readonly OptionSpec[], page: Page, words: CliWords): string {
  const { language } = words;
  return textOfLines([
    ...wrapped(capitalised(command.says[language]) + page.wording.punctuation.stop, page.width).map((line) => page.paint("bold", line)),
    ...wrapped(command.about[language], page.width),
    "",
    ...heading(words.usage, page),
    `  ${page.command} ${usageOf(command, language)}${command.options.length > 0 ? ` [${words.options}]` : ""}`,
    ...(command.lists ?? []).flatMap((list) => ["", ...heading(list.heading[language], page), ...listLines(list, page, language)]),
    ...(command.options.length === 0 ? [] : ["", ...heading(words.options, page), ...optionLines(command.options, page, language)]),
    "",
    ...heading(words.globalOptions, page),
    ...optionLines(global, page, language),
    "",
    ...heading(words.examples, page),
    ...exampleLines(command, page, language),
  ]);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function usageOf(command: CommandSpec, language: Language): string {
  return `${command.name} ${command.operands[language]}`.trimEnd();
}

function heading(text: string, { paint }: Page): string[] {
  return [paint("bold", text)];
}

function optionLines(options: readonly OptionSpec[], { width, paint }: Page, language: Language): string[] {
  const rows = options.map(({ name, short, value, says }) => [
    `  ${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value[language]}`}`,
    says[language],
  ]);
  return table([{ head: "" }, { head: "", wraps: true }], rows, width, paint);
}

function listLines({ entries }: ListSpec, { width, paint }: Page, language: Language): string[] {
  const rows = entries.map(({ name, mark, says }) => [`  ${name}`, typeof mark === "string" ? mark : mark[language], says[language]]);
  return table([{ head: "" }, { head: "" }, { head: "", wraps: true }], rows, width, paint);
}

/** The description of an example, followed by the line to type. */
function exampleLines(command: Pick<CommandSpec, "examples">, { width, paint, command: program }: Page, language: Language): string[] {
  return command.examples.flatMap(({ words, says }) => [
    ...indented(says[language], width, "    ", "  # ").map((line) => paint("dim", line)),
    `  ${program} ${words}`,
  ]);
}
