import { counted, grouped } from "../number.ts";
import type { ReportWords } from "../topics/reports.ts";

function listedIn(city: string, count: number): string {
  return `${count === 1 ? "one belt is" : `${grouped(count)} belts are`} listed in ${city}`;
}

/** Headings and sentences of the reports, in English. */
export const reportsEn: ReportWords = {
  match: {
    title: (version, title) => `Clusters and belts  ruleset ${version} (${title})`,
    made: "The data below is made up; use it only for demonstrations and benchmarks.",
    by: { all: "all", kind: "kind", region: "region", province: "province", city: "city", sector: "sector" },
    all: "All",
    units: "units",
    noBelt: "no belt",
    matchRate: "match rate",
    similarRate: "similar rate",
    eitherRate: "either",
    here: "here",
    study: "study",
    pairs: (units, belts, pairs, evaluated, signatures) =>
      `Judged ${counted(units, "unit")} × ${counted(belts, "belt")} = ${counted(pairs, "pair")}${evaluated === pairs ? ", every one of them" : `, ${grouped(evaluated)} of them`}; ${counted(signatures, "distinct case")}.`,
    lowerBound: "The belt list is incomplete; >= means at least. The similar rate may rise or fall as belts are added.",
    limits: "Limits of the data",
    beltsIncomplete: (known, expected, missing) =>
      `Belts: ${expected === null ? `${grouped(known)} are listed, and more exist` : `${grouped(known)} of ${grouped(expected)} are listed`}${missing === null || missing === undefined ? "" : `; ${missing}`}.`,
    beltsOwn: (known) => `Belts: your own list of ${grouped(known)} is assumed to be incomplete; if it is complete, add --complete.`,
    beltsUnknown: "A unit in a city without a listed belt is unknown.",
    clustersIncomplete: (known, expected, missing) =>
      `Clusters: ${expected === null ? `${counted(known, "unit")} are listed, and more exist` : `${grouped(known)} of ${counted(expected, "unit")} are listed, ${grouped(expected - known)} are missing`}${missing === null || missing === undefined ? "" : `; ${missing}`}.`,
    leftOut: (count) => `${counted(count, "row")} of the tables left out for mistakes: no figure here counts them.`,
    unverified: (count, of) => `${grouped(count)} of ${counted(of, "unit")}: the data is unverified (confidence: recalled).`,
    unlinked: (units, belts) => `Names that link to no concept: ${counted(units, "unit")}, ${counted(belts, "belt")}.`,
    disagreements: (count) => `The rules that hold give different verdicts for ${counted(count, "pair")} (disputed).`,
    regionsOverlap: "A city can belong to several regions or to none, so the rows do not add up to the total.",
    smallCounts: (least) => `* Fewer than ${least} units, so one or two units change the rate considerably.`,
    next: "Next",
    whyMatched: "see why a unit is matched",
    ownBelts: "use a belt list of your own",
    ownBeltsFile: "BELTS.csv",
    checkAll: "check rules, taxonomy and data",
    seeLinks: "see which names do not link",
    written: (folder, files) => `Written to ${folder}: ${files.join(", ")}`,
    reviewed: {
      stale: (count) =>
        `${counted(count, "decision is", "decisions are")} based on older evidence and ${count === 1 ? "does" : "do"} not count: review shows what changed.`,
      title: (decisions, disputes) => `As reviewed: ${decisions} of ${disputes} disputes agreed on by two reviewers or ruled on`,
      machine: "machine",
      reviewed: "reviewed",
    },
  },
  page: {
    answer: ({ units, matched, similar, none, noBelt, unknown, rate, isLeast }) =>
      `Of ${units} cluster units, ${matched} match an online industrial belt of their city (${isLeast ? "at least " : ""}${rate}), ${similar} ${similar === 1 ? "is" : "are"} similar to one, ${none + noBelt} ${none + noBelt === 1 ? "has" : "have"} no related belt${unknown === 0 ? "" : `, and ${unknown} ${unknown === 1 ? "is" : "are"} unknown`}.`,
  },
  explain: {
    unitCounts: (outcome) => `The unit's outcome is ${outcome}.`,
    byRule: (id, title) => `By rule ${id}${title === null ? "" : ` (${title})`}.`,
    noRule: "No rule holds.",
    inAnyCase: "Some facts are unknown, but the relation is the same however they turn out.",
    tooManyUnknown:
      "The unknown facts can turn out in too many ways to check each, so the relation counts as unknown unless it is the same whichever of the open rules hold.",
    byException: (id, by, why, replaced) => `Set by exception ${id} (${by}: ${why}); the rules alone say ${replaced}.`,
    causes: {
      exception: (unit) => `An exception decides the cluster ${unit}; no belt of its city is related.`,
      "none-listed": (unit, city) => `No belt: no belt is listed in ${city} that the cluster ${unit} could match.`,
      "list-incomplete": (unit, city) =>
        `Unknown: the list is incomplete and has no belt in ${city}, so nothing can be said of the cluster ${unit}.`,
      "other-years": (unit, city, count) =>
        `No belt: ${listedIn(city, count)}, in no year that counts, so the cluster ${unit} has none that it could match.`,
      "other-years-incomplete": (unit, city, count) =>
        `Unknown: ${listedIn(city, count)}, in no year that counts, and the list is incomplete, so nothing can be said of the cluster ${unit}.`,
      "none-related": (unit, city, count) =>
        `None: ${listedIn(city, count)}, and nothing joins ${count === 1 ? "it" : "them"} to the cluster ${unit}.`,
    },
    unitException: (id, by, why) => `Set by exception ${id} (${by}: ${why}).`,
    facts: "Facts that decide",
    lines: "The lines that bear it",
    full: "every rule with its conditions, and every edit that would change the answer",
    rules: "Every rule",
    ruleHead: (id, title, relation) => `${id}${title === null ? "" : ` ${title}`}: then ${relation}`,
    got: (actual) => `; actual: ${actual}`,
    overridden: (by) => `overridden by ${by.join(", ")}`,
    why: "why",
    others: "Other belts of the unit",
    inCity: (city) => `Belts in ${city}`,
    noOthers: "No other belt is related.",
    disagreeing: (rules) =>
      `Note: ${rules.join(" and ")} also hold${rules.length === 1 ? "s" : ""} and but ${rules.length === 1 ? "gives" : "give"} a different verdict; the pair is disputed.`,
    readAs: (cluster, belt) =>
      `The names can be read in several ways; the strongest reading counts: the cluster as ${cluster}, the belt as ${belt}.`,
    unverified: (id) => `Note: the data row of ${id} is unverified.`,
    seeOne: "To see why one of them is not related",
  },
  relate: {
    sentence: (a, b, relation, detail) => `${a} and ${b}: ${relation}${detail.length === 0 ? "" : ` (${detail.join(", ")})`}`,
    steps: (steps) => counted(steps, "level"),
    hops: (hops) => (hops === 1 ? "direct supplier" : `${counted(hops, "link")} of the chain`),
    inputShare: (share) => `input coefficient ${share}`,
    columns: ["term", "concept", "other term", "its concept", "relation"],
    noConcept: "links to no concept",
    because: "Because",
    directions: {
      "belt-wider": "the second is wider",
      "belt-narrower": "the second is narrower",
      "belt-upstream": "the second is upstream",
      "belt-downstream": "the second is downstream",
    },
  },
  link: {
    allLinked: "Every name links to a concept.",
    summary: (unlinked, inPart, terms) => `${counted(terms, "name")}: ${grouped(unlinked)} not linked, ${grouped(inPart)} linked in part.`,
    term: "term",
    concept: "concept",
    how: "link",
    where: "used in",
    rest: (rest) => `words left over: ${rest}`,
    noConcept: "(none)",
    candidates: (labels) => `nearest: ${labels.join(", ")}`,
    times: (units, belts) =>
      [units > 0 ? counted(units, "unit") : "", belts > 0 ? counted(belts, "belt") : ""].filter((each) => each !== "").join(", "),
  },
  overlaps: {
    title: (count, cities) => `Between clusters of different kinds: ${counted(count, "relation")} in ${counted(cities, "city", "cities")}`,
    none: "No city has related clusters of different kinds.",
    city: "city",
    relation: "relation",
    clusters: "units",
    wider: "wider",
  },
  facts: {
    title: "Facts that rules can use",
    domains: {
      choice: "choice",
      flag: "yes or no",
      number: "number",
      concept: "concept",
      name: "name",
      "name-set": "names",
      "year-set": "years",
    },
    values: "values",
    operators: "operators",
  },
  check: {
    good: "No problems found.",
    more: (count, code) => `and ${grouped(count)} more [${code}]`,
    proved: (version, cells, met, complete) =>
      `Rules ${version}: ${complete ? "all " : ""}${counted(cells, "possible set")} of facts checked; ${grouped(met)} of them occur in the current data.${complete ? "" : " There are too many to check them all."}`,
    left: "Facts with one city and related industries for which no rule gives a verdict, so that the answer is none:",
    leftFacts: (facts) => facts,
    unread: "Facts that no rule uses:",
    groups: {
      overlaps: "Cities in several groups of one kind:",
      past: (year) => `Groups that do not exist in ${year}, the year that counts:`,
      unread: "Groups that no rule uses (their kind is not in the version's closeness, and no rule names them):",
    },
    seen: (both, of) => `Cases: of ${counted(of, "condition")}, ${grouped(both)} both held in some case and failed in another.`,
    neverSeen: (held, failed) => (!held && !failed ? "never held and never failed" : held ? "never failed" : "never held"),
    slips: (noticed, of) => `Cases: of ${counted(of, "possible slip")} in the rules, the cases would notice ${grouped(noticed)}.`,
    slip: (rule, before, after) => (after === null ? `rule ${rule} without ${before}` : `rule ${rule} with ${after} instead of ${before}`),
    witness: (pair, facts) =>
      pair === null ? `a made-up case would notice it: ${facts}` : `this pair would notice it: ${pair.unit} and ${pair.belt} (${facts})`,
    found: (errors, warnings) => `${counted(errors, "error")}, ${counted(warnings, "warning")}.`,
    casesNotRun: "No cases were run because of the errors.",
    cases: (passed, failed) => `Cases: ${grouped(passed)} passed, ${grouped(failed)} failed.`,
    read: (files, concepts, rules, declarations, units, belts, places) =>
      `Read ${counted(files, "file")}: ${counted(concepts, "concept")}, ${counted(rules, "rule")}, ${counted(declarations, "declaration")}, ${counted(units, "unit")}, ${counted(belts, "belt")}, ${counted(places, "place")}.`,
  },
  init: {
    made: (folder, files) => `New workspace: ${folder} (${counted(files, "file")})`,
    next: "Next",
    fill: "Fill in data/clusters.csv and data/belts.csv (their column heads are already there), then run:",
  },
  hint: "hint",
};
