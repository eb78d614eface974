import type { ResultBelt, ResultDocument, ResultPair, ResultUnit } from "../../documents/result.ts";
import type { ReviewedDecision, ReviewedResult } from "../../documents/reviewed.ts";
import { reviewedMapping, reviewedNoMapping } from "./sssom-reviewed.ts";
import { ANY_RELATION, curie, listed, type Mapping, NO_TERM, predicateOf } from "./sssom-slots.ts";

/** A mapping of one unit and one belt, before cardinalities are known. */
interface Claim {
  readonly unit: ResultUnit;
  readonly belt: ResultBelt;
  readonly mapping: Mapping;
}

/**
 * The mappings of a result, and one row for each unit without any. With `reviewed`, decisions replace the machine's answers: on a pair,
 * or on a unit as a whole, for which "none" removes the mappings that the rules made.
 */
export function mappingsOf(result: ResultDocument, reviewed: ReviewedResult | null): readonly Mapping[] {
  const beltOf = new Map(result.belts.map((belt) => [belt.id, belt]));
  const decisions = decisionsByUnit(reviewed);
  const claims = result.units.flatMap((unit) => claimsOf(unit, result, beltOf, decisions.get(unit.id) ?? []));
  const positive = claims.filter(({ mapping }) => mapping.predicate_modifier === undefined);
  const objects = tally(positive.map(({ unit }) => unit.id));
  const subjects = tally(positive.map(({ belt }) => belt.id));
  const outcomes = new Map(Object.entries(reviewed?.outcomes ?? {}));
  const told = (unit: ResultUnit): Mapping => ({
    ext_outcome: outcomes.get(unit.id) ?? unit.outcome,
    ext_rule_version: result.ruleset.version,
  });
  const found = claims.map(({ unit, belt, mapping }): Mapping => {
    const many = (count: number | undefined): string => ((count ?? 0) > 1 ? "n" : "1");
    const cardinality = `${many(subjects.get(belt.id))}:${many(objects.get(unit.id))}`;
    // A "no" is not a mapping, so its partners are not counted.
    return { ...mapping, ...(mapping.predicate_modifier === undefined ? { mapping_cardinality: cardinality } : {}), ...told(unit) };
  });
  const alone = result.units.filter((unit) => !objects.has(unit.id));
  return [...found, ...alone.map((unit): Mapping => ({ ...noMapping(unit, result, decisions.get(unit.id) ?? []), ...told(unit) }))];
}

function decisionsByUnit(reviewed: ReviewedResult | null): ReadonlyMap<string, readonly ReviewedDecision[]> {
  const byUnit = new Map<string, ReviewedDecision[]>();
  for (const decision of reviewed?.decisions ?? []) byUnit.set(decision.unit, [...(byUnit.get(decision.unit) ?? []), decision]);
  return byUnit;
}

function claimsOf(
  unit: ResultUnit,
  result: ResultDocument,
  beltOf: ReadonlyMap<string, ResultBelt>,
  decisions: readonly ReviewedDecision[],
): readonly Claim[] {
  const decided = new Map(decisions.flatMap((decision) => (decision.belt === null ? [] : [[decision.belt, decision] as const])));
  const refused = decisions.some((decision) => decision.belt === null && decision.relation === "none");
  const pairs = new Map(unit.pairs.map((pair) => [pair.belt, pair]));
  const claim = (id: string, mapping: (belt: ResultBelt) => Mapping): readonly Claim[] => {
    const belt = beltOf.get(id);
    return belt === undefined ? [] : [{ unit, belt, mapping: mapping(belt) }];
  };
  const judged = unit.pairs.filter((pair) => !refused && !decided.has(pair.belt) && predicateOf(pair.relation, pair.direction) !== null);
  const reviewed = [...decided.values()].filter((decision) => !refused || decision.relation === "none");
  return [
    ...judged.flatMap((pair) => claim(pair.belt, (belt) => judgedMapping(result, unit, pair, belt))),
    ...reviewed.flatMap((decision) =>
      claim(decision.belt ?? "", (belt) => reviewedMapping(unit, belt, decision, pairs.get(decision.belt ?? ""))),
    ),
  ];
}

function tally(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function judgedMapping({ ruleset }: ResultDocument, unit: ResultUnit, pair: ResultPair, belt: ResultBelt): Mapping {
  const by = ruleset.exceptions.find((exception) => exception.id === pair.exception)?.by;
  const justification = justificationOf(pair);
  const isLexical = justification === "semapv:LexicalMatching";
  return {
    subject_id: curie("unit", unit.id),
    subject_label: unit.name,
    predicate_id: predicateOf(pair.relation, pair.direction) ?? "",
    object_id: curie("belt", belt.id),
    object_label: belt.name,
    mapping_justification: justification,
    ...(by === undefined ? {} : { author_label: listed(by) }),
    ...(pair.rule === null ? {} : { curation_rule: listed(curie("rule", pair.rule)) }),
    ...(isLexical
      ? {
          subject_match_field: "rdfs:label",
          object_match_field: "rdfs:label",
          match_string: listed(pair.beltSense.label ?? pair.beltSense.text),
        }
      : {}),
    ...(pair.chainRole === null ? {} : { ext_chain_role: pair.chainRole }),
  };
}

/** A unit without a related belt: by the rules, unless reviewers removed the rules' mappings or decided on the unit itself. */
function noMapping(unit: ResultUnit, { dataset }: ResultDocument, decisions: readonly ReviewedDecision[]): Mapping {
  const related = unit.pairs.some((pair) => predicateOf(pair.relation, pair.direction) !== null);
  if (decisions.some((decision) => decision.belt === null) || (decisions.length > 0 && related)) return reviewedNoMapping(unit, decisions);
  const comment =
    unit.outcome === "unknown" && !dataset.belts.complete
      ? "The list of belts is incomplete: no belt of this city is known to be related."
      : "";
  return {
    subject_id: curie("unit", unit.id),
    subject_label: unit.name,
    predicate_id: ANY_RELATION,
    object_id: NO_TERM,
    mapping_justification: unit.exception === null ? "semapv:BackgroundKnowledgeBasedMatching" : "semapv:ManualMappingCuration",
    mapping_cardinality: "1:0",
    comment,
  };
}

/** The mapping justification: an exception is a person's own mapping; any other answer is the rules'. */
function justificationOf(pair: ResultPair): string {
  if (pair.exception !== null) return "semapv:ManualMappingCuration";
  const inPart = pair.unitSense.how === "part" || pair.beltSense.how === "part";
  if (pair.relation === "similar" && (pair.hops ?? 1) > 1) return "semapv:MappingChaining";
  if (pair.relation === "identical" && !pair.isDeclared) return inPart ? "semapv:CompositeMatching" : "semapv:LexicalMatching";
  return inPart ? "semapv:CompositeMatching" : "semapv:BackgroundKnowledgeBasedMatching";
}
