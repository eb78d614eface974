import { byCodePoint } from "../model/ids.ts";
import type { Grouping, Rate, RateRow } from "../model/match.ts";
import type { UnitOutcome } from "../model/relation.ts";

interface Counted {
  readonly outcome: UnitOutcome;
  readonly provisional?: "match" | "either";
}

/** A count with its total; without a total there is no share. */
export function rate(count: number, total: number): Rate {
  return { count, total, share: total === 0 ? null : count / total };
}

/** One row of rates over these units. */
export function rateRow(by: RateRow["by"], value: string, units: readonly Counted[]): RateRow {
  const count = (outcome: UnitOutcome): number => units.filter((unit) => unit.outcome === outcome).length;
  const [matched, similar, total] = [count("matched"), count("similar"), units.length];
  return {
    by,
    value,
    units: total,
    matched,
    similar,
    none: count("none"),
    noBelt: count("no-belt"),
    unknown: count("unknown"),
    matchRate: rate(matched, total),
    similarRate: rate(similar, total),
    eitherRate: rate(matched + similar, total),
    ...provisionalOf(units),
  };
}

function provisionalOf(units: readonly Counted[]): Pick<RateRow, "provisional"> {
  const open = units.filter(({ provisional }) => provisional !== undefined);
  const match = open.filter(({ outcome }) => outcome === "matched").length;
  const either = open.filter(({ provisional }) => provisional === "either").length;
  return open.length === 0 ? {} : { provisional: { units: open.length, match, either } };
}

/** Rates of all units, then of each group. A unit can stand in several groups (regions); groups come in the order given, else by name. */
export function rates<U extends Counted>(
  units: readonly U[],
  by: Grouping,
  groupsOf: (unit: U) => readonly string[],
  order: readonly string[] = [],
): readonly RateRow[] {
  const groups = new Map<string, U[]>();
  for (const unit of units) {
    for (const group of groupsOf(unit)) {
      const members = groups.get(group);
      if (members) members.push(unit);
      else groups.set(group, [unit]);
    }
  }
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = [...groups.keys()].sort((a, b) => place(a) - place(b) || byCodePoint(a, b));
  return [rateRow("all", "all", units), ...names.map((name) => rateRow(by, name, groups.get(name) ?? []))];
}
