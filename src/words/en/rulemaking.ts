import type { RulemakingWords } from "../topics/rulemaking.ts";

export const rulemakingEn: RulemakingWords = {
  scopes: { pair: "this pair", unit: "this unit", city: "this city", concepts: "two concepts", everywhere: "everywhere" },
  exception: (verdict) => `exception: ${verdict}`,
  declaration: {
    identical: (names) => `${names.join(" = ")}`,
    subordinate: (narrower, wider) => `${narrower} under ${wider}`,
    similar: (upstream, downstream) => `${upstream} supplies ${downstream}`,
  },
  declare: (what, withNarrower) => `declare: ${what}${withNarrower ? ", and what is under them" : ""}`,
  redeclare: (id, what) => `change ${id}: ${what}`,
  withdraw: (id, what) => `take out ${id} (${what})`,
  label: (text, concept) => `alias: "${text}" is ${concept}`,
  include: (text, concept) => `product word: "${text}" is a kind of ${concept}`,
  unlabel: (text, concept) => `take the label "${text}" off ${concept}`,
  broader: (concept, wider) => `broader: ${concept} under ${wider} (taxonomy)`,
  unbroader: (concept, wider) => `no broader: ${concept} not under ${wider} (taxonomy)`,
  noOffer: {
    undecided: "Decide first (1-4), then make a rule of it.",
    unsure: "The decision is unsure: nothing to write. Settle on a relation first.",
    agrees: "The machine says so already: no rule needs to change.",
    "no-concept": "The taxonomy has no concept that is near; add one there first.",
    "no-other-concept": "The taxonomy has no other concept that is near; add one there first, then come back for the alias.",
    "nothing-fits": "No entry can say this; look at the line of the deciding condition and edit the rules by hand.",
  },
  problem: (problem, name) => {
    switch (problem.kind) {
      case "already":
        return `cannot be written: ${problem.id} is there already`;
      case "label-taken":
        return `cannot be written: the label "${problem.text}" is ${name(problem.concept)}'s, and a label belongs to one concept`;
      case "ring":
        return `cannot be written: ${name(problem.wider)} stands under ${name(problem.concept)} already, which would make a ring`;
      case "clash":
        return `cannot be written: it contradicts a line that is there, ${name(problem.clash.a)} and ${name(problem.clash.b)} cannot stand in both relations (check would report it)`;
      case "unwritable-text":
        return `cannot be written: the name holds line ends or characters that cannot be seen: ${problem.text}`;
      case "no-effect":
        return "cannot be written: it changes no answer";
      case "by-hand":
        return `cannot be written: ${problem.place} is laid out (comments inside, say) so that only you can edit it`;
    }
  },
  failure: (failure) => {
    switch (failure.kind) {
      case "changed":
        return `${failure.file} was changed meanwhile; look at the change again`;
      case "read-only":
        return `${failure.file} is read-only`;
      case "not-utf8":
        return `${failure.file} is not UTF-8, so no part of it can be edited alone`;
      case "not-as-written":
        return `${failure.file} no longer holds the lines as they were written; edit it by hand`;
      case "system":
        return `${failure.file}: ${SYSTEM[failure.code] ?? failure.code}`;
      case "gone":
        return `the draft rules/${failure.version} is gone`;
      case "no-draft":
        return `version ${failure.version} is no longer a draft and stays as it is`;
      case "shared":
        return `taxonomy ${failure.taxonomy} is read by released versions (${failure.readers.join(", ")}) and stays as it is`;
      case "unknown-offer":
        return "there is no such offer any more; choose again";
    }
  },
  goesTo: (version) => `goes to the draft ${version}`,
  goesToDraft: (version, reviewed) => `${reviewed} is no draft: goes to ${version}, a draft that extends it; below is what it does there`,
  needsDraft: (version) => `version ${version} is no draft and stays as it is; the last lines say how to make one`,
  makeFirst: (command) => `make a draft first: ${command}`,
  drafts: (versions) => `There are drafts, ${versions.join(", ")}; review in one of them:`,
  make: "Make a draft; decisions stay good:",
  goOn: "and go on there:",
  sharedTaxonomy: (taxonomy, readers) =>
    `cannot be written: taxonomy ${taxonomy} is read by released versions (${readers.join(", ")}). Give the draft its own:`,
  alsoRead: (taxonomy, drafts) => `taxonomy ${taxonomy} is also read by the drafts ${drafts.join(", ")}, which change too`,
  stale: "a rule of an earlier session was taken back: the effects below are of the rules as opened; reopen the review to be exact",
  reviewersDisagree: "reviewers disagree on this case: better ruled on first",
  matched: (before, after, counts) => `match rate ${before} -> ${after} (${counts})`,
  similar: (before, after, counts) => `similar rate ${before} -> ${after} (${counts})`,
  changes: (units, pairs) => `changes ${units} unit${units === 1 ? "" : "s"} and ${pairs} pair${pairs === 1 ? "" : "s"}`,
  thisCase: (relation, isDecided) => `this case becomes ${relation}${isDecided ? " (as decided)" : " (not as decided)"}`,
  relations: { identical: "identical", subordinate: "subordinate", similar: "similar", none: "none", unknown: "unknown" },
  settles: (count) => `settles ${count} other dispute${count === 1 ? "" : "s"}:`,
  touches: (count) => `touches ${count} more without settling ${count === 1 ? "it" : "them"}:`,
  contradicts: (count) => `contradicts ${count} decision${count === 1 ? "" : "s"}:`,
  contradiction: (id, names, reviewer, decided, would) => `${id} ${names}  ${reviewer}: ${decided}, would be ${would}`,
  unseen: (count) => `touches ${count} more that others decided and you have not`,
  fails: (count) => `${count} worked example${count === 1 ? "" : "s"} would fail:`,
  more: (count) => `${count} more`,
  textOf: (file, isNew) => `change in ${file}${isNew ? " (new file)" : ""}:`,
  ask: (file) => `Write ${file}?  y write  Esc cancel`,
  cannot: "This one cannot be written, the reason stands above; 1-9 choose another",
};

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: "no permission to write",
  EPERM: "no permission to write",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOENT: "the folder is gone",
  EEXIST: "a temporary file (.tmp) was left beside it; remove it first",
  EIO: "the disk failed",
};
