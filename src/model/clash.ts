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
  /** What the declaration says of `a` and `b`. */
  readonly first: Declaration["kind"];
  /** What the other lines say of them; `self` if the declaration puts a concept under itself. */
  readonly second: Declaration["kind"] | "self";
  /** The lines that say `second`, each with its origin; empty for `self`. */
  readonly because: readonly Because[];
}
