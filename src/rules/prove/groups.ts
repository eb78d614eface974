import { FACT_CATALOGUE, FACTS } from "../../facts/catalogue.ts";
import { valuesToTry, type Workspace } from "../../facts/possible.ts";
import type { Atom } from "../../model/compiled.ts";
import type { Fact, FactId, SomeFacts } from "../../model/fact.ts";
import { signatureOf } from "../evaluate.ts";

/**
 * The possible sets of facts, by groups: facts that are tied to each other form one group, and groups are independent. Of the sets
 * that no test distinguishes, a group contains the first. Sets are merged only when complete: if they were merged before the ties between facts
 * are applied, a rule that can hold would appear never to hold.
 */
export function factGroups(atoms: readonly Atom[], workspace: Workspace): readonly (readonly SomeFacts[])[] {
  const tests = (fact: FactId): readonly Atom[] => atoms.filter((atom) => atom.fact === fact);
  return tiedGroups().map((group) => setsOf(group, tests, workspace));
}

/** The facts by groups, in an order in which facts that restrict others come first. */
function tiedGroups(): readonly (readonly FactId[])[] {
  const groups = new Map<FactId, FactId[]>();
  const visit = (id: FactId): void => {
    if (groups.has(id)) return;
    const { tiedTo } = FACTS[id];
    for (const other of tiedTo) visit(other);
    const joined = [...new Set(tiedTo.map((other) => groups.get(other) as FactId[]))];
    const group = [...joined.flat(), id];
    for (const member of group) groups.set(member, group);
  };
  for (const { id } of FACT_CATALOGUE) visit(id);
  return [...new Set(groups.values())];
}

function setsOf(group: readonly FactId[], tests: (fact: FactId) => readonly Atom[], workspace: Workspace): readonly SomeFacts[] {
  const steps = group.map((id) => {
    const own = tests(id);
    const values = valuesToTry(FACTS[id].domain, own);
    const possible = FACTS[id].possible({ workspace, tests, values });
    // No test distinguishes the values of such a fact, so the first one represents all.
    const isUnseen = own.length === 0 && !group.some((other) => FACTS[other].tiedTo.includes(id));
    return { id, own, possible: isUnseen ? (given: SomeFacts) => possible(given).slice(0, 1) : possible };
  });
  const found = new Map<string, SomeFacts>();
  const given: Partial<Record<FactId, Fact>> = {};
  const visit = (at: number, signature: string): void => {
    const step = steps[at];
    if (step === undefined) {
      if (!found.has(signature)) found.set(signature, { ...given });
      return;
    }
    for (const fact of step.possible(given)) {
      given[step.id] = fact;
      visit(at + 1, signature + signatureOf(step.own, given));
    }
    delete given[step.id];
  };
  visit(0, "");
  return [...found.values()];
}
