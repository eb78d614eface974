import { movedThresholds } from "../../model/moved-thresholds.ts";
import type { Rule } from "../../model/rules.ts";
import { verdictsEn } from "./verdicts.ts";

/** A rule that an edit changes: what it then says, and the numbers of its condition if only they move. */
export function changedRuleEn(id: string, from: Rule | null, to: Rule | null): string {
  if (from === null || to === null) return `rule ${id}`;
  const moved = movedThresholds(from.when, to.when) ?? [];
  const changes = [
    ...(from.then === to.then ? [] : [`${from.then} -> ${to.then}`]),
    ...moved.map(({ test, from: was, to: is }) => `${test.fact} ${verdictsEn.operators[test.operator]} ${was} -> ${is}`),
  ];
  return `rule ${id}${changes.length === 0 ? "" : ` (${changes.join("; ")})`}`;
}
