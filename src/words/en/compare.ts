import { movedThresholds } from "../../model/moved-thresholds.ts";
import type { Declaration, Rule } from "../../model/rules.ts";
import { counted } from "../number.ts";
import type { CompareWords } from "../topics/compare.ts";
import type { NameConcept } from "../topics/verdicts.ts";
import { verdictsEn } from "./verdicts.ts";

function declared(declaration: Declaration | null, name: NameConcept): string {
  if (!declaration) return "";
  switch (declaration.kind) {
    case "identical":
      return declaration.concepts.map(name).join(" = ");
    case "subordinate":
      return `${name(declaration.narrower)} under ${name(declaration.wider)}`;
    case "similar":
      return `${name(declaration.upstream)} supplies ${name(declaration.downstream)}`;
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
  made: "The data is made up; use it only for demonstrations and benchmarks.",
  whats: { added: "added: ", removed: "removed: ", changed: "changed: " },
  edits: {
    rule: ({ id, from, to }) => changedRuleEn(id, from, to),
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
    "place-group": ({ id, from, to }) => `place group ${(to ?? from)?.name.en ?? id}`,
    "place-kind": ({ id, from, to }) => `kind of place groups ${(to ?? from)?.name.en ?? id}`,
    closeness: ({ from, to }) => `closeness of places: ${value(from)} -> ${value(to)}`,
    "groups-as-of": ({ from, to }) => `year of the place groups: ${value(from)} -> ${value(to)}`,
    "travel-times": () => "table of travel times",
  },
  effects: { changes: "changes units", cancelled: "undone by others", reasons: "changes only reasons", nothing: "changes nothing" },
  outcomes: { matched: "matched", similar: "similar", unknown: "unknown", none: "none", "no-belt": "no belt", absent: "absent" },
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
    causes: "caused by",
    edit: "edit",
    effect: "effect",
    rowsFrom: "from \\ to",
  },
  sections: {
    rates: "Rates",
    matrix: "Units by outcome (rows: before, columns: after)",
    changed: "Units that changed, and the edits that caused it",
    changes: "Edits between the two",
    pairs: "Pairs whose verdict is the same but whose reason changed",
    cancelled: "Edits whose effect other edits undo",
  },
  inPercent: (head) => `${head} %`,
  atLeast:
    "The belt list is incomplete: match rates, and their sums with similar rates, are lower bounds; similar rates may rise or fall as belts are added.",
  noChanges: "The two versions mean the same: no edits lie between them.",
  noneChanged: "No unit's outcome changed.",
  summary: (changed, edits, unexplained) => `${counted(edits, "edit")}, ${counted(changed, "changed unit")}; unexplained: ${unexplained}.`,
  and: " and ",
  or: ", or ",
  more: (count) => `and ${count} more`,
  seeAll: "to list all of them, add --json",
  alone: (edit, unit, gives, by) => `${edit} alone would make ${unit} ${gives}; ${by} undoes it`,
  reason: (unit, belt, from, to, by) => `${unit} x ${belt}: ${from} -> ${to}; caused by ${by}`,
  took: (parsing, computing) => `parsing ${parsing} ms, computing ${computing} ms`,
  noRule: "no rule",
  up: "up",
  unknown: "to or from unknown",
  down: "down",
  same: "unchanged",
  net: "net",
  whyNot: {
    gains: "What would give a stronger outcome (each was tried)",
    losses: "Smallest edits that would weaken the outcome (each was tried)",
    facts: (clauses) => `If ${clauses.join(" and ")}`,
    industry: (relation, side, belt) => INDUSTRY[side ?? relation]?.(belt) ?? `the industries were ${relation}`,
    sameCity: (belt) => `the belt ${belt} were in the cluster's city`,
    listed: (belt) => `the belt ${belt} were listed in the study year`,
    fact: (fact, to, belt) => `${fact} were ${to} for the belt ${belt}`,
    ifListed: (belt, years) => `If the list held the belt ${belt} for ${years}`,
  },
  sensitivity: {
    title: (version, title) => `What each entry contributes  ruleset ${version} (${title})`,
    now: (units, matched, similar) => `With all entries: ${matched} of ${counted(units, "unit")} matched, ${similar} similar.`,
    entries: "Effect of leaving out one entry",
    shares: "Exact shares of the rules (Shapley), in units",
    sharesNote: (matched, either) => `The shares add up to ${matched} matched and ${either} matched or similar.`,
    kinds: { rule: "rule", declaration: "declaration", exception: "exception" },
    heads: { entry: "entry", matched: "matched", similar: "similar", alone: "depend on it alone", share: "share" },
    without: "without any rule",
    sweeps: "Thresholds",
    sweep: (rule, fact, operator, now) => `${rule}: ${fact} ${operator} ${now}`,
    rest: (count) => `Leaving out any of ${counted(count, "other entry", "other entries")} would change no unit.`,
  },
};

/** A rule that an edit changes: what it then says, and the numbers of its condition if only they move. */
function changedRuleEn(id: string, from: Rule | null, to: Rule | null): string {
  if (from === null || to === null) return `rule ${id}`;
  const moved = movedThresholds(from.when, to.when) ?? [];
  const changes = [
    ...(from.then === to.then ? [] : [`${from.then} -> ${to.then}`]),
    ...moved.map(({ test, from: was, to: is }) => `${test.fact} ${verdictsEn.operators[test.operator]} ${was} -> ${is}`),
  ];
  return `rule ${id}${changes.length === 0 ? "" : ` (${changes.join("; ")})`}`;
}
