import { counted } from "../number.ts";
import type { DisputeWords } from "../topics/disputes.ts";

export const disputesEn: DisputeWords = {
  short: {
    "relation-clash": "clash",
    "reviewers-disagree": "reviewers",
    "study-differs": "study",
    "rules-disagree": "rules",
    "exception-expired": "expired",
    "versions-differ": "versions",
    "twins-differ": "twins",
    "ambiguous-link": "ambiguous",
    unlinked: "unlinked",
    "partial-link": "part link",
    "single-declaration": "one line",
    sample: "sample",
  },
  shortColumns: 11,
  reasons: {
    "relation-clash": ({ first, second }, { relation }) =>
      `together with other declarations it makes one pair both ${relation(first as "similar")} and ${relation(second as "similar")}, which exclude each other`,
    "reviewers-disagree": ({ reviewers }) => `${reviewers} reviewers disagree`,
    "study-differs": (reason, { relation }) => {
      if (reason.what === "relation")
        return `the study's Table 2 says ${relation(reason.published)}; our declarations say ${relation(reason.ours)}`;
      const { what, listed, printed } = reason;
      const names = printed.length > 0 ? ` (printed: ${printed.join(", ")})` : "";
      if (what === "unit")
        return listed
          ? `the study lists this cluster as matched; our rules do not match it${names}`
          : "the study does not list this cluster as matched; our rules match it";
      return listed
        ? `the study lists this belt as matched; our rules do not match it${names}`
        : `our rules match this belt; the study does not list it as matched${names}`;
    },
    "rules-disagree": ({ rules }) => `several rules hold but give different verdicts: ${rules.join(", ")}`,
    "exception-expired": ({ exception, until }) => `the exception ${exception} expired on ${until}`,
    "versions-differ": ({ version, relation: other, outcome }, { relation, outcome: says }) =>
      `version ${version} says ${relation(other)}, which makes the unit's outcome ${says(outcome)}`,
    "twins-differ": ({ twins }, { unit, outcome }) =>
      `clusters of the same industry in this city have different outcomes: ${twins.map((twin) => `${unit(twin.unit)} ${outcome(twin.outcome)}`).join("; ")}`,
    "ambiguous-link": ({ concepts }, { concept }) => `the same name can mean several concepts: ${concepts.map(concept).join(", ")}`,
    unlinked: ({ nearest }, { concept }) =>
      nearest.length === 0 ? "links to no concept" : `links to no concept; nearest: ${nearest.map(concept).join(", ")}`,
    "partial-link": ({ rest, concept: id }, { concept }) => `links only in part to ${concept(id)}; words left over: ${rest}`,
    "single-declaration": ({ declaration, without }, { outcome }) =>
      `depends on the declaration ${declaration} alone; without it the unit would be ${outcome(without)}`,
    sample: ({ of }) => `drawn at random from ${counted(of, "undisputed pair")}`,
  },
  deciders: {
    declaration: ({ id }) => `declaration ${id}`,
    term: ({ text }) => `term ${text}`,
    rule: ({ id }) => `rule ${id}`,
    exception: ({ id }) => `exception ${id}`,
    concepts: ({ a, b }, { concept }) => `${a === null ? "?" : concept(a)} and ${b === null ? "?" : concept(b)}`,
    unit: ({ id }) => `unit ${id}`,
  },
  noConcept: "(no similar concept)",
  title: (count, groups) => `${counted(count, "dispute")} in ${counted(groups, "group")}, grouped by what decides them`,
  none: "There are no disputes.",
  summary: "Reasons",
  impact: (units, rate) => `could change ${counted(units, "unit")}, ${rate}`,
  noImpact: "changes no rate",
  machine: (relation, rule) => (rule === null ? `machine: ${relation}` : `machine: ${relation} (${rule})`),
  group: (decider, cases, units) => `${decider}: ${counted(cases, "case")}, could change ${counted(units, "unit")}`,
  more: (count, command) => `${count} more; to list all, run: ${command}`,
  name: "NAME",
  next: "Next",
  nextReview: "review them in the terminal",
  nextDecide: "decide one from the command line",
  made: "The data of this workspace is made up.",
};
