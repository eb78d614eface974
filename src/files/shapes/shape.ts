import { keySaidAs } from "../../facts/key-words.ts";
import { flagSaidAs, valueMeant, valueSaidAs } from "../../facts/said.ts";
import { LONGEST_TEXT, type TextForm, type ValueKind } from "../../model/issue.ts";
import { isMapping, kindOf, type Path, type PlainMapping, type PlainValue } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";

/** JSON Schema as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * The form of a value: what an editor is told of it (`schema`), and how it is read. Both come from one description, so that
 * editor and program agree. Reading reports each mistake once and gives undefined for what is wrong.
 */
export interface Shape<T> {
  readonly schema: JsonSchema;
  /** The keys of a mapping; they tell a misplaced line from an unknown one. */
  readonly keys?: readonly string[];
  /** The keys of a list's items. */
  readonly itemKeys?: readonly string[];
  /** `path` serves for this call only: whoever keeps it copies it. */
  read(value: PlainValue, path: Path, reader: Reader): T | undefined;
}

export type ReadBy<S> = S extends Shape<infer T> ? T : never;

const FORMS: Readonly<Record<TextForm, RegExp>> = {
  id: /^[^\s,[\]{}#&*!|>'"%@`]+$/u,
  "concept-id": /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  version: /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/,
  "place-code": /^\d{6}$/,
  hash: /^sha256:[0-9a-f]{64}$/,
  "one-line": /^[^\r\n]*$/,
};

/** Text of at least one visible character; a number is read as it was written. */
export function text(form?: TextForm): Shape<string> {
  const pattern = form === undefined || form === "one-line" ? "\\S" : FORMS[form].source;
  return {
    schema: { type: ["string", "number"], pattern },
    read(value, path, reader) {
      if (typeof value === "number") return checkForm(reader.asWritten(path) ?? String(value), form, path, reader);
      if (typeof value === "string" && value.length > LONGEST_TEXT) {
        reader.report("too-long", path, { found: value.length, most: LONGEST_TEXT });
        return undefined;
      }
      if (typeof value === "string" && value.trim() !== "") return checkForm(value, form, path, reader);
      return wrongType(value, "text", path, reader);
    },
  };
}

/** A concept by its id or any label; editors offer the ids that the schema lists. */
export function conceptName(): Shape<string> {
  return { ...text("one-line"), schema: { $ref: "#/$defs/concept" } };
}

/** What `conceptName` refers to: one of these ids, or another name of the form. */
export function conceptSchema(ids: readonly string[], form: "one-line" | "concept-id" = "one-line"): JsonSchema {
  const { schema } = text(form);
  return ids.length === 0 ? schema : { anyOf: [{ enum: ids }, schema] };
}

function checkForm(value: string, form: TextForm | undefined, path: Path, reader: Reader): string | undefined {
  if (form === undefined || (FORMS[form].test(value) && (form !== "date" || isDay(value)))) return value;
  reader.report("wrong-form", path, { found: value, form });
  return undefined;
}

/** Whether the calendar has such a day: 2099-02-31 is none. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** One of a few words, or a Chinese word for it. */
export function choice<const Values extends readonly string[]>(values: Values): Shape<Values[number]> {
  return {
    schema: { enum: values },
    read(value, path, reader) {
      const written = typeof value === "number" ? (reader.asWritten(path) ?? String(value)) : value;
      if (typeof written === "string" && values.includes(written)) return written;
      if (typeof written !== "string") return wrongType(value, "text", path, reader);
      const said = valueSaidAs(written, values);
      if (said !== null) return said;
      reader.report("wrong-value", path, { found: written, allowed: values, hint: valueMeant(written, values, reader.nearest) });
      return undefined;
    },
  };
}

export function flag(): Shape<boolean> {
  return {
    schema: { type: "boolean" },
    read: (value, path, reader) => (typeof value === "boolean" ? value : (flagSaidAs(value) ?? wrongType(value, "flag", path, reader))),
  };
}

/** A whole number within bounds. */
export function whole(least: number, most: number): Shape<number> {
  return {
    schema: { type: "integer", minimum: least, maximum: most },
    read(value, path, reader) {
      if (typeof value !== "number" || !Number.isInteger(value)) return wrongType(value, "whole-number", path, reader);
      if (value >= least && value <= most) return value;
      reader.report("out-of-range", path, { found: String(value), least, most });
      return undefined;
    },
  };
}

/** A list; what is wrong in it is left out, so that the rest is still read. */
export function list<T>(of: Shape<T>, least = 0): Shape<readonly T[]> {
  return {
    schema: { type: "array", items: of.schema, ...(least > 0 ? { minItems: least } : {}) },
    ...(of.keys === undefined ? {} : { itemKeys: of.keys }),
    read(value, path, reader) {
      if (isMapping(value) && isItem(value, of.keys ?? [])) return dashMissing(value, path, reader);
      if (!Array.isArray(value)) return wrongType(value, "list", path, reader);
      if (value.length < least) reader.report("too-few", path, { found: value.length, least });
      const below = [...path, 0];
      const read: T[] = [];
      for (const [index, item] of value.entries()) {
        below[path.length] = index;
        const entry = of.read(item, below, reader);
        if (entry !== undefined) read.push(entry);
      }
      return read;
    },
  };
}

/** Whether a mapping begins like an item of a list. */
function isItem(value: PlainMapping, keys: readonly string[]): boolean {
  const first = Object.keys(value)[0];
  return first !== undefined && isKeyOf(first, keys);
}

function dashMissing(value: PlainMapping, path: Path, reader: Reader): undefined {
  const first = Object.keys(value)[0] ?? "";
  reader.report("yaml-syntax", [...path, first], { problem: "dash-missing", found: first }, "key");
  return undefined;
}

/** Whether a key, or the one for which it is a Chinese word, is one of these. */
export function isKeyOf(key: string, keys: readonly string[]): boolean {
  return keys.includes(key) || keySaidAs(key, keys) !== null;
}

/** One value, or a list of them. */
export function oneOrMore<T>(of: Shape<T>): Shape<readonly T[]> {
  const many = list(of, 1);
  return {
    schema: { anyOf: [of.schema, many.schema] },
    read(value, path, reader) {
      if (Array.isArray(value)) return many.read(value, path, reader);
      if (isMapping(value) || value === null) return wrongType(value, "text-or-list", path, reader);
      const one = of.read(value, path, reader);
      return one === undefined ? undefined : [one];
    },
  };
}

/** A text, or a mapping that says more of it. */
export function textOr<T>(plain: Shape<string>, more: Shape<T>): Shape<string | T> {
  return {
    schema: { anyOf: [plain.schema, more.schema] },
    ...(more.keys === undefined ? {} : { keys: more.keys }),
    read(value, path, reader) {
      if (isMapping(value)) return more.read(value, path, reader);
      if (Array.isArray(value) || value === null) return wrongType(value, "text-or-mapping", path, reader);
      return plain.read(value, path, reader);
    },
  };
}

/** A mapping from open names to values of one shape. */
export function table<T>(of: Shape<T>): Shape<ReadonlyMap<string, T>> {
  return {
    schema: { type: "object", additionalProperties: of.schema },
    read(value, path, reader) {
      if (!isMapping(value)) return wrongType(value, "mapping", path, reader);
      const read = Object.entries(value).map(([key, entry]) => [key, of.read(entry, [...path, key], reader)] as const);
      return new Map(read.filter((entry): entry is readonly [string, T & {}] => entry[1] !== undefined));
    },
  };
}

/** A section that may stand empty while a file is being written. */
export function section<T>(of: Shape<readonly T[]>): Shape<readonly T[]> {
  return {
    schema: { anyOf: [of.schema, { type: "null" }] },
    ...(of.itemKeys === undefined ? {} : { itemKeys: of.itemKeys }),
    read: (value, path, reader) => (value === null ? [] : of.read(value, path, reader)),
  };
}

/** A value that is read later, such as a condition, with the keys that lead to it. */
export function raw(schema: JsonSchema, keys: readonly string[]): Shape<Placed<PlainValue>> {
  return { schema, keys, read: (entry, path) => ({ entry, path: [...path] }) };
}

export function wrongType(value: PlainValue, allowed: ValueKind, path: Path, reader: Reader): undefined {
  reader.report("wrong-type", path, { found: kindOf(value), allowed }, value === null ? "key" : "value");
  return undefined;
}

/** An entry with the keys that lead to it in its file. */
export interface Placed<T> {
  readonly entry: T;
  readonly path: Path;
}

/** A list of which each entry remembers where it stands. */
export function entries<T>(of: Shape<T>): Shape<readonly Placed<T>[]> {
  return list({
    schema: of.schema,
    ...(of.keys === undefined ? {} : { keys: of.keys }),
    read(value, path, reader) {
      const entry = of.read(value, path, reader);
      return entry === undefined ? undefined : { entry, path: [...path] };
    },
  });
}
