import type { ValueKind } from "./issue.ts";

/** The content of a file that a person wrote, as plain data. Keys are text; numbers and flags are read according to YAML 1.2. */
export type PlainValue = null | boolean | number | string | readonly PlainValue[] | PlainMapping;
export interface PlainMapping {
  readonly [key: string]: PlainValue;
}
/** The keys that lead to a value. */
export type Path = readonly (string | number)[];

export function isMapping(value: unknown): value is PlainMapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a mapping's own key; never an inherited property. */
export function own(mapping: PlainMapping, key: string): PlainValue | undefined {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

/** The kind of a value, as named in messages. */
export function kindOf(value: PlainValue): ValueKind {
  if (value === null || value === "") return "nothing";
  if (Array.isArray(value)) return "list";
  if (typeof value === "boolean") return "flag";
  return typeof value === "object" ? "mapping" : typeof value === "number" ? "number" : "text";
}
