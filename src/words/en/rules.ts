import { counted, grouped } from "../number.ts";
import type { RulesWords } from "../topics/rules.ts";

export const rulesEn: RulesWords = {
  kinds: { "counts-as": "counts as", rule: "rule", declaration: "declaration", exception: "exception", case: "case" },
  status: { draft: "draft", released: "released", retired: "retired" },
  edited: "edited since",
  isDefault: "default",
  heads: ["Version", "Status", "Date", "Extends", "Title"],
  content: (rules, declarations, exceptions, cases) =>
    [counted(rules, "rule"), counted(declarations, "declaration"), counted(exceptions, "exception"), counted(cases, "case")].join(", "),
  extending: (version, base, taxonomy) => `Rules ${version}${base === null ? "" : `, extending ${base}`}, taxonomy ${taxonomy}`,
  what: { added: "added", removed: "removed", changed: "changed" },
  differ: (from, to, count) =>
    count === 0 ? `${from} and ${to} mean the same.` : `From ${from} to ${to}: ${counted(count, "difference")}.`,
  made: (version, from, copied) =>
    copied
      ? `New version ${version}, a copy of ${from}.`
      : `New version ${version}, extending ${from}: only what changes is written there.`,
  released: (version, isNew) => (isNew ? `Version ${version} is released.` : `Version ${version} was released before, with this content.`),
  locked: "Its rules and its taxonomy are sealed in rules/released.yaml: check finds every later edit. Make a new version instead.",
  next: "Next",
  formatted: (changed, files, onlyChecked) =>
    changed === 0
      ? `The layout of ${counted(files, "file")} is canonical.`
      : `Of ${counted(files, "file")}, ${grouped(changed)} ${onlyChecked ? "not in canonical layout" : "laid out anew"}:`,
  broken: "Not sound YAML, and left alone; see check:",
  left: "Left alone, since meaning or comments might change:",
  unknownAction: (found) => `rules cannot be followed by ${found}; allowed: list, show, new, diff, release.`,
  unknownVersion: (found) => `There is no version ${found} of the rules.`,
  wanted: (usage) => `Usage: ${usage}`,
  badVersion: (found) => `${found} cannot be a version: letters, digits, dots and hyphens only, such as 2022.4.`,
  isThere: (version) => `Version ${version} is there already. Choose another name.`,
  taxonomyIsThere: (version) => `Taxonomy ${version} is there already. Choose another name.`,
  noFile: (file) => `The workspace has no YAML file ${file}.`,
  baseIsDraft: (version, base) => `${version} extends ${base}, which is not released and may change under it. Release ${base} first.`,
  noDifference: (version, other) =>
    `${version} means the same as ${other}, which is released: rules and taxonomy do not differ. Change something first, or use ${other}.`,
  wasEdited: (version) => `Version ${version} was edited after its release. Put it back, and make a new version.`,
  notSound: (version, errors) => `Version ${version} has ${counted(errors, "error")} and was not released.`,
  notEditable: (file) => `${file} cannot be edited as it is written: write status: released there by hand.`,
};
