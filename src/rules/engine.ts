import { Engine, type NestedCondition, type RuleResult, type TopLevelCondition } from "json-rules-engine";
import type { Atom, CompiledCondition, CompiledRule } from "../model/compiled.ts";
import type { ConditionOutcome, Explanation, RuleAnswer } from "../model/explanation.ts";
import { type Fact, NOT_APPLICABLE, type SomeFacts } from "../model/fact.ts";
import { HELD, signatureOf, truthOf, UNKNOWN } from "./evaluate.ts";

/** The outcome of each rule by json-rules-engine, in the order of the compiled rules; `decide.ts` applies overrides. */
export type EngineAnswer = Omit<RuleAnswer, "overriddenBy">;

export interface RuleEngine {
  /** Evaluates every rule on one set of facts. A missing fact counts as not applicable. */
  answer(facts: SomeFacts): Promise<readonly EngineAnswer[]>;
  /** Returns the answers from memory if equivalent facts (which no test distinguishes from these) have been evaluated; otherwise null. */
  recall(facts: SomeFacts): readonly EngineAnswer[] | null;
  /** Number of sets of facts that have been evaluated. */
  readonly runs: number;
}

/** The result of a test on an unknown fact: false in the run for what is certain, true in the run for what is possible. */
type Reading = "certain" | "possible";

/**
 * The only file that uses json-rules-engine and deals with its behaviour.
 *
 * - It has two truth values, while we have three. A set of facts with an unknown one is run twice: under an even number of `not`s an
 *   unknown test is false in the certain run and true in the possible run, under an odd number the other way round. A condition
 *   held if it is true in the certain run, failed if it is false in the possible run, and is unknown otherwise.
 * - Its own operators answer false for a wrong type, `in` searches within text, and a missing fact makes `notEqual` true. Therefore all
 *   operators are our own, and every fact is always supplied.
 * - All conditions have the same priority, so that every one is evaluated and appears in the tree.
 * - Results arrive in order of completion, so they are looked up by rule id. Only one run at a time per engine.
 * - Rules cannot name a `path`; in addition, the resolver throws (jsonpath-plus has had remote code execution vulnerabilities).
 */
export function createEngine(rules: readonly CompiledRule[]): RuleEngine {
  const atoms = atomsOf(rules);
  const facts = new Set(atoms.map((atom) => atom.fact));
  const answered = new Map<string, readonly ConditionOutcome[]>();
  const engines: Partial<Record<Reading, Engine>> = {};
  let running: Promise<unknown> = Promise.resolve();
  let runs = 0;

  async function run(reading: Reading, given: Record<string, Fact>): Promise<ReadonlyMap<string, RuleResult>> {
    engines[reading] ??= buildEngine(rules, reading);
    const { results, failureResults } = await engines[reading].run(given);
    return new Map([...results, ...failureResults].map((result) => [result.name, result]));
  }

  async function answerNow(given: SomeFacts): Promise<readonly EngineAnswer[]> {
    const supplied: Record<string, Fact> = {};
    for (const fact of facts) supplied[fact] = given[fact] ?? NOT_APPLICABLE;
    const certain = await run("certain", supplied);
    const needsBoth = Object.values(supplied).some((fact) => fact.kind === "unknown");
    const possible = needsBoth ? await run("possible", supplied) : certain;
    runs++;
    const outcomes = rules.flatMap((rule) => outcomesOf(rule.when, rootOf(certain, rule), rootOf(possible, rule), false));
    answered.set(signatureOf(atoms, given), outcomes);
    return told(rules, outcomes, given);
  }

  return {
    answer(given) {
      const next = running.then(() => answerNow(given));
      running = next.catch(() => undefined);
      return next;
    },
    recall(given) {
      const outcomes = answered.get(signatureOf(atoms, given));
      return outcomes === undefined ? null : told(rules, outcomes, given);
    },
    get runs() {
      return runs;
    },
  };
}

function atomsOf(rules: readonly CompiledRule[]): readonly Atom[] {
  const atoms = new Set<Atom>();
  const visit = (condition: CompiledCondition): void => {
    if (condition.kind === "test") atoms.add(condition.atom);
    else if (condition.kind === "not") visit(condition.part);
    else condition.parts.forEach(visit);
  };
  for (const rule of rules) visit(rule.when);
  return [...atoms];
}

