import { counted } from "../number.ts";
import type { CompareResultsWords } from "../topics/compare-results.ts";

export const compareResultsEn: CompareResultsWords = {
  same: "Both results are of the same rules, taxonomy and data, and nothing differs.",
  summary: (changed, units) => `Of ${counted(units, "unit")} in both, ${changed} come out differently.`,
  noCauses:
    "A result does not hold the conditions of its rules and cannot be judged again: it tells what changed, and not which edit did it.",
  command: (command) => `Where both versions are in the workspace, ${command} finds the edits.`,
  changed: "Units that changed, and the belts that are judged otherwise",
  differences: "Entries that the two do not have in common (rules without their conditions)",
  pairs: "Pairs whose verdict stayed while its reason changed",
  otherPairs: "Pairs whose verdict changed while the unit's outcome stayed",
  cautions: {
    made: "One of the two is of made data: they cannot be compared.",
    complete: (complete, incomplete) =>
      `The belt list of ${complete} is complete, that of ${incomplete} is not: one has exact rates, the other lower bounds, and their difference means nothing.`,
    units: (from, to, both) =>
      `Not the same units: ${from} in the first alone, ${to} in the second alone, ${both} in both. Rates have different totals.`,
    belts: (from, to) =>
      `Not the same belts: ${from} in the first alone, ${to} in the second alone. What changed may come from the data, not from the rules.`,
    rows: "The tables do not say the same: what changed may come from the data, not from the rules.",
    taxonomies: (from, to) => `Not the same taxonomy: ${from} and ${to}.`,
    conditions:
      "The rulesets differ, and every entry that can be listed is the same: the difference is in conditions of rules or lists of words.",
    programs: (from, to) => `Written by two versions of the program (${from} and ${to}), which may judge differently.`,
  },
  entries: {
    rule: "rule",
    declaration: "declaration",
    exception: "exception",
    "counts-as": "counts-as",
    concept: "concept",
    unit: "unit",
    belt: "belt",
    place: "place",
  },
};
