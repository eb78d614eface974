import type { Unit } from "../model/data.ts";
import type { Because } from "../model/explanation.ts";
import { groupedBy } from "../model/grouped.ts";
import { byCodePoint, type PlaceCode, type UnitId } from "../model/ids.ts";
import type { Overlap } from "../model/match.ts";
import type { Relation } from "../model/relation.ts";

/** How the industries of two units stand; `wider` is the unit with the wider one. */
export interface UnitRelation {
  readonly relation: Relation;
  readonly wider: UnitId | null;
  /** The lines behind it: most pairs are not related, and are not asked for them. */
  readonly because: () => readonly Because[];
}

/**
 * Relations between clusters of different kinds in one city, as the study's Table 2 has them. Clusters that are all identical,
 * or all similar, to one another make one entry; where one stands under the other, each pair does.
 */
export function findOverlaps(units: readonly Unit[], relate: (a: Unit, b: Unit) => UnitRelation): readonly Overlap[] {
  const byPlace = groupedBy(units, ({ place }) => place);
  return [...byPlace.keys()].sort(byCodePoint).flatMap((place) => overlapsOf(place, byPlace.get(place) ?? [], relate));
}

interface Pair extends UnitRelation {
  readonly a: UnitId;
  readonly b: UnitId;
}

function overlapsOf(place: PlaceCode, units: readonly Unit[], relate: (a: Unit, b: Unit) => UnitRelation): readonly Overlap[] {
  const pairs: Pair[] = [];
  for (const [at, a] of units.entries()) {
    for (const b of units.slice(at + 1)) if (a.kind !== b.kind) pairs.push({ a: a.id, b: b.id, ...relate(a, b) });
  }
  const ids = units.map((unit) => unit.id);
  const groups = (["identical", "similar"] as const).flatMap((relation) => grouped(place, ids, pairs, relation));
  const single = pairs
    .filter((pair) => pair.relation === "subordinate")
    .map((pair): Overlap => ({ place, units: [pair.a, pair.b], relation: "subordinate", wider: pair.wider, because: pair.because() }));
  const order = ["identical", "subordinate", "similar"];
  return [...groups, ...single].sort(
    (x, y) => order.indexOf(x.relation) - order.indexOf(y.relation) || byCodePoint(x.units.join(), y.units.join()),
  );
}

function grouped(place: PlaceCode, ids: readonly UnitId[], pairs: readonly Pair[], relation: "identical" | "similar"): readonly Overlap[] {
  const own = pairs.filter((pair) => pair.relation === relation);
  // Pairs and groups follow the order of the units, so that the first of two is always the first of its pair.
  const partners = groupedBy(own, ({ a }) => a);
  const joined = (a: UnitId, b: UnitId): boolean => partners.get(a)?.some((pair) => pair.b === b) === true;
  const groups = cliques(ids, joined).filter((group) => group.length > 1);
  return groups.map((units) => ({
    place,
    units,
    relation,
    wider: null,
    because: own.filter((pair) => units.includes(pair.a) && units.includes(pair.b)).flatMap((pair) => pair.because()),
  }));
}

/** The largest groups in which everyone is joined to everyone: each unit starts one, and those inside another are dropped. */
function cliques(ids: readonly UnitId[], joined: (a: UnitId, b: UnitId) => boolean): readonly (readonly UnitId[])[] {
  const found: UnitId[][] = [];
  const grow = (group: UnitId[], rest: readonly UnitId[]): void => {
    const more = rest.filter((id) => group.every((member) => joined(member, id)));
    if (more.length === 0) found.push(group);
    for (const [at, id] of more.entries()) grow([...group, id], more.slice(at + 1));
  };
  for (const [at, id] of ids.entries()) grow([id], ids.slice(at + 1));
  return found.filter(
    (group) => !found.some((other) => other !== group && other.length > group.length && group.every((id) => other.includes(id))),
  );
}
