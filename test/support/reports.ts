import { checkDocument } from "../../src/documents/check.ts";
import { caseIssues } from "../../src/documents/check-issues.ts";
import { type ExplainDocument, explainDocument } from "../../src/documents/explain.ts";
import { factsDocument } from "../../src/documents/facts.ts";
import { askedLinkDocument, dataLinkDocument } from "../../src/documents/link.ts";
import { matchDocument } from "../../src/documents/match.ts";
import { overlapsDocument } from "../../src/documents/overlaps.ts";
import { relateDocument } from "../../src/documents/relate.ts";
import type { Telling } from "../../src/documents/telling.ts";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import type { BeltId } from "../../src/model/ids.ts";
import { issue } from "../../src/model/issue.ts";
import { operatorsFor } from "../../src/rules/operators.ts";
import { checkText } from "../../src/views/text/check.ts";
import { explainText } from "../../src/views/text/explain.ts";
import { explainShort } from "../../src/views/text/explain-short.ts";
import { factsText } from "../../src/views/text/facts.ts";
import { initText } from "../../src/views/text/init.ts";
import { linkText } from "../../src/views/text/link.ts";
import { matchText } from "../../src/views/text/match.ts";
import { overlapsText } from "../../src/views/text/overlaps.ts";
import type { Page } from "../../src/views/text/page.ts";
import { relateText } from "../../src/views/text/relate.ts";

/** The text of `explain --full` for one unit of a run, with its strongest belt or the named one. */
export async function explained(telling: Telling, page: Page, id: string, belt?: string): Promise<string> {
  return explainText(await explanation(telling, id, belt), page, "");
}

/** The text of `explain` for the same. */
export async function explainedInShort(telling: Telling, page: Page, id: string, belt?: string): Promise<string> {
  return explainShort(await explanation(telling, id, belt), page, "");
}

async function explanation(telling: Telling, id: string, belt?: string): Promise<ExplainDocument> {
  const unit = telling.input.data.units.find((each) => each.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  const best = belt ?? telling.matcher.result.units.find((each) => each.unit === unit.id)?.pairs[0]?.belt;
  const pair = best === undefined ? null : await telling.matcher.explainPair(unit.id, best as BeltId);
  return explainDocument(telling, unit, pair);
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
