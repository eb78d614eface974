import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import { type Choices, type Guard, holds, type Memo, memo } from "../../model/choices.ts";
import type { Atom, CompiledCondition, CompiledRule } from "../../model/compiled.ts";
import type { ConditionOutcome, Verdict } from "../../model/explanation.ts";
import type { Fact, FactId, FactSide } from "../../model/fact.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Rule } from "../../model/rules.ts";
import { compileRules } from "../../rules/compile.ts";
import { decide } from "../../rules/decide.ts";
import type { EntryVariants } from "./entries.ts";

export type SomeFacts = Readonly<Partial<Record<FactId, Fact>>>;
type Truth = ConditionOutcome;

const ROOM = 1 << 13;

/** What the forms of one rule come to on one signature. Forms that come to the same need no asking which of them is there. */
interface Group {
  readonly forms: readonly { readonly rule: CompiledRule; readonly outcome: Truth; readonly guard: Guard }[];
  readonly alike: boolean;
}

interface Signature {
  readonly groups: readonly Group[];
  readonly verdict: Memo<Verdict>;
}

/**
 * The rules in all their forms, evaluated in three-valued logic over classes of facts. A second evaluator beside
 * json-rules-engine, for many sets of edits; tests and `--verify` hold the two together.
 */
export class RuleVariants {
  readonly atoms: readonly Atom[];
  readonly #rules: readonly CompiledRule[];
  readonly #guards: readonly Guard[];
  readonly #choices: Choices;
  readonly #isUnder: (concept: ConceptId, wider: ConceptId) => boolean;
  readonly #bySide: Readonly<Record<FactSide, readonly Atom[]>>;
  readonly #classes: Readonly<Record<FactSide, Map<string, number>>>;
  readonly #truths: Readonly<Record<FactSide, Truth[][]>>;
  readonly #observed: ReadonlyMap<FactId, Set<number>>;
  readonly #signatures = new Map<number, Signature>();

  constructor(rules: readonly EntryVariants<Rule>[], choices: Choices, isUnder: (concept: ConceptId, wider: ConceptId) => boolean) {
    const forms = rules.flatMap(({ variants }) => variants);
    const compiled = compileRules(
      forms.map(({ value }) => value),
      FACT_CATALOGUE,
      (concept) => [concept],
    );
    this.#rules = compiled.rules;
    this.#guards = forms.map(({ guard }) => guard);
    this.#choices = choices;
    this.#isUnder = isUnder;
    this.atoms = compiled.atoms;
    const bySide = <Value>(make: (side: FactSide) => Value): Record<FactSide, Value> => ({
      cluster: make("cluster"),
      belt: make("belt"),
      concepts: make("concepts"),
      places: make("places"),
    });
    const ordered = this.atoms.filter((atom) => typeof atom.expected === "number").map((atom) => atom.fact);
    this.#observed = new Map(ordered.map((fact) => [fact, new Set<number>()]));
    this.#bySide = bySide((side) => this.atoms.filter((atom) => atom.side === side));
    this.#classes = bySide(() => new Map<string, number>());
    this.#truths = bySide(() => []);
  }

  /** How many distinct signatures have been evaluated. */
  get signatures(): number {
    return this.#signatures.size;
  }

