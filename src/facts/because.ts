import type { InputShares } from "../knowledge/relate/input-share.ts";
import type { Relations } from "../knowledge/relate/relations.ts";
import type { Belt, Unit } from "../model/data.ts";
import type { Because } from "../model/explanation.ts";
import type { FactId } from "../model/fact.ts";
import type { Sense } from "../model/link.ts";
import type { Concept } from "../model/taxonomy.ts";
import { FACT_CATALOGUE } from "./catalogue.ts";
import type { PairLines } from "./definition.ts";

export type Reasons = Readonly<Record<FactId, readonly Because[]>>;

export interface LinesContext {
  readonly conceptOf: Pick<ReadonlyMap<string, Concept>, "get">;
  readonly relations: Pick<Relations, "relation">;
  readonly shares: Pick<InputShares, "between">;
}

/** The lines behind each fact of a pair, read like this: rows of tables, labels, `broader` and declaration lines, flows of the input-output table. */
export function reasonsOf(unit: Unit, belt: Belt, clusterSense: Sense, beltSense: Sense, context: LinesContext): Reasons {
  const lines: PairLines = {
    unitRow: { kind: "row", table: "clusters", text: unit.name, source: unit.source, origin: unit.origin },
    beltRow: { kind: "row", table: "belts", text: belt.name, source: belt.source, origin: belt.origin },
    ...readingLines(clusterSense, beltSense, context),
    flow: flowLines(clusterSense, beltSense, context),
  };
  return Object.fromEntries(FACT_CATALOGUE.map(({ id, because }) => [id, because(lines)])) as Reasons;
}

/** The lines behind how two readings are related: the labels of both, and what leads from one concept to the other. */
export function industryReasons(cluster: Sense, belt: Sense, context: Omit<LinesContext, "shares">): readonly Because[] {
  const { clusterLink, beltLink, between } = readingLines(cluster, belt, context);
  return [...clusterLink, ...beltLink, ...between];
}

function readingLines(cluster: Sense, belt: Sense, { conceptOf, relations }: Omit<LinesContext, "shares">) {
  const between = cluster.concept === null || belt.concept === null ? [] : relations.relation(cluster.concept, belt.concept).because;
  return { clusterLink: linkReason(cluster, conceptOf, between), beltLink: linkReason(belt, conceptOf, between), between };
}

function flowLines(cluster: Sense, belt: Sense, { shares }: LinesContext): readonly Because[] {
  const flow = cluster.concept === null || belt.concept === null ? null : shares.between(cluster.concept, belt.concept)?.flow;
  if (!flow) return [];
  const { upstream, downstream, coefficient, origin } = flow;
  return [{ kind: "flow", upstream, downstream, coefficient, origin }];
}

/**
 * The label that joined a term to its concept; none for a term without one. Of a product word: the concept of which it is a kind,
 * unless the lines between the two concepts say so.
 */
function linkReason(sense: Sense, conceptOf: LinesContext["conceptOf"], between: readonly Because[]): readonly Because[] {
  if (sense.concept === null || sense.how === "none" || sense.label === null) return [];
  const concept = conceptOf.get(sense.concept);
  if (concept && concept.wordOf !== null && sense.how === "exact") {
    if (between.some((line) => line.kind === "includes" && line.word === concept.id)) return [];
    return [{ kind: "includes", word: concept.id, concept: concept.wordOf, origin: concept.origin }];
  }
  return concept
    ? [{ kind: "link", text: sense.text, label: sense.label, how: sense.how, concept: concept.id, origin: concept.origin }]
    : [];
}
