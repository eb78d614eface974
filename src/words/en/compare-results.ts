import { counted } from "../number.ts";
import type { CompareResultsWords } from "../topics/compare-results.ts";

export const compareResultsEn: CompareResultsWords = {
  same: "Both results have the same rules, taxonomy and data, and do not differ.",
  summary: (changed, units) => `Of the ${counted(units, "unit")} in both results, ${changed} changed outcome.`,
  noCauses:
    "A saved result does not contain the conditions of its rules and cannot be judged again, so this shows what changed but not which edit caused it.",
  command: (command) => `If both versions are in the workspace, ${command} finds the edits.`,
  changed: "Units whose outcome changed, and the belts whose verdict changed",
  differences: "Entries that differ (conditions of rules are not compared)",
  pairs: "Pairs whose verdict is the same but whose reason changed",
  otherPairs: "Pairs whose verdict changed but whose unit has the same outcome",
  cautions: {
    made: "One of the two results was computed from made-up data, so they cannot be compared.",
    complete: (complete, incomplete) =>
      `The belt list of ${complete} is complete and that of ${incomplete} is not: one has exact rates, the other only lower bounds, so their difference means nothing.`,
    units: (from, to, both) =>
      `The units differ: ${from} only in the first, ${to} only in the second, ${both} in both. The rates have different totals.`,
    belts: (from, to) =>
      `The belts differ: ${from} only in the first, ${to} only in the second. Changes may come from the data rather than from the rules.`,
    rows: "The contents of the tables differ: changes may come from the data rather than from the rules.",
    taxonomies: (from, to) => `The taxonomies differ: ${from} and ${to}.`,
    conditions:
      "The rulesets differ although all listed entries are the same: the difference is in the conditions of rules or in lists of words.",
    programs: (from, to) => `The results were written by two versions of the program (${from} and ${to}), which may judge differently.`,
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
