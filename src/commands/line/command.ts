import type { UserSettings } from "../../files/user-settings.ts";
import type { Bilingual, Language } from "../../model/text.ts";
import type { Page } from "../../views/text/page.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import type { Host } from "./host.ts";
import type { ChosenLanguage } from "./language.ts";

export interface OptionSpec {
  readonly name: string;
  /** One letter, for `-h`. */
  readonly short?: string;
  /** The placeholder of the value in help; an option without it is a switch. */
  readonly value?: Bilingual;
  /** The allowed values. */
  readonly choices?: readonly string[];
  /** Values that begin like this are allowed beside the choices. */
  readonly alsoFrom?: string;
  /** Whether it may be given several times, each time with another value. */
  readonly isRepeated?: true;
  /** Another option that must also be given. */
  readonly needs?: string;
  readonly says: Bilingual;
}

export interface Example {
  /** The words after the program's name, as typed. */
  readonly words: string;
  readonly says: Bilingual;
}

/** A list of the values of an option, with a description of each. */
export interface ListSpec {
  readonly heading: Bilingual;
  /** `mark` is what follows the name: the same in both languages, or a text for each. */
  readonly entries: readonly { readonly name: string; readonly mark: string | Bilingual; readonly says: Bilingual }[];
}

/** Who uses a command most; help lists the commands by it, in this order. */
export const COMMAND_GROUPS = ["author", "auditor", "analyst", "regions", "setup"] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** The description of a command, available without loading its code; help and argument checks are derived from it. */
export interface CommandSpec {
  readonly name: string;
  readonly group: CommandGroup;
  readonly operands: Bilingual;
  readonly least: number;
  readonly most: number;
  readonly says: Bilingual;
  /** A longer description for the help of the command. */
  readonly about: Bilingual;
  /** Lists for the help of the command. */
  readonly lists?: readonly ListSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** The documents that it prints with `--json`: NAME of `schemas/documents/NAME.schema.json`. */
  readonly prints: readonly string[];
  /** True if it runs although the settings contain mistakes. */
  readonly needsNoSettings?: true;
}

/** The input of a command. */
export interface Call {
  readonly operands: readonly string[];
  /** The value of an option, or undefined if it was not given. `--workspace` and `--reviewer` may come from the settings instead. */
  readonly option: (name: string) => string | undefined;
  /** Every distinct value of an option that was given several times, in that order; empty if it was not given. */
  readonly options: (name: string) => readonly string[];
  readonly isOn: (name: string) => boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly page: Page;
  /** For text on stderr. */
  readonly errorPage: Page;
  readonly words: CliWords;
  /** The user's own settings, who chose the language, and whether stdout gets colours. */
  readonly settings: { readonly user: UserSettings; readonly spoken: ChosenLanguage; readonly hasColour: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly host: Host;
  /** Options to repeat in a command that is to be typed next, with a space in front, or nothing. */
  readonly flags: string;
}

/** The answer of a command: the text for stdout, lines for stderr, and whether every requested check passed. */
export interface Answer {
  readonly text: string;
  readonly notes?: readonly string[];
  readonly failed?: boolean;
}

/** What each file of `src/commands/` exports. */
export interface Command {
  readonly spec: CommandSpec;
  readonly run: (call: Call) => Promise<Answer>;
}
