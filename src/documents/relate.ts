import type { LinkKind, Sense } from "../model/link.ts";
import type { TermRelation } from "../model/match.ts";
import type { Count, Proportion } from "../model/quantity.ts";
import type { ChainRole, Direction, VerdictRelation } from "../model/relation.ts";
import type { Supply } from "../model/rules.ts";
import { clashesOf, type OnClashes } from "./clashes.ts";
import { conceptNames, namedConcept } from "./names.ts";
import type { Telling } from "./telling.ts";
import { type TextLine, textLines } from "./text-lines.ts";

interface RelatedTerm {
  readonly text: string;
  readonly concept: string | null;
  /** The product word under the concept's `includes`, if the term is one. */
  readonly word?: string;
  readonly label: string | null;
  readonly how: LinkKind;
}

export interface RelateDocument extends OnClashes {
  readonly schema: "qundai/relate/1";
  readonly a: RelatedTerm;
  readonly b: RelatedTerm;
  readonly relation: VerdictRelation;
  readonly direction?: Direction;
  readonly chainRole?: ChainRole;
  readonly steps?: Count;
  readonly hops?: Count;
  /** The number of `broader` steps over which the chain is inherited. */
  readonly lift?: Count;
  readonly chainKind?: Supply;
  readonly inputShare?: Proportion;
  readonly because: readonly TextLine[];
}

/** The answers for many pairs of terms, in the given order. */
export interface RelatePairsDocument {
  readonly schema: "qundai/relate-pairs/1";
  readonly pairs: readonly RelateDocument[];
}

export const RELATE_SCHEMA = "qundai/relate/1";

/** How two terms are related; `a` and `b` are the terms as given. */
export function relateDocument(telling: Telling, a: string, b: string, answer: TermRelation): RelateDocument {
  const { relation, direction, chainRole, steps, hops, lift, supply, inputShare, because } = answer;
  return {
    schema: RELATE_SCHEMA,
    ...clashesOf(telling.input, telling.locate),
    a: side(telling, a, answer.a),
    b: side(telling, b, answer.b),
    relation,
    ...(direction === null ? {} : { direction }),
    ...(chainRole === null ? {} : { chainRole }),
    ...(steps === null ? {} : { steps }),
    ...(hops === null ? {} : { hops }),
    ...(lift === null ? {} : { lift }),
    ...(supply === null ? {} : { chainKind: supply }),
    ...(inputShare === null ? {} : { inputShare }),
    because: textLines(telling, because),
  };
}

export function relatePairsDocument(telling: Telling, asked: readonly (readonly [string, string])[]): RelatePairsDocument {
  const pairs = asked.map(([a, b]) => relateDocument(telling, a, b, telling.matcher.relate(a, b)));
  return { schema: "qundai/relate-pairs/1", pairs };
}

function side(telling: Telling, text: string, { concept, how }: Sense): RelateDocument["a"] {
  const named = namedConcept(telling, concept);
  return { text, ...named, label: concept === null ? null : conceptNames(telling)(named.concept ?? concept), how };
}
