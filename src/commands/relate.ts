import { relateDocument } from "../documents/relate.ts";
import { relateText } from "../views/text/relate.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { openRun } from "./open-run.ts";
import { checkedTerm } from "./term.ts";

/** `qundai relate TERM TERM`: what relation two industry terms stand in, and why. */
export async function command(call: Call): Promise<Answer> {
  const [a = "", b = ""] = call.operands.map((term) => checkedTerm(term, call.words));
  const { telling, notes } = await openRun(call);
  return answer(call, relateDocument(telling, a, b, telling.matcher.relate(a, b)), (document) => relateText(document, call.page), notes);
}
