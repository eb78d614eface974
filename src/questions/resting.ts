import { type Edit, numberEdits } from "../model/edit.ts";
import type { BeltId, DeclarationId, UnitId } from "../model/ids.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";
import { OUTCOMES, type UnitOutcome } from "../model/relation.ts";
import { countedOutcome, stronger } from "../world/outcome.ts";
import { World } from "../world/world.ts";

/** A unit whose outcome would change without one declaration. */
export interface UnitOnOne {
  readonly declaration: DeclarationId;
  readonly unit: UnitId;
  readonly without: UnitOutcome | "absent";
}

type Asked = Pick<Matcher, "result" | "links" | "declarationsBehind">;

/**
 * Units whose outcome changes if exactly one declaration is removed. `behind` names, for each unit, the declarations to try: those in
 * the justification of one of its pairs. Each is actually removed and the unit judged again. Pure.
 *
 * Only pairs with the declaration in the justification of one of their readings are judged again. Removing a declaration creates no
 * relation and no shorter path, so a relation that is based on other lines stays, and so does the lack of one. If a rule tests what a
 * concept is under, any pair can depend on any declaration, and all pairs are judged again.
 */
export function unitsOnOneDeclaration(
  input: MatchInput,
  matcher: Asked,
  behind: ReadonlyMap<UnitId, ReadonlySet<DeclarationId>>,
): readonly UnitOnOne[] {
  const edits = removals(input, new Set([...behind.values()].flatMap((ids) => [...ids])));
  const world = new World(input, edits, matcher.links);
  const { choices } = world;
  const numberOf = new Map(edits.map((edit, at) => [edit.change.id as DeclarationId, at]));
  const results = new Map(matcher.result.units.map((unit) => [unit.unit, unit]));
  const asksAbove = world.rules.atoms.some(({ fact }) => fact === "cluster.concept" || fact === "belt.concept");

  return [...world.units.entries()].flatMap(([at, unit]): readonly UnitOnOne[] => {
    const [tried, result] = [behind.get(unit), results.get(unit)];
    const { settled, base } = world.head(at);
    if (tried === undefined || result === undefined || settled !== null) return [];
    const rests = (belt: BeltId, declaration: DeclarationId): boolean =>
      asksAbove || matcher.declarationsBehind(unit, belt).includes(declaration);
    return [...tried].flatMap((declaration): readonly UnitOnOne[] => {
      const still = result.pairs
        .filter(({ belt }) => !rests(belt, declaration))
        .reduce<UnitOutcome>((best, { verdict }) => stronger(best, countedOutcome(verdict.relation, input.ruleset.countsAs)), base);
      // This is the strongest outcome, whatever the other pairs give.
      if (still === OUTCOMES[0]) return [];
      const open = world.meets(at).filter((belt) => rests(world.belts[belt] as BeltId, declaration));
      const { answer: without } = choices.under([numberOf.get(declaration) ?? -1], () =>
        open.reduce<UnitOutcome>((best, belt) => stronger(best, world.pairOutcome(at, belt)), still),
      );
      return without === result.outcome ? [] : [{ declaration, unit, without }];
    });
  });
}

function removals({ ruleset }: MatchInput, wanted: ReadonlySet<DeclarationId>): readonly Edit[] {
  return numberEdits(
    ruleset.declarations
      .filter((declaration) => wanted.has(declaration.id))
      .map((declaration) => ({
        what: "removed" as const,
        change: { kind: "declaration" as const, id: declaration.id, from: declaration, to: null },
        origin: declaration.origin,
        side: "from" as const,
      })),
  );
}

/** The same without an earlier run: every unit is judged again without each of its declarations. Pure. */
export function unitsTriedWithout(input: MatchInput, behind: ReadonlyMap<UnitId, ReadonlySet<DeclarationId>>): readonly UnitOnOne[] {
  const edits = removals(input, new Set([...behind.values()].flatMap((ids) => [...ids])));
  const world = new World(input, edits);
  const { choices } = world;
  const numberOf = new Map(edits.map((edit, at) => [edit.change.id as DeclarationId, at]));
  return [...world.units.entries()].flatMap(([at, unit]): readonly UnitOnOne[] => {
    const tried = behind.get(unit);
    if (tried === undefined) return [];
    const before = choices.under([], () => world.outcome(at)).answer;
    return [...tried].flatMap((declaration): readonly UnitOnOne[] => {
      const without = choices.under([numberOf.get(declaration) ?? -1], () => world.outcome(at)).answer;
      return without === before ? [] : [{ declaration, unit, without }];
    });
  });
}
