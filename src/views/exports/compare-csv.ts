import type { CompareDocument } from "../../documents/compare.ts";
import type { Language } from "../../model/text.ts";
import { wordingIn } from "../../words/words.ts";
import { nameOf } from "../text/compare.ts";
import { csvText } from "./csv.ts";
import { saidRows } from "./said-rows.ts";

/** The rates of both versions, one row per group: for a table in a paper. */
export function comparedRatesCsv({ from, to, rates, kinds }: CompareDocument, language: Language): string {
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
  const wording = wordingIn(language);
  const names =
    from.version === to.version ? ([nameOf(from, wording), nameOf(to, wording)] as const) : ([from.version, to.version] as const);
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
  return csvText(saidRows(head, rows, kinds, language));
}

/** The changed units, each with its causes: edits of one cause are joined by `+`, alternative causes by `|`. */
export function changedUnitsCsv({ changed, kinds }: CompareDocument, language: Language): string {
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
  return csvText(saidRows(head, rows, kinds, language));
}

/** The edits, each with its place and effect. For saved results: the entries that differ, whose effect is unknown. */
export function editsCsv({ changes, differences = [], kinds }: CompareDocument, language: Language): string {
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
  return csvText(saidRows(head, [...rows, ...unknown], kinds, language));
}

/** The transition matrix in long form: one row per pair of outcomes. */
export function matrixCsv({ matrix, kinds }: CompareDocument, language: Language): string {
  const rows = matrix.map(({ from, to, units }) => [from, to, units]);
  return csvText(saidRows(["from", "to", "units"], rows, kinds, language));
}
