import type { Belt, Dataset, Place, Unit } from "../model/data.ts";
import type { LinkedName, LinkKind, Sense } from "../model/link.ts";
import type { MatchCounts, PairExplanation, PairVerdict, RateRow, UnitResult } from "../model/match.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";
import type { Count } from "../model/quantity.ts";
import type { ChainRole, CountsAs, Direction, Relation, UnitOutcome, VerdictRelation } from "../model/relation.ts";
import type { Reproduction } from "../model/reproduction.ts";
import type { RulesetStatus } from "../model/rules.ts";
import type { Locate, Origin, SourceLines } from "../model/span.ts";
import type { Bilingual } from "../model/text.ts";
import { clashesOf, type OnClashes } from "./clashes.ts";
import type { CollectionEntry } from "./collections.ts";
import type { EllipseDocument } from "./ellipse.ts";
import type { FlowsDocument } from "./flows.ts";
import type { GroupsAdded } from "./group-shares.ts";
import { type ResultConcept, type ResultDeclaration, resultDeclaration } from "./result-knowledge.ts";
import { type PairReasons, reasonsOf } from "./result-reasons.ts";
import type { ReviewedResult } from "./reviewed.ts";
import type { FileSpan } from "./text-lines.ts";

/** A reading of a name: the concept that it means, and how the concept was found. */
export interface ResultSense {
  readonly text: string;
  readonly concept: string | null;
  readonly how: LinkKind;
  readonly label: string | null;
}

/** A pair whose verdict is more than `none`. */
export interface ResultPair extends PairReasons {
  readonly belt: string;
  readonly relation: VerdictRelation;
  readonly rule: string | null;
  readonly exception: string | null;
  readonly direction: Direction | null;
  readonly chainRole: ChainRole | null;
  readonly unitSense: ResultSense;
  readonly beltSense: ResultSense;
}

export interface ResultUnit {
  readonly id: string;
  readonly cluster: string;
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  readonly district: string;
  readonly sector: string;
  readonly sharedBy: Count;
  readonly confidence: string | null;
  readonly source: string;
  readonly at: FileSpan;
  readonly senses: readonly ResultSense[];
  readonly outcome: UnitOutcome;
  readonly exception: string | null;
  readonly pairs: readonly ResultPair[];
}

export interface ResultBelt {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly district?: string;
  readonly category: string;
  readonly years: readonly number[] | null;
  readonly confidence: string | null;
  readonly source: string;
  readonly at: FileSpan;
  readonly senses: readonly ResultSense[];
}

export interface ResultRule {
  readonly id: string;
  readonly title: Bilingual | null;
  readonly then: Relation;
  readonly overrides: readonly string[];
  readonly why: string | null;
  readonly source: string | null;
  readonly at: FileSpan;
}

/** The whole answer of one run; every report and every export is made from it without judging again. */
export interface ResultDocument extends OnClashes {
  readonly schema: "qundai/result/1";
  readonly program: string;
  readonly ruleset: {
    readonly version: string;
    readonly title: Bilingual;
    readonly status: RulesetStatus;
    readonly date: string;
    readonly hash: string;
    readonly countsAs: CountsAs;
    readonly rules: readonly ResultRule[];
    readonly declarations: readonly ResultDeclaration[];
    readonly exceptions: readonly {
      readonly id: string;
      readonly verdict: Relation;
      readonly why: string;
      readonly by: string;
      readonly until: string | null;
      readonly at: FileSpan;
    }[];
  };
  readonly taxonomy: { readonly version: string; readonly hash: string; readonly concepts: readonly ResultConcept[] };
  readonly dataset: Dataset;
  readonly places: readonly Place[];
  readonly units: readonly ResultUnit[];
  readonly belts: readonly ResultBelt[];
  readonly published: readonly { readonly kind: string; readonly units: Count; readonly matched: Count; readonly similar: Count }[];
  /** `leftOut`: rows of the tables that `--skip-bad-rows` left out. */
  readonly counts: MatchCounts & { readonly leftOut?: Count };
  /** All units, kinds, the four economic regions, and the requested regions. */
  readonly rates: readonly RateRow[];
  readonly overlaps: readonly {
    readonly place: string;
    readonly units: readonly string[];
    readonly relation: Exclude<Relation, "none">;
    readonly wider: string | null;
  }[];
  readonly ellipses: EllipseDocument;
  readonly reproduction: Reproduction | null;
  /** Outcomes of the same units under another version of the rules, if one was requested. */
  readonly compared: {
    readonly version: string;
    readonly title: Bilingual;
    readonly outcomes: Readonly<Record<string, UnitOutcome>>;
  } | null;
  /** What reviewers decided, if it was requested; missing in files that were written before the field existed. */
  readonly reviewed?: ReviewedResult | null;
  /** What each group of places adds; null under a ruleset that reads no groups. A result of an earlier program lacks this and what follows. */
  readonly groups?: GroupsAdded | null;
  /** Which units serve industries that cut across the taxonomy. */
  readonly collections?: readonly CollectionEntry[];
  /** The flows of a region, if they were requested. */
  readonly flows?: FlowsDocument | null;
}

/** A result as `export --to json` writes it. */
export interface SealedResult extends ResultDocument {
  /** A hash over the JSON of all other fields. */
  readonly seal: string;
}

export const RESULT_SCHEMA = "qundai/result/1";

