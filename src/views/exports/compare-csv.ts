import type { CompareDocument } from "../../documents/compare.ts";
import { nameOf } from "../text/compare.ts";
import { csvText } from "./csv.ts";

/** The rates of both versions, one row per group: for a table in a paper. */
export function comparedRatesCsv({ from, to, rates }: CompareDocument): string {
  const head = [
    "by",
    "value",
    "version",
    "units",
    "matched",
    "similar",
    "none",
    "no_belt",
    "unknown",
    "match_rate",
    "similar_rate",
    "either_rate",
  ];
  // Two states of one version differ in their revision, folder or file.
  const names = from.version === to.version ? ([nameOf(from), nameOf(to)] as const) : ([from.version, to.version] as const);
  const rows = rates.flatMap(({ by, value, from: before, to: after }) =>
    [[names[0], before] as const, [names[1], after] as const].flatMap(([version, rate]) =>
      rate
        ? [
            [
              by,
              value,
              version,
              rate.units,
              rate.matched,
              rate.similar,
              rate.none,
              rate.noBelt,
              rate.unknown,
              rate.matchRate,
              rate.similarRate,
              rate.eitherRate,
            ],
          ]
        : [],
    ),
  );
  return csvText([head, ...rows]);
}

/** The changed units, each with its causes: edits of one cause are joined by `+`, alternative causes by `|`. */
export function changedUnitsCsv({ changed }: CompareDocument): string {
  const head = ["unit", "cluster", "kind", "name", "place", "from", "to", "caused_by", "verified"];
  const rows = changed.map(({ unit, cluster, kind, name, place, from, to, causedBy, verified }) => [
    unit,
    cluster,
    kind,
    name,
    place?.name ?? "",
    from,
    to,
    causedBy.map((set) => set.join("+")).join("|"),
    String(verified),
  ]);
  return csvText([head, ...rows]);
}

/** The edits, each with its place and effect. For saved results: the entries that differ, whose effect is unknown. */
export function editsCsv({ changes, differences = [] }: CompareDocument): string {
  const head = ["edit", "kind", "entry", "id", "what", "effect", "file", "line", "column"];
  const rows = changes.map(({ id, kind, entry, entryId, what, effect, file, line, column }) => [
    id,
    kind,
    entry,
    entryId,
    what,
    effect,
    file,
    line,
    column,
  ]);
  const unknown = differences.map(({ kind, entry, entryId, what, at }) => [
    "",
    kind,
    entry,
    entryId,
    what,
    "unknown",
    at?.file ?? "",
    at?.line ?? "",
    at?.column ?? "",
  ]);
  return csvText([head, ...rows, ...unknown]);
}

/** The transition matrix in long form: one row per pair of outcomes. */
export function matrixCsv({ matrix }: CompareDocument): string {
  return csvText([["from", "to", "units"], ...matrix.map(({ from, to, units }) => [from, to, units])]);
}
