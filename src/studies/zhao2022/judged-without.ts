import type { MatchInput } from "../../model/matcher.ts";
import { createMatcher } from "../../world/match.ts";
import type { WithoutTables } from "../figures/world.ts";
import { withoutTables } from "./in-sample.ts";

/** The answers without the declarations that were written from the study's tables; null if there are none. */
export async function judgedWithoutTables(input: MatchInput): Promise<WithoutTables | null> {
  const edited = withoutTables(input);
  if (edited === null) return null;
  const matcher = await createMatcher(edited);
  const kept = new Set(edited.ruleset.declarations.map(({ id }) => id));
  const declarations = input.ruleset.declarations.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  return { declarations, units: matcher.result.units, overlaps: matcher.overlaps() };
}
