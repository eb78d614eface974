import { industryReasons } from "../facts/because.ts";
import { factsOfConcepts } from "../facts/of-pair.ts";
import type { InputShares } from "../knowledge/relate/input-share.ts";
import type { RelationTable } from "../knowledge/relate/table.ts";
import type { Fact } from "../model/fact.ts";
import type { LinkedName, Sense } from "../model/link.ts";
import type { TermRelation } from "../model/match.ts";
import { strength, type VerdictRelation } from "../model/relation.ts";
import type { Concept } from "../model/taxonomy.ts";

/** How two names stand to each other by their industries alone; of several readings the strongest counts. */
export function relateNames(
  a: LinkedName,
  b: LinkedName,
  relations: RelationTable,
  shares: InputShares,
  conceptOf: ReadonlyMap<string, Concept>,
): TermRelation {
  let best: TermRelation | null = null;
  for (const first of a.senses) {
    for (const second of b.senses) {
      const relation = relateSenses(first, second, relations, shares);
      if (!best || strength(relation.relation) > strength(best.relation)) best = relation;
    }
  }
  if (!best) throw new Error("a linked name has at least one sense");
  return { ...best, because: industryReasons(best.a, best.b, { relations, conceptOf }) };
}

function relateSenses(a: Sense, b: Sense, relations: RelationTable, shares: InputShares): TermRelation {
  const facts = factsOfConcepts(a, b, { relations, shares });
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

function knownValue(fact: Fact): unknown {
  return fact.kind === "known" ? fact.value : null;
}
