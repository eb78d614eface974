import type { Condition, ConditionTest } from "./rules.ts";

/** A number of a condition that another condition of the same form has otherwise. */
export interface MovedThreshold {
  readonly test: ConditionTest;
  readonly from: number;
  readonly to: number;
}

/** The numbers in which two conditions differ; null if they differ in anything else, or not at all. */
export function movedThresholds(from: Condition, to: Condition): readonly MovedThreshold[] | null {
  const moved = differences(from, to);
  return moved === null || moved.length === 0 ? null : moved;
}

function differences(from: Condition, to: Condition): readonly MovedThreshold[] | null {
  if (from.kind === "not" && to.kind === "not") return differences(from.part, to.part);
  if (from.kind === "group" && to.kind === "group") {
    if (from.join !== to.join || from.parts.length !== to.parts.length) return null;
    const parts = from.parts.map((part, at) => differences(part, to.parts[at] as Condition));
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  }
  if (from.kind !== "test" || to.kind !== "test" || from.fact !== to.fact || from.operator !== to.operator) return null;
  if (JSON.stringify(from.value) === JSON.stringify(to.value)) return [];
  if (typeof from.value !== "number" || typeof to.value !== "number") return null;
  return [{ test: from, from: from.value, to: to.value }];
}
