import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../../src/facts/catalogue.ts";
import { loadWorkspace } from "../../../src/files/workspace.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { PARSED } from "../../support/cache.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const shipped = await loadWorkspace(ROOT, { rules: "2022.1" }, FACT_CATALOGUE, PARSED);

describe("the shipped cases", () => {
  test.each(shipped.versions)("hold the rules of %s: nine slips of ten are noticed", async (version) => {
    const { input, issues } = await shipped.other(version);
    if (input === null) throw new Error(`rules ${version} cannot be read`);
    expect(issues).toEqual([]);
    const matcher = await createMatcher({ ...input, today: null });
    const start = performance.now();
    const { conditions, slips, unnoticed } = matcher.coverage();
    if (process.env["SHOW"]) {
      console.log(
        version,
        performance.now() - start,
        slips,
        unnoticed.length,
        (await matcher.cases()).filter((one) => !one.passed),
      );
      for (const one of unnoticed) console.log(one.rule, one.kind, one.before, "=>", one.after, JSON.stringify(one.witness));
      console.log(conditions.filter((one) => !one.held || !one.failed).map((one) => `${one.rule} ${one.text} ${one.held} ${one.failed}`));
    }
    expect((await matcher.cases()).filter((one) => !one.passed)).toEqual([]);
    expect(slips).toBeGreaterThan(40);
    expect(unnoticed.length / slips).toBeLessThanOrEqual(0.1);
    expect(conditions.filter((one) => !one.held || !one.failed)).toEqual([]);
  });
});
