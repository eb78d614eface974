import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import { type Choices, type Guard, holds, type Memo, memo } from "../../model/choices.ts";
import type { Atom, CompiledRule } from "../../model/compiled.ts";
import type { ConditionOutcome, Verdict } from "../../model/explanation.ts";
import type { FactId, FactSide, SomeFacts } from "../../model/fact.ts";
import type { Rule } from "../../model/rules.ts";
import { compileRules } from "../../rules/compile.ts";
import { decide } from "../../rules/decide.ts";
import { evaluate, FAILED, HELD, outcomeOf, type StandsUnder, truthsOf, UNKNOWN } from "../../rules/evaluate.ts";
import type { EntryVariants } from "./entries.ts";

const ROOM = 1 << 13;

/** What the forms of one rule come to on one signature. Forms that come to the same need no asking which of them is there. */
interface Group {
  readonly forms: readonly { readonly rule: CompiledRule; readonly outcome: ConditionOutcome; readonly guard: Guard }[];
  readonly alike: boolean;
}

interface Signature {
  readonly groups: readonly Group[];
  readonly verdict: Memo<Verdict>;
}

/**
 * The rules in all their forms, evaluated over classes of facts without json-rules-engine, for many sets of edits; tests and
 * `--verify` hold the two together.
 */
export class RuleVariants {
  readonly atoms: readonly Atom[];
  readonly #rules: readonly CompiledRule[];
  readonly #guards: readonly Guard[];
  readonly #choices: Choices;
  readonly #isUnder: StandsUnder;
  readonly #bySide: Readonly<Record<FactSide, readonly Atom[]>>;
  readonly #classes: Readonly<Record<FactSide, Map<string, number>>>;
  readonly #truths: Readonly<Record<FactSide, (readonly number[])[]>>;
  readonly #observed: ReadonlyMap<FactId, Set<number>>;
  readonly #signatures = new Map<number, Signature>();

  constructor(rules: readonly EntryVariants<Rule>[], choices: Choices, isUnder: StandsUnder) {
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
    const truths = truthsOf(this.#bySide[side], facts, this.#isUnder);
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
      const truths = new Array<number>(this.atoms.length).fill(FAILED);
      for (const [side, at] of [
        ["places", places],
        ["concepts", concepts],
        ["cluster", cluster],
        ["belt", belt],
      ] as const) {
        for (const [index, atom] of this.#bySide[side].entries()) truths[atom.index] = this.#truths[side][at]?.[index] ?? FAILED;
      }
      signature = { groups: this.#groups((rule) => outcomeOf(evaluate(rule.when, truths))), verdict: memo() };
      this.#signatures.set(key, signature);
    }
    const { groups, verdict } = signature;
    return this.#choices.read(verdict, () => this.#decide(groups));
  }

  /** Whether no form of any rule can give more than `none` where `place` has this value, whatever the other facts are. */
  provesNone(place: string): boolean {
    const truths = this.atoms.map((atom) => (atom.fact !== "place" ? UNKNOWN : atom.holds(place) ? HELD : FAILED));
    return this.#rules.every((rule) => rule.then === "none" || evaluate(rule.when, truths) === FAILED);
  }

  #groups(outcomeOf: (rule: CompiledRule) => ConditionOutcome): readonly Group[] {
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
    const outcomes: ConditionOutcome[] = [];
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
