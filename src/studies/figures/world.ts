import type { Belt, Data, Place, Unit } from "../../model/data.ts";
import { byCodePoint, type DeclarationId } from "../../model/ids.ts";
import type { Overlap, UnitResult } from "../../model/match.ts";
import type { SettledUnit } from "../../model/reproduction.ts";
import type { MapEllipse } from "../../model/spatial.ts";
import type { Study } from "../../model/study.ts";

export interface WithoutTables {
  readonly declarations: readonly DeclarationId[];
  readonly units: readonly UnitResult[];
  readonly overlaps: readonly Overlap[];
}

/** The inputs of a reproduction; nothing is read from files. */
export interface ReproduceInput {
  readonly study: Study;
  readonly data: Data;
  readonly units: readonly UnitResult[];
  readonly overlaps: readonly Overlap[];
  /** The same answers without the declarations that were written from the study's tables; null if there are none. */
  readonly without: WithoutTables | null;
  /** By kind, drawn as the study draws them; `belts` for the belts. */
  readonly ellipses: ReadonlyMap<string, Pick<MapEllipse, "extent" | "ring" | "shareInside" | "weight">>;
  /** Units that the study's tables settle, if there are such tables. */
  readonly settled?: (world: World) => readonly SettledUnit[];
  /** The share of a normal distribution inside an ellipse of the study's formula. */
  readonly normalShare: number;
}

/** The data as the study counts it. */
export interface World extends ReproduceInput {
  readonly placeOf: ReadonlyMap<string, Place>;
  readonly kindsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** One unit per cluster: the first by id, which is at the lead city. */
  readonly leads: readonly Unit[];
  readonly beltsOf: ReadonlyMap<string, readonly Belt[]>;
  readonly shortName: (code: string) => string;
}

export function worldOf(input: ReproduceInput): World {
  const { data } = input;
  const placeOf = new Map<string, Place>(data.places.map((place) => [place.code, place]));
  const kindsOf = new Map<string, Set<string>>();
  const leads = new Map<string, Unit>();
  for (const unit of [...data.units].sort((a, b) => byCodePoint(a.id, b.id))) {
    kindsOf.set(unit.place, (kindsOf.get(unit.place) ?? new Set()).add(unit.kind));
    if (!leads.has(unit.cluster)) leads.set(unit.cluster, unit);
  }
  const beltsOf = new Map<string, Belt[]>();
  for (const belt of data.belts) beltsOf.set(belt.place, [...(beltsOf.get(belt.place) ?? []), belt]);
  const shortName = (code: string): string => placeOf.get(code)?.shortName ?? code;
  return { ...input, placeOf, kindsOf, leads: [...leads.values()], beltsOf, shortName };
}

export function clustersOf({ leads }: World, kind: string): number {
  return leads.filter((unit) => unit.kind === kind).length;
}

/** Places with exactly so many kinds of cluster. */
export function placesWithKinds({ kindsOf }: World, count: number): string[] {
  return [...kindsOf].filter(([, kinds]) => kinds.size === count).map(([place]) => place);
}

/** Whether a unit shares its city with a cluster of another kind. */
export function isAccompanied({ kindsOf }: World, unit: Pick<Unit, "place">): boolean {
  return (kindsOf.get(unit.place)?.size ?? 0) > 1;
}

/** The number of the study's clusters that we lack. */
export function missingClusters({ data, leads }: World): number {
  const published = data.published.find((row) => row.kind === "all")?.units;
  return published === undefined ? 0 : Math.max(0, published - data.units.length, leads.length === 0 ? published : 0);
}

/** Counts by a key, keys in code-point order. */
export function tally<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodePoint(a, b)));
}
