import type { ResultDocument } from "../../documents/result.ts";
import type { Language } from "../../model/text.ts";
import { tableWords } from "../../words/tables.ts";
import { wordingIn } from "../../words/words.ts";
import type { Cell, ResultTable } from "./table.ts";

type Say = (text: string) => string;

/** Translates a table for people: sheet names, heads and values. Programs get the machine's words. */
export function saidTable(table: ResultTable, result: ResultDocument, language: Language): ResultTable {
  const words = tableWords[language];
  const says = table.columns.map(({ name }) => sayerOf(name, table.name, result, language));
  return {
    ...table,
    title: words.sheets[table.name] ?? table.name,
    columns: table.columns.map((column) => ({ ...column, name: words.columns[column.name] ?? column.name })),
    *rows() {
      for (const row of table.rows()) yield row.map((cell, at) => said(cell, says[at] ?? null));
    },
  };
}

function said(cell: Cell, say: Say | null): Cell {
  return typeof cell === "string" && say !== null && cell !== "" ? say(cell) : cell;
}

/** How the cells of a column are translated; null if they are names, numbers or places in files. */
function sayerOf(column: string, table: string, { dataset, taxonomy }: ResultDocument, language: Language): Say | null {
  const { relations, outcomes, valuesOf, source } = wordingIn(language);
  const confidences = valuesOf("cluster.confidence");
  const words = tableWords[language];
  const among =
    (named: Readonly<Record<string, string>>): Say =>
    (text) =>
      Object.hasOwn(named, text) ? (named[text] ?? text) : text;
  switch (column) {
    case "kind":
      return among(Object.fromEntries(dataset.kinds.map(({ id, label }) => [id, label[language]])));
    case "outcome":
      return among(outcomes);
    case "relation":
      return among(relations);
    case "confidence":
      return among(confidences);
    case "direction":
      return among(valuesOf("industry.direction"));
    case "chain_role":
      return among(valuesOf("chain.role"));
    case "concept":
    case "unit_concept":
    case "belt_concept": {
      const labels = new Map(taxonomy.concepts.map(({ id, prefLabel }) => [id as string, prefLabel[language]]));
      const name: Say = (id) => (labels.has(id) ? words.concept(labels.get(id) ?? id, id) : id);
      return (text) => text.split(" + ").map(name).join(" + ");
    }
    case "source":
      return source;
    case "by":
    case "bound":
    case "entry":
    case "what":
    case "value":
      return among(words.cells);
    case "id":
    case "note":
      return table === "sources" ? (text) => among(confidences)(among(words.cells)(text)) : null;
    default:
      return null;
  }
}
