import type { Change, ChangeOf, Edit } from "../../model/edit.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { Origin } from "../../model/span.ts";
import { sameMeaning } from "./same-meaning.ts";

/** A difference of two inputs that has no number yet. */
export type FoundEdit = Omit<Edit, "id">;

type EntryKind = "rule" | "declaration" | "exception" | "unit" | "belt" | "place-group" | "place-kind";
type Entry<Kind extends EntryKind> = NonNullable<ChangeOf<Kind>["to"]>;

/** Entries with the same id are one entry; an entry on one side only was added or removed. */
export function entryEdits<Kind extends EntryKind>(
  kind: Kind,
  before: readonly Entry<Kind>[],
  after: readonly Entry<Kind>[],
): readonly FoundEdit[] {
  if (before === after) return [];
  const old = new Map(before.map((entry) => [entry.id as string, entry]));
  const now = new Map(after.map((entry) => [entry.id as string, entry]));
  const found: FoundEdit[] = [];
  for (const id of [...new Set([...old.keys(), ...now.keys()])].sort(byCodePoint)) {
    const [from, to] = [old.get(id) ?? null, now.get(id) ?? null];
    if (sameMeaning(from, to)) continue;
    const entry = to ?? from;
    if (entry) found.push(edit({ kind, id, from, to } as unknown as Change, entry.origin));
  }
  return found;
}

/** An edit with the place of its entry. */
export function edit(change: Change, origin: Origin): FoundEdit {
  const what = change.from === null ? "added" : change.to === null ? "removed" : "changed";
  return { what, change, origin, side: what === "removed" ? "from" : "to" };
}
