import { parseArgs } from "node:util";
import { nearest } from "../../model/nearest.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import type { Command, CommandSpec, OptionSpec } from "./command.ts";
import { Refusal } from "./refusal.ts";

export interface Parsed {
  /** null if no command was named. */
  readonly command: Command | null;
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** Every value of an option, in the order given, for the commands that take several. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
}

/**
 * Parses the command line by the tables of commands and options. Throws a `Refusal` in the user's language, with a "did you mean",
 * for any word that is not in them.
 */
export function parseCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  global: readonly OptionSpec[],
  words: CliWords,
): Parsed {
  const specs = commands.map(({ spec }) => spec);
  const known = new Map([...global, ...specs.flatMap((spec) => spec.options)].map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: parserOptions(known.values()),
  });
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const named = positionals[0] === "help" ? positionals[1] : positionals[0];
  const asksHelp = positionals[0] === "help";
  const command = named === undefined ? null : commandNamed(named, specs, words);
  const values = new Map<string, string>();
  const given = new Map<string, readonly string[]>();
  const switches = new Set<string>(asksHelp ? ["help"] : []);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = optionOf(token.name, token.rawName, { known, global, commands: specs, command, words });
    if (option.value === undefined) {
      if (token.value !== undefined) throw new Refusal([words.noValueWanted(token.rawName)]);
      switches.add(option.name);
    } else {
      const [before, value] = [values.get(option.name), optionValue(option, token, words)];
      // Options of every command may be given twice, since an alias may contain one already; any other option may be given only once.
      if (before !== undefined && before !== value && !global.includes(option) && option.isRepeated !== true)
        throw new Refusal([words.valueTwice(token.rawName, before, value)]);
      values.set(option.name, value);
      given.set(option.name, [...(given.get(option.name) ?? []), value]);
    }
  }
  const isGiven = (name: string) => switches.has(name) || values.has(name);
  for (const { name, needs } of [...global, ...(command?.options ?? [])])
    if (needs !== undefined && isGiven(name) && !isGiven(needs)) throw new Refusal([words.optionNeeds(`--${name}`, `--${needs}`)]);
  const operands = asksHelp ? [] : positionals.slice(1);
  if (command !== null && !switches.has("help") && !switches.has("version")) checkOperands(command, operands, words);
  return { command: commands.find(({ spec }) => spec === command) ?? null, operands, values, given, switches };
}

function parserOptions(options: Iterable<OptionSpec>): Record<string, { type: "string" | "boolean"; short?: string }> {
  const entries = [...options].map(
    ({ name, short, value }) =>
      [name, { type: value === undefined ? "boolean" : "string", ...(short === undefined ? {} : { short }) }] as const,
  );
  return Object.fromEntries(entries);
}

function commandNamed(name: string, commands: readonly CommandSpec[], words: CliWords): CommandSpec {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  throw new Refusal([
    words.unknownCommand(name),
    ...suggested(
      nearest(
        name,
        commands.map((command) => command.name),
      ),
      words,
      words.commands,
      commands.map((command) => command.name),
    ),
  ]);
}

function suggested(candidate: string | null, words: CliWords, heading: string, all: readonly string[]): string[] {
  return [candidate === null ? words.allowed(all, heading) : words.didYouMean(candidate)];
}

interface Tables {
  readonly known: ReadonlyMap<string, OptionSpec>;
  readonly global: readonly OptionSpec[];
  readonly commands: readonly CommandSpec[];
  readonly command: CommandSpec | null;
  readonly words: CliWords;
}

function optionOf(name: string, rawName: string, { known, global, commands, command, words }: Tables): OptionSpec {
  const here = [...global, ...(command?.options ?? [])];
  const own = here.find((option) => option.name === name);
  if (own !== undefined) return own;
  if (command === null && known.has(name)) return known.get(name) as OptionSpec;
  if (known.has(name)) {
    const where = commands.filter((each) => each.options.some((option) => option.name === name)).map((each) => each.name);
    throw new Refusal([words.optionElsewhere(rawName, where)]);
  }
  const names = here.map((option) => `--${option.name}`);
  throw new Refusal([words.unknownOption(rawName), ...suggested(nearest(rawName, names), words, words.options, names)]);
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function optionValue(option: OptionSpec, { rawName, value, inlineValue }: OptionToken, words: CliWords): string {
  const isMissing = value === undefined || value === "" || (inlineValue !== true && value.startsWith("-") && value.length > 1);
  if (isMissing) throw new Refusal([words.valueMissing(rawName)]);
  if (
    option.choices !== undefined &&
    !option.choices.includes(value) &&
    !(option.alsoFrom !== undefined && value.startsWith(option.alsoFrom))
  ) {
    const meant = nearest(value, option.choices);
    throw new Refusal([words.valueWrong(rawName, value, option.choices), ...(meant === null ? [] : [words.didYouMean(meant)])]);
  }
  return value;
}

function checkOperands(command: CommandSpec, operands: readonly string[], words: CliWords): void {
  const usage = `${command.name} ${command.operands[words.language]}`.trimEnd();
  const extra = operands[command.most];
  if (operands.length < command.least) throw new Refusal([words.tooFew(usage)]);
  if (extra !== undefined) throw new Refusal([words.tooMany(extra, usage)]);
  if (operands.some((operand) => operand.trim() === "")) throw new Refusal([words.emptyOperand(usage)]);
}
