import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import type { FactRemedy } from "../../facts/definition.ts";
import type { Dataset } from "../../model/data.ts";
import { type FactId, type FactSide, type Facts, known, type SomeFacts } from "../../model/fact.ts";
import type { FactChange } from "../../model/why-not.ts";

type Leading = Extract<FactRemedy, { readonly kind: "leads" }>;

/** Facts that change together: one that an edit changes, and those derived from it. */
export interface Bundle {
  readonly edit: Leading["edit"];
  readonly facts: readonly FactId[];
  readonly values: readonly SomeFacts[];
}

/** What an expert can declare precedes what a row says, which precedes locations. */
const ORDER: readonly FactSide[] = ["concepts", "belt", "cluster", "places"];

export function bundlesOf(dataset: Dataset): readonly Bundle[] {
  return ORDER.flatMap((side) =>
    FACT_CATALOGUE.flatMap(({ id, side: own, remedy }) => (own === side && remedy.kind === "leads" ? [bundleOf(id, remedy, dataset)] : [])),
  );
}

function bundleOf(id: FactId, { edit, values }: Leading, dataset: Dataset): Bundle {
  const followers = FACT_CATALOGUE.flatMap(({ id: follower, remedy }) =>
    remedy.kind === "follows" && remedy.fact === id ? [{ id: follower, values: remedy.values }] : [],
  );
  let sets: readonly SomeFacts[] = values.map((value) => ({ [id]: known(value) }));
  for (const follower of followers) {
    sets = sets.flatMap((given) => follower.values(given, dataset).map((fact) => ({ ...given, [follower.id]: fact })));
  }
  return { edit, facts: [id, ...followers.map((follower) => follower.id)], values: sets };
}

/** A pair's facts after some bundles are replaced, each by one of its values. */
export interface Changed {
  readonly facts: Facts;
  readonly bundles: readonly Bundle[];
  readonly changes: readonly FactChange[];
}

/**
 * The smallest changes of facts that reach a goal: every choice of one bundle, then of two, and so on up to all; larger choices are
 * listed only if no smaller one makes them unnecessary.
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
