import type { CompiledRule, CompiledRules } from "../model/compiled.ts";
import { type FactId, type FactSpec, NOT_APPLICABLE } from "../model/fact.ts";
import type { Proof, ProofFinding, Witness } from "../model/proof.ts";
import type { Origin } from "../model/span.ts";
import { type Bear, covered, disagreements, neverHolding } from "./findings.ts";
import type { Possible } from "./groups.ts";
import { idleConditions } from "./idle.ts";
import { type Cell, type FactSpace, factSpace } from "./space.ts";
import { type Decide, Survey } from "./survey.ts";
import { undecided } from "./undecided.ts";

/** Looks for pairs of the data: by the key of a set of facts, the first pair that has it. */
export type FindPairs = (space: FactSpace) => ReadonlyMap<string, NonNullable<Witness["pair"]>>;

export interface ProofInput {
  readonly compiled: CompiledRules;
  readonly catalogue: readonly FactSpec[];
  readonly possible: Possible;
  readonly decide: Decide;
  readonly pairs: FindPairs;
  /** Where a rule is written, and in which order: later ones are the ones too many. */
  readonly written: ReadonlyMap<string, Origin>;
  /** Where it is told what no rule decides. */
  readonly header: Origin;
}

/** What the rules do over all possible facts, not only today's data. */
export function prove({ compiled, catalogue, possible, decide, pairs, written, header }: ProofInput): Proof {
  const space = factSpace(compiled.atoms, catalogue, possible);
  const survey = new Survey(compiled.rules, space.cells, decide);
  const met = pairs(space);
  const read = new Set(compiled.atoms.map((atom) => atom.fact));
  const shown: readonly FactId[] = catalogue
    .map((spec) => spec.id)
    .filter((fact) => read.has(fact) || fact === "place" || fact === "industry");
  const bear: Bear = (cells) => witness(cells, survey.cells, space, met, shown);
  const placeOf = (rule: CompiledRule): Origin => written.get(rule.id) ?? header;

  const dead = neverHolding(survey, placeOf);
  const order = [...written.keys()];
  const live = [...survey.rules.keys()].filter((at) => survey.held(at).length > 0).sort((a, b) => rank(a) - rank(b));
  function rank(at: number): number {
    return order.indexOf((survey.rules[at] as CompiledRule).id);
  }
  const needless = covered(survey, live, placeOf, bear);
  const idle = idleConditions(
    survey,
    live.filter((at) => !needless.rules.has(at)),
    bear,
  );
  const open = compiled.rules.length === 0 ? { findings: [], left: [] } : undecided(survey, space, header, bear);
  const findings: readonly ProofFinding[] = [
    ...dead,
    ...needless.findings,
    ...idle,
    ...disagreements(survey, placeOf, bear),
    ...open.findings,
  ];
  return {
    cells: space.cells.length,
    met: space.cells.filter((cell) => met.has(space.keyOfCell(cell))).length,
    isComplete: space.isComplete,
    findings,
    left: open.left,
    unread: catalogue.map((spec) => spec.id).filter((fact) => !read.has(fact)),
  };
}

function witness(
  cells: readonly number[],
  all: readonly Cell[],
  space: FactSpace,
  met: ReturnType<FindPairs>,
  shown: readonly FactId[],
): Witness {
  let found = all[cells[0] ?? 0] as Cell;
  let pair: Witness["pair"] = null;
  for (const at of cells) {
    const cell = all[at] as Cell;
    pair = met.get(space.keyOfCell(cell)) ?? null;
    if (pair === null) continue;
    found = cell;
    break;
  }
  return { facts: shown.map((fact) => ({ fact, value: found.facts[fact] ?? NOT_APPLICABLE })), pair };
}
