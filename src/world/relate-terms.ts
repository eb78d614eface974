import { industryReasons, type LinesContext } from "../facts/because.ts";
import { factsOfConcepts, type Knowledge } from "../facts/of-pair.ts";
import type { LinkedName, Sense } from "../model/link.ts";
import type { TermRelation } from "../model/match.ts";
import { strength, type VerdictRelation } from "../model/relation.ts";
import { knownValue } from "./results.ts";

/** How two names stand to each other by their industries alone; of several readings the strongest counts. */
export function relateNames(a: LinkedName, b: LinkedName, run: LinesContext & Knowledge): TermRelation {
  let best: TermRelation | null = null;
  for (const first of a.senses) {
    for (const second of b.senses) {
      const relation = relateSenses(first, second, run);
      if (!best || strength(relation.relation) > strength(best.relation)) best = relation;
    }
  }
  if (!best) throw new Error("a linked name has at least one sense");
  return { ...best, because: industryReasons(best.a, best.b, run) };
}

function relateSenses(a: Sense, b: Sense, knowledge: Knowledge): TermRelation {
  const facts = factsOfConcepts(a, b, knowledge);
  return {
    a,
    b,
    relation: (knownValue(facts.industry) ?? "unknown") as VerdictRelation,
    steps: knownValue(facts["industry.steps"]) as number | null,
    direction: knownValue(facts["industry.direction"]) as TermRelation["direction"],
    chainRole: knownValue(facts["chain.role"]) as TermRelation["chainRole"],
    hops: knownValue(facts["chain.hops"]) as number | null,
    inputShare: knownValue(facts["chain.inputShare"]) as number | null,
    because: [],
  };
}
