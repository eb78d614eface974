import type { Belt, Data, Unit } from "../../model/data.ts";
import type { BeltId, UnitId } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { Exception, RuleCase, Ruleset } from "../../model/rules.ts";

type Rows = Partial<Pick<Data, "units" | "belts">>;

/** Units and belts by what exceptions and cases may call them: an id, or the exact name of a row. Names are read only where somebody uses one. */
export class RowNames {
  readonly #rows: Rows;
  #units: ReadonlySet<string> | null = null;
  #belts: ReadonlySet<string> | null = null;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** The units of that id or name: none, one, or several of one name; null if the units are not known. */
  units(name: string): readonly UnitId[] | null {
    const { units } = this.#rows;
    if (units === undefined) return null;
    this.#units ??= new Set(units.map(({ id }) => id));
    return this.#units.has(name) ? [name as UnitId] : named(units, name).map(({ id }) => id);
  }

  /** The same for belts; of several, those in the city of the unit beside which the belt is named. */
  belts(name: string, unit: string): readonly BeltId[] | null {
    const { belts } = this.#rows;
    if (belts === undefined) return null;
    this.#belts ??= new Set(belts.map(({ id }) => id));
    if (this.#belts.has(name)) return [name as BeltId];
    const found = named(belts, name);
    const near = found.length > 1 ? found.filter(({ place }) => place === this.#placeOf(unit)) : found;
    return (near.length > 0 ? near : found).map(({ id }) => id);
  }

  #placeOf(name: string): Unit["place"] | undefined {
    const [id] = this.units(name) ?? [];
    return this.#rows.units?.find((unit) => unit.id === id)?.place;
  }
}

function named<Row extends Unit | Belt>(rows: readonly Row[], name: string): readonly Row[] {
  const key = labelKey(name);
  return rows.filter((row) => labelKey(row.name) === key);
}

/** A ruleset whose exceptions and cases name rows by id, whatever they were written as. The same ruleset if all name ids. */
export function withRowIds(ruleset: Ruleset, rows: Rows): Ruleset {
  const names = new RowNames(rows);
  const exceptions = ruleset.exceptions.map((one) => exceptionById(one, names));
  const cases = ruleset.cases.map((one) => caseById(one, names));
  const isSame = exceptions.every((one, at) => one === ruleset.exceptions[at]) && cases.every((one, at) => one === ruleset.cases[at]);
  return isSame ? ruleset : { ...ruleset, exceptions, cases };
}

function exceptionById(exception: Exception, names: RowNames): Exception {
  const { about } = exception;
  if (about.kind === "concepts") return exception;
  const unit = only(names.units(about.unit)) ?? about.unit;
  if (about.kind === "unit") return unit === about.unit ? exception : { ...exception, about: { kind: "unit", unit } };
  const belt = only(names.belts(about.belt, unit)) ?? about.belt;
  return unit === about.unit && belt === about.belt ? exception : { ...exception, about: { kind: "pair", unit, belt } };
}

function caseById(ruleCase: RuleCase, names: RowNames): RuleCase {
  if (!("unit" in ruleCase.cluster)) return ruleCase;
  const unit = only(names.units(ruleCase.cluster.unit));
  return unit === null || unit === ruleCase.cluster.unit ? ruleCase : { ...ruleCase, cluster: { unit } };
}

function only<Id>(ids: readonly Id[] | null): Id | null {
  const [first, ...others] = ids ?? [];
  return first === undefined || others.length > 0 ? null : first;
}