/** One operator per atom and side of negation; the value is in the closure, so that the engine cannot reinterpret it. */
function operatorName(atom: Atom, negated: boolean): string {
  return `${atom.operator}#${atom.index}${negated ? " under not" : ""}`;
}

function buildEngine(rules: readonly CompiledRule[], reading: Reading): Engine {
  const engine = new Engine([], {
    pathResolver: () => {
      throw new Error("rules cannot name a path");
    },
  });
  const build = (condition: CompiledCondition, negated: boolean): NestedCondition => {
    if (condition.kind === "group") {
      const parts = condition.parts.map((part) => build(part, negated));
      return condition.join === "all" ? { all: parts } : { any: parts };
    }
    if (condition.kind === "not") return { not: build(condition.part, !negated) };
    const { atom } = condition;
    const whenUnknown = (reading === "possible") !== negated;
    const name = operatorName(atom, negated);
    engine.addOperator(name, (fact: Fact) => truthOf(atom, fact) >= (whenUnknown ? UNKNOWN : HELD));
    return { fact: atom.fact, operator: name, value: atom.index };
  };
  for (const rule of rules) {
    engine.addRule({ name: rule.id, conditions: topLevel(build(rule.when, false)), event: { type: "verdict" } });
  }
  return engine;
}

/** The engine requires a group at the top level. */
function topLevel(condition: NestedCondition): TopLevelCondition {
  return "fact" in condition ? { all: [condition] } : (condition as TopLevelCondition);
}

/** A node of the engine's own result tree. */
interface ResultNode {
  readonly result?: boolean;
  readonly all?: readonly ResultNode[];
  readonly any?: readonly ResultNode[];
  readonly not?: ResultNode;
}

function rootOf(results: ReadonlyMap<string, RuleResult>, rule: CompiledRule): ResultNode {
  const result = results.get(rule.id);
  if (!result) throw new Error(`json-rules-engine gave no result for rule ${rule.id}`);
  const root = result.conditions as unknown as ResultNode;
  const [only] = root.all ?? [];
  // The engine sets `result` on every node except the root; for the root, the rule has it.
  return rule.when.kind === "test" && only ? only : { ...root, result: result.result === true };
}

/** The outcomes of a condition and of each of its parts, in depth-first order. */
function outcomesOf(
  condition: CompiledCondition,
  certain: ResultNode,
  possible: ResultNode,
  negated: boolean,
): readonly ConditionOutcome[] {
  const [holds, mayHold] = negated ? [possible.result, certain.result] : [certain.result, possible.result];
  const own: ConditionOutcome = holds ? "held" : mayHold ? "unknown" : "failed";
  switch (condition.kind) {
    case "test":
      return [own];
    case "not":
      return [own, ...outcomesOf(condition.part, nodeOf(certain.not), nodeOf(possible.not), !negated)];
    case "group": {
      const { join, parts } = condition;
      return [own, ...parts.flatMap((part, at) => outcomesOf(part, nodeOf(certain[join]?.[at]), nodeOf(possible[join]?.[at]), negated))];
    }
  }
}

/** The answers with these outcomes (in the order of `outcomesOf`) and the given facts. */
function told(rules: readonly CompiledRule[], outcomes: readonly ConditionOutcome[], facts: SomeFacts): readonly EngineAnswer[] {
  let at = 0;
  const tell = (condition: CompiledCondition): Explanation => {
    const outcome = outcomes[at++] as ConditionOutcome;
    const { origin } = condition;
    switch (condition.kind) {
      case "test": {
        const { fact, operator, written } = condition.atom;
        return { kind: "test", fact, operator, expected: written, actual: facts[fact] ?? NOT_APPLICABLE, outcome, origin };
      }
      case "not":
        return { kind: "group", join: "not", outcome, parts: [tell(condition.part)], origin };
      case "group":
        return { kind: "group", join: condition.join, outcome, parts: condition.parts.map(tell), origin };
    }
  };
  return rules.map((rule) => {
    const conditions = tell(rule.when);
    return { rule: rule.id, then: rule.then, outcome: conditions.outcome, conditions };
  });
}

function nodeOf(node: ResultNode | undefined): ResultNode {
  if (node?.result === undefined) throw new Error("json-rules-engine left a condition unevaluated");
  return node;
}
