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
      `with other declarations it is both ${relation(first as "similar")} and ${relation(second as "similar")}, which exclude one another`,
    "reviewers-disagree": ({ reviewers }) => `${reviewers} reviewers disagree`,
    "study-differs": (reason, { relation }) => {
      if (reason.what === "relation")
        return `the study's Table 2 prints ${relation(reason.published)}; by our declarations: ${relation(reason.ours)}`;
      const { what, listed, printed } = reason;
      const names = printed.length > 0 ? ` (printed: ${printed.join(", ")})` : "";
      if (what === "unit")
        return listed
          ? `the study lists this cluster as matched, we do not${names}`
          : "the study does not list this cluster, we have it matched";
      return listed
        ? `the study lists this belt as matched, we do not${names}`
        : `we have it matched, the study does not list this belt${names}`;
    },
    "rules-disagree": ({ rules }) => `several rules hold and say different things: ${rules.join(", ")}`,
    "exception-expired": ({ exception, until }) => `the exception ${exception} ended on ${until}`,
    "versions-differ": ({ version, relation: other, outcome }, { relation, outcome: says }) =>
      `version ${version} says ${relation(other)}; the unit comes out as ${says(outcome)}`,
    "twins-differ": ({ twins }, { unit, outcome }) =>
      `clusters of this industry in this city come out differently: ${twins.map((twin) => `${unit(twin.unit)} ${outcome(twin.outcome)}`).join("; ")}`,
    "ambiguous-link": ({ concepts }, { concept }) => `the same words mean several concepts: ${concepts.map(concept).join(", ")}`,
    unlinked: ({ nearest }, { concept }) =>
      nearest.length === 0 ? "links to no concept" : `links to no concept; nearest: ${nearest.map(concept).join(", ")}`,
    "partial-link": ({ rest, concept: id }, { concept }) => `links only in part to ${concept(id)}; left over: ${rest}`,
    "single-declaration": ({ declaration, without }, { outcome }) =>
      `rests on the declaration ${declaration} alone; without it the unit is ${outcome(without)}`,
    sample: ({ of }) => `drawn from ${counted(of, "undisputed pair")}`,
  },
  deciders: {
    declaration: ({ id }) => `declaration ${id}`,
    term: ({ text }) => `term ${text}`,
    rule: ({ id }) => `rule ${id}`,
    exception: ({ id }) => `exception ${id}`,
    concepts: ({ a, b }, { concept }) => `${a === null ? "?" : concept(a)} and ${b === null ? "?" : concept(b)}`,
    unit: ({ id }) => `unit ${id}`,
  },
  noConcept: "(no concept is near)",
  title: (count, groups) => `${counted(count, "dispute")} in ${counted(groups, "group")}, by what decides them`,
  none: "Nothing is disputed.",
  summary: "Reasons",
  impact: (units, rate) => `could move ${counted(units, "unit")}, ${rate}`,
  noImpact: "moves no rate",
  machine: (relation, rule) => (rule === null ? `machine: ${relation}` : `machine: ${relation} (${rule})`),
  group: (decider, cases, units) => `${decider}: ${counted(cases, "case")}, could move ${counted(units, "unit")}`,
  more: (count, command) => `${count} more; list all: ${command}`,
  name: "NAME",
  next: "Next",
  nextReview: "go through them in the terminal",
  nextDecide: "decide one from the command line",
  made: "The data of this workspace is made up.",
};
