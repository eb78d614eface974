import { FACT_CATALOGUE, readFlows } from "../facts/catalogue.ts";
import { FactReader, NO_FACTS } from "../facts/derive.ts";
import type { Workspace } from "../facts/possible.ts";
import { type Choices, type Guard, holds, type Memo, type Memos, memo } from "../model/choices.ts";
import type { Atom, CompiledRule } from "../model/compiled.ts";
import type { EntryVariants } from "../model/entry-variants.ts";
import type { ConditionOutcome, Verdict } from "../model/explanation.ts";
import type { FactId, FactSide, SomeFacts } from "../model/fact.ts";
import { byCodePoint } from "../model/ids.ts";
import type { Rule } from "../model/rules.ts";
import { compileRules } from "../rules/compile.ts";
import { Completions } from "../rules/completions.ts";
import { type Complete, decide } from "../rules/decide.ts";
import { FAILED, outcomesOf, type StandsUnder, truthsOf, UNKNOWN } from "../rules/evaluate.ts";

/** The classes of a pair's facts: its signature. */
export type Classes = Readonly<Record<FactSide, number>>;

interface SideClasses {
  readonly atoms: readonly Atom[];
  readonly numbers: Map<string, number>;
  /** By class: what each test says. */
  readonly truths: (readonly number[])[];
  readonly representatives: SomeFacts[];
  last: { readonly facts: SomeFacts; readonly found: number } | null;
}

const ROOM = 1 << 13;

/** What the forms of one rule come to on one signature. Forms that come to the same need no asking which of them is there. */
interface Group {
  readonly forms: readonly { readonly rule: CompiledRule; readonly outcome: ConditionOutcome; readonly guard: Guard }[];
  readonly alike: boolean;
}

interface Signature {
  readonly groups: readonly Group[];
  readonly truths: readonly number[];
  readonly limiting: SomeFacts;
  readonly verdict: Memo<Verdict>;
}

/**
 * The rules in all their forms, over classes of facts: facts of one side that no test of any form tells apart share a class, and the
 * four classes of a pair are its signature. k thresholds on a number give at most 2k + 1 classes. In a run, json-rules-engine answers
 * each signature (`judge.ts`); here it is evaluated in three-valued logic, for many sets of edits. Tests hold the two together.
 */
export class RuleForms {
  readonly atoms: readonly Atom[];
  /** Derives the facts that any form reads. */
  readonly facts: FactReader;
  /** Whether any form reads the input-output table. */
  readonly readsShares: boolean;
  readonly #rules: readonly CompiledRule[];
  readonly #guards: readonly Guard[];
  readonly #choices: Choices;
  readonly #isUnder: StandsUnder;
  readonly #sides: Readonly<Record<FactSide, SideClasses>>;
  readonly #observed: ReadonlyMap<FactId, Set<number>>;
  readonly #signatures = new Map<number, Signature>();
  readonly #byPlace = new Map<string, readonly ConditionOutcome[]>();
  readonly #completions: Completions;

  constructor(rules: readonly EntryVariants<Rule>[], choices: Choices, isUnder: StandsUnder, workspace: Workspace) {
    const forms = rules.flatMap(({ variants }) => variants).sort((a, b) => byCodePoint(a.value.id, b.value.id));
    const compiled = compileRules(
      forms.map(({ value }) => value),
      FACT_CATALOGUE,
      (concept) => [concept],
    );
    this.atoms = compiled.atoms;
    this.facts = new FactReader(new Set(this.atoms.map(({ fact }) => fact)));
    this.readsShares = readFlows(this.atoms);
    this.#rules = compiled.rules;
    this.#guards = forms.map(({ guard }) => guard);
    this.#choices = choices;
    this.#isUnder = isUnder;
    const ways: Memos<string, readonly (readonly number[])[]> = new Map();
    const keep = (key: string, compute: () => readonly (readonly number[])[]) => choices.readAt(ways, key, compute);
    this.#completions = new Completions({ workspace, standsUnder: isUnder, keep });
    const side = (side: FactSide): SideClasses => ({
      atoms: this.atoms.filter((atom) => atom.side === side),
      numbers: new Map(),
      truths: [],
      representatives: [],
      last: null,
    });
    this.#sides = { cluster: side("cluster"), belt: side("belt"), concepts: side("concepts"), places: side("places") };
    const ordered = this.atoms.filter((atom) => typeof atom.expected === "number").map((atom) => atom.fact);
    this.#observed = new Map(ordered.map((fact) => [fact, new Set<number>()]));
  }

  /** How many distinct signatures have been evaluated. */
  get signatures(): number {
    return this.#signatures.size;
  }

