import type { Language } from "../../model/text.ts";
import { compareWords } from "../../words/compare.ts";
import { tableWords } from "../../words/tables.ts";
import { wordingIn } from "../../words/words.ts";
import type { Cell } from "./table.ts";

/** Kinds of clusters by id, with what the data calls them. */
export type KindLabels = readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[];

type Names = Readonly<Record<string, string>>;

/** The rows of a table beside an answer, its heads first, as the reader's language says them: names of files, ids and numbers stay. */
export function saidRows(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  kinds: KindLabels,
  language: Language,
): readonly (readonly Cell[])[] {
  const words = tableWords[language];
  if (!words.saysRows) return [head, ...rows];
  const names = head.map((column) => namesOf(column, kinds, language));
  const said = (cell: Cell, among: Names | undefined): Cell =>
    typeof cell === "string" && among !== undefined && Object.hasOwn(among, cell) ? (among[cell] ?? cell) : cell;
  return [head.map((column) => words.columns[column] ?? column), ...rows.map((row) => row.map((cell, at) => said(cell, names[at])))];
}

/** The words for the values of a column; undefined where they are names, ids or texts. */
function namesOf(column: string, kinds: KindLabels, language: Language): Names | undefined {
  const { relations, valuesOf, directions, chainRoles } = wordingIn(language);
  const { effects, outcomes } = compareWords[language];
  const { cells } = tableWords[language];
  switch (column) {
    case "kind":
    case "value":
      return { ...cells, ...Object.fromEntries(kinds.map(({ id, label }) => [id, label[language]])) };
    case "by":
    case "entry":
    case "verified":
      return cells;
    case "outcome":
    case "from":
    case "to":
      return outcomes;
    case "relation":
      return relations;
    case "confidence":
      return valuesOf("cluster.confidence");
    case "direction":
      return directions;
    case "chain_role":
      return chainRoles;
    case "effect":
      return { ...effects, unknown: relations.unknown };
    default:
      return undefined;
  }
}