  /** The numbers that a fact has had so far, ascending; only of facts that a rule compares with a number. */
  observed(fact: FactId): readonly number[] {
    return [...(this.#observed.get(fact) ?? [])].sort((a, b) => a - b);
  }

  /** The class of these facts of one side: facts that no test of any form tells apart share one. */
  classOf(side: FactSide, facts: SomeFacts): number {
    const truths = this.#bySide[side].map((atom) => this.#truth(atom, facts[atom.fact]));
    for (const [fact, values] of this.#observed) {
      const actual = facts[fact];
      if (actual?.kind === "known") for (const value of [actual.value].flat()) if (typeof value === "number") values.add(value);
    }
    const key = truths.join();
    const known = this.#classes[side].get(key);
    if (known !== undefined) return known;
    const found = this.#truths[side].push(truths) - 1;
    if (found >= ROOM) throw new Error("more than 8,192 classes of facts on one side");
    this.#classes[side].set(key, found);
    return found;
  }

  /** The verdict of the rules that are there, on facts of these classes. */
  verdict(places: number, concepts: number, cluster: number, belt: number): Verdict {
    const key = ((places * ROOM + concepts) * ROOM + cluster) * ROOM + belt;
    let signature = this.#signatures.get(key);
    if (!signature) {
      const truths = new Array<Truth>(this.atoms.length).fill("failed");
      for (const [side, at] of [
        ["places", places],
        ["concepts", concepts],
        ["cluster", cluster],
        ["belt", belt],
      ] as const) {
        for (const [index, atom] of this.#bySide[side].entries()) truths[atom.index] = this.#truths[side][at]?.[index] ?? "failed";
      }
      signature = { groups: this.#groups((rule) => evaluate(rule.when, truths)), verdict: memo() };
      this.#signatures.set(key, signature);
    }
    const { groups, verdict } = signature;
    return this.#choices.read(verdict, () => this.#decide(groups));
  }

  /** Whether no form of any rule can give more than `none` where `place` has this value, whatever the other facts are. */
  provesNone(place: string): boolean {
    const truths = this.atoms.map((atom): Truth => (atom.fact !== "place" ? "unknown" : atom.holds(place) ? "held" : "failed"));
    return this.#rules.every((rule) => rule.then === "none" || evaluate(rule.when, truths) === "failed");
  }

  #truth(atom: Atom, fact: Fact | undefined): Truth {
    if (!fact || fact.kind === "not-applicable") return "failed";
    if (fact.kind === "unknown") return "unknown";
    if (atom.fact !== "cluster.concept" && atom.fact !== "belt.concept") return atom.holds(fact.value) ? "held" : "failed";
    const wider = (typeof atom.expected === "object" ? atom.expected : [atom.expected]) as readonly ConceptId[];
    const inside = wider.some((concept) => this.#isUnder(fact.value as ConceptId, concept));
    return inside === (atom.operator === "in") ? "held" : "failed";
  }

  #groups(outcomeOf: (rule: CompiledRule) => Truth): readonly Group[] {
    const groups = new Map<string, Group["forms"][number][]>();
    for (const [at, rule] of this.#rules.entries()) {
      const form = { rule, outcome: outcomeOf(rule), guard: this.#guards[at] ?? null };
      const list = groups.get(rule.id);
      if (list) list.push(form);
      else groups.set(rule.id, [form]);
    }
    const meaning = ({ rule, outcome }: Group["forms"][number]): string =>
      outcome === "failed" ? "" : `${outcome} ${rule.then} ${rule.overrides.join()}`;
    return [...groups.values()]
      .map((forms): Group => {
        const always = forms.length === 1 && forms[0]?.guard === null;
        const meanings = new Set(forms.map(meaning));
        const mayBeAbsent = !always && !coversAll(forms.map(({ guard }) => guard));
        if (mayBeAbsent) meanings.add("");
        return { forms, alike: meanings.size === 1 };
      })
      .filter(({ forms, alike }) => !(alike && forms[0]?.outcome === "failed"));
  }

  #decide(groups: readonly Group[]): Verdict {
    const rules: CompiledRule[] = [];
    const outcomes: Truth[] = [];
    for (const { forms, alike } of groups) {
      const form = alike ? forms[0] : forms.find(({ guard }) => holds(guard, this.#choices));
      if (!form || form.outcome === "failed") continue;
      rules.push(form.rule);
      outcomes.push(form.outcome);
    }
    return decide(rules, outcomes);
  }
}

/** Whether one of two forms is always there: one with an edit, one without it. Anything more involved is asked. */
function coversAll(guards: readonly Guard[]): boolean {
  const [first, second] = guards;
  if (guards.length !== 2 || first?.length !== 1 || second?.length !== 1) return false;
  return first[0]?.[0] === second[0]?.[0] && first[0]?.[1] !== second[0]?.[1];
}

function evaluate(condition: CompiledCondition, truths: readonly Truth[]): Truth {
  switch (condition.kind) {
    case "test":
      return truths[condition.atom.index] ?? "failed";
    case "not": {
      const part = evaluate(condition.part, truths);
      return part === "held" ? "failed" : part === "failed" ? "held" : "unknown";
    }
    case "group": {
      const settles = condition.join === "all" ? "failed" : "held";
      let open = false;
      for (const part of condition.parts) {
        const outcome = evaluate(part, truths);
        if (outcome === settles) return settles;
        if (outcome === "unknown") open = true;
      }
      return open ? "unknown" : settles === "failed" ? "held" : "failed";
    }
  }
}
