import type { Decider, Dispute, DisputeReason, DisputeSubject } from "../../model/dispute.ts";
import { DISPUTE_REASONS } from "../../model/dispute.ts";
import { groupedBy } from "../../model/grouped.ts";
import type { PlaceCode } from "../../model/ids.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { GroupPlace } from "../desk/review-desk.ts";
import { evidenceIn } from "./evidence.ts";
import { disputedNames } from "./find-names.ts";
import { clashingDeclarations, differentTwins, expiredExceptions, sampledPairs } from "./find-others.ts";
import { changedByVersion, disagreeingRules, otherThanStudy, restingOnOne } from "./find-pairs.ts";
import { otherRelations } from "./find-relations.ts";
import { impactsOn } from "./impact.ts";
import { likelihoodOf } from "./likelihood.ts";
import type { DisputeSources, Found } from "./sources.ts";
import { disputeId } from "./subject.ts";

const SEARCHES: readonly ((sources: DisputeSources) => readonly Found[])[] = [
  clashingDeclarations,
  otherThanStudy,
  otherRelations,
  disagreeingRules,
  expiredExceptions,
  changedByVersion,
  differentTwins,
  disputedNames,
  restingOnOne,
];

interface Open {
  readonly subject: DisputeSubject;
  readonly reasons: DisputeReason[];
}

/**
 * Everything that someone should look at, with the reasons, in the order in which to look: what a case could move times how likely
 * it is to be answered otherwise, cases with one decider together. Pure: the same sources give the same cases in the same order.
 */
export function findDisputes(sources: DisputeSources): readonly Dispute[] {
  const open = new Map<string, Open>();
  const add = ({ subject, reason }: Found): void => {
    const id = disputeId(subject);
    const known = open.get(id);
    if (known === undefined) open.set(id, { subject, reasons: [reason] });
    else if (!known.reasons.some((other) => other.code === reason.code)) known.reasons.push(reason);
  };
  for (const search of SEARCHES) for (const found of search(sources)) add(found);
  const disputed = [...open.values()].map(({ subject }) => subject);
  for (const found of sampledPairs(sources, disputed)) add(found);
  for (const [id, reviewers] of sources.disagreements) open.get(id)?.reasons.push({ code: "reviewers-disagree", reviewers });

  const measure = impactsOn(sources);
  const evidence = evidenceIn(sources);
  const placeOf = new Map<string, PlaceCode>(sources.input.data.units.map((unit) => [unit.id, unit.place]));
  const disputes = [...open].map(([id, { subject, reasons }]): Dispute => {
    const inOrder = reasons.sort((a, b) => DISPUTE_REASONS.indexOf(a.code) - DISPUTE_REASONS.indexOf(b.code));
    const { machine, decider, stamp } = evidence(subject, inOrder);
    const likelihood = likelihoodOf(inOrder.map((reason) => reason.code));
    const unit = "unit" in subject ? subject.unit : subject.kind === "units" ? subject.a : null;
    const place = unit === null ? null : (placeOf.get(unit) ?? null);
    let stamped: string | null = null;
    return {
      id,
      subject,
      reasons: inOrder,
      machine,
      impact: measure(subject),
      likelihood,
      decider,
      get stamp() {
        return (stamped ??= stamp());
      },
      place,
    };
  });
  return inOrderOfWork(disputes);
}

/** The expected gain of a review: units times likelihood. */
export function weightOf({ impact, likelihood }: Pick<Dispute, "impact" | "likelihood">): number {
  return impact.units * likelihood;
}

function inOrderOfWork(disputes: readonly Dispute[]): readonly Dispute[] {
  const groups = [...groupedBy(disputes, (dispute) => deciderKey(dispute.decider)).entries()].map(([key, members]) => ({
    key,
    members: [...members].sort((a, b) => weightOf(b) - weightOf(a) || b.likelihood - a.likelihood || byCodePoint(a.id, b.id)),
    weight: members.reduce((sum, member) => sum + weightOf(member), 0),
    likelihood: Math.max(...members.map((member) => member.likelihood)),
  }));
  groups.sort((a, b) => b.weight - a.weight || b.likelihood - a.likelihood || byCodePoint(a.key, b.key));
  return groups.flatMap((group) => group.members);
}

/** The position of every case in its group, for cases in the order of the queue. */
export function groupPlaces(disputes: readonly Dispute[]): ReadonlyMap<string, GroupPlace> {
  const groups = groupedBy(disputes, (dispute) => deciderKey(dispute.decider)).values();
  return new Map([...groups].flatMap((members) => members.map(({ id }, at) => [id, { at: at + 1, of: members.length }] as const)));
}

/** A decider as one text: cases with the same text are a group. */
export function deciderKey(decider: Decider): string {
  switch (decider.kind) {
    case "term":
      return `term ${decider.text}`;
    case "concepts":
      return `concepts ${decider.a ?? "?"} ${decider.b ?? "?"}`;
    default:
      return `${decider.kind} ${decider.id}`;
  }
}
