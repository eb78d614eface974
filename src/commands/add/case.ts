import { placeFacts } from "../../facts/derive.ts";
import type { NewCase } from "../../model/addition.ts";
import { labelKey } from "../../model/label-key.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { nearest } from "../../model/nearest.ts";
import { RELATIONS, type VerdictRelation } from "../../model/relation.ts";
import type { RuleCase } from "../../model/rules.ts";
import { verdictOfCell } from "../../reviewing/sheets/values.ts";
import { addingWords } from "../../words/adding.ts";
import { World } from "../../world/world.ts";
import type { Call } from "../line/command.ts";
import { findBelt, findUnit } from "../line/find.ts";
import { Refusal } from "../line/refusal.ts";
import { checkedTerm } from "../line/term.ts";
import { type Asking, idFor, lineOf, neededLine, oneLine } from "./asked.ts";

type Sides = Pick<NewCase, "unit" | "cluster" | "belt" | "place">;

/** `add case A B EXPECTED`, or `add case EXPECTED --unit U --belt B`: what the rules must answer. */
export const askedCase: Asking = (input, call) => {
  const words = addingWords[call.language];
  const [, ...said] = call.operands;
  const isOfData = call.option("unit") !== undefined;
  if (said.length !== (isOfData ? 1 : 3) || (!isOfData && call.option("belt") !== undefined))
    throw new Refusal([words.caseForms(`${call.page.command} add case`)]);
  const expect = expectedOf(said.at(-1) ?? "", call);
  const sides = isOfData ? ofData(input, call) : ofWords(said, call);
  const because = lineOf(call, "because");
  const there = input.ruleset.cases.find((each) => isAboutSame(each, sides));
  if (there !== undefined && there.expect !== expect) throw new Refusal([words.caseThere(there.id, there.expect)]);
  const id = there?.id ?? idFor("k", [sides.cluster, sides.belt], input.ruleset, call);
  return {
    addition: { kind: "case", case: { ...sides, id, expect, because } },
    says: words.says.case(sides.cluster, sides.belt, call.page.wording.relations[expect]),
    there: there?.origin ?? null,
    word: null,
  };
};

function expectedOf(text: string, call: Call): VerdictRelation {
  const found = verdictOfCell(text);
  if (found !== null && found !== "unsure") return found;
  if (labelKey(text) === "unknown" || text === call.page.wording.relations.unknown) return "unknown";
  const all = [...RELATIONS, "unknown"];
  const meant = nearest(text, all);
  throw new Refusal([addingWords[call.language].badExpected(text, all), ...(meant === null ? [] : [call.words.didYouMean(meant)])]);
}

function ofWords([cluster = "", belt = ""]: readonly string[], call: Call): Sides {
  const [a, b] = [cluster, belt].map((text) => checkedTerm(oneLine(text, text, call), call.words)) as [string, string];
  return { unit: null, cluster: a, belt: b, place: lineOf(call, "place") ?? "same-city" };
}

/** A unit and a belt of the data: how their places are related is known. */
function ofData(input: MatchInput, call: Call): Sides {
  const unit = findUnit(input, neededLine(call, "unit"), call.words);
  const belt = findBelt(input, unit, neededLine(call, "belt"), call.words);
  const { place } = placeFacts(new World(input).places.between(unit.place, belt.place));
  const known = place.kind === "known" ? String(place.value) : "same-city";
  return { unit: unit.id, cluster: unit.name, belt: belt.name, place: lineOf(call, "place") ?? known };
}

function isAboutSame({ cluster, belt, place, years, places }: RuleCase, sides: Sides): boolean {
  const isSide =
    "unit" in cluster ? cluster.unit === sides.unit : sides.unit === null && labelKey(cluster.words) === labelKey(sides.cluster);
  return isSide && labelKey(belt) === labelKey(sides.belt) && place === sides.place && years.length === 0 && places === undefined;
}
