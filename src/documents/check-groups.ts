import { byCodePoint } from "../model/ids.ts";
import type { MatchInput } from "../model/matcher.ts";
import { existsIn, type PlaceGroup } from "../model/place-groups.ts";
import type { Locate } from "../model/span.ts";
import type { Bilingual } from "../model/text.ts";
import { readsGroups, testsIn } from "../rules/reads-groups.ts";
import { type PlaceName, placeNames } from "./names.ts";
import type { FileSpan } from "./text-lines.ts";

export interface GroupNote extends FileSpan {
  readonly group: string;
  readonly name: Bilingual;
}

/** What an author may want to know of the groups of places; none of it is a mistake. */
export interface GroupNotes {
  /** The year in which groups count. */
  readonly year: number;
  /** Cities that several groups of one kind have as members. */
  readonly overlaps: readonly { readonly kind: Bilingual; readonly place: PlaceName; readonly groups: readonly GroupNote[] }[];
  /** Groups that do not exist in that year. */
  readonly past: readonly GroupNote[];
  /** Groups that no rule can use: their kind is in no closeness, and no rule names them. */
  readonly unread: readonly GroupNote[];
}

/** Notes on the groups that a version of the rules reads; null if it reads none. */
export function groupNotes({ taxonomy, ruleset, data }: MatchInput, locate: Locate): GroupNotes | null {
  const { placeGroups } = taxonomy;
  if (placeGroups === undefined || !readsGroups(ruleset)) return null;
  const year = ruleset.groupsAsOf ?? data.dataset.studyYear;
  const note = ({ id, name, origin }: PlaceGroup): GroupNote => ({ group: id, name, ...locate(origin) });
  const tests = testsIn(ruleset.rules.map(({ when }) => when)).filter(({ fact }) => fact === "place.groups");
  const named = new Set(tests.flatMap(({ value }) => [value].flat()));
  const isRead = ({ id, kind }: PlaceGroup): boolean => named.has(id) || (ruleset.closeness ?? []).includes(kind);
  const counted = placeGroups.groups.filter((group) => existsIn(group, year));
  const name = placeNames(data.places);
  return {
    year,
    overlaps: placeGroups.kinds.flatMap(({ id, name: kind }) => {
      const ofKind = counted.filter((group) => group.kind === id);
      const places = new Set(ofKind.flatMap(({ members }) => members.map(({ place }) => place)));
      return [...places].sort(byCodePoint).flatMap((place) => {
        const groups = ofKind.filter(({ members }) => members.some((member) => member.place === place));
        return groups.length < 2 ? [] : [{ kind, place: name(place), groups: groups.map(note) }];
      });
    }),
    past: placeGroups.groups.filter((group) => !existsIn(group, year)).map(note),
    unread: counted.filter((group) => !isRead(group)).map(note),
  };
}
