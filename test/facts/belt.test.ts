import { expect, test } from "vitest";
import { listingOf } from "../../src/facts/belt.ts";
import type { PlaceCode } from "../../src/model/ids.ts";
import { world } from "../support/worlds.ts";

const dataset = { ...world({ concepts: [], units: [], belts: [] }).data.dataset, studyYear: 2021, fallbackYears: [2018, 2020] as const };
const listing = (years: readonly number[], hasCurrent = false) =>
  listingOf("320500" as PlaceCode, years, dataset, new Set(hasCurrent ? ["320500" as PlaceCode] : []));

test.each([
  [[2021], false, "current"],
  [[2016, 2021], true, "current"],
  [[2019], false, "fallback"],
  [[2016, 2019], false, "fallback"],
  [[2018], false, "fallback"],
  [[2020], false, "fallback"],
  [[2019], true, "other"],
  [[2017], false, "other"],
  [[2022], false, "other"],
] as const)("a belt of %j, its city with a current one: %s, is %s", (years, hasCurrent, expected) => {
  expect(listing(years, hasCurrent)).toBe(expected);
});
