import { Choices } from "./compare/choices.ts";
import { World } from "./matching/variants/world.ts";
import { type Edit, numberEdits } from "./model/edit.ts";
import type { DeclarationId, UnitId } from "./model/ids.ts";
import type { MatchInput } from "./model/matcher.ts";
import type { UnitOutcome } from "./model/relation.ts";

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
export function unitsOnOneDeclaration(input: MatchInput, behind: ReadonlyMap<UnitId, ReadonlySet<DeclarationId>>): readonly UnitOnOne[] {
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
  return [...world.units.entries()].flatMap(([at, unit]): readonly UnitOnOne[] => {
    if (!behind.has(unit)) return [];
    const before = choices.under([], () => world.outcome(at)).answer;
    return [...(behind.get(unit) ?? [])].flatMap((declaration): readonly UnitOnOne[] => {
      const without = choices.under([numberOf.get(declaration) ?? -1], () => world.outcome(at)).answer;
      return without === before ? [] : [{ declaration, unit, without }];
    });
  });
}
