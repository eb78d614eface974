import { Choices } from "./compare/choices.ts";
import { stronger, World } from "./matching/variants/world.ts";
import { type Edit, numberEdits } from "./model/edit.ts";
import type { DeclarationId, UnitId } from "./model/ids.ts";
import type { UnitResult } from "./model/match.ts";
import type { MatchInput } from "./model/matcher.ts";
import { OUTCOMES, type UnitOutcome } from "./model/relation.ts";

/** A unit that would come out otherwise without one declaration. */
export interface UnitOnOne {
  readonly declaration: DeclarationId;
  readonly unit: UnitId;
  readonly without: UnitOutcome | "absent";
}

/**
 * Which units come out otherwise when just one declaration is taken away. `behind` names, for each unit, the declarations worth
 * trying: those in the justification of one of its pairs. Each is really taken away. Pure.
 */
export function unitsOnOneDeclaration(
  input: MatchInput,
  units: readonly UnitResult[],
  behind: ReadonlyMap<UnitId, ReadonlySet<DeclarationId>>,
): readonly UnitOnOne[] {
  const wanted = new Set([...behind.values()].flatMap((ids) => [...ids]));
  const edits: readonly Edit[] = numberEdits(
    input.ruleset.declarations
      .filter((declaration) => wanted.has(declaration.id))
      .map((declaration) => ({
        what: "removed" as const,
        change: { kind: "declaration" as const, id: declaration.id, from: declaration, to: null },
        origin: declaration.origin,
        side: "from" as const,
      })),
  );
  const choices = new Choices(edits.length);
  const world = new World(input, edits, choices);
  const numberOf = new Map(edits.map((edit, at) => [edit.change.id as DeclarationId, at]));
  const beltAt = new Map(world.belts.map((id, at) => [id, at]));
  const results = new Map(units.map((unit) => [unit.unit, unit]));
  return [...world.units.entries()].flatMap(([at, unit]): readonly UnitOnOne[] => {
    const tried = behind.get(unit);
    if (tried === undefined) return [];
    const related = (results.get(unit)?.pairs ?? []).flatMap(({ belt }) => beltAt.get(belt) ?? []);
    const outcomeWithout = (removed: readonly number[]) => choices.under(removed, () => outcomeOf(world, at, related));
    const before = outcomeWithout([]);
    return [...tried].flatMap((declaration): readonly UnitOnOne[] => {
      const edit = numberOf.get(declaration) ?? -1;
      const without = before.asked.includes(edit) ? outcomeWithout([edit]).answer : before.answer;
      return without === before.answer ? [] : [{ declaration, unit, without }];
    });
  });
}

/** As `World.outcome`, but the belts that are related anyway come first, and nothing is asked beyond the strongest outcome there is. */
function outcomeOf(world: World, unit: number, related: readonly number[]): UnitOutcome | "absent" {
  const { settled, base } = world.head(unit);
  if (settled !== null) return settled;
  let best = base;
  for (const belts of [related, world.meets(unit)]) {
    for (const belt of belts) {
      best = stronger(best, world.pairOutcome(unit, belt));
      if (best === OUTCOMES[0]) return best;
    }
  }
  return best;
}
