import { counted, grouped } from "../number.ts";
import type { RulesWords } from "../topics/rules.ts";

export const rulesEn: RulesWords = {
  kinds: { "counts-as": "counts as", rule: "rule", declaration: "declaration", exception: "exception", case: "case" },
  field: (key) => key,
  fieldValue: (_, text) => text,
  countsAs: (relation, outcome) => `${relation}: ${outcome}`,
  status: { draft: "draft", released: "released", retired: "retired" },
  edited: "edited since release",
  isDefault: "default",
  heads: ["Version", "Status", "Date", "Extends", "Title"],
  content: (rules, declarations, exceptions, cases) =>
    [counted(rules, "rule"), counted(declarations, "declaration"), counted(exceptions, "exception"), counted(cases, "case")].join(", "),
  extending: (version, base, taxonomy) => `Rules ${version}${base === null ? "" : `, extending ${base}`}, taxonomy ${taxonomy}`,
  what: { added: "added", removed: "removed", changed: "changed" },
  differ: (from, to, count) =>
    count === 0 ? `${from} and ${to} mean the same.` : `From ${from} to ${to}: ${counted(count, "difference")}.`,
  made: (version, from, copied) =>
    copied ? `New version ${version}, a copy of ${from}.` : `New version ${version}, extending ${from}: write only the changes there.`,
  released: (version, isNew) =>
    isNew ? `Version ${version} is released.` : `Version ${version} had already been released with the same content.`,
  locked: "Its rules and its taxonomy are sealed in rules/released.yaml, so check reports any later edit. For changes, make a new version.",
  releasable: (version, isNew) =>
    isNew
      ? `Version ${version} could be released: all checks pass. Nothing was written.`
      : `Version ${version} is released already with this content.`,
  wouldSeal: (taxonomy, files) => `The release would seal ${counted(files, "file")}, taxonomy ${taxonomy} included:`,
  title: "Title",
  isDefaultNow: (version, before, changed) =>
    changed
      ? `Version ${version} is now the default${before === null || before === version ? "" : ` (before: ${before})`}.`
      : `Version ${version} is the default already.`,
  defaultIsDraft: (version) => `${version} is a draft: what commands answer by default may still change with it.`,
  next: "Next",
  formatted: (changed, files, { onlyChecked, isFixing }) => {
    if (changed === 0)
      return isFixing
        ? `No misplaced full-width character in ${counted(files, "file")}.`
        : `The layout of ${counted(files, "file")} is canonical.`;
    const fixed = onlyChecked ? "with misplaced full-width characters" : "mended";
    return `Of ${counted(files, "file")}, ${grouped(changed)} ${isFixing ? fixed : onlyChecked ? "not in canonical layout" : "formatted"}:`;
  },
  mended: ({ line, column, found, wanted }) =>
    `line ${line}, column ${column}: "${found}" -> ${wanted === " " ? "a space" : `"${wanted}"`}`,
  sealed: "Part of a released version, so not changed:",
  broken: "Not valid YAML, so not changed (for details, run check):",
  left: "Not changed, because formatting might change their meaning or comments:",
  unknownAction: (found) => `Unknown action of rules: ${found}; allowed: list, show, new, diff, release, default.`,
  unknownVersion: (found) => `Version ${found} of the rules does not exist.`,
  wanted: (usage) => `Usage: ${usage}`,
  badVersion: (found) => `${found} cannot be the name of a version; allowed: letters, digits, dots and hyphens, such as 2022.4.`,
  isThere: (version) => `Version ${version} already exists. Choose another name.`,
  taxonomyIsThere: (version) => `Taxonomy ${version} already exists. Choose another name.`,
  noFile: (file) => `The workspace does not contain the YAML file ${file}.`,
  baseIsDraft: (version, base) => `${version} extends ${base}, which is not released and may still change. Release ${base} first.`,
  noDifference: (version, other) =>
    `${version} means the same as ${other}, which is released: neither rules nor taxonomy differ. Change something first, or use ${other}.`,
  wasEdited: (version) => `Version ${version} was edited after its release. Restore it, and put the change into a new version.`,
  notSound: (version, errors) => `Version ${version} was not released because it has ${counted(errors, "error")}.`,
  notEditable: (file) => `${file} cannot be edited automatically because of its layout; write status: released there by hand.`,
  titleByHand: (file) => `The title in ${file} cannot be edited automatically because of its layout; write it there by hand.`,
  badTitle: (option) => `${option} must be one line, with at least one visible character and none that is invisible.`,
  defaultByHand: (file, version) => `${file} cannot be edited automatically; write ruleset: "${version}" there by hand.`,
  otherAction: (option, action) => `${option} has a meaning only with rules ${action}.`,
};
