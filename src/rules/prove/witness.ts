import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import type { Atom } from "../../model/compiled.ts";
import { type FactId, NOT_APPLICABLE } from "../../model/fact.ts";
import type { Witness } from "../../model/proof.ts";
import type { Cell, FactSpace } from "./space.ts";

/** A witness says where the pair is and how its industries are related, whether the rules ask or not. */
export function isAlwaysShown(fact: FactId): boolean {
  return fact === "place" || fact === "industry";
}

/** The facts that a witness shows: these two, and those that the rules read. */
export function shownFacts(atoms: readonly Atom[]): readonly FactId[] {
  return FACT_CATALOGUE.map(({ id }) => id).filter((fact) => isAlwaysShown(fact) || atoms.some((atom) => atom.fact === fact));
}

/** The first of these cells that a pair of the data has, with the pair; else the first, whose facts are then made. */
export function witnessOf(
  cells: readonly number[],
  space: FactSpace,
  met: ReadonlyMap<string, NonNullable<Witness["pair"]>>,
  shown: readonly FactId[],
): Witness {
  const real = cells.find((at) => met.has(space.keyOfCell(space.cells[at] as Cell)));
  const cell = space.cells[real ?? cells[0] ?? 0] as Cell;
  return {
    facts: shown.map((fact) => ({ fact, value: cell.facts[fact] ?? NOT_APPLICABLE })),
    pair: real === undefined ? null : (met.get(space.keyOfCell(cell)) ?? null),
  };
}
