import type { CountedRegion } from "../../documents/collections.ts";
import type { Collection } from "../../model/collections.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { nearest } from "../../model/nearest.ts";
import { regionNames, regionPlaces } from "../../questions/region-places.ts";
import { placeWords } from "../../words/places.ts";
import { regionName } from "../../words/region-name.ts";
import type { Call, OptionSpec } from "./command.ts";
import { Refusal } from "./refusal.ts";

/** The option that limits an answer to the units of one region. */
export const REGION: OptionSpec = {
  name: "region",
  value: { zh: "区域", en: "REGION" },
  says: {
    zh: "只计该区域的集群：区域、省份、地点组或城市（与产业集合同用）",
    en: "count clusters of this region only: a region, province, place group or city (with a collection)",
  },
};

/** The collection with this id. Throws a `Refusal` that lists all if there is none. */
export function collectionNamed(id: string, { taxonomy }: Pick<MatchInput, "taxonomy">, { language }: Pick<Call, "language">): Collection {
  const all = taxonomy.collections ?? [];
  const found = all.find((collection) => collection.id === id);
  if (found !== undefined) return found;
  const ids = all.map((collection) => collection.id);
  throw new Refusal([placeWords[language].collections.unknownCollection(id, nearest(id, ids), ids)]);
}

/** The region that `--region` names; null without it. */
export function regionAsked(
  { data, taxonomy }: Pick<MatchInput, "data" | "taxonomy">,
  call: Pick<Call, "option" | "language">,
): CountedRegion | null {
  const asked = call.option("region");
  if (asked === undefined) return null;
  const groups = taxonomy.placeGroups?.groups ?? [];
  const found = regionPlaces(asked, data.places, groups, regionName);
  if (found !== null) return found;
  const hint = nearest(asked, regionNames(data.places, groups));
  throw new Refusal([placeWords[call.language].collections.unknownRegion(asked, hint)]);
}
