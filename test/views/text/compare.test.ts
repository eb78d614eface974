import { describe, expect, it } from "vitest";
import { compareDocument } from "../../../src/documents/compare.ts";
import { sensitivityDocument } from "../../../src/documents/sensitivity.ts";
import type { MatchInput } from "../../../src/model/matcher.ts";
import type { UnitOutcome } from "../../../src/model/relation.ts";
import { compareInputs } from "../../../src/questions/compare/compare.ts";
import { weigh } from "../../../src/questions/sensitivity/sensitivity.ts";
import { changedUnitsCsv } from "../../../src/views/exports/compare-csv.ts";
import { compareSvg } from "../../../src/views/pictures/compare-svg.ts";
import { compareText } from "../../../src/views/text/compare.ts";
import { PLAIN } from "../../../src/views/text/page.ts";
import { sensitivityText } from "../../../src/views/text/sensitivity.ts";
import { widthOf } from "../../../src/views/text/width.ts";
import { wordingIn } from "../../../src/words/words.ts";
import { rates } from "../../../src/world/rates.ts";
import { seededInput, seededVersion } from "../../support/seeded-input.ts";

const locate = ({ file }: { readonly file: string }) => ({ file, line: 1, column: 1 });

function compared(from: MatchInput, to: MatchInput, language: "zh" | "en") {
  const comparison = compareInputs(from, to);
  const side = (which: "from" | "to", input: MatchInput) => {
    const units = comparison.units.flatMap((unit) => (unit[which] === "absent" ? [] : [{ ...unit, outcome: unit[which] as UnitOutcome }]));
    return { input, locate, at: null, rates: rates(units, "kind", (unit) => [unit.kind]) };
  };
  return compareDocument(comparison, side("from", from), side("to", to), wordingIn(language));
}

describe.each(["zh", "en"] as const)("the reports of versions in %s", (language) => {
  const from = seededInput(3);
  const to = seededVersion(3, from, 25, true);
  const page = { wording: wordingIn(language), width: 80, paint: PLAIN, command: "qundai" };

  it("fit 80 columns", () => {
    const texts = [compareText(compared(from, to, language), page), sensitivityText(sensitivityDocument(weigh(from), from, locate), page)];
    for (const line of texts.join("\n").split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });

  it("draw well-formed SVG with text as text, whatever a version is called", () => {
    const hostile = { ...to, ruleset: { ...to.ruleset, version: '<b>&"\u202e' } };
    const svg = compareSvg(compared(from, hostile, language), language);
    expect(svg).not.toMatch(/<b>|\u202e|NaN|undefined/u);
    expect(svg).toContain("&lt;b&gt;&amp;&quot;");
    expect(compareSvg(compared(from, to, language), language)).toBe(compareSvg(compared(from, to, language), language));
  });

  it("keep the counts of the matrix and the rates together", () => {
    const document = compared(from, to, language);
    const total = document.matrix.filter(({ to: outcome }) => outcome !== "absent").reduce((sum, { units }) => sum + units, 0);
    expect(total).toBe(document.rates[0]?.to?.units);
    expect(document.changed.length).toBe(
      document.matrix.filter((cell) => cell.from !== cell.to).reduce((sum, { units }) => sum + units, 0),
    );
    expect(changedUnitsCsv(document, language).split("\n")).toHaveLength(document.changed.length + 2);
  });
});
