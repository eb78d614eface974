import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../../src/facts/catalogue.ts";
import { loadWorkspace } from "../../../src/files/workspace.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { PARSED } from "../../support/cache.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const { versions } = await loadWorkspace(ROOT, {}, FACT_CATALOGUE, PARSED);

describe("the shipped rules, over all possible facts", () => {
  test.each(versions)("no fault is found in %s", async (rules) => {
    const { input } = await loadWorkspace(ROOT, { rules }, FACT_CATALOGUE, PARSED);
    if (input === null) throw new Error(`rules ${rules} cannot be read`);
    const matcher = await createMatcher({ ...input, today: null });
    const start = performance.now();
    const proof = matcher.proof();
    const ms = performance.now() - start;
    if (process.env["SHOW"])
      console.log(
        rules,
        ms,
        proof.cells,
        proof.met(),
        JSON.stringify(proof.findings, null, 1),
        proof.left().length,
        proof.unread.join(" "),
      );
    expect(proof.findings).toEqual([]);
    expect(proof.isComplete).toBe(true);
  });
});
