import type { ConceptId } from "../../model/ids.ts";
import type { Saying } from "../../model/rulemaking.ts";
import type { Ruleset } from "../../model/rules.ts";
import { type Concept, conceptWithLabel, type Taxonomy } from "../../model/taxonomy.ts";
import type { ConceptClash, Effects } from "../../model/what-if.ts";
import { isUnwritable } from "../../model/writable.ts";

/** Why a proposal must not be written: the checks would fail, or it would have no effect. */
export type OfferProblem =
  | { readonly kind: "already"; readonly id: string }
  | { readonly kind: "label-taken"; readonly text: string; readonly concept: ConceptId }
  | { readonly kind: "ring"; readonly concept: ConceptId; readonly wider: ConceptId }
  | { readonly kind: "clash"; readonly clash: ConceptClash }
  | { readonly kind: "unwritable-text"; readonly text: string }
  | { readonly kind: "no-effect" };

interface Knowledge {
  readonly ruleset: Pick<Ruleset, "declarations" | "exceptions">;
  readonly taxonomy: Pick<Taxonomy, "concepts">;
}

/** Problems that are visible without judging anything. */
export function problemsOf(saying: Saying, { ruleset, taxonomy }: Knowledge): readonly OfferProblem[] {
  const hostile = namesIn(saying).find(isUnwritable);
  if (hostile !== undefined) return [{ kind: "unwritable-text", text: hostile }];
  switch (saying.kind) {
    case "exception": {
      const { id } = saying.exception;
      return ruleset.exceptions.some((each) => each.id === id) ? [{ kind: "already", id }] : [];
    }
    case "declare": {
      const { id } = saying.declaration;
      return ruleset.declarations.some((each) => each.id === id) ? [{ kind: "already", id }] : [];
    }
    case "include":
    case "label": {
      const owner = conceptWithLabel(taxonomy.concepts, saying.text);
      if (owner === null) return [];
      return owner.id === saying.concept || owner.wordOf === saying.concept
        ? [{ kind: "already", id: saying.text }]
        : [{ kind: "label-taken", text: saying.text, concept: owner.id }];
    }
    case "broader":
      return isUnder(saying.wider, saying.concept, taxonomy.concepts)
        ? [{ kind: "ring", concept: saying.concept, wider: saying.wider }]
        : [];
    default:
      return [];
  }
}

/** Sayings that name a text of the taxonomy. */
const SPEAKS_OF_LABELS: ReadonlySet<Saying["kind"]> = new Set(["label", "unlabel", "include"]);

/** Problems that show after trying it out. A label may have no effect yet, until names need it; any other line must have one. */
export function problemsFound(saying: Saying, { units, pairs, clashes, resolved }: Effects): readonly OfferProblem[] {
  const found = clashes.map((clash): OfferProblem => ({ kind: "clash", clash }));
  const isIdle = units.length === 0 && pairs.length === 0 && resolved.length === 0;
  return found.length === 0 && isIdle && !SPEAKS_OF_LABELS.has(saying.kind) ? [{ kind: "no-effect" }] : found;
}

function namesIn(saying: Saying): readonly string[] {
  if ("text" in saying) return [saying.text];
  if (saying.kind !== "exception") return [];
  const { about } = saying.exception;
  return about.kind === "pair" ? [about.unit, about.belt] : about.kind === "unit" ? [about.unit] : [];
}

function isUnder(start: ConceptId, top: ConceptId, concepts: readonly Concept[]): boolean {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const seen = new Set([start]);
  for (const id of seen) for (const wider of byId.get(id)?.broader ?? []) seen.add(wider);
  return seen.has(top);
}
