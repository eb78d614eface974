import { FACT_CATALOGUE, FACTS } from "../facts/catalogue.ts";
import type { Belt, Unit } from "../model/data.ts";
import type { Because, ConditionOutcome, Explanation } from "../model/explanation.ts";
import type { Fact, FactId, FactValue, UnknownReason } from "../model/fact.ts";
import type { Sense } from "../model/link.ts";
import type { PairExplanation, UnitResult } from "../model/match.ts";
import type { Count, Ordinal } from "../model/quantity.ts";
import type { Relation, UnitOutcome, VerdictRelation } from "../model/relation.ts";
import type { OperatorId, Rule } from "../model/rules.ts";
import type { Locate } from "../model/span.ts";
import type { Language } from "../model/text.ts";
import { type UnitCause, unitCause } from "../model/unit-cause.ts";
import type { WhyNot } from "../model/why-not.ts";
import type { Headline } from "../words/topics/verdicts.ts";
import { knownValue } from "../world/results.ts";
import { clashesOf, type OnClashes } from "./clashes.ts";
import { factsTested } from "./facts-tested.ts";
import { headlineOf } from "./headline.ts";
import { conceptNames, type PlaceName, placeNames, withDistrict } from "./names.ts";
import { type NewVersionNeeded, NOTHING_SEALED, newVersionNeeded, type SealedVersions } from "./new-version.ts";
import { type Quote, quotesOf } from "./quotes.ts";
import type { Telling } from "./telling.ts";
import { type TextLine, textLines } from "./text-lines.ts";
import { type WhyNotEntries, whyNotEntries } from "./why-not-entries.ts";

export interface ConditionEntry {
  readonly kind: "all" | "any" | "not" | "test";
  readonly outcome: ConditionOutcome;
  readonly fact?: FactId;
  readonly operator?: OperatorId;
  readonly expected?: FactValue;
  /** null if the fact is unknown or not applicable; `actualKind` says which. */
  readonly actual?: FactValue | null;
  readonly actualKind?: Fact["kind"];
  readonly parts?: readonly ConditionEntry[];
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
}

export interface FactEntry {
  /** null if the fact is unknown or not applicable; `kind` says which. */
  readonly value: FactValue | null;
  readonly kind: Fact["kind"];
  readonly why?: UnknownReason;
  readonly because: readonly QuotedLine[];
}

/** A step of a justification, and the lines of the file that say it, as they are written there. */
export interface QuotedLine extends TextLine {
  readonly quotes: readonly Quote[];
}

export interface ExplainDocument extends OnClashes {
  readonly schema: "qundai/explain/1";
  readonly unit: string;
  /** The belt of this pair, or null if the question was about a unit to which no belt is related. */
  readonly belt: string | null;
  /** What the data say about the unit and the belt. */
  readonly about: {
    readonly unit: {
      readonly id: string;
      readonly name: string;
      readonly kind: string;
      readonly place: PlaceName;
      readonly outcome: UnitOutcome;
      readonly source: string;
      readonly confidence: string | null;
    };
    readonly belt: {
      readonly id: string;
      readonly name: string;
      readonly place: PlaceName;
      readonly years: readonly number[] | null;
      readonly source: string;
      readonly confidence: string | null;
    } | null;
  };
  readonly relation: VerdictRelation;
  /** The headline of this pair; null without a belt. */
  readonly headline: Headline | null;
  /** Why a unit without a related belt has its outcome; null if the question named a belt, or if a belt is related. */
  readonly cause: UnitCause | null;
  readonly rule: string | null;
  /** True if the relation is unknown and the unknown facts have too many possible combinations to enumerate. */
  readonly cautious?: true;
  readonly exception: { readonly id: string; readonly why: string; readonly by: string; readonly replaced: VerdictRelation } | null;
  readonly rules: readonly {
    readonly id: string;
    readonly title: Readonly<Record<Language, string>> | null;
    readonly why: string | null;
    readonly then: Relation;
    readonly outcome: ConditionOutcome;
    readonly held: boolean;
    readonly overriddenBy: readonly string[];
    readonly conditions: ConditionEntry;
    readonly file: string;
    readonly line: Ordinal;
    readonly column: Ordinal;
  }[];
  /** Empty without a belt. */
  readonly facts: Readonly<Partial<Record<FactId, FactEntry>>>;
  /** Other rules that hold for this pair and give another verdict, without an override between them and the deciding rule. */
  readonly disagreeing: readonly string[];
  /** The reading of each name that gave this answer; `of` is the number of readings of the name. Null without a belt. */
  readonly readAs: Readonly<
    Record<
      "cluster" | "belt",
      { readonly text: string; readonly concept: string | null; readonly label: string | null; readonly of: Count }
    >
  > | null;
  /** The labels, by id, of the concepts that facts and conditions name. */
  readonly concepts: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  /** Every belt in the unit's city, related ones first, with the industry to which its name links. */
  readonly inCity: readonly {
    readonly belt: string;
    readonly name: string;
    readonly relation: VerdictRelation;
    readonly rule: string | null;
    readonly concept: string | null;
    readonly label: string | null;
  }[];
  /** False if the belt list is incomplete, so that the absence of a belt is uncertain. */
  readonly beltsComplete: boolean;
  /** The unit's other belts with a verdict above none, strongest first. */
  readonly others: readonly {
    readonly belt: string;
    readonly name: string;
    readonly relation: VerdictRelation;
    readonly rule: string | null;
  }[];
  /** What would change the answer: `gain` and `loss` are edits, `facts` are facts that would have to differ. Every edit was tried by judging again. */
  readonly whyNot: WhyNotEntries;
  /** Set if edits of `whyNot` are in files of a released version, which must not be edited. */
  readonly newVersion?: NewVersionNeeded;
}

