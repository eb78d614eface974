import type { UnitOutcome } from "./relation.ts";

/** Why a unit without a related belt is what it is. */
export type UnitCause =
  /** An exception speaks for the unit. */
  | "exception"
  /** No belt is listed in its city, and the list is complete, or is not. */
  | "none-listed"
  | "list-incomplete"
  /** Belts are listed there, none of them in a year that counts. */
  | "other-years"
  | "other-years-incomplete"
  /** Belts count there, and none is related. */
  | "none-related";

/** `listed` is how many belts of any year stand in the unit's city. */
export function unitCause(
  { outcome, exception }: { readonly outcome: UnitOutcome; readonly exception: string | null },
  listed: number,
  isComplete: boolean,
): UnitCause {
  if (exception !== null) return "exception";
  if (listed === 0) return isComplete ? "none-listed" : "list-incomplete";
  // Where a belt counts, a unit that none is related to counts as none.
  if (outcome === "none") return "none-related";
  return isComplete ? "other-years" : "other-years-incomplete";
}
