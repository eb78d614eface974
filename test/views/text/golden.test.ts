import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/model/text.ts";
import { page, telling } from "../../support/opened.ts";
import { explained, explainedInShort, reports } from "../../support/reports.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

// Reviewed as a diff, regenerated with `npx vitest run test/views/text/golden.test.ts -u`.
describe.each(LANGUAGES)("reports in %s", (language) => {
  test("of a small workspace", async () => {
    const told = await telling(SMALL_WORKSPACE, language);
    for (const [name, text] of Object.entries(await reports(told, page(language))))
      await expect(text).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
  });

  test.each([
    ["identical", "AMC-1", undefined],
    ["subordinate", "SEI-1", "310000-芯片"],
    ["similar", "AMC-2", undefined],
    ["unknown", "SEI-3", undefined],
    ["elsewhere", "SEI-3", "310000-芯片"],
    ["no-belt", "SEI-2", undefined],
  ])("of a pair that is %s", async (name, unit, belt) => {
    const text = await explained(await telling(SMALL_WORKSPACE, language), page(language), unit, belt);
    await expect(text).toMatchFileSnapshot(`golden/explain-${name}.${language}.txt`);
    const short = await explainedInShort(await telling(SMALL_WORKSPACE, language), page(language), unit, belt);
    await expect(short).toMatchFileSnapshot(`golden/explain-${name}.short.${language}.txt`);
  });

  test("of a unit whose city has a belt that is not related", async () => {
    const files = {
      ...SMALL_WORKSPACE,
      "data/belts.csv": "belt_id,name,city,gb_code,years,confidence,source\n320500-电池,电池,苏州市,320500,2021,news,新闻\n",
    };
    const text = await explained(await telling(files, language), page(language), "SEI-3");
    await expect(text).toMatchFileSnapshot(`golden/explain-none.${language}.txt`);
  });
});
