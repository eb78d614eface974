import type { Atom } from "../model/compiled.ts";
import { type Fact, type FactDomain, type FactId, type FactValue, known } from "../model/fact.ts";
import type { ConceptId } from "../model/ids.ts";
import type { Relation } from "../model/relation.ts";

/** The possible values of facts with an open domain in one workspace. */
export interface Workspace {
  readonly concepts: readonly ConceptId[];
  readonly kinds: readonly string[];
  readonly places: readonly { readonly province: string; readonly regions: readonly string[] }[];
  /** Values of the fact `place` that the rules can meet, the closest first. */
  readonly closeness: readonly string[];
  /** Each set of groups that two places of the data have in common, beside the value of `place` that occurs with it. */
  readonly groupSets: () => readonly { readonly place: string; readonly groups: readonly string[] }[];
  readonly studyYear: number;
  readonly fallbackYears: readonly [number, number] | null;
  /** Relations that declarations state only for two concepts, independently of the hierarchy. */
  readonly apart: readonly {
    readonly cluster: ConceptId;
    readonly belt: ConceptId;
    readonly relation: Relation;
    readonly direction: "wider" | "narrower" | null;
  }[];
}

/** The context in which a definition lists the possible values of its fact. */
export interface Setting {
  readonly workspace: Workspace;
  /** The tests that the rules make on a fact. */
  readonly tests: (fact: FactId) => readonly Atom[];
  /** Values of the fact, at least one of each class that its tests distinguish; empty if its domain is open. */
  readonly values: readonly Fact[];
}

/** Any value of the domain, or, with `orElse`, one that is missing. */
export function anyValue(orElse: readonly Fact[] = []): ({ values }: Setting) => () => readonly Fact[] {
  return ({ values }) => {
    const all = [...values, ...orElse];
    return () => all;
  };
}

/** Values of a closed domain, at least one of each class that the tests distinguish. */
export function valuesToTry(domain: FactDomain, tests: readonly Atom[]): readonly Fact[] {
  switch (domain.kind) {
    case "choice":
      return domain.values.map(known);
    case "flag":
      return [true, false].map(known);
    case "number":
      return numbers(domain, tests).map(known);
    default:
      return [];
  }
}

/** The bounds, every number that a test names, its neighbours among whole numbers, and a number in each gap between others. */
function numbers(
  domain: { readonly least: number; readonly most: number; readonly whole: boolean },
  tests: readonly Atom[],
): readonly number[] {
  const { least, most, whole } = domain;
  const asked = numbersIn(tests);
  const points = new Set([least, most, ...asked]);
  if (whole) for (const value of asked) for (const near of [value - 1, value + 1]) points.add(near);
  const sorted = [...points].filter((value) => value >= least && value <= most).sort((a, b) => a - b);
  return whole ? sorted : sorted.flatMap((value, at) => (at === 0 ? [value] : [((sorted[at - 1] as number) + value) / 2, value]));
}

/** The numbers that tests compare with. */
export function numbersIn(tests: readonly Atom[]): readonly number[] {
  return tests.flatMap(({ expected }) => [expected].flat()).filter((value) => typeof value === "number");
}

/** The first of each class of values that no test distinguishes. */
export function oneOfEach<Value extends FactValue>(values: readonly Value[], tests: readonly Atom[]): readonly Value[] {
  const seen = new Map<string, Value>();
  for (const value of values) {
    const signature = tests.map((test) => (test.holds(value) ? "t" : "f")).join("");
    if (!seen.has(signature)) seen.set(signature, value);
  }
  return [...seen.values()];
}

/** The maximum number of sets of years that are distinguished. */
export const MOST_SETS = 256;

/** Sets of years, one for each combination of outcomes of the tests: single years, and unions of as many as make a difference. */
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
