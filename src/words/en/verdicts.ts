import { factWordsIn } from "../../facts/words.ts";
import { percent } from "../number.ts";
import type { VerdictSides, VerdictWords } from "../topics/verdicts.ts";
import { groupEn, openKindEn } from "./places.ts";
import { punctuationEn } from "./punctuation.ts";

const FACTS = factWordsIn("en");
const TABLES = {
  clusters: "clusters table",
  belts: "belts table",
  places: "places table",
  "travel-times": "travel times",
  flows: "table of flows",
} as const;

const VERDICTS = { identical: "Identical", subordinate: "Subordinate", similar: "Similar", none: "None", unknown: "Unknown" } as const;

/** The relation of the industries of a cluster and a belt, by the facts. */
function industriesOf({ unit, belt, beltCity, industry, direction, chainRole, unlinked, relation }: VerdictSides): string {
  const there = `the belt ${belt} in ${beltCity}`;
  switch (industry) {
    case "identical":
      return `the cluster ${unit} and ${there} are of one industry`;
    case "subordinate":
      if (direction === "belt-wider") return `the industry of the cluster ${unit} belongs under that of ${there}`;
      if (direction === "belt-narrower") return `the industry of ${there} belongs under that of the cluster ${unit}`;
      return `of the cluster ${unit} and ${there}, one industry belongs under the other`;
    case "similar": {
      const side = chainRole === "belt-upstream" ? "upstream" : chainRole === "belt-downstream" ? "downstream" : "up- or downstream";
      return `${there} is ${side} of the cluster ${unit}`;
    }
    case "none":
      return relation === "none"
        ? `nothing joins the cluster ${unit} and ${there}`
        : `nothing joins the industries of the cluster ${unit} and ${there}`;
    case "unknown": {
      const names = unlinked.map((side) => `the name of the ${side}`).join(" and ");
      const why = names === "" ? "" : `, since ${names} ${unlinked.length === 1 ? "links" : "link"} to no concept`;
      return `it is unknown how the industries of the cluster ${unit} and ${there} are related${why}`;
    }
  }
}

function placesOf({ unitCity, place }: VerdictSides): string {
  if (place === null || place === "same-city") return "";
  const both =
    place === "elsewhere" ? "" : place === "same-region" ? ", in a named region that both share" : ` (${FACTS.valueOf("place", place)})`;
  return `; the cluster is in ${unitCity}${both}`;
}

/** Why related industries do not lead to a verdict. */
function uncounted({ relation, industry, isListed, isRuled }: VerdictSides): string {
  if (relation !== "none" || industry === "none" || industry === "unknown") return "";
  if (!isListed) return "; the belt is not listed in the years that count";
  return isRuled ? "" : "; no rule counts that";
}

/** Every sentence, in English. */
export const verdictsEn: VerdictWords = {
  relations: { identical: "identical", subordinate: "subordinate", similar: "similar", none: "none", unknown: "unknown" },
  outcomes: { matched: "matched", similar: "similar", none: "none", "no-belt": "no belt", unknown: "unknown" },
  conditionOutcomes: { held: "held", failed: "failed", unknown: "unknown" },
  joins: { all: "all of", any: "any of", not: "not" },
  operators: {
    is: "=",
    in: "one of",
    not: "is not",
    notIn: "none of",
    atLeast: "at least",
    atMost: "at most",
    moreThan: "more than",
    lessThan: "less than",
  },
  facts: FACTS.facts,
  sides: { cluster: "cluster", belt: "belt", concepts: "two industries", places: "two places" },
  valueOf: FACTS.valueOf,
  valuesOf: FACTS.valuesOf,
  links: { exact: "preferred label", label: "other label", part: "in part", none: "not linked" },
  source: (source) => source,
  unknownReasons: FACTS.unknownReasons,
  notApplicable: "not applicable",
  directions: { "belt-wider": "the belt's industry is wider", "belt-narrower": "the belt's industry is narrower" },
  chainRoles: { "belt-upstream": "the belt's industry is upstream", "belt-downstream": "the belt's industry is downstream" },
  severities: { error: "error", warning: "warning" },
  headline: (sides) => `${VERDICTS[sides.relation]}: ${industriesOf(sides)}${placesOf(sides)}${uncounted(sides)}`,
  because: {
    "same-concept": (step, name) => `both names mean the same concept, ${name(step.concept)}`,
    broader: (step, name) => `the concept ${name(step.narrower)} belongs under ${name(step.wider)}`,
    includes: (step, name) => `${name(step.word)} is a kind of ${name(step.concept)}`,
    code: (step, name) => {
      const lists = {
        gbt4754: `GB/T 4754-2017 lists ${step.code} under ${step.parent}`,
        sei2018: `the 2018 classification of strategic emerging industries lists ${step.code} under ${step.parent}`,
        "sei2018-gbt": `the 2018 classification of strategic emerging industries counts GB/T ${step.code} wholly under ${step.parent}`,
      };
      return `the concept ${name(step.narrower)} belongs under ${name(step.wider)}: ${lists[step.list]}`;
    },
    declared: (step, name) => {
      const [from, to] = [name(step.from), name(step.to)];
      const says = {
        identical: `the concept ${from} is the same as ${to}`,
        subordinate: `the concept ${to} belongs under ${from}`,
        similar: `the concept ${from} is upstream of ${to}`,
      }[step.relation];
      return `declaration ${step.declaration}: ${says}${step.why === null ? "" : `; why: ${step.why}`}; source: ${step.source}`;
    },
    link: (step, name) => {
      const how = { exact: "is the preferred label of", label: "is a label of", part: "links in part to" }[step.how];
      const label = step.label === step.text ? "" : ` (label ${step.label})`;
      return `${step.text}${label} ${how} the concept ${name(step.concept)}`;
    },
    row: (step) => `${TABLES[step.table]}: ${step.text}${step.source === "" ? "" : `; source: ${step.source}`}`,
    group: groupEn,
    "open-kind": openKindEn,
    flow: (step) =>
      `input-output table: ${step.upstream} supplies ${step.downstream}, input coefficient ${percent(step.coefficient, punctuationEn)}`,
  },
};
