import { overlapsDocument } from "../documents/overlaps.ts";
import { overlapsText } from "../views/text/overlaps.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { openRun } from "./open-run.ts";

/** `qundai overlaps`: relations between clusters of different kinds in one city. */
export async function command(call: Call): Promise<Answer> {
  const { telling, notes } = await openRun(call);
  return answer(call, overlapsDocument(telling, telling.matcher.overlaps()), (document) => overlapsText(document, call.page), notes);
}
