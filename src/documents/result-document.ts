import { FACT_CATALOGUE } from "../facts/catalogue.ts";
import type { Belt, Unit } from "../model/data.ts";
import type { Because } from "../model/explanation.ts";
import type { FactId, FactSide } from "../model/fact.ts";
import type { LinkedName, Sense } from "../model/link.ts";
import type { PairExplanation, PairVerdict, RateRow, UnitResult } from "../model/match.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";
import type { Reproduction } from "../model/reproduction.ts";
import type { Declaration } from "../model/rules.ts";
import type { Locate, Origin } from "../model/span.ts";
import { wordingIn } from "../words/words.ts";
import type { EllipseDocument } from "./ellipse-shape.ts";
import type { ResultDocument, ResultPair, ResultSense, ResultStep } from "./result-shape.ts";
import { textLines } from "./telling.ts";

export const RESULT_SCHEMA = "qundai/result/1";

/** What joins the industries of a pair comes before the rows that it is in. */
const ORDER: readonly FactSide[] = ["concepts", "places", "cluster", "belt"];

export interface ResultParts {
  readonly program: string;
  readonly input: MatchInput;
  readonly matcher: Matcher;
  readonly locate: Locate;
  /** Beside those of all units and of each kind. */
  readonly rates: readonly RateRow[];
  readonly ellipses: EllipseDocument;
  readonly reproduction: Reproduction | null;
  readonly compared: ResultDocument["compared"];
  readonly reviewed: ResultDocument["reviewed"];
}

/** The whole answer of a run as one document, in both languages; related pairs are explained one by one. */
export async function resultDocument(parts: ResultParts): Promise<ResultDocument> {
  const { program, input, matcher, locate, rates, ellipses, reproduction, compared, reviewed } = parts;
  const { data, ruleset, taxonomy } = input;
  const at = (origin: Origin) => locate(origin);
  const unitOf = new Map(data.units.map((unit) => [unit.id, unit]));
  const units: ResultDocument["units"][number][] = [];
  for (const result of matcher.result.units) {
    const unit = unitOf.get(result.unit);
    if (unit === undefined) throw new Error(`unit ${result.unit} is not in the data`);
    units.push(await resultUnit(unit, result, parts));
  }
  return {
    schema: RESULT_SCHEMA,
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
    taxonomy: { version: taxonomy.version, hash: taxonomy.hash, concepts: taxonomy.concepts.map(({ origin: _, ...concept }) => concept) },
    dataset: data.dataset,
    places: data.places,
    units,
    belts: data.belts.map((belt) => resultBelt(belt, matcher.links.belts.get(belt.id), locate)),
    published: data.published,
    counts: matcher.result.counts,
    rates: [...matcher.result.rates, ...rates],
    overlaps: matcher.overlaps().map(({ place, units: ids, relation, wider }) => ({ place, units: ids, relation, wider })),
    ellipses,
    reproduction,
    compared,
    ...(reviewed == null ? {} : { reviewed }),
  };
}

async function resultUnit(unit: Unit, result: UnitResult, parts: ResultParts): Promise<ResultDocument["units"][number]> {
  const { matcher, locate } = parts;
  const { id, cluster, kind, name, place, district, sector, sharedBy, confidence, source, origin } = unit;
  const pairs: ResultPair[] = [];
  for (const pair of result.pairs) pairs.push(resultPair(pair, await matcher.explainPair(pair.unit, pair.belt), parts));
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

function resultPair(pair: PairVerdict, explained: PairExplanation, parts: ResultParts): ResultPair {
  const steps = ORDER.flatMap((side) => FACT_CATALOGUE.flatMap((fact) => (fact.side === side ? (explained.because[fact.id] ?? []) : [])));
  const number = (fact: FactId): number | null => {
    const found = explained.facts[fact];
    return found.kind === "known" && typeof found.value === "number" ? found.value : null;
  };
  return {
    belt: pair.belt,
    relation: pair.verdict.relation,
    rule: pair.verdict.rule,
    exception: pair.verdict.exception,
    direction: pair.direction,
    chainRole: pair.chainRole,
    unitSense: resultSense(explained.clusterSense),
    beltSense: resultSense(explained.beltSense),
    steps: number("industry.steps"),
    hops: number("chain.hops"),
    isDeclared: (explained.because["industry"] ?? []).some((step) => step.kind === "declared"),
    because: bilingualLines(distinct(steps), parts),
  };
}

/** The same line can stand behind several facts; it is told once. */
function distinct(steps: readonly Because[]): Because[] {
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
}

function bilingualLines(steps: readonly Because[], { input, locate }: ResultParts): ResultStep[] {
  const zh = textLines({ input, locate, wording: wordingIn("zh") }, steps);
  const en = textLines({ input, locate, wording: wordingIn("en") }, steps);
  return zh.map(({ text, file, line, column }, at) => ({ text: { zh: text, en: en[at]?.text ?? text }, file, line, column }));
}

function resultBelt(
  { id, name, place, category, years, confidence, source, origin }: Belt,
  link: LinkedName | undefined,
  locate: Locate,
): ResultDocument["belts"][number] {
  return { id, name, place, category, years, confidence, source, at: locate(origin), senses: sensesOf(link) };
}

function sensesOf(link: LinkedName | undefined): ResultSense[] {
  return (link?.senses ?? []).map(resultSense);
}

function resultSense({ text, concept, how, label }: Sense): ResultSense {
  return { text, concept, how, label };
}

function resultDeclaration(declaration: Declaration, locate: Locate): ResultDocument["ruleset"]["declarations"][number] {
  const { id, why, source, origin } = declaration;
  const base = { id, why, source, at: locate(origin) };
  switch (declaration.kind) {
    case "identical":
      return { ...base, kind: "identical", concepts: declaration.concepts };
    case "subordinate":
      return { ...base, kind: "subordinate", wider: declaration.wider, narrower: declaration.narrower };
    case "similar":
      return { ...base, kind: "similar", upstream: declaration.upstream, downstream: declaration.downstream };
  }
}
