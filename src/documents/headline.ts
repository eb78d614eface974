import type { FactId, FactValue } from "../model/fact.ts";
import type { VerdictRelation } from "../model/relation.ts";
import type { Headline } from "../words/topics/verdicts.ts";

/** The headline of a verdict: the verdict, the facts behind it, and the rule or exception that decided, if any. */
export function headlineOf(
  { relation, rule, exception }: { readonly relation: VerdictRelation; readonly rule: string | null; readonly exception: string | null },
  value: (fact: FactId) => FactValue | null,
): Headline {
  const place = value("place");
  return {
    relation,
    industry: oneOf(value("industry"), ["identical", "subordinate", "similar", "none"]) ?? "unknown",
    direction: oneOf(value("industry.direction"), ["belt-wider", "belt-narrower"]),
    chainRole: oneOf(value("chain.role"), ["belt-upstream", "belt-downstream"]),
    place: typeof place === "string" ? place : null,
    isListed: value("belt.listing") !== "other",
    isRuled: rule !== null || exception !== null,
    unlinked: (["cluster", "belt"] as const).filter((side) => value(`link.${side}`) === "none"),
  };
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((each) => each === value) ?? null;
}
