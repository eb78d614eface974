import type { Bilingual, Language } from "../../model/text.ts";
import type { Page } from "../../views/text/page.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import type { Host } from "./host.ts";

export interface OptionSpec {
  readonly name: string;
  /** One letter, for `-h`. */
  readonly short?: string;
  /** What stands for the value in help; without it the option is a switch. */
  readonly value?: Bilingual;
  /** The only values it may have. */
  readonly choices?: readonly string[];
  /** Another option without which it means nothing. */
  readonly needs?: string;
  readonly says: Bilingual;
}

export interface Example {
  /** The words after the program's name, as one would type them. */
  readonly words: string;
  readonly says: Bilingual;
}

/** Things that an option can name, and what each is. */
export interface ListSpec {
  readonly heading: Bilingual;
  readonly entries: readonly { readonly name: string; readonly mark: string; readonly says: Bilingual }[];
}

/** What the program knows of a command without its code: help and argument checks are derived from it. */
export interface CommandSpec {
  readonly name: string;
  readonly operands: Bilingual;
  readonly least: number;
  readonly most: number;
  readonly says: Bilingual;
  /** A few sentences more, for the command's own help. */
  readonly about: Bilingual;
  /** Lists for the command's own help. */
  readonly lists?: readonly ListSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** The documents that it prints with `--json`: NAME of `schemas/documents/NAME.schema.json`. */
  readonly prints: readonly string[];
}

/** What a command is told. */
export interface Call {
  readonly operands: readonly string[];
  /** The value of an option, or undefined where it was not given. */
  readonly option: (name: string) => string | undefined;
  readonly isOn: (name: string) => boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly page: Page;
  /** For text on stderr. */
  readonly errorPage: Page;
  readonly words: CliWords;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly host: Host;
  /** Options to repeat in a command that is to be typed next, with a space in front, or nothing. */
  readonly flags: string;
}

/** What a command answers: the text for stdout, lines for stderr, and whether what it was asked to check is all right. */
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
