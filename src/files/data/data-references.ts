import type { Data } from "../../model/data.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Ruleset } from "../../model/rules.ts";
import type { Locate, Origin } from "../../model/span.ts";
import { RowNames } from "./row-names.ts";

type Nearest = (text: string, candidates: Iterable<string>) => string | null;

/** Units and belts that exceptions and cases name but that are not in the tables, and names that several of them have. */
export function dataReferences(
  ruleset: Ruleset,
  data: Partial<Pick<Data, "units" | "belts">>,
  locate: Locate,
  nearest: Nearest,
): readonly Issue[] {
  const names = new RowNames(data);
  const missing = (what: "unit" | "belt", id: string, origin: Origin, unit = id): Issue[] => {
    const found = what === "unit" ? names.units(id) : names.belts(id, unit);
    if (found === null || found.length === 1) return [];
    const span = locate({ file: origin.file, path: [...origin.path, what] });
    if (found.length > 1) return [issue("ambiguous-row", span, { what, found: id, ids: found })];
    const known = (what === "unit" ? data.units : data.belts) ?? [];
    const hint = nearest(id, new Set(known.flatMap((row) => [row.id, row.name])));
    return [issue("unknown-reference", span, { what, found: id, hint, allowed: [] })];
  };
  const exceptions = ruleset.exceptions.flatMap(({ about, origin }) => {
    if (about.kind === "concepts") return [];
    const belt = about.kind === "pair" ? missing("belt", about.belt, origin, about.unit) : [];
    return [...missing("unit", about.unit, origin), ...belt];
  });
  return [
    ...exceptions,
    ...ruleset.cases.flatMap(({ cluster, origin }) => ("unit" in cluster ? missing("unit", cluster.unit, origin) : [])),
  ];
}
