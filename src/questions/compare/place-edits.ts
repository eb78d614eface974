import type { MatchInput } from "../../model/matcher.ts";
import { NO_PLACE_GROUPS } from "../../model/place-groups.ts";
import { edit, entryEdits, type FoundEdit } from "./found-edits.ts";
import { sameMeaning } from "./same-meaning.ts";

/** The differences of two inputs in groups of places, their kinds, and what the ruleset says of places. */
export function placeEdits(from: MatchInput, to: MatchInput): readonly FoundEdit[] {
  const [before, now] = [from.taxonomy.placeGroups ?? NO_PLACE_GROUPS, to.taxonomy.placeGroups ?? NO_PLACE_GROUPS];
  const at = (key: string) => ({ ...to.ruleset.origin, path: [key] });
  const closeness = { from: from.ruleset.closeness ?? null, to: to.ruleset.closeness ?? null };
  const year = { from: from.ruleset.groupsAsOf ?? null, to: to.ruleset.groupsAsOf ?? null };
  return [
    ...(sameMeaning(closeness.from, closeness.to) ? [] : [edit({ kind: "closeness", id: "closeness", ...closeness }, at("closeness"))]),
    ...(year.from === year.to ? [] : [edit({ kind: "groups-as-of", id: "groupsAsOf", ...year }, at("groups-as-of"))]),
    ...entryEdits("place-kind", before.kinds, now.kinds),
    ...entryEdits("place-group", before.groups, now.groups),
  ];
}
