import { keySaidAs, nearestKey } from "../../facts/key-words.ts";
import type { YamlProblem } from "../../model/issue.ts";
import { slipOfKey } from "../../model/key-slip.ts";
import { isMapping, own, type Path, type PlainMapping, type PlainValue } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";
import { isKeyOf, type JsonSchema, type Shape, wrongType } from "./shape.ts";

/** One key of a mapping, with the sentence that an editor shows for it. */
export interface Field<T> {
  readonly shape: Shape<T>;
  readonly isNeeded: boolean;
  readonly says: string;
}

export function need<T>(shape: Shape<T>, says: string): Field<T> {
  return { shape, isNeeded: true, says };
}

export function may<T>(shape: Shape<T>, says: string): Field<T> {
  return { shape, isNeeded: false, says };
}

// biome-ignore lint/suspicious/noExplicitAny: a record of fields of any type is what is inferred from
type Fields = Readonly<Record<string, Field<any>>>;
type OneOf = readonly (readonly string[])[];
/** Whatever was wrong is left out, so every key may be missing. */
type ReadFields<F extends Fields> = { readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never };

/**
 * A mapping with these keys, or Chinese words for them. Of each group in `oneOf` exactly one key stands there. A misspelt key counts as
 * the one that it is nearest to: what follows from it is read, and nothing is said to be missing that is only misspelt.
 */
export function mapping<F extends Fields>(fields: F, oneOf: readonly (readonly (keyof F & string)[])[] = []): Shape<ReadFields<F>> {
  const keys = Object.keys(fields);
  return {
    schema: schemaOf(fields, oneOf),
    keys,
    read(value, path, reader) {
      if (!isMapping(value)) return wrongType(value, "mapping", path, reader);
      const found = recognise(value, fields, keys, oneOf, path, reader);
      const read: Record<string, unknown> = {};
      // One path serves all keys; whoever keeps a path copies it.
      const below = [...path, ""];
      for (const { key, written, doubt } of found) {
        below[path.length] = written;
        const inner = own(value, written) as PlainValue;
        const by =
          doubt === "guess" ? doubtful(reader, below.length) : doubt === "last-item" ? sparing(reader, below.length, inner) : reader;
        const result = fields[key]?.shape.read(inner, below, by);
        if (result !== undefined) read[key] = result;
      }
      return read as ReadFields<F>;
    },
  };
}

const NONE: ReadonlySet<string> = new Set();
/** For what stands under a guessed key: that the value as a whole does not fit is no second mistake, the guess may be wrong. */
function doubtful(reader: Reader, length: number): Reader {
  return { ...reader, report: (code, path, ...rest) => (path.length > length ? reader.report(code, path, ...rest) : undefined) };
}

/** For a list of which the last item has lost its fields to the mapping around it: that it lacks them is no second mistake. */
function sparing(reader: Reader, length: number, list: PlainValue): Reader {
  const last = Array.isArray(list) ? list.length - 1 : 0;
  return {
    ...reader,
    report(code, path, ...rest) {
      const isSpared = path[length] === last && (code === "missing-key" || (code === "wrong-type" && path.length === length + 1));
      if (!isSpared) reader.report(code, path, ...rest);
    },
  };
}

interface FoundKey {
  readonly key: string;
  readonly written: string;
  /** `guess`: the key is what a misspelt one most likely means; `last-item`: fields of the last item do not stand under it. */
  readonly doubt: "guess" | "last-item" | null;
}
type Found = readonly FoundKey[];

function plainly(key: string, written: string): FoundKey {
  return { key, written, doubt: null };
}

/** The keys that stand in a mapping, each with how it was written; says what is unknown, missing or too much. */
function recognise(value: PlainMapping, fields: Fields, keys: readonly string[], oneOf: OneOf, path: Path, reader: Reader): Found {
  const written = Object.keys(value);
  const isPlain = written.every((key) => Object.hasOwn(fields, key));
  const { found, unread, spared }: Guessed = isPlain
    ? { found: new Map(written.map((key) => [key, plainly(key, key)])), unread: NONE, spared: 0 }
    : guess(value, keys, fields, path, reader);
  const stands = (key: string) => found.has(key) || unread.has(key);
  for (const group of oneOf) {
    const present = [...found.keys()].filter((key) => group.includes(key));
    if (present.length > 1)
      reader.report("keys-clash", [...path, (found.get(present[1] as string) as FoundKey).written], { keys: present }, "key");
  }
  const missing = keys.filter((key) => fields[key]?.isNeeded && !stands(key));
  for (const group of oneOf) if (!group.some(stands)) missing.push(group.join(" | "));
  for (const key of missing.slice(spared))
    reader.report("missing-key", path, { key, found: [...found.values()].map((each) => each.written) });
  return [...found.values()];
}

