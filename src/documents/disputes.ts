import { type Decider, DISPUTE_REASONS, type Dispute, type DisputeReasonCode, type DisputeSubject } from "../model/dispute.ts";
import type { Count, Proportion } from "../model/quantity.ts";
import type { Direction, VerdictRelation } from "../model/relation.ts";
import type { Origin } from "../model/span.ts";
import { disputesWords } from "../words/disputes.ts";
import { type DisputeNames, deciderText, reasonText } from "../words/topics/disputes.ts";
import { clashesOf, type OnClashes } from "./clashes.ts";
import { conceptNames, type PlaceName, placeNames } from "./names.ts";
import type { Telling } from "./telling.ts";
import type { TextLine } from "./text-lines.ts";

export interface DisputeEntry {
  readonly id: string;
  readonly what: DisputeSubject["kind"];
  readonly unit?: string;
  readonly belt?: string;
  /** Two clusters of one city. */
  readonly units?: readonly [string, string];
  readonly term?: string;
  readonly declaration?: string;
  /** The names of both sides as a reader knows them. */
  readonly names: readonly [string, string];
  readonly place: PlaceName | null;
  readonly reasons: readonly DisputeReasonCode[];
  /** The same reasons, each as a sentence. */
  readonly why: readonly string[];
  readonly machine: {
    readonly relation: VerdictRelation;
    readonly rule: string | null;
    readonly exception: string | null;
    readonly direction: Direction | null;
  };
  /** `rate` is a share of all units, 0..1. */
  readonly impact: { readonly units: Count; readonly rate: Proportion | null };
  readonly likelihood: Proportion;
  /** What decides the case, and its place in the files if it has one. Cases decided by the same thing are adjacent. */
  readonly group: string;
  readonly decidedBy: TextLine | { readonly text: string };
  readonly stamp: string;
}

export interface DisputesDocument extends OnClashes {
  readonly schema: "qundai/disputes/1";
  readonly ruleset: { readonly version: string; readonly hash: string };
  readonly made: boolean;
  readonly units: Count;
  /** In the order in which a reviewer should look at them. */
  readonly disputes: readonly DisputeEntry[];
  readonly byReason: Readonly<Partial<Record<DisputeReasonCode, Count>>>;
}

export const DISPUTES_SCHEMA = "qundai/disputes/1";

/** Disputes in words, in the given order. */
export function disputesDocument(telling: Telling, disputes: readonly Dispute[]): DisputesDocument {
  const { input } = telling;
  const entry = disputeEntries(telling);
  const counts = DISPUTE_REASONS.map(
    (code) => [code, disputes.filter((dispute) => dispute.reasons.some((reason) => reason.code === code)).length] as const,
  );
  return {
    schema: DISPUTES_SCHEMA,
    ruleset: { version: input.ruleset.version, hash: input.ruleset.hash },
    made: input.data.dataset.made,
    units: input.data.units.length,
    ...clashesOf(input, telling.locate),
    disputes: disputes.map(entry),
    byReason: Object.fromEntries(counts.filter(([, count]) => count > 0)) as Partial<Record<DisputeReasonCode, number>>,
  };
}

/** Creates the function that makes the entry of one dispute; names are looked up once. */
export function disputeEntries(telling: Telling): (dispute: Dispute) => DisputeEntry {
  const { input, wording, locate } = telling;
  const words = disputesWords[wording.language];
  const concept = conceptNames(telling);
  const place = placeNames(input.data.places);
  const units = new Map(input.data.units.map((unit) => [unit.id, unit]));
  const belts = new Map(input.data.belts.map((belt) => [belt.id, belt]));
  const origins = originsOf(telling);
  const names: DisputeNames = {
    concept,
    unit: (id) => units.get(id)?.name ?? id,
    relation: (relation) => wording.relations[relation],
    outcome: (outcome) => (outcome === "absent" ? "-" : wording.outcomes[outcome]),
  };
  const sides = (subject: DisputeSubject): readonly [string, string] => {
    switch (subject.kind) {
      case "pair":
        return [names.unit(subject.unit), belts.get(subject.belt)?.name ?? subject.belt];
      case "unit":
        return [names.unit(subject.unit), ""];
      case "units":
        return [names.unit(subject.a), names.unit(subject.b)];
      case "term":
        return [subject.text, subject.concept === null ? words.noConcept : concept(subject.concept)];
      case "declaration":
        return [concept(subject.a), concept(subject.b)];
    }
  };
  return ({ id, subject, reasons, machine, impact, likelihood, decider, stamp, place: code }) => {
    const origin = origins(decider);
    const text = deciderText(words, decider, names);
    return {
      id,
      what: subject.kind,
      ...(subject.kind === "pair" ? { unit: subject.unit, belt: subject.belt } : {}),
      ...(subject.kind === "unit" ? { unit: subject.unit } : {}),
      ...(subject.kind === "units" ? { units: [subject.a, subject.b] as const } : {}),
      ...(subject.kind === "term" ? { term: subject.text } : {}),
      ...(subject.kind === "declaration" ? { declaration: subject.declaration } : {}),
      names: sides(subject),
      place: code === null ? null : place(code),
      reasons: reasons.map((reason) => reason.code),
      why: reasons.map((reason) => reasonText(words, reason, names)),
      machine,
      impact,
      likelihood: Math.round(likelihood * 1000) / 1000,
      group: text,
      decidedBy: origin === null ? { text } : { text, ...locate(origin) },
      stamp,
    };
  };
}

/** The place of what decides a case. */
function originsOf({ input }: Telling): (decider: Decider) => Origin | null {
  const { ruleset, data, taxonomy } = input;
  const rows = [...ruleset.rules, ...ruleset.declarations, ...ruleset.exceptions, ...data.units];
  const byId = new Map<string, Origin>(rows.map((entry) => [entry.id, entry.origin]));
  const concepts = new Map<string, Origin>(taxonomy.concepts.map((concept) => [concept.id, concept.origin]));
  return (decider) => {
    if (decider.kind === "term") return null;
    if (decider.kind === "concepts") return concepts.get(decider.a ?? decider.b ?? "") ?? null;
    return byId.get(decider.id) ?? null;
  };
}