export const EXPLAIN_SCHEMA = "qundai/explain/1";

/**
 * Why a unit and a belt have their verdict or, if `pair` is null, why a unit has no related belt.
 * Throws if the unit is not in the data.
 */
export function explainDocument(
  telling: Telling,
  unit: Unit,
  pair: PairExplanation | null,
  whyNot: WhyNot | null = null,
  sealed: SealedVersions = NOTHING_SEALED,
): ExplainDocument {
  const { input, matcher } = telling;
  const result = matcher.result.units.find((each) => each.unit === unit.id);
  if (result === undefined) throw new Error(`unit ${unit.id} has no result`);
  const belt = pair === null ? null : (input.data.belts.find((each) => each.id === pair.belt) ?? null);
  const proposals = whyNot === null ? [] : whyNotEntries(telling, whyNot);
  const needed = newVersionNeeded(proposals, input.ruleset.version, sealed);
  const rules = pair === null ? [] : ruleEntries(telling, pair);
  const listed = input.data.belts.filter((each) => each.place === unit.place).length;
  return {
    schema: EXPLAIN_SCHEMA,
    ...clashesOf(telling.input, telling.locate),
    unit: unit.id,
    belt: belt?.id ?? null,
    about: { unit: unitEntry(telling, unit, result), belt: belt === null ? null : beltEntry(telling, belt) },
    relation: pair?.verdict.relation ?? (result.outcome === "unknown" ? "unknown" : "none"),
    headline: pair === null ? null : headlineOf(pair.verdict, (fact) => knownValue(pair.facts[fact])),
    cause: pair === null ? unitCause(result, listed, input.data.dataset.belts.complete) : null,
    rule: pair?.verdict.rule ?? null,
    ...(pair?.verdict.isCautious === true ? { cautious: true } : {}),
    exception:
      pair === null ? exceptionEntry(telling, result.exception, "none") : exceptionEntry(telling, pair.verdict.exception, pair.replaced),
    rules,
    facts: pair === null ? {} : factEntries(telling, pair),
    disagreeing: pair?.verdict.disagreeing ?? [],
    readAs: pair === null ? null : readings(telling, pair),
    concepts: pair === null ? {} : conceptLabels(telling, pair),
    inCity: inCity(telling, unit, result),
    beltsComplete: input.data.dataset.belts.complete,
    others: others(telling, result, belt),
    whyNot: proposals,
    ...(needed === null ? {} : { newVersion: needed }),
  };
}

function unitEntry({ input }: Telling, unit: Unit, { outcome }: UnitResult): ExplainDocument["about"]["unit"] {
  const { id, name, kind, source, confidence } = unit;
  return { id, name, kind, place: withDistrict(placeNames(input.data.places)(unit.place), unit), outcome, source, confidence };
}

function beltEntry({ input }: Telling, belt: Belt): NonNullable<ExplainDocument["about"]["belt"]> {
  const { id, name, years, source, confidence } = belt;
  return { id, name, place: withDistrict(placeNames(input.data.places)(belt.place), belt), years, source, confidence };
}

function readings(telling: Telling, { unit, belt, clusterSense, beltSense }: PairExplanation): ExplainDocument["readAs"] {
  const { units, belts } = telling.matcher.links;
  const reading = ({ text, concept }: Sense, of: number) => ({
    text,
    concept,
    label: concept === null ? null : conceptNames(telling)(concept),
    of,
  });
  return {
    cluster: reading(clusterSense, units.get(unit)?.senses.length ?? 1),
    belt: reading(beltSense, belts.get(belt)?.senses.length ?? 1),
  };
}

