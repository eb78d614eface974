import { hash } from "node:crypto";
import type { Belt, Dataset, Unit } from "../../model/data.ts";
import type { Decider, DisputeReason, DisputeSubject, MachineVerdict } from "../../model/dispute.ts";
import type { Because } from "../../model/explanation.ts";
import { type BeltId, byCodePoint, type ConceptId, type RuleId, type UnitId } from "../../model/ids.ts";
import type { Rule, Ruleset } from "../../model/rules.ts";
import type { Origin } from "../../model/span.ts";
import { overlapsBetween } from "./find-relations.ts";
import { conceptOf, type DisputeSources, type PairGround, pairKey } from "./sources.ts";

/** The machine's answer for a subject, what decided it, and a hash of everything behind the answer. */
export interface Evidence {
  readonly machine: MachineVerdict;
  readonly decider: Decider;
  /** Computed when first read: a case that has no vote and is not visible needs none. */
  readonly stamp: () => string;
}

const NO_VERDICT: MachineVerdict = { relation: "none", rule: null, exception: null, direction: null };

export function evidenceIn(sources: DisputeSources): (subject: DisputeSubject, reasons: readonly DisputeReason[]) => Evidence {
  const { input, matcher, grounds } = sources;
  const { ruleset } = input;
  const results = new Map(matcher.result.units.map((unit) => [unit.unit, unit]));
  const rows = new Map<string, Unit | Belt>([...input.data.units, ...input.data.belts].map((row) => [row.id, row]));
  const rules = new Map<RuleId, Rule>(ruleset.rules.map((rule) => [rule.id, rule]));
  const declarations = new Map(ruleset.declarations.map((declaration) => [declaration.id, declaration]));
  const named = new Map([...matcher.links.units.values(), ...matcher.links.belts.values()].map((link) => [link.text, link]));
  const judged = (row: Unit | Belt | undefined) => judgedPart(row, input.data.dataset);
  const exceptions = new Map(ruleset.exceptions.map((exception) => [exception.id, exception]));

  const someSayNone = ruleset.rules.some(({ then }) => then === "none");
  /** The rule that says `none` for a pair which a run does not list; null if no rule holds. */
  const ruleForNone = (unit: UnitId, belt: BeltId): RuleId | null =>
    someSayNone ? (matcher.recallPair(unit, belt)?.verdict.rule ?? null) : null;

  let known: ReturnType<typeof matcher.overlaps> | null = null;
  const overlaps = () => (known ??= matcher.overlaps());

  return (subject, reasons) => {
    switch (subject.kind) {
      case "pair": {
        const pair = results.get(subject.unit)?.pairs.find((each) => each.belt === subject.belt);
        const why = grounds.get(pairKey(subject.unit, subject.belt));
        const machine: MachineVerdict = pair
          ? { relation: pair.verdict.relation, rule: pair.verdict.rule, exception: pair.verdict.exception, direction: pair.direction }
          : { ...NO_VERDICT, rule: ruleForNone(subject.unit, subject.belt) };
        const [a, b] = [matcher.links.units.get(subject.unit), matcher.links.belts.get(subject.belt)];
        const steps = why?.lines ?? [];
        const resting = () => [
          machine,
          judged(rows.get(subject.unit)),
          judged(rows.get(subject.belt)),
          [a, b].map((link) => link?.senses.map((sense) => [sense.text, sense.concept, sense.how])),
          machine.rule === null ? null : ruleMeaning(rules.get(machine.rule), ruleset),
          machine.exception === null ? null : withoutOrigin(exceptions.get(machine.exception)),
          steps.map((step) => (step.kind === "declared" ? withoutOrigin(declarations.get(step.declaration)) : withoutOrigin(step))),
        ];
        return { machine, decider: pairDecider(machine, why, conceptOf(a), conceptOf(b), reasons), stamp: () => stampOf(resting()) };
      }
      case "unit": {
        const unit = results.get(subject.unit);
        const best = unit?.pairs[0];
        const exception = unit?.exception ?? null;
        const ofBelts = best?.verdict.relation ?? (unit?.outcome === "unknown" ? "unknown" : "none");
        // An exception for the unit as a whole takes precedence over its belts.
        const relation = exception === null ? ofBelts : (exceptions.get(exception)?.verdict ?? ofBelts);
        const machine: MachineVerdict = { ...NO_VERDICT, relation, rule: best?.verdict.rule ?? null, exception };
        const resting = () => [
          unit?.outcome,
          judged(rows.get(subject.unit)),
          unit?.pairs.map((pair) => [pair.belt, pair.verdict.relation, pair.verdict.rule]),
        ];
        return { machine, decider: { kind: "unit", id: subject.unit }, stamp: () => stampOf(resting()) };
      }
      case "units": {
        const [overlap] = overlapsBetween(overlaps(), subject.a, subject.b);
        const direction = overlap?.wider == null ? null : overlap.wider === subject.a ? "belt-narrower" : "belt-wider";
        const machine: MachineVerdict = { ...NO_VERDICT, relation: overlap?.relation ?? "none", direction };
        const [a, b] = [matcher.links.units.get(subject.a), matcher.links.units.get(subject.b)];
        const resting = () => [
          machine,
          [judged(rows.get(subject.a)), judged(rows.get(subject.b))],
          [a, b].map((link) => link?.senses.map((sense) => [sense.text, sense.concept, sense.how])),
          (overlap?.because ?? []).map((step) =>
            step.kind === "declared" ? withoutOrigin(declarations.get(step.declaration)) : withoutOrigin(step),
          ),
        ];
        return { machine, decider: { kind: "concepts", a: conceptOf(a), b: conceptOf(b) }, stamp: () => stampOf(resting()) };
      }
      case "term": {
        const link = named.get(subject.text);
        const machine: MachineVerdict = { ...NO_VERDICT, relation: conceptOf(link) === null ? "unknown" : "subordinate" };
        return { machine, decider: { kind: "term", text: subject.text }, stamp: () => stampOf(link?.senses ?? null) };
      }
      case "declaration": {
        const declaration = declarations.get(subject.declaration);
        const machine: MachineVerdict = { ...NO_VERDICT, relation: declaration?.kind ?? "none" };
        return { machine, decider: { kind: "declaration", id: subject.declaration }, stamp: () => stampOf(withoutOrigin(declaration)) };
      }
    }
  };
}

