import { industryReasons } from "../facts/because.ts";
import { FACT_CATALOGUE, readFlows } from "../facts/catalogue.ts";
import { placesWithCurrentBelts } from "../facts/derive.ts";
import { createLinker } from "../knowledge/link/linker.ts";
import { normaliseTerm } from "../knowledge/normalise/term.ts";
import { createInputShares } from "../knowledge/relate/input-share.ts";
import { createRelationTable } from "../knowledge/relate/table.ts";
import type { Unit } from "../model/data.ts";
import type { BeltId, UnitId } from "../model/ids.ts";
import type { LinkedName } from "../model/link.ts";
import type { LinkedBelt, LinkedUnit, MatchResult } from "../model/match.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";
import { compileRules } from "../rules/compile.ts";
import { createEngine } from "../rules/engine.ts";
import { caseReadings, playCase } from "./cases.ts";
import { openExceptions } from "./exceptions.ts";
import { declarationsBehind, explainPair, type PairContext, recallPair } from "./explain-pair.ts";
import { judge } from "./judge.ts";
import { nameLinks } from "./names.ts";
import { findOverlaps, type UnitRelation } from "./overlaps.ts";
import { coverageOf, pairFinder, proofOf } from "./proof.ts";
import { rates } from "./rates.ts";
import { unreachedConcepts } from "./reach.ts";
import { relateNames } from "./relate-terms.ts";
import { pairVerdicts, unitResults } from "./results.ts";
import { sidesOf } from "./sides.ts";

/** The whole run, in order: link, relate, compile, judge, count; and what can be asked of it afterwards. Pure: no I/O, no clock. */
export async function createMatcher({ data, taxonomy, ruleset, today }: MatchInput): Promise<Matcher> {
  const placeOf = new Map(data.places.map((place) => [place.code, place]));
  const conceptOf = new Map<string, (typeof taxonomy.concepts)[number]>(taxonomy.concepts.map((concept) => [concept.id, concept]));

  const linker = createLinker(taxonomy, normaliseTerm);
  const names = nameLinks(linker, taxonomy.words, placeOf, data.places);
  const units = data.units.map((unit): LinkedUnit => ({ unit, link: names.unit(unit) }));
  const belts = data.belts.map((belt): LinkedBelt => ({ belt, link: names.belt(belt) }));

  const relations = createRelationTable(taxonomy.concepts, ruleset.declarations);
  const shares = createInputShares(taxonomy.concepts, data.inputOutput);
  const compiled = compileRules(ruleset.rules, FACT_CATALOGUE, relations.under);
  const engine = createEngine(compiled.rules);
  const readsShares = readFlows(compiled.atoms);

  const sides = sidesOf(data, units, belts, placeOf, relations, readsShares ? shares : null);
  const judgement = await judge(sides.units, sides.belts, sides.between, compiled, engine);

  const exceptions = openExceptions(ruleset.exceptions, today);
  const pairs = pairVerdicts(judgement.pairs, units, belts, relations, exceptions, ruleset.exceptions.length > 0);
  const results = unitResults(data, units, pairs, ruleset, exceptions);

  const result: MatchResult = {
    counts: {
      clusters: new Set(data.units.map((unit) => unit.cluster)).size,
      units: units.length,
      belts: belts.length,
      pairs: units.length * belts.length,
      evaluated: judgement.evaluated,
      signatures: judgement.signatures,
    },
    units: results,
    rates: rates(
      results,
      "kind",
      (unit) => [unit.kind],
      data.dataset.kinds.map((kind) => kind.id),
    ),
    disagreements: pairs.flatMap(({ unit, belt, verdict }) =>
      verdict.disagreeing.length > 0 && verdict.rule ? [{ unit, belt, rules: [verdict.rule, ...verdict.disagreeing] }] : [],
    ),
    unusedExceptions: exceptions.unused(),
    pointlessExceptions: exceptions.pointless(),
  };

  const unitById = new Map(units.map((entry) => [entry.unit.id, entry]));
  const beltById = new Map(belts.map((entry) => [entry.belt.id, entry]));
  const withCandidates = (link: LinkedName): LinkedName =>
    link.senses.every((sense) => sense.how === "exact" || sense.how === "label")
      ? link
      : { ...link, candidates: linker.candidates(link.text) };
  const relateUnits = (a: Unit, b: Unit): UnitRelation => {
    const { relation, direction, because } = relateNames(names.unit(a), names.unit(b), relations, shares, conceptOf);
    return {
      relation: relation === "unknown" ? "none" : relation,
      wider: direction && (direction === "belt-wider" ? b.id : a.id),
      because,
    };
  };

  const withCurrent = placesWithCurrentBelts(data.belts, data.dataset.studyYear);
  const context: PairContext = { data, placeOf, withCurrent, conceptOf, relations, shares, compiled, engine, exceptions };
  const linked = (unitId: UnitId, beltId: BeltId): readonly [LinkedUnit, LinkedBelt] => {
    const [unit, belt] = [unitById.get(unitId), beltById.get(beltId)];
    if (!unit || !belt) throw new Error(`no pair ${unitId}, ${beltId}`);
    return [unit, belt];
  };

  return {
    result,
    links: {
      units: new Map(units.map(({ unit, link }) => [unit.id, link])),
      belts: new Map(belts.map(({ belt, link }) => [belt.id, link])),
    },
    explainPair: async (unit, belt) => explainPair(...linked(unit, belt), context),
    recallPair: (unit, belt) => recallPair(...linked(unit, belt), context),
    industryReasons: (cluster, belt) => industryReasons(cluster, belt, context),
    declarationsBehind: (unit, belt) => declarationsBehind(...linked(unit, belt), relations),
    relate: (a, b) => relateNames(names.text(a), names.text(b), relations, shares, conceptOf),
    link: (text) => withCandidates(names.text(text)),
    overlaps: () => findOverlaps(data.units, relateUnits),
    cases: () =>
      Promise.all(ruleset.cases.map((ruleCase) => playCase(ruleCase, { data, placeOf, names, relations, shares, compiled, engine }))),
    unreached: () => unreachedConcepts(taxonomy.concepts, ruleset.declarations, names),
    proof: () => proofOf({ data, taxonomy, ruleset, today }, compiled, pairFinder(units, belts, sides)),
    coverage: () =>
      coverageOf(
        { data, taxonomy, ruleset, today },
        (ruleCase) => caseReadings(ruleCase, { data, placeOf, names, relations, shares }),
        relations.under,
        pairFinder(units, belts, sides),
      ),
  };
}
