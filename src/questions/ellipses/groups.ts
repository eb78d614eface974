import type { Data, Place, Unit } from "../../model/data.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { EllipseWeight, SpatialPoint } from "../../model/spatial.ts";

/** How the points of ellipses can be grouped; belts have neither kind nor sector, so they are an additional group only beside kinds. */
export const ELLIPSE_GROUPINGS = ["kind", "region", "province", "sector"] as const;
export type EllipseGrouping = (typeof ELLIPSE_GROUPINGS)[number];

export interface PointGroup {
  readonly group: string;
  readonly of: "units" | "belts";
  readonly points: readonly SpatialPoint[];
  /** Rows in a place without coordinates. */
  readonly withoutCoordinates: number;
}

/** Points in groups: kinds in the order of the data set, then belts; other groups by code point. A unit in several regions is in each of them. */
export function pointGroups(data: Data, by: EllipseGrouping, weight: EllipseWeight): PointGroup[] {
  const placeOf = new Map<string, Place>(data.places.map((place) => [place.code, place]));
  const groups = new Map<string, Unit[]>(by === "kind" ? data.dataset.kinds.map((kind) => [kind.id, []]) : []);
  const units = [...data.units].sort((a, b) => byCodePoint(a.id, b.id));
  for (const unit of units)
    for (const name of groupsOf(unit, placeOf.get(unit.place), by)) {
      const members = groups.get(name);
      if (members) members.push(unit);
      else groups.set(name, [unit]);
    }
  const entries = by === "kind" ? [...groups] : [...groups].sort(([a], [b]) => byCodePoint(a, b));
  const ofUnits = entries.map(([group, members]) =>
    pointGroup(group, "units", members, placeOf, (unit) => ({
      weight: weight === "shared" ? 1 / unit.sharedBy : 1,
      cluster: unit.cluster,
    })),
  );
  if (by !== "kind") return ofUnits;
  return [...ofUnits, pointGroup("belts", "belts", data.belts, placeOf, (belt) => ({ weight: 1, cluster: belt.id }))];
}

function groupsOf(unit: Unit, place: Place | undefined, by: EllipseGrouping): readonly string[] {
  switch (by) {
    case "kind":
      return [unit.kind];
    case "sector":
      return [unit.sector];
    case "province":
      return place === undefined ? [] : [place.province];
    case "region":
      return place === undefined ? [] : [...place.regions, ...(place.economicRegion === "" ? [] : [place.economicRegion])];
  }
}

function pointGroup<Row extends { readonly place: string }>(
  group: string,
  of: PointGroup["of"],
  rows: readonly Row[],
  placeOf: ReadonlyMap<string, Place>,
  countOf: (row: Row) => Pick<SpatialPoint, "weight" | "cluster">,
): PointGroup {
  const points = rows.flatMap((row): SpatialPoint[] => {
    const place = placeOf.get(row.place);
    return place === undefined || place.lon === null || place.lat === null
      ? []
      : [{ lon: place.lon, lat: place.lat, place: place.code, ...countOf(row) }];
  });
  return { group, of, points, withoutCoordinates: rows.length - points.length };
}
