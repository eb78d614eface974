import { DEFAULT_CLOSENESS, ELSEWHERE, SAME_CITY, SAME_REGION } from "../model/place-groups.ts";
import type { Condition, ConditionTest, Ruleset } from "../model/rules.ts";

/** Values of the fact `place` that no group is needed for. */
export const PLAIN_PLACES: readonly string[] = [SAME_CITY, SAME_REGION, ELSEWHERE];

/** Whether a ruleset's answers depend on groups of places. */
export function readsGroups({ closeness = DEFAULT_CLOSENESS, rules }: Pick<Ruleset, "closeness" | "rules">): boolean {
  return (
    closeness.some((value) => !PLAIN_PLACES.includes(value)) ||
    testsIn(rules.map(({ when }) => when)).some(({ fact }) => fact === "place.groups")
  );
}

/** Every test in some conditions. */
export function testsIn(conditions: readonly Condition[]): readonly ConditionTest[] {
  return conditions.flatMap((condition) =>
    condition.kind === "test" ? [condition] : testsIn(condition.kind === "not" ? [condition.part] : condition.parts),
  );
}