function exceptionEntry({ input }: Telling, id: string | null, replaced: VerdictRelation | null): ExplainDocument["exception"] {
  const exception = input.ruleset.exceptions.find((each) => each.id === id);
  return exception === undefined ? null : { id: exception.id, why: exception.why, by: exception.by, replaced: replaced ?? "none" };
}

function ruleEntries({ input, locate }: Telling, { rules }: PairExplanation): ExplainDocument["rules"] {
  const byId = new Map<string, Rule>(input.ruleset.rules.map((rule) => [rule.id, rule]));
  return rules.map(({ rule: id, then, outcome, overriddenBy, conditions }) => {
    const rule = byId.get(id);
    if (rule === undefined) throw new Error(`rule ${id} is not in the ruleset`);
    const entry = { id, title: rule.title, why: rule.why, then, outcome, held: outcome === "held", overriddenBy };
    return { ...entry, conditions: conditionEntry(conditions, locate), ...locate(rule.origin) };
  });
}

function conditionEntry(node: Explanation, locate: Locate): ConditionEntry {
  const { outcome } = node;
  const span = locate(node.origin);
  if (node.kind === "group") return { kind: node.join, outcome, parts: node.parts.map((part) => conditionEntry(part, locate)), ...span };
  const { fact, operator, expected, actual } = node;
  return {
    kind: "test",
    outcome,
    fact,
    operator,
    expected,
    actual: actual.kind === "known" ? actual.value : null,
    actualKind: actual.kind,
    ...span,
  };
}

function factEntries(telling: Telling, { facts, because, rules }: PairExplanation): ExplainDocument["facts"] {
  const read = new Set(rules.flatMap(({ conditions }) => factsTested(conditions)));
  const listed = FACT_CATALOGUE.filter(({ id, isOnlyIfRead }) => isOnlyIfRead !== true || read.has(id));
  const entries = listed.map(({ id }): readonly [string, FactEntry] => {
    const fact = facts[id];
    const why = fact.kind === "unknown" ? { why: fact.why } : {};
    return [
      id,
      { value: fact.kind === "known" ? fact.value : null, kind: fact.kind, ...why, because: quotedLines(telling, because[id] ?? []) },
    ];
  });
  return Object.fromEntries(entries);
}

function quotedLines(telling: Telling, because: readonly Because[]): QuotedLine[] {
  const { locate, sourceLines = () => [] } = telling;
  const lines = textLines(telling, because);
  return because.map((step, at) => ({ ...(lines[at] as TextLine), quotes: quotesOf(step, locate(step.origin), sourceLines) }));
}

/** Labels of the concepts that appear in facts and conditions. */
function conceptLabels({ input }: Telling, { facts, rules }: PairExplanation): ExplainDocument["concepts"] {
  const named = new Set<unknown>();
  const add = (value: unknown) => (Array.isArray(value) ? value : [value]).forEach((each) => void named.add(each));
  const visit = (node: Explanation): void => {
    if (node.kind === "group") for (const part of node.parts) visit(part);
    else if (FACTS[node.fact].domain.kind === "concept") add(node.expected);
  };
  for (const { id, domain } of FACT_CATALOGUE) if (domain.kind === "concept" && facts[id].kind === "known") add(facts[id].value);
  for (const rule of rules) visit(rule.conditions);
  return Object.fromEntries(
    input.taxonomy.concepts.filter((concept) => named.has(concept.id)).map((concept) => [concept.id, concept.prefLabel]),
  );
}

function inCity(telling: Telling, unit: Unit, result: UnitResult): ExplainDocument["inCity"] {
  const { input, matcher } = telling;
  const name = conceptNames(telling);
  const order = new Map(result.pairs.map((pair, at) => [pair.belt, { at, verdict: pair.verdict }]));
  const rank = (belt: Belt) => order.get(belt.id)?.at ?? order.size;
  return input.data.belts
    .filter((belt) => belt.place === unit.place)
    .sort((a, b) => rank(a) - rank(b))
    .map((belt) => {
      const verdict = order.get(belt.id)?.verdict;
      const concept = matcher.links.belts.get(belt.id)?.senses.find((sense) => sense.concept !== null)?.concept ?? null;
      return {
        belt: belt.id,
        name: belt.name,
        relation: verdict?.relation ?? "none",
        rule: verdict?.rule ?? null,
        concept,
        label: concept === null ? null : name(concept),
      };
    });
}

function others({ input }: Telling, { pairs }: UnitResult, belt: Belt | null): ExplainDocument["others"] {
  const names = new Map(input.data.belts.map((each) => [each.id, each.name]));
  return pairs
    .filter((pair) => pair.belt !== belt?.id)
    .map(({ belt: id, verdict }) => ({ belt: id, name: names.get(id) ?? id, relation: verdict.relation, rule: verdict.rule }));
}
