import type { Atom } from "../model/compiled.ts";
import type { Fact, FactSide } from "../model/fact.ts";
import type { FactsInUse } from "./engine.ts";

/** Facts of one side, sorted into classes that no rule tells apart; each class keeps the first facts that fell into it. */
export interface FactClasses {
  /** The class of these facts, from 0. */
  classOf(facts: FactsInUse): number;
  readonly representatives: readonly FactsInUse[];
}

/** Values that no atom tells apart share a class: k thresholds on a number give at most 2k + 1. */
export function factClasses(atoms: readonly Atom[], side: FactSide): FactClasses {
  const own = atoms.filter((atom) => atom.side === side);
  const classes = new Map<string, number>();
  const representatives: FactsInUse[] = [];
  return {
    representatives,
    classOf(facts) {
      let signature = "";
      for (const atom of own) signature += truth(atom, facts[atom.fact]);
      const known = classes.get(signature);
      if (known !== undefined) return known;
      classes.set(signature, representatives.length);
      representatives.push(facts);
      return representatives.length - 1;
    },
  };
}

/** A fact that does not apply is told apart from one that failed only by what an explanation shows of it. */
function truth(atom: Atom, fact: Fact | undefined): "t" | "f" | "u" {
  if (!fact || fact.kind === "not-applicable") return "f";
  if (fact.kind === "unknown") return "u";
  return atom.holds(fact.value) ? "t" : "f";
}
