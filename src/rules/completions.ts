import { FACT_CATALOGUE, FACTS } from "../facts/catalogue.ts";
import { MOST_SETS, valuesToTry, type Workspace } from "../facts/possible.ts";
import type { Atom, CompiledCondition, CompiledRule } from "../model/compiled.ts";
import { type Fact, type FactId, type FactValue, known, type SomeFacts } from "../model/fact.ts";
import { evaluate, HELD, type StandsUnder, truthOf, UNKNOWN } from "./evaluate.ts";

/** More completions than this are not gone through on one set of facts. */
const MOST_COMPLETIONS = 10_000;

/** How the tests on some facts come out in each way in which these facts can turn out: a truth per test. */
type Ways = readonly (readonly number[])[];

/** Some tests on facts that are tied to one another, with the ways in which they come out. */
interface Part {
  readonly atoms: readonly Atom[];
  readonly ways: Ways;
}

interface CompletionSource {
  /** The concepts, places and years of the data: read only if a fact needs them. */
  readonly workspace: Workspace;
  /** As in `truthOf`. */
  readonly standsUnder: StandsUnder | null;
  /** Keeps what was computed for a key. */
  readonly keep: (key: string, compute: () => Ways) => Ways;
}

/**
 * What unknown facts can turn out to be, as far as tests tell it apart. Facts of one source are tied to one another, such as steps to the
 * relation of two industries, and are completed together; facts of different sources are free of each other. A name that links to nothing
 * can mean any concept, and one that the taxonomy does not have.
 */
export class Completions {
  readonly #source: CompletionSource;

  constructor(source: CompletionSource) {
    this.#source = source;
  }

