import { counted } from "../number.ts";
import type { AddingWords } from "../topics/adding.ts";

const either = (words: readonly string[]): string => words.join(", ");

export const addingEn: AddingWords = {
  says: {
    alias: (word, concept) => `"${word}" is another name of ${concept}`,
    product: (word, concept) => `"${word}" is a kind of ${concept}`,
    concept: (name, id, under) => `new concept ${name} (${id}), under ${under}`,
    exception: (unit, belt, verdict) =>
      belt === null ? `exception: ${unit} as a whole is ${verdict}` : `exception: ${unit} and the belt ${belt} are ${verdict}`,
    case: (cluster, belt, expected) => `known case: ${cluster} and ${belt} must be ${expected}`,
  },
  into: (version) => `into the draft ${version}`,
  link: (word, from, to) =>
    from === to
      ? `"${word}" links to ${to ?? "nothing"}, as before`
      : `"${word}" linked to ${from ?? "nothing"}; it will link to ${to ?? "nothing"}`,
  changes: (units, pairs) =>
    units === 0
      ? pairs === 0
        ? "No unit and no pair of the data changes."
        : `No unit changes its outcome; the verdict or the rule of ${counted(pairs, "pair")} changes.`
      : `Changes ${counted(units, "unit")} and ${counted(pairs, "pair")}:`,
  through: (belt, from, to) => `belt ${belt}: ${from} -> ${to}`,
  more: (count) => `${count} more`,
  cases: (passed, failing) =>
    failing === 0 ? `Known cases: all ${passed} hold.` : `Known cases: ${counted(failing, "case")} would fail, ${passed} hold.`,
  failing: (id, expected, got) => `${id}: expected ${expected}, would get ${got}`,
  alsoIn: (drafts) => `The file is also read by the drafts ${either(drafts)}, which will change too.`,
  newIssues: "What check will say in addition",
  made: "Made for it:",
  isThere: (version) => `Version ${version} says so already; nothing is to be written.`,
  written: "Written:",
  notWritten: "Nothing was written.",
  next: "Next, check the draft, and see whether it could be released:",
  shownOnly: (version, breaksCases) =>
    breaksCases
      ? "Nothing was written, because known cases would fail. Correct them or the entry first; to write it anyway:"
      : `Nothing was written yet. To write it into ${version}:`,
  ask: (file) => `Write ${file}? [y/N]`,
  offerDraft: (version, base) => `There is no draft. Make ${version}, which extends ${base}? [y/N]`,
  unknownKind: (found, allowed) => `${found} cannot be added; allowed: ${either(allowed)}.`,
  wanted: (usage) => `Usage: ${usage}`,
  otherKind: (option, kinds) => `${option} has a meaning only with ${kinds.map((kind) => `add ${kind}`).join(", ")}.`,
  needs: (kind, option) => `add ${kind} needs ${option}.`,
  notDraft: (version) => `Version ${version} is not a draft and must not change. Write into a new draft that extends it:`,
  noDraft: (version) => `There is no draft to write into. Make one that extends ${version} and write into it:`,
  severalDrafts: (drafts) => `There are several drafts: ${either(drafts)}. Say which one:`,
  orNewDraft: "or write into a new one:",
  draftIsThere: (version) => `The draft ${version} exists already. Write into it:`,
  refusedByCheck: "Nothing was written: with this entry the draft would have the errors above.",
  byHand: (kind) =>
    `No file of the draft lets the ${kind} be added without touching other text (for example comments inside a list). Write it by hand.`,
  headerByHand: (file, taxonomy) =>
    `${file} cannot be edited automatically because of its layout; write taxonomy: ${taxonomy} there by hand.`,
  conceptUnknown: (text) => `No concept is called "${text}", and as a term it does not link to one as a whole.`,
  conceptAmbiguous: (text) => `"${text}" is the name of several concepts; give the id:`,
  nearest: "The nearest:",
  isProductWord: (text, concept, id) =>
    `"${text}" is a product word of ${concept} without an entry of its own; give ${id}, or make it a concept first.`,
  conceptThere: (id, name) => `The concept ${id} exists already (${name}); choose another id.`,
  badConceptId: (found) =>
    `${found} cannot be the id of a concept; allowed: lower-case letters and digits joined by hyphens, such as solid-state-battery.`,
  badId: (found) => `${found} cannot be an id; it must not contain spaces, quotes, colons, commas, brackets or other punctuation of YAML.`,
  idTaken: (id) => `The id ${id} is taken; a new entry with it would replace the other one.`,
  badCode: (found) => `--code is SCHEME:CODE, such as gbt4754:3911 (got ${found}).`,
  badDeclaration: (found, allowed) => `${found} is not a kind of declaration; allowed: ${either(allowed)}.`,
  onlyChain: (option) => `${option} has a meaning only with add declaration upstream or downstream.`,
  oneConcept: (a, b, concept) =>
    a === b ? `A declaration is about two concepts (got ${concept} twice).` : `${a} and ${b} are the same concept already: ${concept}.`,
  exceptionThere: (id, verdict) => `The exception ${id} already says ${verdict} of this; change or remove it by hand.`,
  caseForms: (command) => `Usage: ${command} A B EXPECTED, or ${command} EXPECTED --unit UNIT --belt BELT`,
  caseThere: (id, expected) => `The case ${id} already expects ${expected} here; change it by hand.`,
  badExpected: (found, allowed) => `${found} is not a relation; allowed: ${either(allowed)}.`,
  emptyText: (what) => `${what} must not be empty.`,
  unwritable: (what, text) => `${what} must be one line without invisible characters (got ${text}).`,
  mend: {
    alias: (word, concept) => `If "${word}" is another name of ${concept}:`,
    product: (word, concept) => `If "${word}" is a kind of ${concept}:`,
    concept: (word) => `If "${word}" is an industry of its own, add a concept:`,
  },
};
