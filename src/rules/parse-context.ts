import type { FactSpec } from "../model/fact.ts";
import type { ConceptId, PlaceCode } from "../model/ids.ts";
import type { ValueKind } from "../model/issue.ts";
import { kindOf, type Path, type PlainValue } from "../model/plain-value.ts";
import type { Reader } from "../model/reader.ts";

/** What parsing an entry of a ruleset needs besides the entry. */
export interface ParseContext {
  readonly reader: Reader;
  /** The catalogue of facts by name. */
  readonly facts: ReadonlyMap<string, FactSpec>;
  /** The concept that an id or a label names; null where there is none, which is reported by whoever looks it up. */
  concept(name: string, path: Path, reader: Reader): ConceptId | null;
  /** The city that a code or a name means; null where there is none, which is reported here. */
  place(name: string, path: Path, reader: Reader): PlaceCode | null;
}

/** Reports a value of another kind than is allowed; where nothing is written, the key is the place to look at. */
export function wrongType(value: PlainValue, allowed: ValueKind, path: Path, { reader }: ParseContext): null {
  reader.report("wrong-type", path, { found: kindOf(value), allowed }, value === null ? "key" : "value");
  return null;
}
