import type { Data } from "../../model/data.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Ruleset } from "../../model/rules.ts";
import type { Locate, Origin } from "../../model/span.ts";

type Nearest = (text: string, candidates: Iterable<string>) => string | null;

/** Units and belts that exceptions and cases name but that are not in the tables. */
export function dataReferences(
  ruleset: Ruleset,
  data: Partial<Pick<Data, "units" | "belts">>,
  locate: Locate,
  nearest: Nearest,
): readonly Issue[] {
  const units = data.units === undefined ? null : new Set<string>(data.units.map((unit) => unit.id));
  const belts = data.belts === undefined ? null : new Set<string>(data.belts.map((belt) => belt.id));
  const missing = (what: "unit" | "belt", id: string, origin: Origin): Issue[] => {
    const known = what === "unit" ? units : belts;
    if (known === null || known.has(id)) return [];
    const span = locate({ file: origin.file, path: [...origin.path, what] });
    return [issue("unknown-reference", span, { what, found: id, hint: nearest(id, known), allowed: [] })];
  };
  const exceptions = ruleset.exceptions.flatMap(({ about, origin }) => {
    if (about.kind === "concepts") return [];
    const belt = about.kind === "pair" ? missing("belt", about.belt, origin) : [];
    return [...missing("unit", about.unit, origin), ...belt];
  });
  return [
    ...exceptions,
    ...ruleset.cases.flatMap(({ cluster, origin }) => ("unit" in cluster ? missing("unit", cluster.unit, origin) : [])),
  ];
}
