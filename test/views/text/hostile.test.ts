import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../../src/model/text.ts";
import { widthOf } from "../../../src/views/text/width.ts";
import { hostileText, TERMINAL_HARM } from "../../support/hostile.ts";
import { page, telling } from "../../support/opened.ts";
import { explained, explainedInShort, reports } from "../../support/reports.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

test.each(LANGUAGES)("hostile texts of the data reach the terminal in no report in %s", async (language) => {
  const told = await telling(SMALL_WORKSPACE, language);
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (name, source) => {
      const { data } = told.input;
      const units = data.units.map((unit) => ({ ...unit, name: unit.name + name, source }));
      const belts = data.belts.map((belt) => ({ ...belt, name: name + belt.name, source }));
      const hurt = { ...told, input: { ...told.input, data: { ...data, units, belts } } };
      const texts = [
        ...Object.values(await reports(hurt, page(language))),
        await explained(hurt, page(language), "AMC-1"),
        await explainedInShort(hurt, page(language), "AMC-1"),
      ];
      for (const line of texts.flatMap((text) => text.split("\n"))) {
        expect(line).not.toMatch(TERMINAL_HARM);
        if (!line.startsWith("  qundai ")) expect(widthOf(line)).toBeLessThanOrEqual(80);
      }
    }),
    { numRuns: 60 },
  );
});