/** The single declaration behind the answer if there is exactly one; otherwise the expired exception, the two industries, or the rule. */
function pairDecider(
  machine: MachineVerdict,
  why: PairGround | undefined,
  a: ConceptId | null,
  b: ConceptId | null,
  reasons: readonly DisputeReason[],
): Decider {
  if (machine.exception !== null) return { kind: "exception", id: machine.exception };
  const expired = reasons.find((reason) => reason.code === "exception-expired");
  if (expired) return { kind: "exception", id: expired.exception };
  const declared = (why?.lines ?? []).filter((step): step is Extract<Because, { kind: "declared" }> => step.kind === "declared");
  const single = reasons.find((reason) => reason.code === "single-declaration");
  if (single) return { kind: "declaration", id: single.declaration };
  if (declared.length === 1 && declared[0]) return { kind: "declaration", id: declared[0].declaration };
  if (machine.rule !== null && machine.relation === "none") return { kind: "rule", id: machine.rule };
  return { kind: "concepts", a: why?.clusterSense.concept ?? a, b: why?.beltSense.concept ?? b };
}

function ruleMeaning(rule: Rule | undefined, { countsAs }: Ruleset): unknown {
  return rule === undefined ? null : [rule.id, rule.then, conditionMeaning(rule.when), [...rule.overrides].sort(byCodePoint), countsAs];
}

function conditionMeaning(node: Rule["when"]): unknown {
  if (node.kind === "group") return [node.join, node.parts.map(conditionMeaning)];
  return node.kind === "not" ? ["not", conditionMeaning(node.part)] : [node.fact, node.operator, node.value];
}

/** The place of an entry is not part of its content, and a cited source is not part of what is judged. */
function withoutOrigin<Entry>(entry: Entry | undefined): unknown {
  if (entry === undefined) return null;
  const { origin: _origin, source: _source, ...rest } = entry as Entry & { readonly origin?: Origin; readonly source?: unknown };
  return rest;
}

/** The judged parts of a row: names, place, kind, and for a belt the years that count. Its source and who shares it affect no answer. */
function judgedPart(row: Unit | Belt | undefined, { studyYear, fallbackYears }: Dataset): unknown {
  if (row === undefined) return null;
  const { id, name, place, confidence } = row;
  if ("kind" in row) return [id, name, place, confidence, row.kind, row.industry, row.district, row.sector];
  const [first, last] = fallbackYears ?? [studyYear, studyYear];
  const counts = (year: number): boolean => year === studyYear || (year >= first && year <= last);
  return [id, name, place, confidence, row.category, row.years?.filter(counts) ?? null];
}

const STAMP_DIGITS = 16;

function stampOf(resting: unknown): string {
  return hash("sha256", JSON.stringify(resting), "hex").slice(0, STAMP_DIGITS);
}
