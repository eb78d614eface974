import type { Dataset } from "../model/data.ts";
import { type Fact, known, type SomeFacts, unknown } from "../model/fact.ts";
import type { PlaceCode } from "../model/ids.ts";
import { CONFIDENCE, NO_CONFIDENCE } from "./cluster.ts";
import { choice, type FactFamily, type FactSources, flag, open } from "./definition.ts";
import { anyValue, numbersIn, type Workspace, yearSets } from "./possible.ts";
import { conceptOf, conceptsToTry } from "./taxonomy-tie.ts";

const NO_YEARS = unknown("no-years");

/** Facts of a belt, and of the concept that its name links to. */
export const BELT_FACTS = {
  "belt.concept": {
    id: "belt.concept",
    side: "belt",
    from: "beltSense",
    ...open("concept"),
    name: { zh: "产业带产业", en: "belt's industry" },
    says: { zh: "产业带的产业概念，包括其下位概念", en: "industry of the belt; a concept includes all concepts under it" },
    derive: conceptOf,
    because: ({ beltLink }) => beltLink,
    tiedTo: ["link.belt"],
    possible: conceptsToTry("belt.concept", "link.belt"),
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
  "belt.years": {
    id: "belt.years",
    side: "belt",
    from: "belt",
    ...open("year-set"),
    name: { zh: "收录年份", en: "years listed" },
    says: { zh: "产业带被收录的年份", en: "years in which the belt is listed" },
    derive: ({ belt }) => (belt.years ? known(belt.years) : NO_YEARS),
    because: ({ beltRow }) => [beltRow],
    tiedTo: [],
    possible: ({ workspace, tests }) => {
      const { studyYear, fallbackYears } = workspace;
      const own = tests("belt.years");
      const asked = numbersIn(own).flatMap((year) => [year - 1, year, year + 1]);
      const near = [studyYear, ...(fallbackYears ?? []), (fallbackYears?.[0] ?? studyYear) - 1, ...asked];
      const sets = yearSets([...new Set(near)], (years) =>
        [...own.map((test) => test.holds(years)), years.includes(studyYear), years.some((year) => isFallback(year, workspace))].join(),
      );
      const years = [...sets.map(known), NO_YEARS];
      return () => years;
    },
    remedy: { kind: "follows", fact: "belt.listing", isTold: false, values: (_, { studyYear }) => [known([studyYear])] },
    inCase: "derived",
  },
  "belt.current": {
    id: "belt.current",
    side: "belt",
    from: "belt",
    ...flag(),
    name: { zh: "当年收录", en: "listed in the study year" },
    says: { zh: "产业带在研究年份被收录", en: "the belt is listed in the study year" },
    derive: ({ belt, dataset }) => (belt.years ? known(belt.years.includes(dataset.studyYear)) : NO_YEARS),
    because: ({ beltRow }) => [beltRow],
    tiedTo: ["belt.years"],
    possible:
      ({ workspace }) =>
      (given) => {
        const years = yearsOf(given);
        return [years ? known(years.includes(workspace.studyYear)) : NO_YEARS];
      },
    remedy: { kind: "follows", fact: "belt.listing", isTold: false, values: () => [known(true)] },
    inCase: "derived",
  },
  "belt.listing": {
    id: "belt.listing",
    side: "belt",
    from: "belt",
    ...choice({ current: "当年收录", fallback: "以补充年份计入", other: "其他年份收录" }),
    name: { zh: "收录情况", en: "how it is listed" },
    says: {
      zh: "产业带是否按收录年份计入：当年收录（current，研究年份）；以补充年份计入（fallback，该市研究年份无产业带而补充年份有）；其他年份收录（other）",
      en: "whether the belt counts by its years: listed in the study year; listed in earlier years, in a city that has none in the study year; other",
    },
    derive: ({ belt, dataset, withCurrent }) => (belt.years ? known(listingOf(belt.place, belt.years, dataset, withCurrent)) : NO_YEARS),
    because: ({ beltRow }) => [beltRow],
    tiedTo: ["belt.years"],
    // Whether a belt of earlier years counts depends on whether its city has a current one.
    possible:
      ({ workspace }) =>
      (given) => {
        const years = yearsOf(given);
        if (!years) return [NO_YEARS];
        if (years.includes(workspace.studyYear)) return [known("current")];
        return years.some((year) => isFallback(year, workspace)) ? [known("fallback"), known("other")] : [known("other")];
      },
    remedy: { kind: "leads", edit: "list", values: ["current"] },
    inCase: "derived",
  },
  "belt.confidence": {
    id: "belt.confidence",
    side: "belt",
    from: "belt",
    ...CONFIDENCE,
    name: { zh: "产业带数据可信度", en: "belt's row" },
    says: { zh: "产业带所在数据行的可信度", en: "confidence of the belt's data row" },
    derive: ({ belt }) => (belt.confidence === null ? NO_CONFIDENCE : known(belt.confidence)),
    because: ({ beltRow }) => [beltRow],
    tiedTo: [],
    possible: anyValue([NO_CONFIDENCE]),
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
} satisfies FactFamily<"belt">;

/** Zhao et al. 2022, 2.2: a belt of 2018-2020 counts for a city that has none in 2021. */
export function listingOf(
  place: PlaceCode,
  years: readonly number[],
  dataset: Dataset,
  withCurrent: FactSources["belt"]["withCurrent"],
): "current" | "fallback" | "other" {
  if (years.includes(dataset.studyYear)) return "current";
  return !withCurrent.has(place) && years.some((year) => isFallback(year, dataset)) ? "fallback" : "other";
}

function isFallback(year: number, { fallbackYears }: Pick<Workspace, "fallbackYears">): boolean {
  return fallbackYears !== null && year >= fallbackYears[0] && year <= fallbackYears[1];
}

function yearsOf({ "belt.years": years }: SomeFacts): readonly number[] | null {
  return years?.kind === "known" ? (years.value as Extract<Fact, { kind: "known" }>["value"] & readonly number[]) : null;
}
