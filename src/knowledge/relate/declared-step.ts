import type { Because } from "../../model/explanation.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";

/** The relation that a declaration states between two concepts, as a step of a justification. `from` is the wider or upstream one. */
export function declaredStep({ id, kind, why, source, origin }: Declaration, from: ConceptId, to: ConceptId): Because {
  return { kind: "declared", declaration: id, relation: kind, from, to, why, source, origin };
}
