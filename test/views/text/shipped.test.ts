import { describe, expect, test } from "vitest";
import { matchDocument } from "../../../src/documents/match.ts";
import { LANGUAGES } from "../../../src/model/text.ts";
import { matchText } from "../../../src/views/text/match.ts";
import { widthOf } from "../../../src/views/text/width.ts";
import { TERMINAL_HARM } from "../../support/hostile.ts";
import { openedShipped, page } from "../../support/opened.ts";
import { explained, explainedInShort, reports } from "../../support/reports.ts";

/** Commands are meant to be copied, so they may be longer than a line. */
function lines(text: string): string[] {
  return text.split("\n").filter((line) => !line.startsWith("  qundai "));
}

describe.each(LANGUAGES)("the shipped workspace in %s", (language) => {
  test("no line of any report is wider than 80 columns, and none carries what steers a terminal", async () => {
    const told = await openedShipped(language);
    const texts = Object.values(await reports(told, page(language)));
    for (const unit of told.input.data.units)
      texts.push(await explained(told, page(language), unit.id), await explainedInShort(told, page(language), unit.id));
    for (const line of texts.flatMap(lines)) {
      expect(widthOf(line), line).toBeLessThanOrEqual(80);
      expect(line).not.toMatch(TERMINAL_HARM);
      expect(line).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test("match prints the counts of its document", async () => {
    const told = await openedShipped(language);
    const document = matchDocument(told);
    const text = matchText(document, page(language), { by: "kind", flags: "", ownBelts: false });
    expect(document.counts.evaluated).toBe(document.counts.units * document.counts.belts);
    expect(text).toContain("12,201");
    expect(text).toMatch(/147\/159 +\d+ +\d+ +\d+ +\d+ +\d+\n/);
    expect(text).toMatch(/49\/61/);
    expect(text).toMatch(language === "zh" ? />= \d+\.\d% +44\.7%/ : />= \d+\.\d % +44\.7 %/);
  });
});
