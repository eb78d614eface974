import type { Atom } from "../../model/compiled.ts";
import type { FactSpec, FactValue } from "../../model/fact.ts";

/** Values of a fact, at least one of each class that the atoms tell apart; `named` are those that a fact of open domain can take. */
export function valuesToTry(spec: FactSpec, atoms: readonly Atom[], named: readonly FactValue[]): readonly FactValue[] {
  const { domain } = spec;
  switch (domain.kind) {
    case "choice":
      return domain.values;
    case "flag":
      return [true, false];
    case "number":
      return numbers(domain, atoms);
    default:
      return distinct(named, atoms);
  }
}

/** The bounds, every number that an atom names, its neighbours among whole numbers, and a number in each gap between others. */
function numbers(
  domain: { readonly least: number; readonly most: number; readonly whole: boolean },
  atoms: readonly Atom[],
): readonly number[] {
  const { least, most, whole } = domain;
  const asked = numbersIn(atoms);
  const points = new Set([least, most, ...asked]);
  if (whole) for (const value of asked) for (const near of [value - 1, value + 1]) points.add(near);
  const sorted = [...points].filter((value) => value >= least && value <= most).sort((a, b) => a - b);
  return whole ? sorted : sorted.flatMap((value, at) => (at === 0 ? [value] : [((sorted[at - 1] as number) + value) / 2, value]));
}

/** The numbers that atoms compare with. */
export function numbersIn(atoms: readonly Atom[]): readonly number[] {
  const numbers: number[] = [];
  for (const { expected } of atoms) {
    for (const value of typeof expected === "object" ? expected : [expected]) if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

/** Of values that no atom tells apart, the first. */
function distinct<Value extends FactValue>(values: readonly Value[], atoms: readonly Atom[]): readonly Value[] {
  const seen = new Map<string, Value>();
  for (const value of values) {
    const signature = atoms.map((atom) => (atom.holds(value) ? "t" : "f")).join("");
    if (!seen.has(signature)) seen.set(signature, value);
  }
  return [...seen.values()];
}

/** More sets of years than this are not told apart. */
const MOST_SETS = 256;

/** Sets of years, one for each way in which the tests can come out: single years, and as many together as make a difference. */
export function yearSets(singles: readonly number[], signature: (years: readonly number[]) => string): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  for (const year of singles) if (!found.has(signature([year]))) found.set(signature([year]), [year]);
  const kinds = [...found.values()].map(([year]) => year as number);
  for (const years of found.values()) {
    for (const year of kinds) {
      if (years.includes(year) || found.size >= MOST_SETS) continue;
      const more = [...years, year].sort((a, b) => a - b);
      if (!found.has(signature(more))) found.set(signature(more), more);
    }
  }
  return [...found.values()];
}
