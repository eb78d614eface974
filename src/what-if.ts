import { Choices } from "./compare/choices.ts";
import { World } from "./matching/variants/world.ts";
import { type Change, numberEdits } from "./model/edit.ts";
import type { BeltId, UnitId } from "./model/ids.ts";
import type { MatchInput } from "./model/matcher.ts";
import type { UnitOutcome, VerdictRelation } from "./model/relation.ts";

/** What one added or changed entry would do. */
export interface Effects {
  readonly units: readonly { readonly unit: UnitId; readonly from: UnitOutcome | "absent"; readonly to: UnitOutcome | "absent" }[];
  readonly pairs: readonly { readonly unit: UnitId; readonly belt: BeltId; readonly from: VerdictRelation; readonly to: VerdictRelation }[];
}

/** Makes the change and judges again whatever depends on it. Pure; the input stays as it is. */
export function effectsOf(input: MatchInput, change: Change): Effects {
  const edits = numberEdits([{ what: "added", change, origin: { file: "", path: [] }, side: "to" }]);
  const choices = new Choices(edits.length);
  const world = new World(input, edits, choices);
  const both = <Answer>(ask: () => Answer): readonly [Answer, Answer] => [choices.under([], ask).answer, choices.under([0], ask).answer];
  const units: Effects["units"][number][] = [];
  const pairs: Effects["pairs"][number][] = [];
  for (const [at, unit] of world.units.entries()) {
    const [from, to] = both(() => world.outcome(at));
    if (from !== to) units.push({ unit, from, to });
    for (const belt of world.meets(at)) {
      const [before, after] = both(() => world.pair(at, belt)?.verdict.relation ?? "none");
      const id = world.belts[belt];
      if (before !== after && id !== undefined) pairs.push({ unit, belt: id, from: before, to: after });
    }
  }
  return { units, pairs };
}
