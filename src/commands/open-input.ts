import type { MatchInput } from "../model/matcher.ts";
import type { Call } from "./command.ts";
import { issueRefusal, load } from "./open-run.ts";

/** What a call's workspace holds, not judged, for commands that need no verdicts; refuses where something in it is wrong, as `openRun` does. */
export async function openInput(call: Call): Promise<{ readonly input: MatchInput; readonly notes: readonly string[] }> {
  const { input, issues } = await load(call);
  const check = `${call.page.command} check${call.flags}`;
  const errors = issues.filter((each) => each.severity === "error");
  if (input === null || errors.length > 0) throw issueRefusal(errors, call, check);
  return { input, notes: issues.length === 0 ? [] : [call.words.warnings(issues.length, check)] };
}
