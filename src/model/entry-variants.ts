import type { Guard, Variant } from "./choices.ts";
import type { ChangeKind, ChangeOf, Edit } from "./edit.ts";
import { groupedBy } from "./grouped.ts";
import { byCodePoint } from "./ids.ts";
import type { Origin } from "./span.ts";

/** One form of an entry. */
export interface Form<Value> extends Variant<Value> {
  /** Whether the entry has this form if no edit is made. */
  readonly isBase: boolean;
}

/** Every form that one entry can have, with its condition; if no condition holds, the entry does not exist. */
export interface EntryVariants<Value> {
  readonly id: string;
  readonly variants: readonly Form<Value>[];
}

type Value<Kind extends ChangeKind> = NonNullable<ChangeOf<Kind>["to"]>;

/** A change with the number of its edit. */
export interface NumberedChange<Kind extends ChangeKind> {
  readonly edit: number;
  readonly change: ChangeOf<Kind>;
  readonly origin: Origin;
}

/** The changes of one kind. */
export function changesOf<Kind extends ChangeKind>(kind: Kind, edits: readonly Edit[]): readonly NumberedChange<Kind>[] {
  return edits.flatMap(({ change, origin }, edit) => (change.kind === kind ? [{ edit, change: change as ChangeOf<Kind>, origin }] : []));
}

/**
 * Returns entries with their forms under edits: without edits, in the order of the input; with edits, sorted by id, so that answers do not
 * depend on the order in which either version was read. If several edits to one entry are made, the last one counts.
 */
export function entryVariants<Kind extends "rule" | "declaration" | "exception" | "unit" | "belt" | "place" | "place-group" | "place-kind">(
  kind: Kind,
  entries: readonly Value<Kind>[],
  idOf: (entry: Value<Kind>) => string,
  edits: readonly Edit[],
): readonly EntryVariants<Value<Kind>>[] {
  const all = new Map<string, readonly Form<Value<Kind>>[]>(
    entries.map((entry) => [idOf(entry), [{ value: entry, guard: null, isBase: true }]]),
  );
  const touching = groupedBy(
    changesOf(kind, edits).map(({ edit, change }) => ({ edit, ...(change as { readonly id: string; readonly to: Value<Kind> | null }) })),
    ({ id }) => id,
  );
  for (const [id, changes] of touching) {
    const unedited = changes.map(({ edit }) => [edit, false] as const);
    const base = (all.get(id) ?? []).map((form) => ({ ...form, guard: unedited }));
    const made = changes.flatMap(({ edit, to }, at): readonly Form<Value<Kind>>[] => {
      const later = unedited.slice(at + 1);
      return to ? [{ value: to, guard: [[edit, true], ...later], isBase: false }] : [];
    });
    all.set(id, [...base, ...made]);
  }
  const forms = [...all].map(([id, variants]) => ({ id, variants }));
  return edits.length === 0 ? forms : forms.sort((a, b) => byCodePoint(a.id, b.id));
}

/** The condition under which a concept exists; adding or removing a concept includes all its lines. */
export function conceptGuards(edits: readonly Edit[]): ReadonlyMap<string, Guard> {
  const guards = new Map<string, Guard>();
  for (const { edit, change } of changesOf("concept", edits)) {
    if (change.from && change.to) continue;
    guards.set(change.id, [...(guards.get(change.id) ?? []), [edit, change.to !== null] as const]);
  }
  return guards;
}
