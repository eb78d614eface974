import type { RulemakingWords } from "../topics/rulemaking.ts";

export const rulemakingEn: RulemakingWords = {
  scopes: { pair: "this pair", unit: "this unit", city: "this city", concepts: "two concepts", everywhere: "everywhere" },
  exception: (verdict) => `exception: ${verdict}`,
  declaration: {
    identical: (names) => `${names.join(" = ")}`,
    subordinate: (narrower, wider) => `${narrower} under ${wider}`,
    similar: (upstream, downstream) => `${upstream} supplies ${downstream}`,
  },
  declare: (what, withNarrower) => `declare: ${what}${withNarrower ? ", and their narrower concepts" : ""}`,
  redeclare: (id, what) => `change ${id}: ${what}`,
  withdraw: (id, what) => `remove ${id} (${what})`,
  label: (text, concept) => `alias: "${text}" is ${concept}`,
  include: (text, concept) => `product word: "${text}" is a kind of ${concept}`,
  unlabel: (text, concept) => `remove the label "${text}" from ${concept}`,
  broader: (concept, wider) => `broader: ${concept} under ${wider} (taxonomy)`,
  unbroader: (concept, wider) => `remove broader: ${concept} no longer under ${wider} (taxonomy)`,
  noOffer: {
    undecided: "Decide first (1-4), then turn the decision into a rule.",
    unsure: "The decision is unsure, so there is nothing to write. Decide on a relation first.",
    agrees: "The machine already gives this answer, so no rule needs to change.",
    "no-concept": "The taxonomy has no similar concept; add one first.",
    "no-other-concept": "The taxonomy has no other similar concept; add one first, then add the alias here.",
    "nothing-fits": "No single entry can express this decision; edit the rules by hand, starting at the line of the deciding condition.",
  },
  problem: (problem, name) => {
    switch (problem.kind) {
      case "already":
        return `cannot be written: ${problem.id} already exists`;
      case "label-taken":
        return `cannot be written: the label "${problem.text}" already belongs to ${name(problem.concept)}, and a label can have only one concept`;
      case "ring":
        return `cannot be written: ${name(problem.wider)} is already under ${name(problem.concept)}, so this would form a cycle`;
      case "clash":
        return `cannot be written: it contradicts an existing line; ${name(problem.clash.a)} and ${name(problem.clash.b)} cannot have both relations (check would report it)`;
      case "unwritable-text":
        return `cannot be written: the name contains line breaks or invisible characters: ${problem.text}`;
      case "no-effect":
        return "cannot be written: it would not change any answer";
      case "by-hand":
        return `cannot be written: the layout of ${problem.place} (for example comments inside it) means that it must be edited by hand`;
    }
  },
  failure: (failure) => {
    switch (failure.kind) {
      case "changed":
        return `${failure.file} has changed in the meantime; check the change again`;
      case "read-only":
        return `${failure.file} is read-only`;
      case "not-utf8":
        return `${failure.file} is not UTF-8, so it cannot be edited in place`;
      case "not-as-written":
        return `${failure.file} no longer contains the lines as they were written; edit it by hand`;
      case "system":
        return `${failure.file}: ${SYSTEM[failure.code] ?? failure.code}`;
      case "gone":
        return `the draft rules/${failure.version} no longer exists`;
      case "no-draft":
        return `version ${failure.version} is no longer a draft and cannot be changed`;
      case "shared":
        return `taxonomy ${failure.taxonomy} is used by released versions (${failure.readers.join(", ")}) and cannot be changed`;
      case "unknown-offer":
        return "this choice is no longer available; choose again";
    }
  },
  goesTo: (version) => `will be written to the draft ${version}`,
  goesToDraft: (version, reviewed) =>
    `${reviewed} is not a draft, so this will be written to ${version}, a draft that extends it; the effects below are those in ${version}`,
  needsDraft: (version) => `version ${version} is not a draft and cannot be changed; the last lines show how to make a draft`,
  makeFirst: (command) => `make a draft first: ${command}`,
  drafts: (versions) => `Drafts exist: ${versions.join(", ")}; review in one of them:`,
  make: "Make a draft (decisions remain valid):",
  goOn: "and continue there:",
  sharedTaxonomy: (taxonomy, readers) =>
    `cannot be written: taxonomy ${taxonomy} is used by released versions (${readers.join(", ")}). Give the draft a taxonomy of its own:`,
  alsoRead: (taxonomy, drafts) => `taxonomy ${taxonomy} is also used by the drafts ${drafts.join(", ")}, which will change too`,
  stale: "a rule from an earlier session was undone; the effects below still include it; reopen the review for exact effects",
  reviewersDisagree: "reviewers disagree on this case; it should be ruled on first",
  matched: (before, after, counts) => `match rate ${before} -> ${after} (${counts})`,
  similar: (before, after, counts) => `similar rate ${before} -> ${after} (${counts})`,
  changes: (units, pairs) => `changes ${units} unit${units === 1 ? "" : "s"} and ${pairs} pair${pairs === 1 ? "" : "s"}`,
  thisCase: (relation, isDecided) => `this case becomes ${relation}${isDecided ? " (as decided)" : " (not as decided)"}`,
  relations: { identical: "identical", subordinate: "subordinate", similar: "similar", none: "none", unknown: "unknown" },
  settles: (count) => `settles ${count} other dispute${count === 1 ? "" : "s"}:`,
  touches: (count) => `affects ${count} more without settling ${count === 1 ? "it" : "them"}:`,
  contradicts: (count) => `contradicts ${count} decision${count === 1 ? "" : "s"}:`,
  contradiction: (id, names, reviewer, decided, would) => `${id} ${names}  ${reviewer}: ${decided}, would be ${would}`,
  unseen: (count) => `affects ${count} more that others have decided and you have not`,
  fails: (count) => `${count} worked example${count === 1 ? "" : "s"} would fail:`,
  more: (count) => `${count} more`,
  textOf: (file, isNew) => `change in ${file}${isNew ? " (new file)" : ""}:`,
  ask: (file) => `Write ${file}?  y write  Esc cancel`,
  cannot: "This choice cannot be written; the reason is shown above. Press 1-9 to choose another",
};

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: "no permission to write",
  EPERM: "no permission to write",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOENT: "the folder no longer exists",
  EEXIST: "a leftover temporary file (.tmp) is in the way; remove it first",
  EIO: "the disk failed",
};
