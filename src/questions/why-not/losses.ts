import type { Change, Edit } from "../../model/edit.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { Origin } from "../../model/span.ts";
import type { Concept } from "../../model/taxonomy.ts";

/** Lines that an author wrote under `broader` and can remove: not those derived from codes, nor those of product words. */
function written(broader: Concept["broader"], byCode: Concept["byCode"], wordOf: Concept["wordOf"]): Concept["broader"] {
  return wordOf === null ? broader.filter((id) => !byCode.some(({ wider }) => wider === id)) : [];
}

/** Every entry that could be left out: rules, declarations, exceptions, and `broader` lines. */
export function removals({ ruleset, taxonomy }: MatchInput): readonly Edit[] {
  const removed = (change: Change, origin: Origin): Edit => ({ id: "", what: "removed", change, origin, side: "from" });
  return [
    ...ruleset.rules.map((from) => removed({ kind: "rule", id: from.id, from, to: null }, from.origin)),
    ...ruleset.exceptions.map((from) => removed({ kind: "exception", id: from.id, from, to: null }, from.origin)),
    ...ruleset.declarations.map((from) => removed({ kind: "declaration", id: from.id, from, to: null }, from.origin)),
    ...taxonomy.concepts.flatMap(({ id, broader, byCode, wordOf, origin }) =>
      written(broader, byCode, wordOf).map((wider) =>
        removed({ kind: "broader", id, from: wider, to: null }, { ...origin, path: [...origin.path, "broader"] }),
      ),
    ),
  ];
}
