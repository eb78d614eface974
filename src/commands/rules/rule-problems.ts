import { RuleProblem } from "../../model/rule-problem.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";

/** Runs an action on files of rules; their failures become refusals, in the words of the rule panel. */
export async function asRefusals<Result>(call: Call, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof RuleProblem)) throw error;
    throw new Refusal([rulemakingWords[call.language].failure(error.failure)]);
  }
}
