import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import type { FactId } from "../../model/fact.ts";
import type { ProofFinding } from "../../model/proof.ts";
import type { Relation } from "../../model/relation.ts";
import type { Origin } from "../../model/span.ts";
import type { Bear } from "./findings.ts";
import type { Cell, FactSpace } from "./space.ts";
import type { Survey } from "./survey.ts";

/** Undecided cells that agree in these facts, for any values of the others. */
export interface Left {
  readonly cells: readonly number[];
  readonly facts: readonly FactId[];
}

const RELATED: readonly Relation[] = ["identical", "subordinate", "similar"];
const MEASURED = FACT_CATALOGUE.filter(({ domain }) => domain.kind === "number").map(({ id }) => id);

/**
 * Facts with one city and related industries for which no rule holds. It is a finding if a whole relation is never decided, or if
 * undecided values lie between decided ones. Facts beyond the bounds of a rule are returned as `left`: their answer is `none`, usually on purpose.
 */
export function undecided(
  survey: Survey,
  space: FactSpace,
  origin: Origin,
  bear: Bear,
  shown: readonly FactId[],
): { readonly findings: ProofFinding[]; readonly left: readonly Left[] } {
  const findings: ProofFinding[] = [];
  const left: Left[] = [];
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
    left.push(
      ...summed(
        open.filter((at) => !told.has(at)),
        new Set(open),
        here,
        survey,
        shown,
      ),
    );
  }
  return { findings, left };
}

/** Undecided cells between two decided cells that differ from them only in this fact. */
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

/** A short description of undecided cells: a fact is omitted if the cells are undecided for all its values. */
function summed(
  cells: readonly number[],
  open: ReadonlySet<number>,
  here: readonly number[],
  survey: Survey,
  shown: readonly FactId[],
): readonly Left[] {
  const found: Left[] = [];
  const covered = new Set<number>();
  const like = (at: number, facts: readonly FactId[]): readonly number[] =>
    here.filter((other) => facts.every((fact) => value(survey, other, fact) === value(survey, at, fact)));
  for (const at of cells) {
    if (covered.has(at)) continue;
    let facts = shown;
    for (const fact of [...facts].reverse()) {
      const fewer = facts.filter((other) => other !== fact);
      if (like(at, fewer).every((other) => open.has(other))) facts = fewer;
    }
    const same = like(at, facts);
    for (const other of same) covered.add(other);
    found.push({ cells: same, facts });
  }
  return found;
}

function value(survey: Survey, at: number, fact: FactId): string {
  return JSON.stringify((survey.cells[at] as Cell).facts[fact] ?? null);
}
