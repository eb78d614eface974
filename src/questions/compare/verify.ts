import type { Comparison } from "../../model/comparison.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { createMatcher } from "../../world/match.ts";
import { applyEdits } from "./apply.ts";

/** Number of sets of edits that are verified by whole runs; each takes as long as a `match`. */
const MOST_SETS = 60;

/** The verification of a comparison by whole runs: their number, and the units for which they differ, with the side or set of edits. */
export interface Verification {
  readonly runs: number;
  readonly differing: readonly string[];
}

/** Judges both inputs and the causes again with json-rules-engine, on inputs after exactly those edits. */
export async function verifyComparison({ units, changed, edits }: Comparison, from: MatchInput, to: MatchInput): Promise<Verification> {
  const byId = new Map(edits.map((edit) => [edit.id, edit]));
  const differing: string[] = [];
  let runs = 0;
  const check = async (input: MatchInput, expected: Iterable<readonly [unit: string, outcome: string]>, where: string): Promise<void> => {
    const { result } = await createMatcher(input);
    const ours = new Map<string, string>(result.units.map(({ unit, outcome }) => [unit, outcome]));
    runs += 1;
    for (const [unit, outcome] of expected) if ((ours.get(unit) ?? "absent") !== outcome) differing.push(`${unit} (${where})`);
  };
  await check(
    from,
    units.map((unit) => [unit.unit, unit.from]),
    "from",
  );
  await check(
    to,
    units.map((unit) => [unit.unit, unit.to]),
    "to",
  );
  const sets = new Map<string, { readonly set: readonly string[]; readonly expected: Map<string, string> }>();
  for (const unit of changed) {
    for (const set of unit.causedBy.sets) {
      const known = sets.get(set.join()) ?? { set, expected: new Map<string, string>() };
      known.expected.set(unit.unit, unit.to);
      sets.set(set.join(), known);
    }
  }
  for (const { set, expected } of [...sets.values()].slice(0, MOST_SETS)) {
    const made = set.flatMap((id) => byId.get(id) ?? []);
    await check(applyEdits(from, made), expected, set.join(" + "));
  }
  return { runs, differing };
}