export interface ResultParts {
  readonly program: string;
  readonly input: MatchInput;
  readonly matcher: Matcher;
  readonly locate: Locate;
  /** Where lines are quoted from; without it nothing is quoted. */
  readonly sourceLines?: SourceLines;
  /** Groups besides all units and each kind. */
  readonly rates: readonly RateRow[];
  /** Ellipses, groups and collections are read only when the result's are. */
  readonly ellipses: EllipseDocument;
  readonly reproduction: Reproduction | null;
  readonly compared: ResultDocument["compared"];
  readonly reviewed: ResultDocument["reviewed"];
  readonly groups: GroupsAdded | null;
  readonly collections: readonly CollectionEntry[];
  readonly flows: FlowsDocument | null;
}

/** The whole answer of a run as one document, in both languages; related pairs are explained one by one. */
export async function resultDocument(parts: ResultParts): Promise<ResultDocument> {
  const { program, input, matcher, locate, rates, reproduction, compared, reviewed, flows } = parts;
  const { data, ruleset, taxonomy } = input;
  const at = (origin: Origin) => locate(origin);
  const overlaps = onceRead(() =>
    matcher.overlaps().map(({ place, units: ids, relation, wider }) => ({ place, units: ids, relation, wider })),
  );
  const unitOf = new Map(data.units.map((unit) => [unit.id, unit]));
  const units: ResultDocument["units"][number][] = [];
  for (const result of matcher.result.units) {
    const unit = unitOf.get(result.unit);
    if (unit === undefined) throw new Error(`unit ${result.unit} is not in the data`);
    units.push(await resultUnit(unit, result, parts));
  }
  return {
    schema: RESULT_SCHEMA,
    ...clashesOf(input, locate),
    program,
    ruleset: {
      version: ruleset.version,
      title: ruleset.title,
      status: ruleset.status,
      date: ruleset.date,
      hash: ruleset.hash,
      countsAs: ruleset.countsAs,
      rules: ruleset.rules.map(({ id, title, then, overrides, why, source, origin }) => ({
        id,
        title,
        then,
        overrides,
        why,
        source,
        at: at(origin),
      })),
      declarations: ruleset.declarations.map((declaration) => resultDeclaration(declaration, locate)),
      exceptions: ruleset.exceptions.map(({ id, verdict, why, by, until, origin }) => ({ id, verdict, why, by, until, at: at(origin) })),
    },
    taxonomy: {
      version: taxonomy.version,
      hash: taxonomy.hash,
      concepts: taxonomy.concepts.map(({ origin: _, byCode: __, sharedLabels: ___, ...concept }) => concept),
    },
    dataset: data.dataset,
    places: data.places,
    units,
    belts: data.belts.map((belt) => resultBelt(belt, matcher.links.belts.get(belt.id), locate)),
    published: data.published,
    counts: { ...matcher.result.counts, leftOut: data.dataset.leftOut ?? 0 },
    rates: [...matcher.result.rates, ...rates],
    get overlaps() {
      return overlaps();
    },
    get ellipses() {
      return parts.ellipses;
    },
    reproduction,
    compared,
    ...(reviewed == null ? {} : { reviewed }),
    get groups() {
      return parts.groups;
    },
    get collections() {
      return parts.collections;
    },
    flows,
  };
}

function onceRead<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

async function resultUnit(unit: Unit, result: UnitResult, parts: ResultParts): Promise<ResultDocument["units"][number]> {
  const { matcher, locate } = parts;
  const { id, cluster, kind, name, place, district, sector, sharedBy, confidence, source, origin } = unit;
  const pairs: ResultPair[] = [];
  for (const pair of result.pairs) pairs.push(resultPair(pair, await explained(pair, matcher), parts));
  return {
    id,
    cluster,
    kind,
    name,
    place,
    district,
    sector,
    sharedBy,
    confidence,
    source,
    at: locate(origin),
    senses: sensesOf(matcher.links.units.get(id)),
    outcome: result.outcome,
    exception: result.exception,
    pairs,
  };
}

/** The explanation of a listed pair, made when it is read. The run remembers the rules' outcomes, but for pairs with an exception. */
async function explained({ unit, belt, verdict }: PairVerdict, matcher: Matcher): Promise<() => PairExplanation> {
  if (verdict.exception !== null) {
    const explanation = await matcher.explainPair(unit, belt);
    return () => explanation;
  }
  return onceRead(() => {
    const recalled = matcher.recallPair(unit, belt);
    if (recalled === null) throw new Error(`the run has forgotten ${unit} and ${belt}`);
    return recalled;
  });
}

/** A pair of the result. What explains it is computed when it is read: tables of pairs do not need it. */
function resultPair(pair: PairVerdict, explanation: () => PairExplanation, parts: ResultParts): ResultPair {
  const why = onceRead(() => reasonsOf(explanation(), parts));
  return {
    belt: pair.belt,
    relation: pair.verdict.relation,
    rule: pair.verdict.rule,
    exception: pair.verdict.exception,
    direction: pair.direction,
    chainRole: pair.chainRole,
    get headline() {
      return why().headline;
    },
    unitSense: resultSense(pair.clusterSense),
    beltSense: resultSense(pair.beltSense),
    get steps() {
      return why().steps;
    },
    get hops() {
      return why().hops;
    },
    get isDeclared() {
      return why().isDeclared;
    },
    get because() {
      return why().because;
    },
  };
}

function resultBelt(
  { id, name, place, district, category, years, confidence, source, origin }: Belt,
  link: LinkedName | undefined,
  locate: Locate,
): ResultDocument["belts"][number] {
  const within = district === undefined ? {} : { district };
  return { id, name, place, ...within, category, years, confidence, source, at: locate(origin), senses: sensesOf(link) };
}

function sensesOf(link: LinkedName | undefined): ResultSense[] {
  return (link?.senses ?? []).map(resultSense);
}

function resultSense({ text, concept, how, label }: Sense): ResultSense {
  return { text, concept, how, label };
}
