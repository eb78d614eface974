import { explainDocument } from "../documents/explain.ts";
import type { BeltId } from "../model/ids.ts";
import { WhyNotFinder } from "../questions/why-not/why-not.ts";
import { explainText } from "../views/text/explain.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { findBelt, findUnit } from "./find.ts";
import { openRun } from "./open-run.ts";

/** `qundai explain UNIT [BELT]`: why, and why not. */
export async function command(call: Call): Promise<Answer> {
  const [unitText = "", beltText] = call.operands;
  const { telling, notes } = await openRun(call);
  const { input, matcher } = telling;
  const unit = findUnit(input, unitText, call.words);
  const best = (): BeltId | undefined => matcher.result.units.find((each) => each.unit === unit.id)?.pairs[0]?.belt;
  const belt = beltText === undefined ? best() : findBelt(input, unit, beltText, call.words).id;
  const pair = belt === undefined ? null : await matcher.explainPair(unit.id, belt);
  const whyNot = new WhyNotFinder(input).forUnit(unit.id, beltText === undefined ? null : (belt ?? null));
  return answer(call, explainDocument(telling, unit, pair, whyNot), (document) => explainText(document, call.page, call.flags), notes);
}
