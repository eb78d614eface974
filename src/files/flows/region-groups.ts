import { join } from "node:path";
import type { Place } from "../../model/data.ts";
import { countyNames } from "../places/county-names.ts";
import { countiesText } from "../places/gazetteer-tables.ts";
import type { PlaceIndex } from "../places/place-index.ts";
import { isThere } from "../read.ts";
import { listVersions } from "../rules/versions.ts";
import { readPlaceGroups } from "../taxonomy/place-groups.ts";
import { type ParseCache, readYaml } from "../yaml/yaml-file.ts";
import type { NamedPlaces } from "./region.ts";

/**
 * The groups of places of the latest taxonomy that has any, as regions: their members as whole cities. A city of which only some counties
 * belong is left out, since flows are counted by city. Mistakes in the file are for `check` to report.
 */
export async function placeGroupRegions(
  root: string,
  places: readonly Place[],
  index: PlaceIndex,
  cache: ParseCache,
): Promise<readonly NamedPlaces[]> {
  const file = listVersions(root, "taxonomy")
    .map((version) => `taxonomy/${version}/places.yaml`)
    .findLast((each) => isThere(join(root, each)));
  if (file === undefined) return [];
  const known = { places, index, countiesOf: countyNames(() => countiesText(root)) };
  const { placeGroups } = readPlaceGroups(await readYaml(root, file, cache), known);
  const indices = new Map<string, number>(places.map(({ code }, at) => [code, at]));
  return placeGroups.groups.flatMap(({ id, name, members }) => {
    const inside = members.flatMap(({ place, parts }) => (parts.length > 0 ? [] : (indices.get(place) ?? [])));
    return inside.length === 0 ? [] : [{ id, name, places: inside.sort((a, b) => a - b) }];
  });
}
