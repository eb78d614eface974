import { counted } from "../number.ts";
import type { ImportingWords } from "../topics/importing.ts";

const NOUNS = { taxonomy: "concept", declarations: "declaration", cases: "case" };

export const importingEn: ImportingWords = {
  title: (to, entries, version) =>
    to === "taxonomy"
      ? `${counted(entries, NOUNS[to])} imported into the new taxonomy ${version}`
      : `${counted(entries, NOUNS[to])} imported into version ${version} of the rules`,
  read: (file, form, read) => `${file}: ${counted(read, "entry", "entries")} read as ${form}`,
  written: (files) => `Written: ${counted(files, "file")}`,
  more: (count) => `and ${count} more`,
  leftOut: {
    machine: (rows) => `${counted(rows, "row")} made by a program, not by a person, left out`,
    predicate: (rows) => `${counted(rows, "row")} with a predicate that is none of the relations, left out`,
    "no-term": (rows) => `${counted(rows, "row")} without an object, left out`,
    not: (rows) => `${counted(rows, "row")} that say that two concepts are not related so, left out: a declaration cannot say that`,
    repeated: (rows) => `${counted(rows, "row")} that say what another line says already, left out`,
    "not-found": (rows) => `${counted(rows, "row")} with a name or code that no concept has, left out`,
    "no-relation": (rows) => `${counted(rows, "row")} whose label is not one of the four relations, left out`,
  },
  undecided: (pairs, file) =>
    `${counted(pairs, "pair")} related in a way that the file does not tell, listed in ${file}: fill in the column relation and import that file`,
  issues: "What the import has to say of the file",
  next: {
    taxonomy: (version) => `To use it, write taxonomy: ${version} into the ruleset.yaml of a version of the rules.`,
    declarations: (version, command) => `Check the version: ${command} check --rules ${version}`,
    cases: (version, command) => `Check the cases: ${command} check --rules ${version}`,
  },
  reading: (done, of) => `${Math.round(done / 1024)} of ${Math.round(of / 1024)} KiB read`,
  noTarget: "say what to make of the file: --to taxonomy, --to declarations or --to cases",
  noVersion: "name the new taxonomy: --as ID",
  badVersion: (found) => `${found} cannot be the name of a version; use letters, digits, dots and hyphens`,
  badLanguage: (found) => `${found} is no language tag; use zh, en, de, fr …`,
  isThere: (path) => `${path} exists already; an import never writes over it`,
  oneFile: (to) => `--to ${to} reads one file at a time`,
  notDraft: (version) => `version ${version} is not a draft; name a draft with --rules, or a new version with --as`,
  onlyTaxonomy: (option) => `${option} has a meaning only with --to taxonomy`,
  nothing: (file) => `${file} has nothing to import`,
};
