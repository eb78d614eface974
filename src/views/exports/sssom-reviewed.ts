import type { ResultBelt, ResultPair, ResultUnit } from "../../documents/result.ts";
import type { ReviewedDecision } from "../../documents/reviewed.ts";
import { byCodePoint } from "../../model/ids.ts";
import { ANY_RELATION, curie, listed, type Mapping, NO_TERM, predicateOf } from "./sssom-slots.ts";

/**
 * A reviewed pair. A "no" is a claim too: that no mapping relation holds. If the rules say otherwise, the comment quotes them;
 * if they say the same, their rule is named beside the review.
 */
export function reviewedMapping(unit: ResultUnit, belt: ResultBelt, decision: ReviewedDecision, pair: ResultPair | undefined): Mapping {
  const said = predicateOf(decision.relation, decision.side);
  const machine = pair === undefined ? null : predicateOf(pair.relation, pair.direction);
  const rule = pair?.rule ?? pair?.exception ?? "";
  const apart = machine === null ? "no relation" : `${machine}${rule === "" ? "" : ` by ${rule}`}`;
  return {
    subject_id: curie("unit", unit.id),
    subject_label: unit.name,
    predicate_id: said ?? ANY_RELATION,
    ...(said === null ? { predicate_modifier: "Not" } : {}),
    object_id: curie("belt", belt.id),
    object_label: belt.name,
    ...reviewSlots([decision]),
    ...(said !== null && said === machine && pair?.rule != null ? { curation_rule: listed(curie("rule", pair.rule)) } : {}),
    comment: sentences(said === machine ? null : `The rules say: ${apart}.`, whyOf([decision])),
    ...(said === "skos:relatedMatch" && pair?.chainRole != null ? { ext_chain_role: pair.chainRole } : {}),
  };
}

/** A unit to which reviewers relate no belt of its city: they decided on the unit as a whole, or on each belt that the rules had related. */
export function reviewedNoMapping(unit: ResultUnit, decisions: readonly ReviewedDecision[]): Mapping {
  const whole = decisions.find((decision) => decision.belt === null && decision.relation !== "none");
  const said = whole === undefined ? null : `Reviewers say ${whole.relation} of the unit as a whole, without naming a belt.`;
  return {
    subject_id: curie("unit", unit.id),
    subject_label: unit.name,
    predicate_id: ANY_RELATION,
    object_id: NO_TERM,
    ...reviewSlots(decisions),
    mapping_cardinality: "1:0",
    comment: sentences(said, whyOf(decisions)),
  };
}

/** The reviewers, the day of the last decision, and whether all agreed or one ruled. */
function reviewSlots(decisions: readonly ReviewedDecision[]): Mapping {
  const by = [...new Set(decisions.flatMap((decision) => decision.by))];
  const on = decisions
    .flatMap((decision) => decision.on ?? [])
    .sort(byCodePoint)
    .at(-1);
  return {
    mapping_justification: "semapv:MappingReview",
    reviewer_label: listed(...by),
    ...(on === undefined ? {} : { review_date: on }),
    ext_review: decisions.some((decision) => decision.how === "ruled") ? "ruled" : "agreed",
  };
}

function whyOf(decisions: readonly ReviewedDecision[]): string | null {
  const reasons = decisions.flatMap((decision) => (decision.why === null || decision.why.trim() === "" ? [] : [decision.why]));
  return reasons.length === 0 ? null : `Ruled: ${reasons.join("; ")}`;
}

function sentences(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" ");
}
