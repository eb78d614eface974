import { parseCache } from "../../files/cache.ts";
import { programVersion } from "../../files/package.ts";
import { saveLinks } from "../../files/packs/kept-links.ts";
import { NotWritten, refusedBySystem } from "../../files/system-error.ts";
import { readUserSettings } from "../../files/user-settings.ts";
import { shown, shownJson } from "../../views/shown.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import { wordingIn } from "../../words/words.ts";
import { COMMANDS } from "../index.ts";
import { type Parsed, parseCommandLine } from "./args.ts";
import { callOf, startOf } from "./call.ts";
import type { Answer, Call } from "./command.ts";
import { commandHelp, programHelp } from "./help.ts";
import type { Host } from "./host.ts";
import { issueRefusal } from "./open-run.ts";
import { GLOBAL_OPTIONS } from "./options.ts";
import { Refusal } from "./refusal.ts";
import { environmentProblems } from "./settings.ts";
import { print } from "./streams.ts";

/** Exit codes: done; done, but a requested check failed; could not be done. */
const DONE = 0;
const FAILED = 1;
const REFUSED = 2;

/** Runs one command line and returns its exit code. Only answers go to stdout. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  if (argv[0] === "completion" && argv[1] === "--complete") return complete(argv.slice(2), host);
  const start = startOf(argv, host, await readUserSettings(host.env, parseCache(host.env)));
  const words = wordingIn(start.spoken.language).commandLine;
  try {
    const parsed = parseCommandLine(argv, COMMANDS, GLOBAL_OPTIONS, words);
    const call = callOf(parsed, words, host, start);
    const { text, notes, failed } = await answerTo(parsed, call);
    await print(host.stdout, text);
    for (const note of call.isOn("quiet") ? [] : (notes ?? [])) await print(host.stderr, `${shown(note)}\n`);
    saveLinks();
    return failed === true ? FAILED : DONE;
  } catch (error) {
    const document = error instanceof Refusal && argv.includes("--json") ? error.document : null;
    if (document !== null) await print(host.stdout, shownJson(document)).catch(() => {});
    // If even stderr cannot be written (a full disk), only the exit code reports the failure.
    await print(host.stderr, problemText(asRefusal(error, words), words, host.env)).catch(() => {});
    return REFUSED;
  }
}

/** What a shell asks while somebody types: an error would appear in the middle of the line, so there is none. */
async function complete(typed: readonly string[], host: Host): Promise<number> {
  try {
    const { completed } = await import("../completion/complete.ts");
    const { spoken } = startOf(typed, host, await readUserSettings(host.env, parseCache(host.env)));
    await print(host.stdout, await completed(typed, { commands: COMMANDS, global: GLOBAL_OPTIONS, language: spoken.language }, host));
  } catch {}
  return DONE;
}

async function answerTo({ command, switches }: Parsed, call: Call): Promise<Answer> {
  if (switches.has("version")) return { text: `${programVersion()}\n` };
  if (command === null)
    return {
      text: programHelp(
        COMMANDS.map(({ spec }) => spec),
        GLOBAL_OPTIONS,
        call.page,
        call.words,
      ),
    };
  if (switches.has("help")) return { text: commandHelp(command.spec, GLOBAL_OPTIONS, call.page, call.words) };
  if (command.spec.needsNoSettings !== true) refuseBadSettings(call);
  return command.run(call);
}

/** A setting with a mistake is not passed over: the command would do something else than the user set. */
function refuseBadSettings(call: Call): void {
  const { issues } = call.settings.user;
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw issueRefusal(errors, call, null);
  const problems = environmentProblems(call.env, call.words);
  if (problems.length > 0) throw new Refusal(problems);
}

/** Errors of the operating system are not the program's fault: a full disk, a folder in place of a file, a missing permission. */
function asRefusal(error: unknown, words: CliWords): unknown {
  if (error instanceof NotWritten) return new Refusal([words.cannotWrite(error.file, error.code)]);
  const refused = refusedBySystem(error);
  return refused === null ? error : new Refusal([words.systemRefused(refused.what, refused.code)]);
}

/** An error as text for the user: a refusal in full, a fault of the program in one line. */
function problemText(error: unknown, words: CliWords, env: Host["env"]): string {
  if (error instanceof Refusal) {
    const lines = error.isReport ? error.lines : [`qundai: ${error.lines.map(shown).join("\n")}`];
    return `${lines.join("\n")}\n`;
  }
  const problem = error instanceof Error ? error.message : String(error);
  const stack = env["QUNDAI_DEBUG"] === "1" && error instanceof Error ? `${(error.stack ?? "").split("\n").map(shown).join("\n")}\n` : "";
  return `qundai: ${shown(words.unexpected(problem))}\n${words.unexpectedHint}\n${stack}`;
}
