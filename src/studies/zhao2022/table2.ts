import type { Unit } from "../../model/data.ts";
import { labelKey } from "../../model/label-key.ts";
import type { RelationRow } from "../../model/reproduction.ts";
import type { World } from "../figures/world.ts";
import { stem } from "./contradictions.ts";

/** Each row of Table 2 beside the relation that we find between the same clusters; null if we find none. */
export function tableTwo(world: World): readonly RelationRow[] {
  return world.study.relations.map(({ city, clusters, relation }) => {
    const units = Object.entries(clusters).map(([kind, name]) => unitNamed(world, kind, city, name));
    const ids = units.flatMap((unit) => (unit === undefined ? [] : [unit.id as string]));
    const found = world.overlaps.filter((overlap) => overlap.units.every((unit) => ids.includes(unit)));
    const ours = ids.length < 2 ? null : (found.find((overlap) => overlap.relation === relation)?.relation ?? found[0]?.relation ?? null);
    return { city, clusters: Object.values(clusters), units: ids, published: relation, ours };
  });
}

function unitNamed({ data, shortName }: World, kind: string, city: string, name: string): Unit | undefined {
  const inCity = data.units.filter((unit) => unit.kind === kind && shortName(unit.place) === city);
  const wanted = labelKey(stem(name));
  // The city's table has the full name, the study a short one: the industry's words are in both.
  return (
    inCity.find((unit) => labelKey(unit.name).includes(wanted)) ??
    inCity.find((unit) => wanted.includes(labelKey(unit.industry ?? "\0"))) ??
    byParts(inCity, wanted)
  );
}

/** 新型电力装备 for 新型电力（智能电网）装备: the words at the front and at the end agree. */
function byParts(units: readonly Unit[], wanted: string): Unit | undefined {
  return units.find((unit) => {
    const bare = labelKey(unit.industry ?? unit.name).replace(/\(.*\)/u, "");
    return bare === wanted || wanted.endsWith(bare) || bare.endsWith(wanted);
  });
}
