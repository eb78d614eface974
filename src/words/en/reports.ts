import { counted, grouped } from "../number.ts";
import type { ReportWords } from "../topics/reports.ts";

/** Headings and sentences of the reports, in English. */
export const reportsEn: ReportWords = {
  match: {
    title: (version, title) => `Clusters and belts  ruleset ${version} (${title})`,
    made: "The data below is made up, for a demonstration or a benchmark only.",
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
    lowerBound: "The belt list is incomplete: >= reads at least. The similar rate may go either way as belts are added.",
    limits: "Limits of the data",
    beltsIncomplete: (known, expected, missing) =>
      `Belts: ${expected === null ? `${grouped(known)} are known, and there are more` : `${grouped(known)} of ${grouped(expected)}`}${missing === null || missing === undefined ? "" : `; ${missing}`}.`,
    beltsOwn: (known) => `Belts: your own list of ${grouped(known)}, taken as incomplete; if it is complete, add --complete.`,
    beltsUnknown: "A unit in a city without a listed belt is unknown.",
    clustersIncomplete: (known, expected, missing) =>
      `Clusters: ${expected === null ? `${counted(known, "unit")} are known, and there are more` : `${grouped(known)} of ${counted(expected, "unit")}, ${grouped(expected - known)} missing`}${missing === null || missing === undefined ? "" : `; ${missing}`}.`,
    unverified: (count, of) => `${grouped(count)} of ${counted(of, "unit")} unverified (recalled).`,
    unlinked: (units, belts) => `Names that link to no concept: ${counted(units, "unit")}, ${counted(belts, "belt")}.`,
    disagreements: (count) => `Rules that hold disagree on ${counted(count, "pair")} (in dispute).`,
    regionsOverlap: "A city can be in several regions or in none, so the rows do not add up to all.",
    smallCounts: (least) => `* Fewer than ${least} units: one or two of them change the rate a lot.`,
    next: "Next",
    whyMatched: "why a unit is matched",
    ownBelts: "with a belt list of your own",
    ownBeltsFile: "BELTS.csv",
    checkAll: "check rules, taxonomy and data",
    seeLinks: "see which names do not link",
    written: (folder, files) => `Written to ${folder}: ${files.join(", ")}`,
    reviewed: {
      title: (decisions, disputes) => `As reviewed: ${decisions} of ${disputes} disputes agreed by two or ruled`,
      machine: "machine",
      reviewed: "reviewed",
    },
  },
  explain: {
    unitCounts: (outcome) => `The unit counts as ${outcome}.`,
    byRule: (id, title) => `By rule ${id}${title === null ? "" : ` (${title})`}.`,
    noRule: "No rule holds.",
    inAnyCase: "Some facts are unknown, but the relation is the same however they turn out.",
    tooManyUnknown:
      "The unknown facts can turn out in too many ways to go through them all, so the relation counts as unknown unless it is the same whichever of the open rules hold.",
    byException: (id, by, why, replaced) => `Set by exception ${id} (${by}: ${why}); the rules alone say ${replaced}.`,
    noBelt: (unit, city, complete) =>
      complete
        ? `No belt: no belt is listed in ${city} that the cluster ${unit} could match.`
        : `Unknown: the list is incomplete and has no belt in ${city}, so nothing can be said of the cluster ${unit}.`,
    noneMatches: (unit, city, count) =>
      `None: ${count === 1 ? "one belt is" : `${grouped(count)} belts are`} listed in ${city}, and nothing joins ${count === 1 ? "it" : "them"} to the cluster ${unit}.`,
    facts: "Facts that decide",
    rules: "Every rule",
    ruleHead: (id, title, relation) => `${id}${title === null ? "" : ` ${title}`}: then ${relation}`,
    got: (actual) => `; here: ${actual}`,
    overridden: (by) => `overridden by ${by.join(", ")}`,
    why: "why",
    others: "Other belts of the unit",
    inCity: (city) => `Belts in ${city}`,
    noOthers: "No other belt is related.",
    disagreeing: (rules) =>
      `Note: ${rules.join(" and ")} also hold${rules.length === 1 ? "s" : ""} and ${rules.length === 1 ? "says" : "say"} something else; the pair is in dispute.`,
    readAs: (cluster, belt) => `Of several readings the strongest counts: the cluster as ${cluster}, the belt as ${belt}.`,
    unverified: (id) => `Note: the row of ${id} is unverified.`,
    seeOne: "See why one of them is not related",
  },
  relate: {
    sentence: (a, b, relation, detail) => `${a} and ${b}: ${relation}${detail.length === 0 ? "" : ` (${detail.join(", ")})`}`,
    steps: (steps) => counted(steps, "level"),
    hops: (hops) => (hops === 1 ? "direct supplier" : `${counted(hops, "link")} of the chain`),
    inputShare: (share) => `input coefficient ${share}`,
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
    where: "stands in",
    rest: (rest) => `left over: ${rest}`,
    noConcept: "(none)",
    candidates: (labels) => `nearest: ${labels.join(", ")}`,
    times: (units, belts) =>
      [units > 0 ? counted(units, "unit") : "", belts > 0 ? counted(belts, "belt") : ""].filter((each) => each !== "").join(", "),
  },
  overlaps: {
    title: (count, cities) => `Between clusters of different kinds: ${counted(count, "relation")} in ${counted(cities, "city", "cities")}`,
    none: "In no city are clusters of different kinds related.",
    city: "city",
    relation: "relation",
    clusters: "units",
    wider: "wider",
  },
  facts: {
    title: "Facts that a rule can read",
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
    good: "Nothing is wrong.",
    proved: (version, cells, met, complete) =>
      `Rules ${version}: ${complete ? "all " : ""}${counted(cells, "possible set")} of facts looked at; ${grouped(met)} of them occur in today's data.${complete ? "" : " There are more than can be looked at."}`,
    left: "One city, related industries, and no rule that decides, so that the answer is none:",
    unread: "Facts that no rule reads:",
    seen: (both, of) => `Cases: of ${counted(of, "condition")}, ${grouped(both)} were seen both to hold and to fail.`,
    neverSeen: (held, failed) =>
      !held && !failed ? "seen neither to hold nor to fail" : held ? "never seen to fail" : "never seen to hold",
    slips: (noticed, of) => `Cases: of ${counted(of, "possible slip")} in the rules, ${grouped(noticed)} would be noticed.`,
    slip: (rule, before, after) => (after === null ? `rule ${rule} without ${before}` : `rule ${rule} with ${after} in place of ${before}`),
    witness: (pair, facts) =>
      pair === null ? `a made case would notice: ${facts}` : `this pair would notice: ${pair.unit} and ${pair.belt} (${facts})`,
    found: (errors, warnings) => `${counted(errors, "error")}, ${counted(warnings, "warning")}.`,
    cases: (passed, failed) => `Cases: ${grouped(passed)} passed, ${grouped(failed)} failed.`,
    read: (files, concepts, rules, declarations, units, belts, places) =>
      `Read ${counted(files, "file")}: ${counted(concepts, "concept")}, ${counted(rules, "rule")}, ${counted(declarations, "declaration")}, ${counted(units, "unit")}, ${counted(belts, "belt")}, ${counted(places, "place")}.`,
  },
  init: {
    made: (folder, files) => `New workspace: ${folder} (${counted(files, "file")})`,
    next: "Next",
    fill: "Fill in data/clusters.csv and data/belts.csv (the heads are there), then:",
  },
  hint: "hint",
};
