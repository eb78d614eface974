import { known, unknown } from "../model/fact.ts";
import { choice, type FactFamily } from "./definition.ts";
import { anyValue } from "./possible.ts";

/** Facts of the places of a unit and a belt. */
export const PLACE_FACTS = {
  place: {
    id: "place",
    side: "places",
    from: "places",
    ...choice({ "same-city": "同城", "same-region": "同区域", elsewhere: "他处" }),
    name: { zh: "地点关系", en: "places" },
    says: {
      zh: "集群与产业带的地点关系：同城、同区域（同属一个城市群等命名区域）、他处",
      en: "how the two places are related: the same city, a named region in common, or elsewhere",
    },
    // Regions are the named ones, not the four economic regions.
    derive: ({ unit, belt }) => {
      if (!unit || !belt) return unknown("no-region");
      if (unit.code === belt.code) return known("same-city");
      return known(unit.regions.some((region) => belt.regions.includes(region)) ? "same-region" : "elsewhere");
    },
    because: ({ unitRow, beltRow }) => [unitRow, beltRow],
    tiedTo: [],
    possible: anyValue(),
    remedy: { kind: "leads", edit: null, values: ["same-city"] },
    inCase: ({ place }) => known(place),
  },
} satisfies FactFamily<"place">;
