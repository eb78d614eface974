import type { Sense } from "../model/link.ts";
import type { TermRelation } from "../model/match.ts";
import type { RelateDocument } from "./documents.ts";
import { conceptNames, type Telling, textLines } from "./telling.ts";

export const RELATE_SCHEMA = "qundai/relate/1";

/** How two terms stand to each other; `a` and `b` are the terms as they were asked. */
export function relateDocument(telling: Telling, a: string, b: string, answer: TermRelation): RelateDocument {
  const { relation, direction, chainRole, steps, hops, inputShare, because } = answer;
  return {
    schema: RELATE_SCHEMA,
    a: side(telling, a, answer.a),
    b: side(telling, b, answer.b),
    relation,
    ...(direction === null ? {} : { direction }),
    ...(chainRole === null ? {} : { chainRole }),
    ...(steps === null ? {} : { steps }),
    ...(hops === null ? {} : { hops }),
    ...(inputShare === null ? {} : { inputShare }),
    because: textLines(telling, because),
  };
}

function side(telling: Telling, text: string, { concept, how }: Sense): RelateDocument["a"] {
  return { text, concept, label: concept === null ? null : conceptNames(telling)(concept), how };
}
