import type { ExceptionId } from "../../model/ids.ts";
import { nearest } from "../../model/nearest.ts";
import { RELATIONS, type Relation } from "../../model/relation.ts";
import type { Exception } from "../../model/rules.ts";
import { verdictOfCell } from "../../reviewing/sheets/values.ts";
import { addingWords } from "../../words/adding.ts";
import type { Call } from "../line/command.ts";
import { findBelt, findUnit } from "../line/find.ts";
import { Refusal } from "../line/refusal.ts";
import { journalsOf } from "../review/journals.ts";
import { type Asking, idFor, lineOf, NOWHERE, neededLine } from "./asked.ts";

/** `add exception --unit U [--belt B] --verdict V --why TEXT`: a verdict for one unit, or one unit and one belt. */
export const askedException: Asking = (input, call) => {
  const words = addingWords[call.language];
  const unit = findUnit(input, neededLine(call, "unit"), call.words);
  const text = lineOf(call, "belt");
  const belt = text === null ? null : findBelt(input, unit, text, call.words);
  const verdict = verdictOf(neededLine(call, "verdict"), call);
  const why = neededLine(call, "why");
  const about: Exception["about"] = belt === null ? { kind: "unit", unit: unit.id } : { kind: "pair", unit: unit.id, belt: belt.id };
  const there = input.ruleset.exceptions.find((each) => JSON.stringify(each.about) === JSON.stringify(about));
  if (there !== undefined && there.verdict !== verdict) throw new Refusal([words.exceptionThere(there.id, there.verdict)]);
  const exception: Exception = {
    id: (there?.id ?? idFor("e", [unit.id, belt?.name ?? ""], input.ruleset, call)) as ExceptionId,
    about,
    verdict,
    why,
    by: deciderOf(call),
    until: untilOf(call),
    origin: NOWHERE,
  };
  const relation = call.page.wording.relations[verdict];
  return {
    addition: { kind: "exception", exception },
    says: words.says.exception(unit.name, belt?.name ?? null, relation),
    there: there?.origin ?? null,
    word: null,
  };
};

function verdictOf(text: string, call: Call): Relation {
  const found = verdictOfCell(text);
  if (found !== null && found !== "unsure") return found;
  const meant = nearest(text, RELATIONS);
  throw new Refusal([call.words.valueWrong("--verdict", text, RELATIONS), ...(meant === null ? [] : [call.words.didYouMean(meant)])]);
}

/** Who decided: `--by`, or the only reviewer of the workspace. */
function deciderOf(call: Call): string {
  const named = lineOf(call, "by");
  if (named !== null) return named;
  const [only, ...others] = journalsOf(call).reviewers();
  if (only === undefined || others.length > 0) throw new Refusal([addingWords[call.language].needs("exception", "--by")]);
  return only;
}

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

function untilOf(call: Call): string | null {
  const until = lineOf(call, "until");
  if (until !== null && !DATE.test(until)) throw new Refusal([call.words.valueWrong("--until", until, ["2026-12-31"])]);
  return until;
}
