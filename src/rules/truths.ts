import type { Atom } from "../model/compiled.ts";
import type { Fact, FactId } from "../model/fact.ts";

export type FactsInUse = Readonly<Partial<Record<FactId, Fact>>>;

/** What each test says of these facts, one letter a test: all that rules can see of them. A fact that is left out fails every test. */
export function truthsOf(atoms: readonly Atom[], facts: FactsInUse): string {
  let truths = "";
  for (const atom of atoms) truths += truth(atom, facts[atom.fact]);
  return truths;
}

/** A fact that does not apply is told apart from one that failed only by what an explanation shows of it. */
function truth(atom: Atom, fact: Fact | undefined): "t" | "f" | "u" {
  if (!fact || fact.kind === "not-applicable") return "f";
  if (fact.kind === "unknown") return "u";
  return atom.holds(fact.value) ? "t" : "f";
}