  /** The numbers that a fact has had so far, ascending; only of facts that a rule compares with a number. */
  observed(fact: FactId): readonly number[] {
    return [...(this.#observed.get(fact) ?? [])].sort((a, b) => a - b);
  }

  /** The class of these facts of one side, from 0. */
  classOf(name: FactSide, facts: SomeFacts): number {
    const side = this.#sides[name];
    // The same object often comes again and again: what unrelated concepts are to each other.
    if (side.last?.facts === facts && !this.#choices.areAny) return side.last.found;
    const truths = truthsOf(side.atoms, facts, this.#isUnder);
    for (const [fact, values] of this.#observed) {
      const actual = facts[fact];
      if (actual?.kind === "known") for (const value of [actual.value].flat()) if (typeof value === "number") values.add(value);
    }
    const key = truths.join() + amongOf(name, facts);
    let found = side.numbers.get(key);
    if (found === undefined) {
      found = side.truths.push(truths) - 1;
      if (found >= ROOM) throw new Error("more than 8,192 classes of facts on one side");
      side.numbers.set(key, found);
      side.representatives.push(facts);
    }
    side.last = { facts, found };
    return found;
  }

  /** How many classes of one side were met. */
  classes(side: FactSide): number {
    return this.#sides[side].truths.length;
  }

  /** The first facts that fell into these classes. */
  factsOf({ places, concepts, cluster, belt }: Classes): SomeFacts {
    return {
      ...this.#sides.cluster.representatives[cluster],
      ...this.#sides.belt.representatives[belt],
      ...this.#sides.concepts.representatives[concepts],
      ...this.#sides.places.representatives[places],
    };
  }

  /** The verdict of the rules that are there, on facts of these classes. */
  verdict(classes: Classes): Verdict {
    const { places, concepts, cluster, belt } = classes;
    const key = ((places * ROOM + concepts) * ROOM + cluster) * ROOM + belt;
    let signature = this.#signatures.get(key);
    if (!signature) {
      const truths = this.#truthsOf(classes);
      const limiting = this.#limiting(classes);
      signature = { groups: this.#groups(outcomesOf(this.#rules, truths)), truths, limiting, verdict: memo() };
      this.#signatures.set(key, signature);
    }
    const { verdict } = signature;
    return this.#choices.read(verdict, () => this.#decide(signature));
  }

  /** What comes of open rules however the unknown facts of these classes turn out. Rules compiled elsewhere go by their ids. */
  completing(classes: Classes): Complete<CompiledRule> {
    return (open) => {
      const own = this.#rules.filter(({ id }) => open.some((rule) => rule.id === id));
      return this.#completions.holding(own, this.#truthsOf(classes), this.#limiting(classes));
    };
  }

  /** Whether the rules, without any edit, say `none` of two places of this class, whatever the other facts are: they are asked themselves. */
  provesNone(places: number): boolean {
    return decide(this.#rules, this.#outcomesAt(this.#sides.places.truths[places] ?? []), null).relation === "none";
  }

  /** Whether no form of any rule can say more than `none` of places with these facts. */
  areSilentAt(places: SomeFacts): boolean {
    const outcomes = this.#outcomesAt(truthsOf(this.#sides.places.atoms, places));
    return this.#rules.every(({ then }, at) => then === "none" || outcomes[at] === "failed");
  }

  /** The outcome of each rule if only the tests on places have known truths. */
  #outcomesAt(truths: readonly number[]): readonly ConditionOutcome[] {
    const key = truths.join();
    let outcomes = this.#byPlace.get(key);
    if (!outcomes) {
      const all = new Array<number>(this.atoms.length).fill(UNKNOWN);
      for (const [at, { index }] of this.#sides.places.atoms.entries()) all[index] = truths[at] ?? UNKNOWN;
      outcomes = outcomesOf(this.#rules, all);
      this.#byPlace.set(key, outcomes);
    }
    return outcomes;
  }

  /** The facts of these classes that can be unknown with a few possible values. */
  #limiting({ places }: Classes): SomeFacts {
    return this.#sides.places.representatives[places] ?? NO_FACTS;
  }

  #groups(outcomes: readonly ConditionOutcome[]): readonly Group[] {
    const groups = new Map<string, Group["forms"][number][]>();
    for (const [at, rule] of this.#rules.entries()) {
      const form = { rule, outcome: outcomes[at] ?? "failed", guard: this.#guards[at] ?? null };
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

  /** What each test says on facts of these classes. */
  #truthsOf(classes: Classes): readonly number[] {
    const truths = new Array<number>(this.atoms.length).fill(FAILED);
    for (const [name, { atoms, truths: known }] of Object.entries(this.#sides)) {
      for (const [index, atom] of atoms.entries()) truths[atom.index] = known[classes[name as FactSide]]?.[index] ?? FAILED;
    }
    return truths;
  }

  #decide({ groups, truths, limiting }: Signature): Verdict {
    const rules: CompiledRule[] = [];
    const outcomes: ConditionOutcome[] = [];
    for (const { forms, alike } of groups) {
      const form = alike ? forms[0] : forms.find(({ guard }) => holds(guard, this.#choices));
      if (!form || form.outcome === "failed") continue;
      rules.push(form.rule);
      outcomes.push(form.outcome);
    }
    return decide(rules, outcomes, (open) => this.#completions.holding(open, truths, limiting));
  }
}

/** What distinguishes unknown facts of places on which all tests agree: the few values that they can have. */
function amongOf(side: FactSide, facts: SomeFacts): string {
  if (side !== "places") return "";
  const limited = Object.entries(facts).flatMap(([id, fact]) => (fact?.kind === "unknown" && fact.among ? [[id, fact.among]] : []));
  return limited.length === 0 ? "" : JSON.stringify(limited);
}

/** Whether one of two forms is always there: one with an edit, one without it. Anything more involved is asked. */
function coversAll(guards: readonly Guard[]): boolean {
  const [first, second] = guards;
  if (guards.length !== 2 || first?.length !== 1 || second?.length !== 1) return false;
  return first[0]?.[0] === second[0]?.[0] && first[0]?.[1] !== second[0]?.[1];
}
