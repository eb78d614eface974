import type { Declaration } from "../../model/rules.ts";
import { counted } from "../number.ts";
import type { CompareWords } from "../topics/compare.ts";
import type { NameConcept } from "../topics/verdicts.ts";

function declared(declaration: Declaration | null, name: NameConcept): string {
  if (!declaration) return "";
  switch (declaration.kind) {
    case "identical":
      return declaration.concepts.map(name).join(" = ");
    case "subordinate":
      return `${name(declaration.narrower)} under ${name(declaration.wider)}`;
    case "similar":
      return `${name(declaration.upstream)} feeds ${name(declaration.downstream)}`;
  }
}

const value = (each: unknown): string => (Array.isArray(each) ? each.join(", ") : String(each ?? "-"));

/** How a belt's industry would stand to a cluster's, by relation, direction or role. */
const INDUSTRY: Readonly<Record<string, (belt: string) => string>> = {
  identical: (belt) => `the belt ${belt} were of the cluster's own industry`,
  subordinate: (belt) => `the industry of the belt ${belt} belonged under the cluster's, or the other way round`,
  similar: (belt) => `the industry of the belt ${belt} were up- or downstream of the cluster's`,
  "belt-narrower": (belt) => `the industry of the belt ${belt} belonged under the cluster's`,
  "belt-wider": (belt) => `the cluster's industry belonged under that of the belt ${belt}`,
  "belt-upstream": (belt) => `the industry of the belt ${belt} supplied the cluster's`,
  "belt-downstream": (belt) => `the cluster's industry supplied that of the belt ${belt}`,
};

export const compareEn: CompareWords = {
  title: (from, to) => `What changes from ${from} to ${to}`,
  made: "The data is made up, for a demonstration or a benchmark only.",
  whats: { added: "added: ", removed: "removed: ", changed: "changed: " },
  edits: {
    rule: ({ id, from, to }) => `rule ${id}${from && to && from.then !== to.then ? ` (${from.then} -> ${to.then})` : ""}`,
    declaration: ({ from, to }, name) => `declaration ${declared(to ?? from, name)}${from && to ? ` (was ${declared(from, name)})` : ""}`,
    exception: ({ id, to, from }) => `exception ${id} (${(to ?? from)?.verdict ?? ""})`,
    "counts-as": ({ id, from, to }) => `${id} counts as ${to} (was ${from})`,
    concept: ({ id, from, to }, name) => `concept ${(to ?? from)?.prefLabel.en || name(id)}${from && to ? " (its note or source)" : ""}`,
    label: ({ id, from, to }, name) =>
      from !== null && to !== null ? `label ${from} -> ${to} of ${name(id)}` : `label ${to ?? from} of ${name(id)}`,
    broader: ({ id, from, to }, name) => `${name(id)} under ${name(to ?? from ?? id)}`,
    notation: ({ id, scheme, from, to }, name) => `${scheme} of ${name(id)}: ${value(from)} -> ${value(to)}`,
    word: ({ id, from, to }) => `word ${to ?? from} among ${id}`,
    unit: ({ id, from, to }) => `unit ${id} ${(to ?? from)?.name ?? ""}`,
    belt: ({ id, from, to }) => `belt ${(to ?? from)?.name ?? ""} (${id})${from && to ? `, years ${value(to.years)}` : ""}`,
    place: ({ id, from, to }) => `place ${(to ?? from)?.nameEn ?? id}`,
    dataset: ({ id, from, to }) => `${id}: ${value(from)} -> ${value(to)}`,
    "input-output": () => "input-output table",
  },
  effects: { changes: "changes units", cancelled: "undone by others", reasons: "changes reasons only", nothing: "changes nothing" },
  outcomes: { matched: "matched", similar: "similar", unknown: "unknown", none: "none", "no-belt": "no belt", absent: "not there" },
  all: "All",
  heads: {
    group: "",
    units: "units",
    from: "from",
    to: "to",
    delta: "change",
    matched: "match rate",
    similar: "similar rate",
    either: "either",
    unit: "unit",
    causes: "because of",
    edit: "edit",
    effect: "effect",
    rowsFrom: "from \\ to",
  },
  sections: {
    rates: "Rates",
    matrix: "Units by outcome (rows: before, columns: after)",
    changed: "Units that changed, and the edits that did it",
    changes: "Edits between the two",
    pairs: "Pairs whose verdict stayed while its reason changed",
    cancelled: "Edits that others undo",
  },
  atLeast: "The belt list is incomplete: match rates and their sums with similar rates are lower bounds; similar rates may go either way.",
  noChanges: "The two say the same: there is no edit between them.",
  noneChanged: "No unit changed.",
  summary: (changed, edits, unexplained) =>
    `${counted(changed, "unit")} changed through ${counted(edits, "edit")}; unexplained: ${unexplained}.`,
  and: " and ",
  or: ", or ",
  more: (count) => `and ${count} more`,
  seeAll: "all of them: --json",
  alone: (edit, unit, gives, by) => `${edit} alone would make ${unit} ${gives}; undone by ${by}`,
  reason: (unit, belt, from, to, by) => `${unit} x ${belt}: ${from} -> ${to}; because of ${by}`,
  took: (parsing, computing) => `parsing ${parsing} ms, computing ${computing} ms`,
  noRule: "no rule",
  up: "up",
  down: "down",
  same: "unchanged",
  net: "net",
  whyNot: {
    gains: "Nearest ways to a stronger outcome (each tried out)",
    losses: "What would lose it (each tried out)",
    facts: (clauses) => `If ${clauses.join(" and ")}`,
    industry: (relation, side, belt) => INDUSTRY[side ?? relation]?.(belt) ?? `the industries were ${relation}`,
    sameCity: (belt) => `the belt ${belt} were in the cluster's city`,
    listed: (belt) => `the belt ${belt} were listed in the study year`,
    fact: (fact, to, belt) => `${fact} were ${to} for the belt ${belt}`,
    ifListed: (belt, years) => `If the list held the belt ${belt} for ${years}`,
  },
  sensitivity: {
    title: (version, title) => `What each entry contributes  ruleset ${version} (${title})`,
    now: (units, matched, similar) => `Now: ${matched} of ${counted(units, "unit")} matched, ${similar} similar.`,
    entries: "Left out alone",
    shares: "Exact shares of the rules (Shapley), in units",
    sharesNote: (matched, either) => `The shares sum to ${matched} matched and ${either} matched or similar.`,
    kinds: { rule: "rule", declaration: "declaration", exception: "exception" },
    heads: { entry: "entry", matched: "matched", similar: "similar", alone: "rest on it alone", share: "share" },
    without: "without any rule",
    sweeps: "Thresholds",
    sweep: (rule, fact, operator, now) => `${rule}: ${fact} ${operator} ${now}`,
    rest: (count) => `${counted(count, "further entry", "further entries")} would move no unit.`,
  },
};
