import type { MatchInput } from "../../src/model/matcher.ts";
import { createMatcher } from "../../src/world/match.ts";

/** The related pairs of a run, each as `unit belt relation rule`. */
export async function related(input: MatchInput): Promise<readonly string[]> {
  const { result } = await createMatcher(input);
  return result.units.flatMap(({ pairs }) =>
    pairs
      .filter(({ verdict }) => verdict.relation !== "none" && verdict.relation !== "unknown")
      .map(({ unit, belt, verdict }) => `${unit} ${belt} ${verdict.relation} ${verdict.rule}`),
  );
}
