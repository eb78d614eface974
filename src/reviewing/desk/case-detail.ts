import { pathsTogether, pathTo, sharedSteps } from "../../documents/concept-paths.ts";
import type { ExplainDocument } from "../../documents/explain.ts";
import { explainDocument } from "../../documents/explain.ts";
import { conceptNames, placeNames } from "../../documents/names.ts";
import type { Telling } from "../../documents/telling.ts";
import type { TextLine } from "../../documents/text-lines.ts";
import { textLines } from "../../documents/text-lines.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { Because } from "../../model/explanation.ts";
import type { BeltId, ConceptId, UnitId } from "../../model/ids.ts";
import type { PairExplanation } from "../../model/match.ts";
import type { CaseDetail, CaseSide } from "./review-desk.ts";

/** Everything that a reviewer can look at in a case. `explain` is the pair's explanation, null for cases that are not about a pair. */
export function caseDetail(telling: Telling, dispute: Dispute, pair: PairExplanation | null): CaseDetail {
  const { input, matcher, wording } = telling;
  const { subject } = dispute;
  const result = "unit" in subject ? matcher.result.units.find((unit) => unit.unit === subject.unit) : undefined;
  const unit = "unit" in subject ? input.data.units.find((each) => each.id === subject.unit) : undefined;
  const explain = unit === undefined ? null : explainDocument(telling, unit, pair);
  const ids = pathsOf(telling, dispute, pair);
  const named = ids.map((path) => path.map(conceptNames(telling)));
  const sides = sidesOf(telling, dispute, named);
  return {
    id: dispute.id,
    sides,
    shared: sharedSteps(ids[0] ?? [], ids[1] ?? []),
    outcome: result?.outcome ?? null,
    explain,
    because: becauseOf(telling, dispute, pair, explain),
    inCity: (explain?.inCity ?? []).map(({ name, relation }) => ({ name, relation: wording.relations[relation] })),
  };
}

/** The concepts above both sides, from the top down; the paths share as long a beginning as possible. */
function pathsOf({ input, matcher }: Telling, { subject }: Dispute, pair: PairExplanation | null): readonly (readonly ConceptId[])[] {
  const concepts = new Map(input.taxonomy.concepts.map((concept) => [concept.id, concept]));
  const up = (id: ConceptId | null): readonly ConceptId[] => (id === null ? [] : pathTo(id, concepts));
  const both = (a: ConceptId | null, b: ConceptId | null) => (a === null || b === null ? [up(a), up(b)] : pathsTogether(a, b, concepts));
  switch (subject.kind) {
    case "pair":
      return both(
        pair?.clusterSense.concept ?? firstConcept(matcher.links.units.get(subject.unit)),
        pair?.beltSense.concept ?? firstConcept(matcher.links.belts.get(subject.belt)),
      );
    case "unit":
      return [up(firstConcept(matcher.links.units.get(subject.unit)))];
    case "units":
      return both(firstConcept(matcher.links.units.get(subject.a)), firstConcept(matcher.links.units.get(subject.b)));
    case "term":
      return [[], up(subject.concept)];
    case "declaration":
      return both(subject.a, subject.b);
  }
}

function firstConcept(link: { readonly senses: readonly { readonly concept: ConceptId | null }[] } | undefined): ConceptId | null {
  return link?.senses.find((sense) => sense.concept !== null)?.concept ?? null;
}

function sidesOf(telling: Telling, { subject }: Dispute, paths: readonly (readonly string[])[]): readonly CaseSide[] {
  const { input, wording } = telling;
  const [first = [], second = []] = paths;
  const place = placeNames(input.data.places);
  const unitSide = (id: UnitId, path: readonly string[]): CaseSide => {
    const unit = input.data.units.find((each) => each.id === id);
    const kind = input.data.dataset.kinds.find((each) => each.id === unit?.kind)?.label[wording.language] ?? unit?.kind ?? "";
    return {
      what: "cluster",
      id,
      name: unit?.name ?? id,
      place: unit ? place(unit.place) : null,
      source: unit?.source ?? "",
      confidence: unit?.confidence ?? null,
      more: kind,
      path,
    };
  };
  const beltSide = (id: BeltId): CaseSide => {
    const belt = input.data.belts.find((each) => each.id === id);
    return {
      what: "belt",
      id,
      name: belt?.name ?? id,
      place: belt ? place(belt.place) : null,
      source: belt?.source ?? "",
      confidence: belt?.confidence ?? null,
      more: belt?.years?.join(", ") ?? "",
      path: second,
    };
  };
  const conceptSide = (id: ConceptId, path: readonly string[]): CaseSide => {
    const concept = input.taxonomy.concepts.find((each) => each.id === id);
    return {
      what: "concept",
      id,
      name: conceptNames(telling)(id),
      place: null,
      source: concept?.source ?? "",
      confidence: null,
      more: "",
      path,
    };
  };
  switch (subject.kind) {
    case "pair":
      return [unitSide(subject.unit, first), beltSide(subject.belt)];
    case "unit":
      return [unitSide(subject.unit, first)];
    case "units":
      return [unitSide(subject.a, first), unitSide(subject.b, second)];
    case "term":
      return [
        { what: "term", id: "", name: subject.text, place: null, source: "", confidence: null, more: "", path: [] },
        ...(subject.concept === null ? [] : [conceptSide(subject.concept, second)]),
      ];
    case "declaration":
      return [conceptSide(subject.a, first), conceptSide(subject.b, second)];
  }
}

/** The lines behind the answer: declarations first, since most cases depend on them; statistics last, whether or not a rule reads them. */
function becauseOf(
  telling: Telling,
  { subject, decider }: Dispute,
  pair: PairExplanation | null,
  explain: ExplainDocument | null,
): readonly TextLine[] {
  if (pair !== null) {
    const steps = pair.because.industry ?? [];
    const isDeclared = (step: Because): boolean => step.kind === "declared";
    const flows = pair.because["chain.inputShare"] ?? [];
    return textLines(telling, [...steps.filter(isDeclared), ...steps.filter((step) => !isDeclared(step)), ...flows]);
  }
  const declared = subject.kind === "declaration" ? subject.declaration : decider.kind === "declaration" ? decider.id : null;
  if (declared !== null) {
    const declaration = telling.input.ruleset.declarations.find((each) => each.id === declared);
    return declaration === undefined
      ? []
      : [{ text: `${declaration.id}: ${declaration.why ?? ""} (${declaration.source})`, ...telling.locate(declaration.origin) }];
  }
  if (subject.kind === "units") {
    const overlap = telling.matcher.overlaps().find(({ units }) => units.includes(subject.a) && units.includes(subject.b));
    return overlap === undefined ? [] : textLines(telling, overlap.because);
  }
  if (subject.kind === "term") {
    const concept = telling.input.taxonomy.concepts.find((each) => each.id === subject.concept);
    return concept === undefined
      ? []
      : [{ text: [concept.prefLabel.zh, ...concept.altLabel.zh].join("、"), ...telling.locate(concept.origin) }];
  }
  return explain === null ? [] : Object.values(explain.facts).flatMap((fact) => fact.because);
}
