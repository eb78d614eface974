import { BELT_COLUMNS, BELT_OTHERS, CLUSTER_COLUMNS, CLUSTER_OTHERS } from "../../files/tables/column-names.ts";
import { columnCalled, type HeadMap } from "../../files/tables/columns.ts";
import type { Call } from "./command.ts";
import { Refusal } from "./refusal.ts";

/** Parses `--map NAME=HEAD,NAME=HEAD`: the head in the user's table, by the name of the column that it supplies. */
export function headMap({ option, words }: Pick<Call, "option" | "words">): HeadMap {
  const pairs = (option("map") ?? "").split(/[,，]/u).map((pair) => {
    const [name = "", head = "", ...more] = pair.split(/[=＝]/u).map((part) => part.trim());
    if (name === "" || head === "" || more.length > 0) throw new Refusal([words.mapForm(pair.trim())]);
    const column = columnCalled(CLUSTER_COLUMNS, CLUSTER_OTHERS, name) ?? columnCalled(BELT_COLUMNS, BELT_OTHERS, name);
    if (column === null) throw new Refusal([words.mapUnknown(name, ALLOWED)]);
    return [column, head] as const;
  });
  return new Map(pairs);
}

/** The Chinese name of a column, if it has one. */
const ALLOWED = Object.values({ ...CLUSTER_COLUMNS, ...BELT_COLUMNS }).map(
  (names: readonly string[]) => names.find((name) => /\p{Script=Han}/u.test(name)) ?? names[0] ?? "",
);
