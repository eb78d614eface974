import { industryReasons, type LinesContext } from "../facts/because.ts";
import { factsOfConcepts, type Knowledge } from "../facts/of-pair.ts";
import type { CompiledRules } from "../model/compiled.ts";
import { type FactId, type SomeFacts, unknown } from "../model/fact.ts";
import type { LinkedName, Sense } from "../model/link.ts";
import type { TermRelation } from "../model/match.ts";
import { strength, type VerdictRelation } from "../model/relation.ts";
import type { Supply } from "../model/rules.ts";
import { evaluate, FAILED, truthOf } from "../rules/evaluate.ts";
import { knownValue } from "./results.ts";

/** What relating names needs: the lines of an input, and the rules, which say how far a chain reaches. */
export interface Relating extends LinesContext, Omit<Knowledge, "places"> {
  readonly relations: LinesContext["relations"] & Knowledge["relations"];
  readonly shares: LinesContext["shares"];
  readonly compiled: CompiledRules;
}

/** How two names stand to each other by their industries alone; of several readings the strongest counts. */
export function relateNames(a: LinkedName, b: LinkedName, run: Relating): TermRelation {
  const best = strongestRelation(a, b, run);
  return { ...best, because: linesBehind(best, run) };
}

/** The lines behind how two names stand to each other. */
export function linesBehind({ a, b, relation }: TermRelation, run: Relating): TermRelation["because"] {
  return industryReasons(a, b, relation === "none" ? { ...run, relations: UNRELATED } : run);
}

/** The strongest of all readings, without the lines behind it. */
export function strongestRelation(a: LinkedName, b: LinkedName, run: Relating): TermRelation {
  let best: TermRelation | null = null;
  for (const first of a.senses) {
    for (const second of b.senses) {
      const relation = relateSenses(first, second, run);
      if (!best || strength(relation.relation) > strength(best.relation)) best = relation;
    }
  }
  if (!best) throw new Error("a linked name has at least one sense");
  return best;
}

const NO_CHAIN = { chainRole: null, hops: null, lift: null, supply: null } as const;
/** Concepts between which no line counts. */
const UNRELATED: LinesContext["relations"] = {
  relation: () => ({ relation: "none", steps: null, direction: null, role: null, hops: null, lift: null, supply: null, because: [] }),
};

function relateSenses(a: Sense, b: Sense, run: Relating): TermRelation {
  const facts = factsOfConcepts(a, b, run);
  const found: TermRelation = {
    a,
    b,
    relation: (knownValue(facts.industry) ?? "unknown") as VerdictRelation,
    steps: knownValue(facts["industry.steps"]) as number | null,
    direction: knownValue(facts["industry.direction"]) as TermRelation["direction"],
    chainRole: knownValue(facts["chain.role"]) as TermRelation["chainRole"],
    hops: knownValue(facts["chain.hops"]) as number | null,
    lift: knownValue(facts["chain.lift"]) as number | null,
    supply: knownValue(facts["chain.kind"]) as Supply | null,
    inputShare: knownValue(facts["chain.inputShare"]) as number | null,
    because: [],
  };
  return found.relation === "similar" && !mayCount(facts, run.compiled) ? { ...found, ...NO_CHAIN, relation: "none" } : found;
}

/** Facts by which a version says how far a chain reaches. */
const REACHES: ReadonlySet<FactId> = new Set<FactId>(["chain.lift", "chain.hops", "chain.kind"]);
const LEFT_OPEN = unknown("no-concept");

/** Whether some rule of a version that limits chains may hold on a chain with these facts, whatever else is true of a pair. */
function mayCount(facts: SomeFacts, { rules, atoms }: CompiledRules): boolean {
  if (!atoms.some(({ fact }) => REACHES.has(fact))) return true;
  const truths = atoms.map((atom) => truthOf(atom, facts[atom.fact] ?? LEFT_OPEN));
  return rules.some(({ then, when }) => then !== "none" && evaluate(when, truths) !== FAILED);
}
