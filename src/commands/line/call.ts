import { basename, relative } from "node:path";
import { programFile } from "../../files/package.ts";
import { NO_SETTINGS, type UserSettings } from "../../files/user-settings.ts";
import type { Page } from "../../views/text/page.ts";
import { shellWord } from "../../views/text/shell-word.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import { wordingIn } from "../../words/words.ts";
import type { Parsed } from "./args.ts";
import { hasColour } from "./colour.ts";
import type { Call } from "./command.ts";
import type { Host, Output } from "./host.ts";
import { type ChosenLanguage, chosenLanguage } from "./language.ts";
import { type ColourChoice, settingOf, settingOfEnvironment } from "./settings.ts";
import { paintFor, widthOf } from "./streams.ts";

/** Options to repeat in a command that is to be typed next, so that it refers to the same run. */
const REPEATED = ["workspace", "rules", "belts", "clusters", "map", "lang"];
const REPEATED_SWITCHES = ["skip-bad-rows", "complete"];

/** What is known before the command line is parsed: the user's own settings, and the language. */
export interface Start {
  readonly user: UserSettings;
  readonly spoken: ChosenLanguage;
}

export function startOf(argv: readonly string[], { env }: Host, user = NO_SETTINGS): Start {
  return { user, spoken: chosenLanguage(argv, env, user) };
}

/** Builds the input of a command from the command line and the environment. */
export function callOf({ operands, values, given, switches }: Parsed, words: CliWords, host: Host, start: Start = startOf([], host)): Call {
  const { language } = words;
  const { user } = start;
  const chosen = (values.get("color") ?? settingOfEnvironment("color", host.env)?.value) as ColourChoice | undefined;
  const isColoured = (stream: Output): boolean => hasColour({ chosen, usual: user.values.color }, host.env, stream);
  const page = (stream: Output): Page => ({
    wording: wordingIn(language),
    width: widthOf(stream),
    paint: paintFor(isColoured(stream)),
    command: programName(host),
    isQuiet: switches.has("quiet"),
  });
  const settings: Call["settings"] = { ...start, hasColour: isColoured(host.stdout) };
  return {
    operands,
    option: (name) => values.get(name) ?? usualValue(name, host.env, user),
    options: (name) => [...new Set(given.get(name) ?? [])],
    isOn: (name) => switches.has(name),
    json: switches.has("json"),
    language,
    page: page(host.stdout),
    errorPage: page(host.stderr),
    words,
    settings,
    env: host.env,
    cwd: host.cwd,
    host,
    flags: `${[...values]
      .filter(([name]) => REPEATED.includes(name))
      .map(([name, value]) => ` --${name} ${shellWord(value)}`)
      .join("")}${REPEATED_SWITCHES.filter((name) => switches.has(name))
      .map((name) => ` --${name}`)
      .join("")}`,
  };
}

/** The value of an option that is not given, for those that name a folder or a person: from the environment, or the user's file. */
function usualValue(option: string, env: Host["env"], user: UserSettings): string | undefined {
  return option === "workspace" || option === "reviewer" ? settingOf(option, env, user)?.value : undefined;
}

/** How the user calls the program, so that displayed commands can be copied: in a clone that is `npx qundai`. */
function programName({ env, cwd, script }: Host): string {
  if (env["npm_lifecycle_event"] !== undefined) return "npx qundai";
  if (isInstalled(script)) return "qundai";
  const path = relative(cwd, script);
  return `node ${shellWord(path.startsWith("..") ? script : path)}`;
}

/** Whether the program was called by its name: through a link, or on Windows through the script that npm puts in its place. */
function isInstalled(script: string): boolean {
  const isOfNpm = process.platform === "win32" && /[\\/]node_modules[\\/]qundai[\\/]/.test(script);
  return isOfNpm || !basename(script).startsWith("main.");
}

/** How to call the program from another folder: by its name if it is installed, otherwise by the path of this program. */
export function commandElsewhere({ env, script }: Host): string {
  return env["npm_lifecycle_event"] === undefined && isInstalled(script) ? "qundai" : `node ${shellWord(programFile(script))}`;
}
