import { basename, relative } from "node:path";
import { programFile } from "../../files/package.ts";
import type { Page } from "../../views/text/page.ts";
import { shellWord } from "../../views/text/shell-word.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import { wordingIn } from "../../words/words.ts";
import type { Parsed } from "./args.ts";
import type { Call } from "./command.ts";
import type { Host, Output } from "./host.ts";
import { paintFor, widthOf } from "./streams.ts";

/** Options that a command to be typed next must repeat to mean the same run. */
const REPEATED = ["workspace", "rules", "belts", "clusters", "lang"];

/** Builds the input of a command from the command line and the environment. */
export function callOf({ operands, values, switches }: Parsed, words: CliWords, host: Host): Call {
  const { language } = words;
  const page = (stream: Output): Page => ({
    wording: wordingIn(language),
    width: widthOf(stream),
    paint: paintFor(stream),
    command: programName(host),
  });
  return {
    operands,
    option: (name) => values.get(name),
    isOn: (name) => switches.has(name),
    json: switches.has("json"),
    language,
    page: page(host.stdout),
    errorPage: page(host.stderr),
    words,
    env: host.env,
    cwd: host.cwd,
    host,
    flags: `${[...values]
      .filter(([name]) => REPEATED.includes(name))
      .map(([name, value]) => ` --${name} ${shellWord(value)}`)
      .join("")}${switches.has("complete") ? " --complete" : ""}`,
  };
}

/** How the user calls the program, so that the commands shown can be typed as they stand: in a clone that is `npx qundai`. */
function programName({ env, cwd, script }: Host): string {
  if (env["npm_lifecycle_event"] !== undefined) return "npx qundai";
  if (!basename(script).startsWith("main.")) return "qundai";
  const path = relative(cwd, script);
  return `node ${shellWord(path.startsWith("..") ? script : path)}`;
}

/** How to call the program from another folder: by its name where it is installed, else by the path of this very program. */
export function commandElsewhere({ env, script }: Host): string {
  const isInstalled = env["npm_lifecycle_event"] === undefined && !basename(script).startsWith("main.");
  return isInstalled ? "qundai" : `node ${shellWord(programFile(script))}`;
}
