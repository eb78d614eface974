/** Ids are branded, so that the type checker rejects a unit's id in place of a belt's. */
type Brand<Text extends string> = string & { readonly __brand: Text };

export type ClusterId = Brand<"cluster">;
export type UnitId = Brand<"unit">;
export type BeltId = Brand<"belt">;
export type RuleId = Brand<"rule">;
export type ConceptId = Brand<"concept">;
export type DeclarationId = Brand<"declaration">;
export type ExceptionId = Brand<"exception">;
/** A GB/T 2260 code of six digits. */
export type PlaceCode = Brand<"place">;

/** Compares two texts by plain code points: the one order used in every result. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
