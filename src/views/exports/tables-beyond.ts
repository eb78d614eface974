import type { ResultDocument } from "../../documents/result.ts";
import type { Language } from "../../model/text.ts";
import { type Cell, number, type ResultTable, text } from "./table.ts";

/** One row per unit and member that it serves; a member without a unit has one row. */
export function collections({ collections: all = [] }: ResultDocument, language: Language): ResultTable {
  const rows = all.flatMap((collection) =>
    collection.members.flatMap((member): Cell[][] => {
      const about = [collection.id, collection.name[language], member.name[language], member.weight ?? null];
      const line = `${member.file}:${member.line}`;
      if (member.units.length === 0) return [[...about, "", "", "", "", line]];
      return member.units.map(({ unit, name, outcome, through }) => [...about, unit, name, outcome, through.join(" + "), line]);
    }),
  );
  return {
    name: "collections",
    columns: [
      text("collection", 18),
      text("name", 28),
      text("member", 24),
      number("weight"),
      text("unit", 10),
      text("unit_name", 40),
      text("outcome", 10),
      text("concept", 26),
      text("line", 34),
    ],
    count: rows.length,
    rows: () => rows,
  };
}

/** What each group of places adds to the units that are matched or similar. */
export function groups({ groups: added }: ResultDocument, language: Language): ResultTable {
  const all = added?.groups ?? [];
  const ids = (units: readonly { readonly unit: string }[]): string => units.map(({ unit }) => unit).join(" ");
  return {
    name: "groups",
    columns: [
      text("id", 24),
      text("name", 28),
      text("group_kind", 18),
      number("share"),
      text("alone", 30),
      text("lost", 30),
      text("confidence"),
      text("line", 34),
    ],
    count: all.length,
    rows: () =>
      all.map(({ id, name, kind, share, alone, lost, confidence, file, line }): Cell[] => [
        id,
        name[language],
        kind[language],
        share,
        ids(alone),
        ids(lost),
        confidence,
        `${file}:${line}`,
      ]),
  };
}
