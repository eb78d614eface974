import type { FactId, UnknownReason } from "../model/fact.ts";
import type { Bilingual, Language } from "../model/text.ts";
import { FACT_CATALOGUE } from "./catalogue.ts";

/** The words for facts in one language. Values without words are shown as rules write them. */
export interface FactWords {
  readonly facts: Readonly<Record<FactId, string>>;
  /** The words for the values of one fact, since a value can mean something else in another. */
  readonly valuesOf: (fact: string) => Readonly<Record<string, string>>;
  /** The word for a value of one fact; the value itself if it has none. */
  readonly valueOf: (fact: string, value: string) => string;
  readonly unknownReasons: Readonly<Record<UnknownReason, string>>;
}

const REASONS: Readonly<Record<UnknownReason, Bilingual>> = {
  "no-concept": { zh: "名称未链接到概念", en: "the name links to no concept" },
  "no-years": { zh: "未注明年份", en: "no years are given" },
  "no-sector": { zh: "产业无对应的投入产出部门", en: "the industry has no input-output sector" },
  "no-confidence": { zh: "未注明可信度", en: "no confidence is given" },
  "no-coordinates": { zh: "有城市无坐标", en: "a city has no coordinates" },
  "no-flows": { zh: "没有流动表，或表中没有集群所在城市的流动", en: "there is no table of flows, or it has none of the cluster's city" },
  "no-travel-time": { zh: "未给出两市的行程", en: "no travel time is given between the cities" },
  "groups-incomplete": { zh: "两市都不在地点组列表完整的区域内", en: "the lists of place groups are not complete for these cities" },
  "not-stated": { zh: "范例未写明", en: "the case does not state it" },
  "no-region": { zh: "城市不属于任何命名区域", en: "the city is in no named region" },
};

export function factWordsIn(language: Language): FactWords {
  const ofFact = new Map(
    FACT_CATALOGUE.map(({ id, values }) => [
      id as string,
      Object.fromEntries(Object.entries(values).map(([value, text]) => [value, text[language]])),
    ]),
  );
  const valuesOf = (fact: string): Readonly<Record<string, string>> => ofFact.get(fact) ?? {};
  return {
    valuesOf,
    valueOf: (fact, value) => {
      const words = valuesOf(fact);
      return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
    },
    facts: Object.fromEntries(FACT_CATALOGUE.map(({ id, name }) => [id, name[language]])) as Record<FactId, string>,
    unknownReasons: Object.fromEntries(Object.entries(REASONS).map(([why, text]) => [why, text[language]])) as Record<
      UnknownReason,
      string
    >,
  };
}
