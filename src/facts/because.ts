import type { Partnership } from "../knowledge/places/partnerships.ts";
import type { JoiningGroup, PlaceLaw } from "../knowledge/places/place-law.ts";
import type { InputShares } from "../knowledge/relate/input-share.ts";
import type { Relations } from "../knowledge/relate/relations.ts";
import type { Belt, Place, Unit } from "../model/data.ts";
import type { Because } from "../model/explanation.ts";
import type { FactId, Facts } from "../model/fact.ts";
import type { Sense } from "../model/link.ts";
import type { TravelTime } from "../model/place-groups.ts";
import type { Concept } from "../model/taxonomy.ts";
import { FACT_CATALOGUE } from "./catalogue.ts";
import type { PairLines, PairPlaces } from "./definition.ts";

export type Reasons = Readonly<Record<FactId, readonly Because[]>>;

export interface LinesContext {
  readonly conceptOf: Pick<ReadonlyMap<string, Concept>, "get">;
  readonly relations: Pick<Relations, "relation">;
  readonly shares: Pick<InputShares, "between">;
}

/** The lines behind each fact of a pair, read like this: rows of tables, labels, `broader` and declaration lines, flows of the input-output table. */
export function reasonsOf(
  { unit, belt, facts }: { readonly unit: Unit; readonly belt: Belt; readonly facts: Facts },
  clusterSense: Sense,
  beltSense: Sense,
  places: PairPlaces,
  context: LinesContext,
): Reasons {
  const lines: PairLines = {
    ...placeLines(places),
    unitRow: { kind: "row", table: "clusters", text: unit.name, source: unit.source, origin: unit.origin },
    beltRow: { kind: "row", table: "belts", text: belt.name, source: belt.source, origin: belt.origin },
    ...readingLines(clusterSense, beltSense, context),
    flow: flowLines(clusterSense, beltSense, context),
  };
  return Object.fromEntries(FACT_CATALOGUE.map(({ id, because }) => [id, because(lines, facts)])) as Reasons;
}

/** The lines of `places.yaml` and of the table of travel times about two places. */
function placeLines({ unit, belt, law }: PairPlaces): Pick<PairLines, "groups" | "openKinds" | "times" | "flows"> {
  if (!unit || !belt) return { groups: [], openKinds: [], times: [], flows: [] };
  const open = law.openKinds(unit, belt);
  const time = unit.code === belt.code ? null : law.time(unit, belt);
  const partner = unit.code === belt.code ? null : law.partner(unit, belt);
  return {
    groups: law.joining(unit, belt).map((joining) => ({ of: joining.group.kind, line: groupLine(joining, [unit, belt], law) })),
    openKinds: open.map(({ name, covers, origin }) => ({ kind: "open-kind", name, covers: covers === "all" ? [] : covers, origin })),
    times: time === null ? [] : [timeLine(time, unit, belt)],
    flows: partner === null ? [] : [partnerLine(partner, unit, belt)],
  };
}

function groupLine({ group, by, parts, origin }: JoiningGroup, places: readonly Place[], law: PlaceLaw): Because {
  const { id, name, kind, confidence, source } = group;
  const named = parts.flatMap(({ place, counties }) =>
    places.flatMap(({ code, shortName, nameEn }) =>
      code === place ? [{ place: { zh: shortName, en: nameEn || shortName }, counties }] : [],
    ),
  );
  const distinct = named.filter(({ place }, at) => named.findIndex((other) => other.place.zh === place.zh) === at);
  return { kind: "group", group: id, name, placeKind: law.nameOfKind(kind), by, parts: distinct, confidence, source, origin };
}

function partnerLine({ between, share, rank }: Partnership, unit: Place, belt: Place): Because {
  const text = `${unit.shortName}–${belt.shortName} ${between}, ${(share * 100).toFixed(1)} %, ${rank}`;
  return { kind: "row", table: "flows", text, source: "", origin: { file: "data/flows.csv", path: [1, 1] } };
}

function timeLine({ mode, hours, year, origin }: TravelTime, unit: Place, belt: Place): Because {
  const said = [`${unit.shortName}–${belt.shortName}`, mode, year === null ? "" : String(year), `${hours} h`];
  return { kind: "row", table: "travel-times", text: said.filter((each) => each !== "").join(" "), source: "", origin };
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
