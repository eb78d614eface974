import { caseIssues, checkDocument } from "../../src/explain/check-document.ts";
import { explainDocument } from "../../src/explain/explain-document.ts";
import { factsDocument } from "../../src/explain/facts-document.ts";
import { askedLinkDocument, dataLinkDocument } from "../../src/explain/link-document.ts";
import { matchDocument } from "../../src/explain/match-document.ts";
import { overlapsDocument } from "../../src/explain/overlaps-document.ts";
import { relateDocument } from "../../src/explain/relate-document.ts";
import type { Telling } from "../../src/explain/telling.ts";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import type { BeltId } from "../../src/model/ids.ts";
import { issue } from "../../src/model/issue.ts";
import { checkText } from "../../src/report/check.ts";
import { explainText } from "../../src/report/explain.ts";
import { factsText } from "../../src/report/facts.ts";
import { initText } from "../../src/report/init.ts";
import { linkText } from "../../src/report/link.ts";
import { matchText } from "../../src/report/match.ts";
import { overlapsText } from "../../src/report/overlaps.ts";
import type { Page } from "../../src/report/page.ts";
import { relateText } from "../../src/report/relate.ts";
import { operatorsFor } from "../../src/rules/operators.ts";

/** The text of `explain` for one unit of a run, with its strongest belt or the one named. */
export async function explained(telling: Telling, page: Page, id: string, belt?: string): Promise<string> {
  const unit = telling.input.data.units.find((each) => each.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  const best = belt ?? telling.matcher.result.units.find((each) => each.unit === unit.id)?.pairs[0]?.belt;
  const pair = best === undefined ? null : await telling.matcher.explainPair(unit.id, best as BeltId);
  return explainText(explainDocument(telling, unit, pair), page, "");
}

/** Every other report of a run. */
export async function reports(telling: Telling, page: Page): Promise<Readonly<Record<string, string>>> {
  const { input, matcher, locate, wording } = telling;
  const asked = { by: "kind", flags: "", ownBelts: false };
  const [a = "", b = ""] = input.data.belts.map((belt) => belt.name);
  const cases = await matcher.cases();
  const found = [
    ...caseIssues(input, cases, locate),
    issue(
      "unknown-key",
      { file: "rules/2022.1/method.yaml", line: 4, column: 7 },
      { key: "wehn", allowed: ["id", "when", "then"], hint: "when" },
    ),
  ];
  return {
    match: matchText(matchDocument(telling), page, asked),
    relate: relateText(relateDocument(telling, a, b, matcher.relate(a, b)), page),
    link: linkText(dataLinkDocument(telling), page, "weak"),
    "link-all": linkText(dataLinkDocument(telling), page, "all"),
    "link-asked": linkText(askedLinkDocument(telling, [a, b, "外星科技"]), page, "asked"),
    overlaps: overlapsText(overlapsDocument(telling, matcher.overlaps()), page),
    facts: factsText(factsDocument(FACT_CATALOGUE, operatorsFor), page),
    check: checkText(checkDocument(wording, found, cases, 4, input), page),
    "check-good": checkText(checkDocument(wording, [], cases, 4, input), page),
    init: initText({ schema: "qundai/init/1", workspace: "my clusters", files: ["data/belts.csv"] }, page),
  };
}
