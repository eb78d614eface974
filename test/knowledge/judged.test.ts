import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { readLabelledPairs } from "../../src/files/labelled/labelled-pairs.ts";
import { PlaceIndex } from "../../src/files/places/place-index.ts";
import { loadWorkspace } from "../../src/files/workspace.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import { type Evaluation, evaluate } from "../../src/questions/evaluate/evaluate.ts";
import { PARSED } from "../support/cache.ts";

/** Samples that were drawn by seed and judged before the answers were looked at; `README.md` beside them says how. `evaluate` reads them. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let relations: Evaluation;
/** The relations on which the judge did not decide, as if they had been called right: whether they are still said. */
let doubtful: Evaluation;
let pairs: Evaluation;
beforeAll(async () => {
  const { input } = await loadWorkspace(ROOT, {}, FACT_CATALOGUE, PARSED);
  if (!input) throw new Error("the shipped workspace does not load");
  const run: MatchInput = { ...input, today: "2026-11-26" };
  const evaluated = async (name: string): Promise<Evaluation> => {
    const file = fileURLToPath(new URL(name, import.meta.url));
    const { pairs: labelled, issues } = await readLabelledPairs(file, name, input, new PlaceIndex(input.data.places));
    expect(issues).toEqual([]);
    return evaluate(run, labelled);
  };
  relations = await evaluated("relations.csv");
  const claimed = relations.doubtful.flatMap((pair) =>
    pair.label.kind === "doubtful" && pair.label.claim !== null
      ? [{ ...pair, label: { kind: "relation", relation: pair.label.claim, direction: null } as const }]
      : [],
  );
  doubtful = evaluate(run, claimed);
  pairs = await evaluated("pairs.csv");
}, 60_000);

/** The pairs that were drawn as standing in a relation, by what their judge said; lines that a declaration names count too. */
function judged(relation: string, expected: string) {
  const rows = relations.scored.filter((each) => each.expected === expected);
  return { rows, said: rows.filter(({ got }) => got === relation) };
}

test.each(["similar", "subordinate"])("nearly all %s relations that were judged right are said", (relation) => {
  const { rows, said } = judged(relation, relation);
  expect(said.length / rows.length).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ["similar", 0.8, 0.08],
  ["subordinate", 0.95, 0.01],
] as const)("of the %s relations that are said at least %d were judged right, at most %d wrong", (relation, right, wrong) => {
  const [good, bad] = [judged(relation, relation).said.length, judged(relation, `not-${relation}`).said.length];
  const inDoubt = doubtful.scored.filter(({ expected, got }) => expected === relation && got === relation).length;
  expect(good / (good + bad + inDoubt)).toBeGreaterThanOrEqual(right);
  expect(bad / (good + bad + inDoubt)).toBeLessThanOrEqual(wrong);
});

test("pairs of terms drawn at random stand as they were judged, nine of ten", () => {
  const right = pairs.scored.filter(({ isRight, expected, got }) => isRight || (expected === "none" && got === "unknown"));
  expect(pairs.scored).toHaveLength(200);
  expect(right.length / pairs.scored.length).toBeGreaterThanOrEqual(0.9);
});
