import { keySaidAs, nearestKey } from "../facts/key-words.ts";
import { slipOfKey } from "../model/key-slip.ts";
import { isMapping, own, type Path, type PlainMapping, type PlainValue } from "../model/plain-value.ts";
import type { Condition } from "../model/rules.ts";
import { type ParseContext, wrongType } from "./parse-context.ts";
import { parseTests } from "./parse-test.ts";

const GROUPS = ["all", "any", "not"] as const;
type Group = (typeof GROUPS)[number];

/**
 * Parses a condition: a mapping of facts is an `all`, and `all`, `any` and `not` must each be the only key of
 * their mapping. Returns null if the condition has a mistake; each mistake is reported once.
 */
export function parseCondition<Id extends string>(value: PlainValue, path: Path, context: ParseContext<Id>): Condition<Id> | null {
  const { reader } = context;
  if (!isMapping(value)) return wrongType(value, "mapping", path, context);
  const keys = Object.keys(value);
  if (keys.length === 0) {
    reader.report("empty-group", path, { join: "all" });
    return null;
  }
  const written = keys.find((key) => groupOf(key) !== null);
  const group = written === undefined ? null : groupOf(written);
  if (written === undefined || group === null) return parseFacts(value, path, context);
  if (keys.length === 1) return parseGroup(group, own(value, written) as PlainValue, [...path, written], context);
  const beside = keys.find((key) => key !== written) as string;
  // The mistake is reported at the second of the two keys.
  reader.report("keys-clash", [...path, keys[1] as string], { keys: [written, beside] }, "key");
  return null;
}

/** The group that a key stands for, in either language. */
function groupOf(key: string): Group | null {
  return GROUPS.find((group) => group === key) ?? (keySaidAs(key, GROUPS) as Group | null);
}

function parseGroup<Id extends string>(group: Group, value: PlainValue, path: Path, context: ParseContext<Id>): Condition<Id> | null {
  const origin = { file: context.reader.file, path };
  if (group === "not") {
    const part = parseCondition(value, path, context);
    return part === null ? null : { kind: "not", part, origin };
  }
  if (!Array.isArray(value)) return wrongType(value, "list", path, context);
  if (value.length === 0) context.reader.report("empty-group", path, { join: group });
  const parts = value.map((part: PlainValue, index) => parseCondition(part, [...path, index], context));
  const whole = parts.filter((part) => part !== null);
  return whole.length === 0 || whole.length < parts.length ? null : { kind: "group", join: group, parts: whole, origin };
}

function parseFacts<Id extends string>(value: PlainMapping, path: Path, context: ParseContext<Id>): Condition<Id> | null {
  const parts = Object.keys(value).map((name) => parseFact(name, own(value, name) as PlainValue, [...path, name], context));
  const whole = parts.filter((part) => part !== null);
  if (whole.length < parts.length) return null;
  return whole.length === 1
    ? (whole[0] as Condition<Id>)
    : { kind: "group", join: "all", parts: whole, origin: { file: context.reader.file, path } };
}

function parseFact<Id extends string>(name: string, value: PlainValue, path: Path, context: ParseContext<Id>): Condition<Id> | null {
  const spec = context.facts.get(name) ?? context.facts.get(keySaidAs(name, context.facts.keys()) ?? "");
  if (spec !== undefined) return parseTests(spec, value, path, context);
  const allowed = [...context.facts.keys(), ...GROUPS];
  if (slipOfKey(name, path, allowed, context.reader) !== null) return null;
  const hint = nearestKey(name, allowed, context.reader.nearest)?.said ?? null;
  context.reader.report("unknown-key", path, { key: name, allowed, hint }, "key");
  return null;
}
