import type { Atom } from "../model/compiled.ts";
import type { FactSide, SomeFacts } from "../model/fact.ts";
import { signatureOf } from "../rules/evaluate.ts";

/** Facts of one side, sorted into classes that no rule tells apart; each class keeps the first facts that fell into it. */
export interface FactClasses {
  /** The class of these facts, from 0. */
  classOf(facts: SomeFacts): number;
  readonly representatives: readonly SomeFacts[];
}

/** Values that no atom tells apart share a class: k thresholds on a number give at most 2k + 1. */
export function factClasses(atoms: readonly Atom[], side: FactSide): FactClasses {
  const own = atoms.filter((atom) => atom.side === side);
  const classes = new Map<string, number>();
  const representatives: SomeFacts[] = [];
  // The same object often comes again and again: what unrelated concepts are to each other.
  let last: { readonly facts: SomeFacts; readonly found: number } | null = null;
  return {
    representatives,
    classOf(facts) {
      if (last?.facts === facts) return last.found;
      const signature = signatureOf(own, facts);
      let found = classes.get(signature);
      if (found === undefined) {
        found = representatives.push(facts) - 1;
        classes.set(signature, found);
      }
      last = { facts, found };
      return found;
    },
  };
}
