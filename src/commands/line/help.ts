import type { Language } from "../../model/text.ts";
import { type Page, textOfLines } from "../../views/text/page.ts";
import { table } from "../../views/text/table.ts";
import { indented, wrapped } from "../../views/text/width.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import type { CommandSpec, ListSpec, OptionSpec } from "./command.ts";

/** Help of the whole program: one line per command. */
export function programHelp(commands: readonly CommandSpec[], global: readonly OptionSpec[], page: Page, words: CliWords): string {
  const { language } = words;
  const rows = commands.map((command) => [`  ${usageOf(command, language)}`, command.says[language]]);
  const first = commands[0];
  return textOfLines([
    ...wrapped(words.tagline, page.width),
    "",
    ...heading(words.usage, page),
    `  ${page.command} ${words.commandAndOptions}`,
    "",
    ...heading(words.commands, page),
    ...table([{ head: "" }, { head: "", wraps: true }], rows, page.width, page.paint),
    "",
    ...heading(words.globalOptions, page),
    ...optionLines(global, page, language),
    "",
    ...heading(words.examples, page),
    ...commands
      .slice(0, 4)
      .flatMap((command) => exampleLines({ ...command, examples: command.examples.slice(0, command === first ? 2 : 1) }, page, language)),
    "",
    ...wrapped(words.helpHint(page.command), page.width),
  ]);
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
  const rows = entries.map(({ name, mark, says }) => [`  ${name}`, mark, says[language]]);
  return table([{ head: "" }, { head: "" }, { head: "", wraps: true }], rows, width, paint);
}

/** The description of an example, followed by the line to type. */
function exampleLines(command: Pick<CommandSpec, "examples">, { width, paint, command: program }: Page, language: Language): string[] {
  return command.examples.flatMap(({ words, says }) => [
    ...indented(says[language], width, "    ", "  # ").map((line) => paint("dim", line)),
    `  ${program} ${words}`,
  ]);
}
