import type { Because } from "./explanation.ts";
import type { ConceptId, DeclarationId } from "./ids.ts";
import type { Declaration } from "./rules.ts";
import type { Origin } from "./span.ts";

/** A declaration and the lines that exclude it. */
export interface Clash {
  readonly declaration: DeclarationId;
  /** Where the declaration is written. */
  readonly origin: Origin;
  readonly a: ConceptId;
  readonly b: ConceptId;
  /** The relation that the declaration gives to `a` and `b`. */
  readonly first: Declaration["kind"];
  /** The relation that the other lines give them; `self` if the declaration puts a concept under itself. */
  readonly second: Declaration["kind"] | "self";
  /** The lines that justify `second`, each with its origin; empty for `self`. */
  readonly because: readonly Because[];
}
