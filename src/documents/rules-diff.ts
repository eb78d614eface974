import type { Edit } from "../model/edit.ts";
import { byCodePoint } from "../model/ids.ts";
import { type Condition, ENTRY_KINDS, type EntryKind, type Rule, type Ruleset } from "../model/rules.ts";
import type { Origin } from "../model/span.ts";
import { entriesOf, type WrittenEntry } from "./entry-fields.ts";
import type { TextLine } from "./text-lines.ts";
import { type NamedConcepts, type WrittenCondition, writtenCondition } from "./written-condition.ts";

export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  /** For the field `when`: both conditions, part by part. */
  readonly conditions?: { readonly from: WrittenCondition | null; readonly to: WrittenCondition | null };
}

/** An entry that differs between two versions. */
export interface EntryChange {
  readonly kind: EntryKind;
  readonly id: string;
  readonly what: Edit["what"];
  readonly fields: readonly FieldChange[];
}

export interface RulesDiffDocument {
  readonly schema: "qundai/rules-diff/1";
  readonly from: string;
  readonly to: string;
  readonly changes: readonly (EntryChange & Omit<TextLine, "text">)[];
  readonly concepts: NamedConcepts;
}

/** Entries that differ between two versions, field by field. Layout does not count, nor does the order of entries, conditions and lists. */
export function diffRulesets(
  from: Ruleset,
  to: Ruleset,
): readonly (EntryChange & { readonly origin: Origin; readonly side: "from" | "to" })[] {
  const [before, after] = [keyed(from), keyed(to)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const changes = keys.flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const { entry } = (now ?? old) as Entry;
    const fields = fieldChanges(old, now);
    if (old !== undefined && now !== undefined && fields.length === 0) return [];
    const what = old === undefined ? ("added" as const) : now === undefined ? ("removed" as const) : ("changed" as const);
    return [
      { kind: entry.kind, id: entry.id, what, fields, origin: entry.origin, side: now === undefined ? ("from" as const) : ("to" as const) },
    ];
  });
  return changes.sort((a, b) => ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind) || byCodePoint(a.id, b.id));
}

interface Entry {
  readonly entry: WrittenEntry;
  readonly when: Condition | null;
  /** The meaning of each field, regardless of the order in which its parts are written. */
  readonly same: Readonly<Record<string, string>>;
}

function keyed(ruleset: Ruleset): ReadonlyMap<string, Entry> {
  const rules = new Map<string, Rule>(ruleset.rules.map((rule) => [rule.id, rule]));
  return new Map(
    entriesOf(ruleset).map((entry) => {
      const rule = entry.kind === "rule" ? rules.get(entry.id) : undefined;
      const when = rule === undefined ? {} : { when: meaning(rule.when) };
      const lists = Object.fromEntries(Object.entries(entry.fields).map(([field, text]) => [field, unordered(text)]));
      return [`${entry.kind} ${entry.id}`, { entry, when: rule?.when ?? null, same: { ...lists, ...when } }] as const;
    }),
  );
}

function fieldChanges(old: Entry | undefined, now: Entry | undefined): readonly FieldChange[] {
  const fields = new Set([...Object.keys(old?.entry.fields ?? {}), ...Object.keys(now?.entry.fields ?? {})]);
  return [...fields]
    .filter((field) => old?.same[field] !== now?.same[field])
    .map((field) => ({
      field,
      from: old?.entry.fields[field] ?? null,
      to: now?.entry.fields[field] ?? null,
      ...(field === "when" ? { conditions: { from: conditionOf(old), to: conditionOf(now) } } : {}),
    }));
}

function conditionOf(entry: Entry | undefined): WrittenCondition | null {
  return entry === undefined || entry.when === null ? null : writtenCondition(entry.when);
}

/** Sorts a pair: `[b, a]` becomes `[a, b]`. */
function unordered(text: string): string {
  if (!/^\[.*\]$/s.test(text)) return text;
  return text.slice(1, -1).split(", ").sort(byCodePoint).join(", ");
}

/** A condition with its parts and lists sorted, and with nested groups of the same kind flattened. */
function meaning(condition: Condition): string {
  switch (condition.kind) {
    case "test": {
      const { fact, operator, value } = condition;
      return JSON.stringify([fact, operator, typeof value === "object" ? [...value].map(String).sort(byCodePoint) : value]);
    }
    case "not":
      return `not(${meaning(condition.part)})`;
    case "group":
      return `${condition.join}(${flat(condition, condition.join).sort(byCodePoint).join(" ")})`;
  }
}

function flat(condition: Condition, join: "all" | "any"): string[] {
  return condition.kind === "group" && condition.join === join ? condition.parts.flatMap((part) => flat(part, join)) : [meaning(condition)];
}
