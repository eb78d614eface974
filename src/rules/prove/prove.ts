import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import type { Workspace } from "../../facts/possible.ts";
import type { CompiledRule, CompiledRules } from "../../model/compiled.ts";
import type { Proof, ProofFinding, Witness } from "../../model/proof.ts";
import type { Origin } from "../../model/span.ts";
import { type Bear, covered, disagreements, neverHolding } from "./findings.ts";
import { idleConditions } from "./idle.ts";
import { type FactSpace, factSpace } from "./space.ts";
import { Survey } from "./survey.ts";
import { undecided } from "./undecided.ts";
import { isAlwaysShown, shownFacts, witnessOf } from "./witness.ts";

/** Finds pairs of the data: the first pair with a set of facts, by the key of the set. */
export type FindPairs = (space: FactSpace) => ReadonlyMap<string, NonNullable<Witness["pair"]>>;

export interface ProofInput {
  readonly compiled: CompiledRules;
  readonly workspace: Workspace;
  readonly pairs: FindPairs;
  /** The place and order of a rule; of equivalent rules, the later ones are reported as redundant. */
  readonly written: ReadonlyMap<string, Origin>;
  /** The place at which undecided facts are reported. */
  readonly header: Origin;
}

/** Returns the findings about the rules over all possible facts, not only those of the current data. */
export function prove({ compiled, workspace, pairs, written, header }: ProofInput): Proof {
  const space = factSpace(compiled.atoms, workspace);
  const survey = new Survey(compiled.rules, space.cells);
  // Going through the pairs of the data takes longer than the proof, so it is done only if there is a finding to illustrate.
  let found: ReturnType<FindPairs> | null = null;
  const met = (): ReturnType<FindPairs> => {
    found ??= pairs(space);
    return found;
  };
  const read = new Set(compiled.atoms.map((atom) => atom.fact));
  const shown = shownFacts(compiled.atoms);
  const bear: Bear = (cells) => witnessOf(cells, space, met(), shown);
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
  const open = compiled.rules.length === 0 ? { findings: [], left: [] } : undecided(survey, space, header, bear, shown);
  const findings: readonly ProofFinding[] = [
    ...dead,
    ...needless.findings,
    ...idle,
    ...disagreements(survey, placeOf, bear),
    ...open.findings,
  ];
  return {
    cells: space.cells.length,
    isComplete: space.isComplete,
    findings,
    unread: FACT_CATALOGUE.map(({ id }) => id).filter((fact) => !read.has(fact)),
    met: () => space.cells.filter((cell) => met().has(space.keyOfCell(cell))).length,
    left: () =>
      open.left.map(({ cells, facts }) =>
        witnessOf(
          cells,
          space,
          met(),
          shown.filter((fact) => isAlwaysShown(fact) || facts.includes(fact)),
        ),
      ),
  };
}
