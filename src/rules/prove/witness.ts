import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import type { Atom } from "../../model/compiled.ts";
import { type FactId, NOT_APPLICABLE } from "../../model/fact.ts";
import type { Witness } from "../../model/proof.ts";
import type { Cell, FactSpace } from "./space.ts";

/** A witness always shows the relation of the places and of the industries, even if no rule uses them. */
export function isAlwaysShown(fact: FactId): boolean {
  return fact === "place" || fact === "industry";
}

/** The facts that a witness shows: these two, and those that the rules use. */
export function shownFacts(atoms: readonly Atom[]): readonly FactId[] {
  return FACT_CATALOGUE.map(({ id }) => id).filter((fact) => isAlwaysShown(fact) || atoms.some((atom) => atom.fact === fact));
}

/** The first of these cells that occurs in the data, with its pair; otherwise the first cell, whose facts are then made up. */
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
