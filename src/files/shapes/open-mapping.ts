import { isMapping, type Path, type PlainValue } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";
import type { Shape } from "./shape.ts";

/** Further keys of a mapping: which are allowed, and what each holds. */
export interface FurtherKeys<T> {
  readonly allows: (key: string) => boolean;
  /** The same as a regular expression that begins with `^`, for editors. */
  readonly pattern: string;
  readonly of: Shape<T>;
}

/** A mapping whose own keys are known, and that may have further ones, such as languages; a key that is neither is read as a slip. */
export function openMapping<Own extends object, T>(
  own: Shape<Own>,
  further: FurtherKeys<T>,
): Shape<{ readonly own: Own; readonly further: Readonly<Record<string, T>> }> {
  const known = new Set(own.keys ?? []);
  return {
    schema: { ...own.schema, patternProperties: { [`^(?!(?:${[...known].join("|")})$)${further.pattern.slice(1)}`]: further.of.schema } },
    keys: own.keys ?? [],
    read(value, path, reader) {
      const isFurther = (key: string): boolean => !known.has(key) && further.allows(key);
      const mapping = isMapping(value) ? value : null;
      const extra = mapping === null ? [] : Object.keys(mapping).filter(isFurther);
      const rest = extra.length === 0 || mapping === null ? value : without(mapping, extra);
      const read = own.read(rest, path, reader);
      return read === undefined ? undefined : { own: read, further: readEach(mapping ?? {}, extra, further.of, path, reader) };
    },
  };
}

function without(mapping: Readonly<Record<string, PlainValue>>, keys: readonly string[]): PlainValue {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.includes(key)));
}

function readEach<T>(
  mapping: Readonly<Record<string, PlainValue>>,
  keys: readonly string[],
  of: Shape<T>,
  path: Path,
  reader: Reader,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const read = of.read(mapping[key] ?? null, [...path, key], reader);
      return read === undefined ? [] : [[key, read] as const];
    }),
  );
}
