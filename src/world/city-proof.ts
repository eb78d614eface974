import type { CompiledRules } from "../model/compiled.ts";
import { known, type SomeFacts, unknown } from "../model/fact.ts";
import { decide } from "../rules/decide.ts";
import type { RuleEngine } from "../rules/engine.ts";

/**
 * Whether every pair whose places stand like this has the verdict `none`, whatever its other facts are: asked of the rules
 * themselves, with `place` known and all else unknown. Only then may such pairs share one answer without being looked at.
 */
export async function provesNone(place: string, compiled: CompiledRules, engine: RuleEngine): Promise<boolean> {
  const facts: Record<string, ReturnType<typeof known>> = {};
  for (const atom of compiled.atoms) facts[atom.fact] = unknown("no-concept");
  facts["place"] = known(place);
  const answers = await engine.answer(facts as SomeFacts);
  const verdict = decide(
    compiled.rules,
    answers.map((answer) => answer.outcome),
  );
  return verdict.relation === "none";
}