interface Guessed {
  readonly found: ReadonlyMap<string, FoundKey>;
  /** Keys that are there, though what they hold cannot be read. */
  readonly unread: ReadonlySet<string>;
  /** How many needed keys may be missing without a word, because as many keys could not be told. */
  readonly spared: number;
}

/** Keys that cannot be told, after which nothing more is guessed: the mapping is meant for something else. */
const MOST_GUESSED = 50;

/** What keys that are not in the shape mean: Chinese words are read, and what is none of them is reported. */
function guess(value: PlainMapping, keys: readonly string[], fields: Fields, path: Path, reader: Reader): Guessed {
  const written = Object.keys(value);
  const found = new Map(written.filter((key) => keys.includes(key)).map((key) => [key, plainly(key, key)]));
  const unread = new Set<string>();
  let spared = 0;
  let slips = 0;
  let outOf: string | null = null;
  for (const [index, key] of written.entries()) {
    if (keys.includes(key)) continue;
    const said = keySaidAs(key, keys);
    if (said !== null) {
      const first = found.get(said);
      if (first === undefined) found.set(said, plainly(said, key));
      else reader.report("keys-clash", [...path, key], { keys: [first.written, key] }, "key");
      continue;
    }
    if (outOf !== null) continue;
    const above: OutOf | null = outOfAbove(value, written.slice(0, index), fields, key);
    if (above !== null) {
      reader.report("yaml-syntax", [...path, key], { problem: above.problem, found: key }, "key");
      outOf = above.key;
      if (above.problem === "outside-item")
        found.set(above.key, { ...(found.get(above.key) ?? plainly(above.key, above.key)), doubt: "last-item" });
      else {
        found.delete(above.key);
        unread.add(above.key);
      }
      continue;
    }
    // What follows a key without its colon may fall apart at its commas; that is still the one mistake.
    if (slips > 0 && reader.isBare([...path, key])) continue;
    const slip = slipOfKey(key, [...path, key], keys, reader);
    if (slip !== null) {
      slips += 1;
      unread.add(slip);
      continue;
    }
    const free = keys.filter((candidate) => !found.has(candidate));
    const near = spared < MOST_GUESSED ? nearestKey(key, free, reader.nearest) : null;
    reader.report("unknown-key", [...path, key], { key, allowed: keys, hint: near?.said ?? null }, "key");
    if (near === null) spared += 1;
    else found.set(near.key, { key: near.key, written: key, doubt: "guess" });
  }
  return { found, unread, spared };
}

interface OutOf {
  readonly key: string;
  readonly problem: YamlProblem;
}

/**
 * The key above to which this one belongs: one that was left empty and knows this key, since the lines below it were not indented, or
 * the list above whose items have this key.
 */
function outOfAbove(value: PlainMapping, above: readonly string[], fields: Fields, key: string): OutOf | null {
  const last = above.at(-1);
  const lastKey = last === undefined ? null : fieldOf(last, fields);
  if (last !== undefined && lastKey !== null && own(value, last) === null) {
    const { keys = [], itemKeys = [] } = (fields[lastKey] as Field<unknown>).shape;
    if (isKeyOf(key, keys)) return { key: lastKey, problem: "indent" };
    if (isKeyOf(key, itemKeys)) return { key: lastKey, problem: "dash-missing" };
  }
  const list = above.findLast((written) => fields[fieldOf(written, fields) ?? ""]?.shape.itemKeys !== undefined);
  const listKey = list === undefined ? null : fieldOf(list, fields);
  if (list === undefined || listKey === null || !Array.isArray(own(value, list))) return null;
  return isKeyOf(key, fields[listKey]?.shape.itemKeys ?? []) ? { key: listKey, problem: "outside-item" } : null;
}

/** The field that a written key names, in either language. */
function fieldOf(written: string, fields: Fields): string | null {
  return Object.hasOwn(fields, written) ? written : keySaidAs(written, Object.keys(fields));
}

function schemaOf(fields: Fields, oneOf: OneOf): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.isNeeded).map(([key]) => key);
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(([key, { shape, says }]) => [key, { description: says, ...shape.schema }])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
    ...(oneOf.length > 0 ? { allOf: oneOf.map((group) => ({ oneOf: group.map((key) => ({ required: [key] })) })) } : {}),
  };
}
