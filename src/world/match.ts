import { industryReasons } from "../facts/because.ts";
import { FACT_CATALOGUE } from "../facts/catalogue.ts";
import type { BeltId, ConceptId, UnitId } from "../model/ids.ts";
import type { LinkedName } from "../model/link.ts";
import type { MatchResult } from "../model/match.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";
import type { Concept } from "../model/taxonomy.ts";
import { compileRules } from "../rules/compile.ts";
import { createEngine } from "../rules/engine.ts";
import { caseReadings, playCase } from "./cases.ts";
import { declarationsBehind, explainPair, type Run, recallPair } from "./explain-pair.ts";
import { type Judgement, judge } from "./judge.ts";
import { findOverlaps, type UnitRelation } from "./overlaps.ts";
import { coverageOf, proofOf } from "./proof.ts";
import { rates } from "./rates.ts";
import { unreachedConcepts } from "./reach.ts";
import { linesBehind, type Relating, relateNames, strongestRelation } from "./relate-terms.ts";
import { pairVerdicts, unitResults } from "./results.ts";
import { World } from "./world.ts";

/**
 * The whole run: a world without edits, whose pairs are all judged by json-rules-engine; and what can be asked of it afterwards.
 * Pure: no I/O, no clock.
 */
export async function createMatcher(input: MatchInput): Promise<Matcher> {
  const { data, taxonomy, ruleset } = input;
  const world = new World(input);
  const { names, relations } = world;
  const compiled = compileRules(ruleset.rules, FACT_CATALOGUE, (concept) => relations.under(concept));
  const engine = createEngine(compiled.rules);
  const judgement = await judge(world, compiled.rules, engine);
  const result = countedResult(input, world, judgement);

  // Only explanations read these.
  const lines = {
    conceptOf: conceptsById(taxonomy.concepts),
    relations,
    shares: { between: (a: ConceptId, b: ConceptId) => world.shares.between(a, b) },
  };
  const run: Run = { ...lines, world, rules: compiled.rules, engine };
  const relating: Relating = { ...lines, compiled };
  const links = linksOf(world);
  return {
    result,
    links,
    explainPair: async (unit, belt) => explainPair(unit, belt, run),
    recallPair: (unit, belt) => recallPair(unit, belt, run),
    industryReasons: (cluster, belt) => industryReasons(cluster, belt, run),
    declarationsBehind: (unit, belt) => declarationsBehind(of(links.units, unit), of(links.belts, belt), relations),
    relate: (a, b) => relateNames(names.text(a), names.text(b), relating),
    overlaps: () => findOverlaps(data.units, (a, b) => relateUnits(a.id, b.id, links, relating)),
    link: (text) => names.withCandidates(text),
    cases: () => Promise.all(ruleset.cases.map((each) => playCase(each, world, compiled.rules, engine))),
    unreached: () => unreachedConcepts(taxonomy.concepts, ruleset.declarations, names),
    proof: () => proofOf(input, compiled, world),
    coverage: () =>
      coverageOf(
        input,
        (each) => caseReadings(each, world),
        (concept) => relations.under(concept),
        world,
      ),
  };
}

/** Concepts by id, sorted when the first is looked up. */
function conceptsById(concepts: readonly Concept[]): Pick<ReadonlyMap<string, Concept>, "get"> {
  let byId: ReadonlyMap<string, Concept> | null = null;
  return { get: (id) => (byId ??= new Map(concepts.map((concept) => [concept.id, concept]))).get(id) };
}

/** Verdicts, outcomes and rates of a judged world. */
function countedResult({ data }: MatchInput, world: World, judgement: Judgement): MatchResult {
  const pairs = pairVerdicts(world, judgement.pairs);
  const units = unitResults(world, pairs, judgement.exceptions);
  return {
    counts: {
      clusters: new Set(data.units.map((unit) => unit.cluster)).size,
      units: units.length,
      belts: data.belts.length,
      pairs: units.length * data.belts.length,
      evaluated: judgement.evaluated,
      signatures: judgement.signatures,
    },
    units,
    rates: rates(
      units,
      "kind",
      (unit) => [unit.kind],
      data.dataset.kinds.map((kind) => kind.id),
    ),
    disagreements: pairs.flatMap(({ unit, belt, verdict }) =>
      verdict.disagreeing.length > 0 && verdict.rule ? [{ unit, belt, rules: [verdict.rule, ...verdict.disagreeing] }] : [],
    ),
    ...judgement.exceptions.of(world.exceptions.inForce),
  };
}

/** How every name of the data is linked. */
function linksOf(world: World): Matcher["links"] {
  return {
    units: new Map(world.units.map((id, at) => [id, world.linkOfUnit(at)])),
    belts: new Map(world.belts.map((id, at) => [id, world.linkOfBelt(at)])),
  };
}

function of<Id extends UnitId | BeltId>(links: ReadonlyMap<Id, LinkedName>, id: Id): LinkedName {
  const link = links.get(id);
  if (!link) throw new Error(`no ${id} in the data`);
  return link;
}

function relateUnits(a: UnitId, b: UnitId, { units }: Matcher["links"], run: Relating): UnitRelation {
  const found = strongestRelation(of(units, a), of(units, b), run);
  const { relation, direction } = found;
  return {
    relation: relation === "unknown" ? "none" : relation,
    wider: direction && (direction === "belt-wider" ? b : a),
    because: () => linesBehind(found, run),
  };
}
