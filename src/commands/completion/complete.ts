import { resolve } from "node:path";
import { parseCache } from "../../files/cache.ts";
import { collectionNames, reviewerNames, rowNames, type TypedName, versionNames } from "../../files/setup/workspace-names.ts";
import { findWorkspace } from "../../files/workspace.ts";
import type { Language } from "../../model/text.ts";
import type { Command, CommandSpec, OptionSpec } from "../line/command.ts";
import type { Host } from "../line/host.ts";
import { settingOfEnvironment } from "../line/settings.ts";
import { type Expected, expectedOperand, expectedValue, type NameKind } from "./expected.ts";

/** More are of no use to anyone who types. */
const MOST = 1000;
/** Characters that no shell gives a meaning; other names can be typed in quotes, but are not offered. */
const TYPED = /^[\p{L}\p{N}\p{M}_.,:+@%/=-]+$/u;

export interface Tables {
  readonly commands: readonly Command[];
  readonly global: readonly OptionSpec[];
  readonly language: Language;
}

/** Candidates for the last of these words, one per line, each with what it means after a tab. */
export async function completed(words: readonly string[], tables: Tables, host: Host): Promise<string> {
  const current = words.at(-1) ?? "";
  const found = await candidates(words.slice(0, -1), current, tables, host);
  const fitting = found.filter(({ id }) => id.startsWith(current) && TYPED.test(id)).slice(0, MOST);
  return fitting.map(({ id, says }) => `${id}\t${says.replaceAll(/[\p{C}\s]+/gu, " ")}\n`).join("");
}

async function candidates(before: readonly string[], current: string, tables: Tables, host: Host): Promise<readonly TypedName[]> {
  const { commands, global, language } = tables;
  const line = read(before, tables);
  const name = (names: Expected): Promise<readonly TypedName[]> => named(names, line.workspace, host);
  if (line.waiting !== null) return name(expectedValue(line.waiting));
  const options = [...(line.command?.options ?? []), ...global];
  const [written = "", value] = current.split("=", 2);
  const option = options.find((each) => `--${each.name}` === written && each.value !== undefined);
  if (value !== undefined && option !== undefined)
    return (await name(expectedValue(option))).map(({ id, says }) => ({ id: `${written}=${id}`, says }));
  if (current.startsWith("-")) return options.map((each) => ({ id: `--${each.name}`, says: each.says[language] }));
  if (line.command === null || line.isHelp)
    return line.operands > 0 ? [] : commands.map(({ spec }) => ({ id: spec.name, says: spec.says[language] }));
  return name(expectedOperand(line.command, line.operands));
}

/** What has been typed: which command, how many operands, and an option that waits for its value. */
interface Line {
  readonly command: CommandSpec | null;
  readonly isHelp: boolean;
  readonly operands: number;
  readonly waiting: OptionSpec | null;
  readonly workspace: string | undefined;
}

function read(words: readonly string[], { commands, global }: Tables): Line {
  const all = commands.flatMap(({ spec }) => spec.options);
  const ofCommand = (name: string | undefined) => commands.find(({ spec }) => spec.name === name)?.spec.options ?? [];
  const positionals: string[] = [];
  let waiting: OptionSpec | null = null;
  let workspace: string | undefined;
  for (const word of words) {
    if (waiting !== null) {
      if (waiting.name === "workspace") workspace = word;
      waiting = null;
    } else if (word.startsWith("--workspace=")) workspace = word.slice("--workspace=".length);
    else if (word.startsWith("-")) waiting = taking(word, [...ofCommand(positionals[0]), ...global, ...all]);
    else positionals.push(word);
  }
  const isHelp = positionals[0] === "help";
  const [name, ...operands] = isHelp ? positionals.slice(1) : positionals;
  const command = commands.find(({ spec }) => spec.name === name)?.spec ?? null;
  return { command, isHelp, operands: command === null && name !== undefined ? 1 : operands.length, waiting, workspace };
}

/** The option that this word is, if a value follows it. Commands have options of one name that take different values. */
function taking(word: string, options: readonly OptionSpec[]): OptionSpec | null {
  return options.find(({ name, value }) => `--${name}` === word && value !== undefined) ?? null;
}

async function named({ words, names, before }: Expected, workspace: string | undefined, host: Host): Promise<readonly TypedName[]> {
  const fixed = words.map((id) => ({ id, says: "" }));
  const set = workspace ?? settingOfEnvironment("workspace", host.env)?.value;
  const root = set === undefined ? findWorkspace(host.cwd) : resolve(host.cwd, set);
  if (names === null || root === null) return fixed;
  const found = await NAMES[names](root, host);
  return [...fixed, ...found.map(({ id, says }) => ({ id: before + id, says }))];
}

const NAMES: Readonly<Record<NameKind, (root: string, host: Host) => readonly TypedName[] | Promise<readonly TypedName[]>>> = {
  version: versionNames,
  reviewer: reviewerNames,
  unit: (root, { env }) => rowNames(root, "units", parseCache(env)),
  belt: (root, { env }) => rowNames(root, "belts", parseCache(env)),
  collection: (root, { env }) => collectionNames(root, parseCache(env)),
};
