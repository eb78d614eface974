import type { FactId } from "../model/fact.ts";
import type { ProofFinding, Witness } from "../model/proof.ts";
import type { Relation } from "../model/relation.ts";
import type { Origin } from "../model/span.ts";
import type { Bear } from "./findings.ts";
import type { Cell, FactSpace } from "./space.ts";
import type { Survey } from "./survey.ts";

const RELATED: readonly Relation[] = ["identical", "subordinate", "similar"];
const MEASURED: readonly FactId[] = ["industry.steps", "chain.hops", "chain.inputShare"];

/**
 * Facts of one city and related industries for which no rule holds. It is a finding where a whole relation is never decided, or where
 * values lie open between values that are decided; what lies beyond a rule's bounds is `left` to `none`, mostly on purpose.
 */
export function undecided(
  survey: Survey,
  space: FactSpace,
  origin: Origin,
  bear: Bear,
): { readonly findings: ProofFinding[]; readonly left: readonly Witness[] } {
  const findings: ProofFinding[] = [];
  const left: Witness[] = [];
  for (const relation of RELATED) {
    const here = [...survey.cells.entries()].filter(([, cell]) => cell.isSameCity && cell.industry === relation).map(([at]) => at);
    const open = here.filter((at) => !survey.isDecided(at));
    if (open.length === 0) continue;
    if (open.length === here.length) {
      findings.push({ kind: "undecided", relation, fact: null, origin, witness: bear(open) });
      continue;
    }
    const holes = MEASURED.flatMap((fact) => {
      const cells = between(fact, here, survey, space);
      return cells.length === 0 ? [] : [{ fact, cells }];
    });
    for (const { fact, cells } of holes) findings.push({ kind: "undecided", relation, fact, origin, witness: bear(cells) });
    const told = new Set(holes.flatMap(({ cells }) => cells));
    for (const at of open) if (!told.has(at)) left.push(bear([at]));
  }
  return { findings, left };
}

/** Open cells with a decided one below and another above, which are the same but for this fact. */
function between(fact: FactId, here: readonly number[], survey: Survey, space: FactSpace): readonly number[] {
  const others = space.atoms.filter((atom) => atom.fact !== fact);
  const rows = new Map<string, { readonly at: number; readonly value: number }[]>();
  for (const at of here) {
    const { facts, truths } = survey.cells[at] as Cell;
    const found = facts[fact];
    if (found?.kind !== "known" || typeof found.value !== "number") continue;
    const key = others.map((atom) => truths[atom.index]).join("");
    const row = rows.get(key) ?? [];
    rows.set(key, row);
    row.push({ at, value: found.value });
  }
  return [...rows.values()].flatMap((row) => {
    const decided = row.filter(({ at }) => survey.isDecided(at)).map(({ value }) => value);
    const [least, most] = [Math.min(...decided), Math.max(...decided)];
    return row.filter(({ at, value }) => value > least && value < most && !survey.isDecided(at)).map(({ at }) => at);
  });
}
