import type { Guard, Variant } from "../../model/choices.ts";
import type { ChangeKind, ChangeOf, Edit } from "../../model/edit.ts";
import { byCodePoint } from "../../model/ids.ts";

/** Every form that one entry can have, and when; where none holds, it is not there. */
export interface EntryVariants<Value> {
  readonly id: string;
  readonly variants: readonly Variant<Value>[];
}

type Value<Kind extends ChangeKind> = NonNullable<ChangeOf<Kind>["to"]>;

/** The changes of one kind, each with the number of its edit. */
export function changesOf<Kind extends ChangeKind>(
  kind: Kind,
  edits: readonly Edit[],
): readonly { readonly edit: number; readonly change: ChangeOf<Kind> }[] {
  return edits.flatMap(({ change }, edit) => (change.kind === kind ? [{ edit, change: change as ChangeOf<Kind> }] : []));
}

/** Entries with what edits make of them, sorted by id. Where several edits of one entry are made, the last one counts. */
export function entryVariants<Kind extends "rule" | "declaration" | "exception" | "unit" | "belt" | "place">(
  kind: Kind,
  entries: readonly Value<Kind>[],
  idOf: (entry: Value<Kind>) => string,
  edits: readonly Edit[],
): readonly EntryVariants<Value<Kind>>[] {
  const all = new Map<string, Variant<Value<Kind>>[]>(entries.map((entry) => [idOf(entry), [{ value: entry, guard: null }]]));
  const touching = new Map<string, { edit: number; to: Value<Kind> | null }[]>();
  for (const { edit, change } of changesOf(kind, edits)) {
    const { id, to } = change as { readonly id: string; readonly to: Value<Kind> | null };
    const list = touching.get(id) ?? [];
    touching.set(id, list);
    list.push({ edit, to });
  }
  for (const [id, changes] of touching) {
    const variants: Variant<Value<Kind>>[] = [];
    const base = all.get(id)?.[0];
    if (base) variants.push({ value: base.value, guard: changes.map(({ edit }) => [edit, false] as const) });
    for (const [at, { edit, to }] of changes.entries()) {
      if (to) variants.push({ value: to, guard: [[edit, true], ...changes.slice(at + 1).map((later) => [later.edit, false] as const)] });
    }
    all.set(id, variants);
  }
  return [...all].map(([id, variants]) => ({ id, variants })).sort((a, b) => byCodePoint(a.id, b.id));
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
