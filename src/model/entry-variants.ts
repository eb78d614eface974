import type { Guard, Variant } from "./choices.ts";
import type { ChangeKind, ChangeOf, Edit } from "./edit.ts";
import { byCodePoint } from "./ids.ts";
import type { Origin } from "./span.ts";

/** Every form that one entry can have, and when; where none holds, it is not there. */
export interface EntryVariants<Value> {
  readonly id: string;
  readonly variants: readonly Variant<Value>[];
  /** The form that is there without any edit; null where none is. */
  readonly base: Value | null;
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
  return edits.flatMap(({ change, origin }, edit) =>
    change.kind === kind ? [{ edit, change: change as ChangeOf<Kind>, origin }] : [],
  );
}

/** Entries with what edits make of them, sorted by id if any does. Where several edits of one entry are made, the last one counts. */
export function entryVariants<Kind extends "rule" | "declaration" | "exception" | "unit" | "belt" | "place">(
  kind: Kind,
  entries: readonly Value<Kind>[],
  idOf: (entry: Value<Kind>) => string,
  edits: readonly Edit[],
): readonly EntryVariants<Value<Kind>>[] {
  const all = new Map<string, EntryVariants<Value<Kind>>>();
  for (const entry of entries) {
    const id = idOf(entry);
    all.set(id, { id, variants: [{ value: entry, guard: null }], base: entry as NonNullable<typeof entry> });
  }
  const touching = new Map<string, { edit: number; to: Value<Kind> | null }[]>();
  for (const { edit, change } of changesOf(kind, edits)) {
    const { id, to } = change as { readonly id: string; readonly to: Value<Kind> | null };
    const list = touching.get(id) ?? [];
    touching.set(id, list);
    list.push({ edit, to });
  }
  for (const [id, changes] of touching) {
    const variants: Variant<Value<Kind>>[] = [];
    const base = all.get(id)?.base ?? null;
    if (base) variants.push({ value: base, guard: changes.map(({ edit }) => [edit, false] as const) });
    for (const [at, { edit, to }] of changes.entries()) {
      if (to) variants.push({ value: to, guard: [[edit, true], ...changes.slice(at + 1).map((later) => [later.edit, false] as const)] });
    }
    all.set(id, { id, variants, base });
  }
  return touching.size === 0 ? [...all.values()] : [...all.values()].sort((a, b) => byCodePoint(a.id, b.id));
}

/** When a concept is there: added and removed concepts go with all their lines. */
export function conceptGuards(edits: readonly Edit[]): ReadonlyMap<string, Guard> {
  const guards = new Map<string, Guard>();
  for (const { edit, change } of changesOf("concept", edits)) {
    if (change.from && change.to) continue;
    guards.set(change.id, [...(guards.get(change.id) ?? []), [edit, change.to !== null] as const]);
  }
  return guards;
}