  /**
   * Of some rules that these truths leave open: which of them hold in each completion; null if there are too many completions. `facts`
   * are those of which the truths are known: an unknown one can say which few values it can have.
   */
  holding(open: readonly CompiledRule[], truths: ArrayLike<number>, facts: SomeFacts): Iterable<readonly CompiledRule[]> | null {
    const unknown = [...atomsOf(open)].filter((atom) => truths[atom.index] === UNKNOWN).sort((a, b) => a.index - b.index);
    const parts = tiedParts(unknown).map((atoms): Part => ({ atoms, ways: this.#waysOf(atoms, facts) }));
    const count = parts.reduce((product, { ways }) => product * ways.length, 1);
    return count === 0 || count > MOST_COMPLETIONS ? null : eachHolding(open, parts, Array.from(truths));
  }

  #waysOf(atoms: readonly Atom[], facts: SomeFacts): Ways {
    const limited = [...new Set(atoms.map(({ fact }) => fact))].flatMap((fact) =>
      amongOf(facts, fact).map((values) => [fact, values] as const),
    );
    const key = [atoms.map(({ index }) => index).join(), ...limited.map(([fact, values]) => `${fact}=${JSON.stringify(values)}`)].join(" ");
    return this.#source.keep(key, () => waysToTurnOut(atoms, this.#source, new Map(limited)));
  }
}

/** The few values that an unknown fact can have, as a list of one list; an empty list if it can have any value. */
function amongOf(facts: SomeFacts, id: FactId): readonly (readonly FactValue[])[] {
  const fact = facts[id];
  return fact?.kind === "unknown" && fact.among !== undefined ? [fact.among] : [];
}

function atomsOf(rules: readonly CompiledRule[]): ReadonlySet<Atom> {
  const atoms = new Set<Atom>();
  const visit = (condition: CompiledCondition): void => {
    if (condition.kind === "test") atoms.add(condition.atom);
    else if (condition.kind === "not") visit(condition.part);
    else condition.parts.forEach(visit);
  };
  for (const { when } of rules) visit(when);
  return atoms;
}

function* eachHolding(open: readonly CompiledRule[], parts: readonly Part[], truths: number[], at = 0): Generator<readonly CompiledRule[]> {
  const part = parts[at];
  if (part === undefined) {
    yield open.filter(({ when }) => evaluate(when, truths) === HELD);
    return;
  }
  for (const way of part.ways) {
    for (const [which, { index }] of part.atoms.entries()) truths[index] = way[which] as number;
    yield* eachHolding(open, parts, truths, at + 1);
  }
}

/** Facts of one source that are tied to one another, those that restrict others first; a fact that is tied to none is alone. */
const TIED: readonly (readonly FactId[])[] = tiedFacts();

function tiedFacts(): readonly (readonly FactId[])[] {
  const groups: FactId[][] = [];
  for (const { id, tiedTo, from } of FACT_CATALOGUE) {
    const ties = tiedTo.filter((other) => FACTS[other].from === from);
    const group = groups.find((members) => ties.some((tie) => members.includes(tie)));
    if (group) group.push(id);
    else groups.push([id]);
  }
  return groups;
}

function tiedParts(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  return TIED.map((facts) => atoms.filter(({ fact }) => facts.includes(fact))).filter((part) => part.length > 0);
}

/** The distinct ways in which tests on tied facts come out if all these facts can be had. */
function waysToTurnOut(
  atoms: readonly Atom[],
  { workspace, standsUnder }: CompletionSource,
  limited: ReadonlyMap<FactId, readonly FactValue[]>,
): Ways {
  const group = TIED.find((facts) => facts.includes((atoms[0] as Atom).fact)) ?? [];
  const tests = (fact: FactId): readonly Atom[] => atoms.filter((atom) => atom.fact === fact);
  const steps = group.map((id) => {
    const among = limited.get(id);
    return { id, values: among ? always(among.map(known)) : valuesOf(id, tests, workspace), isRead: isRead(id, group, tests) };
  });
  const found = new Map<string, readonly number[]>();
  const given: Partial<Record<FactId, Fact>> = {};
  const visit = (at: number): void => {
    const step = steps[at];
    if (step === undefined) {
      const way = atoms.map((atom) => truthOf(atom, given[atom.fact], standsUnder));
      if (!found.has(way.join())) found.set(way.join(), way);
      return;
    }
    const values = step.values(given);
    for (const fact of step.isRead ? values : values.slice(0, 1)) {
      given[step.id] = fact;
      visit(at + 1);
    }
  };
  visit(0);
  return [...found.values()];
}

/** Whether a test reads a fact, or another fact of its group depends on it. */
function isRead(id: FactId, group: readonly FactId[], tests: (fact: FactId) => readonly Atom[]): boolean {
  return tests(id).length > 0 || group.some((other) => FACTS[other].tiedTo.includes(id));
}

type Values = (given: SomeFacts) => readonly Fact[];

/** What one fact can turn out to be beside the facts that restrict it; at least one value of each class that its tests tell apart. */
function valuesOf(id: FactId, tests: (fact: FactId) => readonly Atom[], workspace: Workspace): Values {
  const { domain, possible, tiedTo } = FACTS[id];
  const own = tests(id);
  if (domain.kind === "concept") return always([...workspace.concepts.map(known), ANOTHER]);
  // A kind that no cluster of the data has can be named by a rule.
  if (domain.kind === "name" && tiedTo.length === 0)
    return always([...own.flatMap(({ expected }) => [expected].flat()).map(known), ANOTHER]);
  const others = domain.kind === "name" ? [ANOTHER] : domain.kind === "name-set" ? [NONE_NAMED] : [];
  const canBe = possible({
    workspace,
    tests: (fact) => (FACTS[fact].domain.kind === "concept" ? [] : tests(fact)),
    values: valuesToTry(domain, own),
  });
  return (given) => {
    const known = canBe(given).filter(({ kind }) => kind !== "unknown");
    // Not all sets of years are there then: without a value there is no completion, and the rules are played one by one.
    return domain.kind === "year-set" && known.length >= MOST_SETS ? [] : [...known, ...others];
  };
}

/** What no test names. */
const ANOTHER = known("");
const NONE_NAMED = known([]);

function always(values: readonly Fact[]): Values {
  return () => values;
}
