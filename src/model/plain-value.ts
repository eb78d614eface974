import type { ValueKind } from "./issue.ts";

/** What a file that a person wrote holds, as plain data. Keys are text; numbers and flags are read as YAML 1.2 says. */
export type PlainValue = null | boolean | number | string | readonly PlainValue[] | PlainMapping;
export interface PlainMapping {
  readonly [key: string]: PlainValue;
}
/** The keys that lead to a value. */
export type Path = readonly (string | number)[];

export function isMapping(value: unknown): value is PlainMapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value under a key that the mapping has itself; never what objects inherit. */
export function own(mapping: PlainMapping, key: string): PlainValue | undefined {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

/** What a value is, as a message says it. */
export function kindOf(value: PlainValue): ValueKind {
  if (value === null || value === "") return "nothing";
  if (Array.isArray(value)) return "list";
  if (typeof value === "boolean") return "flag";
  return typeof value === "object" ? "mapping" : typeof value === "number" ? "number" : "text";
}
