import { type Fact, type FactId, type Facts, known, NOT_APPLICABLE } from "../../model/fact.ts";
import type { FactChange } from "../../model/why-not.ts";

/** Facts that change together, and what they can change to. */
export interface Bundle {
  readonly facts: readonly FactId[];
  readonly values: readonly Readonly<Partial<Record<FactId, Fact>>>[];
}

const industry = (
  relation: string,
  steps: number | null,
  direction: string | null,
  role: string | null,
  hops: number | null,
): Readonly<Partial<Record<FactId, Fact>>> => {
  const orNot = (value: string | number | null): Fact => (value === null ? NOT_APPLICABLE : known(value));
  return {
    industry: known(relation),
    "industry.steps": orNot(steps),
    "industry.direction": orNot(direction),
    "chain.role": orNot(role),
    "chain.hops": orNot(hops),
  };
};

/** How two industries could stand, nearest first: a direct chain is less of a claim than a branch, and that less than identity. */
export const INDUSTRY: Bundle = {
  facts: ["industry", "industry.steps", "industry.direction", "chain.role", "chain.hops"],
  values: [
    industry("similar", null, null, "belt-upstream", 1),
    industry("similar", null, null, "belt-downstream", 1),
    industry("subordinate", 1, "belt-narrower", null, null),
    industry("subordinate", 1, "belt-wider", null, null),
    industry("identical", 0, null, null, null),
  ],
};

/** A belt listed in the study year. */
export function listing(studyYear: number): Bundle {
  const current = { "belt.listing": known("current"), "belt.current": known(true), "belt.years": known([studyYear]) };
  return { facts: ["belt.listing", "belt.current", "belt.years"], values: [current] };
}

export const PLACE: Bundle = { facts: ["place"], values: [{ place: known("same-city") }] };

/** A pair's facts, with one value of each of some bundles put in their place. */
export interface Changed {
  readonly facts: Facts;
  readonly bundles: readonly Bundle[];
  readonly changes: readonly FactChange[];
}

/**
 * The smallest changes of facts that reach a goal: every choice of one bundle, then of two, and so on to all; of larger choices
 * only those that no smaller one makes needless.
 */
export function smallestChanges(facts: Facts, bundles: readonly Bundle[], reaches: (facts: Facts) => boolean): readonly Changed[] {
  for (let size = 1; size <= bundles.length; size++) {
    const found = choices(bundles, size).flatMap((chosen) => changedBy(facts, chosen, reaches));
    if (found.length > 0) return found;
  }
  return [];
}

function choices<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => choices(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}

function changedBy(facts: Facts, bundles: readonly Bundle[], reaches: (facts: Facts) => boolean): readonly Changed[] {
  let all: readonly Facts[] = [facts];
  for (const { values } of bundles) all = all.flatMap((before) => values.map((value): Facts => ({ ...before, ...value })));
  return all
    .filter(reaches)
    .map((after) => ({ facts: after, bundles, changes: differences(facts, after, bundles) }))
    .filter(({ changes }) => changes.length > 0);
}

function differences(from: Facts, to: Facts, bundles: readonly Bundle[]): readonly FactChange[] {
  const shown = bundles.flatMap((bundle) => bundle.facts);
  return shown
    .filter((fact) => JSON.stringify(from[fact]) !== JSON.stringify(to[fact]))
    .map((fact) => ({ fact, from: from[fact], to: to[fact] }));
}
