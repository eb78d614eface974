import type { FactId, NamedFact } from "../model/fact.ts";
import type { ConceptId, PlaceCode } from "../model/ids.ts";
import type { ValueKind } from "../model/issue.ts";
import { kindOf, type Path, type PlainValue } from "../model/plain-value.ts";
import type { Reader } from "../model/reader.ts";

/** The context for parsing an entry of a ruleset. */
export interface ParseContext<Id extends string = FactId> {
  readonly reader: Reader;
  /** The catalogue of facts by name. */
  readonly facts: ReadonlyMap<string, NamedFact<Id>>;
  /** Returns the concept with an id or a label; null if there is none, which the caller must report. */
  concept(name: string, path: Path, reader: Reader): ConceptId | null;
  /** Returns the city with a code or a name; null if there is none, which this function reports. */
  place(name: string, path: Path, reader: Reader): PlaceCode | null;
}

/** Reports a value of a kind that is not allowed; if the value is missing, at its key. */
export function wrongType(value: PlainValue, allowed: ValueKind, path: Path, { reader }: Pick<ParseContext, "reader">): null {
  reader.report("wrong-type", path, { found: kindOf(value), allowed }, value === null ? "key" : "value");
  return null;
}
