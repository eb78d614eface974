import { factWordsIn } from "../../facts/words.ts";
import { percent } from "../number.ts";
import type { VerdictWords } from "../topics/verdicts.ts";

const FACTS = factWordsIn("en");
const TABLES = { clusters: "clusters table", belts: "belts table", places: "places table" } as const;

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
  values: FACTS.values,
  links: { exact: "preferred label", label: "other label", part: "in part", none: "not linked" },
  unknownReasons: FACTS.unknownReasons,
  notApplicable: "not applicable",
  directions: { "belt-wider": "the belt's industry is wider", "belt-narrower": "the belt's industry is narrower" },
  chainRoles: { "belt-upstream": "the belt's industry is upstream", "belt-downstream": "the belt's industry is downstream" },
  severities: { error: "error", warning: "warning" },
  verdicts: {
    identical: ({ unit, belt, beltCity }) => `Identical: the cluster ${unit} and the belt ${belt} in ${beltCity} have the same industry`,
    subordinate: ({ unit, belt, beltCity, direction }) => {
      if (direction === "belt-wider")
        return `Subordinate: the industry of the cluster ${unit} belongs under that of the belt ${belt} in ${beltCity}`;
      if (direction === "belt-narrower")
        return `Subordinate: the industry of the belt ${belt} in ${beltCity} belongs under that of the cluster ${unit}`;
      return `Subordinate: of the industries of the cluster ${unit} and the belt ${belt} in ${beltCity}, one belongs under the other`;
    },
    similar: ({ unit, belt, beltCity, chainRole }) => {
      const side = chainRole === "belt-upstream" ? "upstream" : chainRole === "belt-downstream" ? "downstream" : "up- or downstream";
      return `Similar: the industry of the belt ${belt} in ${beltCity} is ${side} of that of the cluster ${unit}`;
    },
    none: ({ unit, unitCity, belt, beltCity, sameCity }) =>
      sameCity
        ? `None: the cluster ${unit} and the belt ${belt} in ${beltCity} are not related`
        : `None: the cluster ${unit} is in ${unitCity}, the belt ${belt} is in ${beltCity}, and they are not related`,
    unknown: ({ unit, belt, beltCity }) =>
      `Unknown: how the cluster ${unit} and the belt ${belt} in ${beltCity} are related cannot be determined`,
  },
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
    flow: (step) => `input-output table: ${step.upstream} supplies ${step.downstream}, input coefficient ${percent(step.coefficient)}`,
  },
};
