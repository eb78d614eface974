import { COMMANDS } from "../../src/commands/index.ts";
import { parseCommandLine } from "../../src/commands/line/args.ts";
import { callOf } from "../../src/commands/line/call.ts";
import type { Call } from "../../src/commands/line/command.ts";
import type { Output } from "../../src/commands/line/host.ts";
import { GLOBAL_OPTIONS } from "../../src/commands/line/options.ts";
import { type OpenReview, openReview } from "../../src/commands/review/open-review.ts";
import type { Language } from "../../src/model/text.ts";
import { wordingIn } from "../../src/words/words.ts";
import { CACHE } from "./cache.ts";

const SILENT: Output = {
  write: (_text, done) => {
    done();
    return true;
  },
  once: () => {},
  off: () => {},
};

/** A call as the command line makes it. */
export function callFor(words: readonly string[], language: Language, cwd: string): Call {
  const spoken = wordingIn(language).commandLine;
  const parsed = parseCommandLine(words, COMMANDS, GLOBAL_OPTIONS, spoken);
  return callOf(parsed, spoken, {
    env: { HOME: cwd, XDG_CACHE_HOME: CACHE },
    cwd,
    script: "/usr/bin/qundai",
    stdout: SILENT,
    stderr: SILENT,
  });
}

/** A desk on a workspace, in this process. The caller closes the journal. */
export function openedDesk(
  workspace: string,
  reviewer: string,
  language: Language = "zh",
  more: readonly string[] = [],
  isRuling = false,
): Promise<OpenReview> {
  return openReview(callFor(["review", "--workspace", workspace, "--reviewer", reviewer, ...more], language, workspace), isRuling);
}
