import type { Comparison } from "../model/comparison.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { Language } from "../model/text.ts";
import { applyEdits } from "../questions/compare/apply.ts";
import { comparingWords } from "../words/comparing.ts";
import { createMatcher } from "../world/match.ts";

/** Sets of edits that are checked by whole runs; each takes as long as a `match`. */
const MOST_SETS = 60;

/** Judges both inputs and the causes anew with json-rules-engine, on inputs with just those edits made. */
export async function verifyComparison(
  { units, changed, edits }: Comparison,
  from: MatchInput,
  to: MatchInput,
  language: Language,
): Promise<{ readonly notes: readonly string[]; readonly failed: boolean }> {
  const words = comparingWords[language];
  const byId = new Map(edits.map((edit) => [edit.id, edit]));
  const outcomes = async (input: MatchInput) =>
    new Map((await createMatcher(input)).result.units.map(({ unit, outcome }) => [unit, outcome]));
  const differing: string[] = [];
  let runs = 2;
  for (const [side, input] of [
    ["from", from],
    ["to", to],
  ] as const) {
    const ours = await outcomes(input);
    for (const unit of units) if ((ours.get(unit.unit) ?? "absent") !== unit[side]) differing.push(`${unit.unit} (${side})`);
  }
  const sets = new Map<string, { readonly set: readonly string[]; readonly expected: Map<string, string> }>();
  for (const unit of changed) {
    for (const set of unit.causedBy.sets) {
      const known = sets.get(set.join()) ?? { set, expected: new Map<string, string>() };
      known.expected.set(unit.unit, unit.to);
      sets.set(set.join(), known);
    }
  }
  for (const { set, expected } of [...sets.values()].slice(0, MOST_SETS)) {
    const ours = await outcomes(
      applyEdits(
        from,
        set.flatMap((id) => byId.get(id) ?? []),
      ),
    );
    runs++;
    for (const [unit, outcome] of expected)
      if ((ours.get(unit as never) ?? "absent") !== outcome) differing.push(`${unit} (${set.join(" + ")})`);
  }
  return differing.length === 0 ? { notes: [words.verified(runs)], failed: false } : { notes: differing.map(words.differs), failed: true };
}
