import { movedThresholds } from "../../model/moved-thresholds.ts";
import type { Rule } from "../../model/rules.ts";
import { verdictsZh } from "./verdicts.ts";

/** 被改动的规则：结论的变化；如只改动条件中的数值，列出各数值。 */
export function changedRuleZh(id: string, from: Rule | null, to: Rule | null): string {
  if (from === null || to === null) return `规则 ${id}`;
  const moved = movedThresholds(from.when, to.when) ?? [];
  const changes = [
    ...(from.then === to.then ? [] : [`${verdictsZh.relations[from.then]} -> ${verdictsZh.relations[to.then]}`]),
    ...moved.map(({ test, from: was, to: is }) => `${verdictsZh.facts[test.fact]}：${verdictsZh.operators[test.operator]} ${was} -> ${is}`),
  ];
  return `规则 ${id}${changes.length === 0 ? "" : `（${changes.join("；")}）`}`;
}
