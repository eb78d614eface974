import { expect, it } from "vitest";
import { PLACE_FACTS } from "../../src/facts/place.ts";
import { PLAIN_LAW } from "../../src/knowledge/places/place-law.ts";
import type { Place } from "../../src/model/data.ts";
import { PLACES } from "../support/worlds.ts";

const [SHANGHAI, SUZHOU, SHENZHEN, XIAN] = PLACES as [Place, Place, Place, Place];

it.each([
  ["one city", SHANGHAI, SHANGHAI, "same-city"],
  ["two cities of one named region", SHANGHAI, SUZHOU, "same-region"],
  ["two cities of one economic region, which does not count", SUZHOU, SHENZHEN, "elsewhere"],
  ["a city in no named region", SHANGHAI, XIAN, "elsewhere"],
])("%s", (_, unit, belt, value) => {
  expect(PLACE_FACTS.place.derive({ unit, belt, law: PLAIN_LAW })).toEqual({ kind: "known", value });
});

it("is unknown if the data have no row for one of the places", () => {
  expect(PLACE_FACTS.place.derive({ unit: SHANGHAI, belt: undefined, law: PLAIN_LAW })).toEqual({ kind: "unknown", why: "no-region" });
});
