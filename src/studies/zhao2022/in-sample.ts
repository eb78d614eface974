import type { MatchInput } from "../../model/matcher.ts";
import type { ClaimValue, OutOfSample, Reproduction } from "../../model/reproduction.ts";

/** A source that is one of the study's tables: a declaration from it is no evidence that the table is reproduced. */
const TABLE = /zhao2022\s*(表|tables?)\s*\d/iu;

/** An input without the declarations that were written from the study's tables; null if there are none. */
export function withoutTables(input: MatchInput): MatchInput | null {
  const declarations = input.ruleset.declarations.filter(({ source }) => !TABLE.test(source));
  if (declarations.length === input.ruleset.declarations.length) return null;
  return { ...input, ruleset: { ...input.ruleset, declarations } };
}

type Figures = Omit<Reproduction, "outOfSample">;

/** The figures of a run, each with its value without the declarations that were written from the tables. */
export function besideOutOfSample(found: Figures, without: Figures, declarations: OutOfSample["declarations"]): Reproduction {
  const { settled } = without;
  const ids = (published: string): readonly string[] =>
    settled.flatMap((unit) => (!unit.agrees && unit.published === published ? [unit.unit] : []));
  return {
    ...found,
    claims: found.claims.map((claim, at) => ({ ...claim, without: otherValue(claim.ours, without.claims[at]?.ours ?? null) })),
    bounds: found.bounds.map((bound, at) => ({ ...bound, without: without.bounds[at]?.ours ?? null })),
    outOfSample: {
      declarations,
      agree: settled.filter((unit) => unit.agrees).length,
      missed: ids("matched"),
      extra: ids("not-matched"),
      belts: settled.flatMap((unit) => unit.belts).filter((belt) => belt.isFound).length,
      relations: without.relations.filter((row) => row.ours === row.published).length,
    },
  };
}

function otherValue(ours: ClaimValue | null, without: ClaimValue | null): ClaimValue | null {
  return JSON.stringify(ours) === JSON.stringify(without) ? null : without;
}
