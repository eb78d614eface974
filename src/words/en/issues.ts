import type { FileProblem, IssueParams, IssueWitness, TextForm, ValueKind, VocabularyProblem } from "../../model/issue.ts";
import type { Span } from "../../model/span.ts";
import { counted, grouped } from "../number.ts";
import type { IssueText, IssueWords } from "../topics/issues.ts";
import { placeIssuesEn } from "./place-issues.ts";
import { yamlIssuesEn } from "./yaml-issues.ts";

const MOST_LISTED = 8;

/** One sentence with what was found, then what to try. */
function said(message: string, ...hints: readonly (string | null)[]): IssueText {
  const hint = hints
    .filter((each) => each !== null && each !== "")
    .join("; ")
    .replaceAll("?; ", "? ");
  return hint === "" ? { message } : { message, hint };
}

function listed(values: readonly string[]): string {
  const first = values.slice(0, MOST_LISTED).join(", ");
  return values.length > MOST_LISTED ? `${first} and ${grouped(values.length - MOST_LISTED)} more` : first;
}

const allowed = (values: readonly string[]): string | null => (values.length === 0 ? null : `allowed: ${listed(values)}`);
const meant = (hint: string | null): string | null => (hint === null ? null : `did you mean ${hint}?`);

const MOST_LINES = 5;

function seen(lines: readonly Span[]): string | null {
  const first = lines.slice(0, MOST_LINES).map((line) => `${line.file}:${line.line}`);
  return first.length === 0
    ? null
    : `see ${first.join(", ")}${lines.length > MOST_LINES ? ` and ${grouped(lines.length - MOST_LINES)} more` : ""}`;
}

/** An example pair from the data; if the data has none, made-up facts, labelled as such. */
function shows({ pair, facts }: IssueWitness): string {
  return pair === null
    ? `no pair in the data is like this; made-up example: ${facts}`
    : `for example ${pair.unit} and ${pair.belt}: ${facts}`;
}

export const issuesEn: IssueWords = {
  ...placeIssuesEn,
  ...yamlIssuesEn,
  "file-missing": ({ what }) => said(`${what} does not exist`, "check the path"),
  "file-too-large": ({ bytes, most }) => said(`the file is too large (${grouped(bytes)} bytes)`, `allowed: at most ${grouped(most)} bytes`),
  "file-not-text": ({ tried }) => said("the file is not readable text", `encodings tried: ${listed(tried)}`),
  "file-not-readable": ({ problem }) => said(`the file cannot be read: ${FILE_PROBLEM[problem]}`),
  "control-character": ({ character }) => said(`the text contains a control character, ${character}`, "remove it"),
  "duplicate-key": ({ key }) => said(`the key ${key} occurs twice`, "keep one of them"),
  "unknown-key": ({ key, allowed: keys, hint }) => said(`the key ${key} is not allowed here`, meant(hint), allowed(keys)),
  "missing-key": ({ key, found }) => said(`${key} is missing`, found.length === 0 ? null : `found: ${listed(found)}`),
  "wrong-type": ({ found, allowed: type }) => said(`${VALUE_KIND[found]} is not allowed here`, `allowed: ${VALUE_KIND[type]}`),
  "wrong-value": ({ found, allowed: values, hint }) => said(`${found} is not allowed here`, meant(hint), allowed(values)),
  "out-of-range": ({ found, least, most }) =>
    said(
      `${found} is out of range`,
      [least === null ? "" : `at least ${least}`, most === null ? "" : `at most ${most}`].filter((each) => each !== "").join(", "),
    ),
  "wrong-form": ({ found, form }) => said(`${found} has the wrong form`, `allowed: ${TEXT_FORM[form]}`),
  "too-long": ({ found, most }) =>
    said(
      `the text has ${grouped(found)} characters, which is too many`,
      `at most ${grouped(most)}; look for a line end or a quote that is missing`,
    ),
  "too-few": ({ found, least }) => said(`there are too few entries (${grouped(found)})`, `at least ${grouped(least)}`),
  "keys-clash": ({ keys }) => said(`${keys.join(" and ")} cannot be used together`, "keep one, or split this into several entries"),
  "empty-group": ({ join }) => said(`${join} has no conditions`, "add at least one, or remove the group"),
  "forbidden-key": ({ key }) => said(`${key} cannot be used as a key`, "choose another name"),
  "unknown-reference": ({ what, found, hint, allowed: values }) =>
    said(`the ${what} ${found} does not exist`, meant(hint), allowed(values)),
  "duplicate-id": ({ what, id, first }) => said(`the ${what} ${id} is defined twice`, `first at ${first.file}:${first.line}`),
  "id-misspelt": ({ what, id, asked, lines }) =>
    said(
      `nothing refers to the ${what} ${id}, but ${counted(lines.length, "entry refers", "entries refer")} to ${asked}, which does not exist`,
      meant(asked),
      seen(lines),
    ),
  "duplicate-label": ({ label, concept, other, first }) =>
    said(
      `both ${concept} and ${other} have the label ${label}`,
      `the other is at ${first.file}:${first.line}; a label belongs to one concept`,
    ),
  "ambiguous-label": ({ label, concepts }) => said(`${label} can mean several concepts: ${listed(concepts)}`, "write the concept's id"),
  "ambiguous-row": ({ what, found, ids }) => said(`${found} is the name of several ${what}s: ${listed(ids)}`, "write the id"),
  "notation-unknown": ({ scheme, found, hint }) => said(`${LIST[scheme] ?? scheme} has no ${found}`, meant(hint)),
  "broader-cycle": ({ concepts, lines }) => said(`the broader lines form a cycle: ${concepts.join(" > ")}`, seen(lines)),
  "relation-clash": ({ a, b, first, second, lines }) =>
    said(`${a} and ${b} are both ${first} and ${second}`, "identical, subordinate and similar exclude each other", seen(lines)),
  "relation-self": ({ concept, names }) =>
    said(
      names === undefined
        ? `${concept} cannot be related to itself`
        : `${names[0]} and ${names[1]} are the same concept (${concept}), which cannot be related to itself`,
      "name two different concepts",
    ),
  "operator-not-for-fact": ({ fact, operator, allowed: operators }) =>
    said(`the operator ${operator} cannot be used with the fact ${fact}`, allowed(operators)),
  "column-missing": ({ column, lookedFor, found }) =>
    said(`the column ${column} is missing`, `looked for: ${listed(lookedFor)}`, `found: ${listed(found)}`),
  "column-twice": ({ column, found }) => said(`the column ${column} occurs more than once: ${listed(found)}`, "keep one of them"),
  "csv-quote": ({ problem }) =>
    said(`the quotes are wrong: ${CSV_QUOTE[problem]}`, 'put quotes around the whole cell, and double any quotes inside it ("")'),
  "row-width": ({ found, expected }) => said(`the row has ${found} cells, not ${expected}`, "check the commas and quotes"),
  "cell-empty": ({ column }) => said(`the cell in column ${column} is empty`, "fill it in"),
  "cell-not-number": ({ column, found, allowed: numbers }) => said(`${column} is not a number: ${found}`, `allowed: ${numbers}`),
  "cell-not-years": ({ found }) => said(`${found} is not a year`, "allowed: 2021, or 2018;2019, or 2018-2021"),
  "unknown-place": ({ found, hint }) =>
    said(`no city is named ${found}`, meant(hint), "write a name or a six-digit code from the places table"),
  "cell-failed": ({ column, found }) =>
    said(`the cell in column ${column} contains a formula that failed: ${found}`, "correct it in the spreadsheet and save it again"),
  "cell-not-count": ({ column, found, most }) =>
    said(`${column} is not a whole number: ${found}`, `allowed: digits only, from 0 to ${grouped(most)}`),
  "cell-formula": ({ column, found }) => said(`the cell in column ${column} is a formula: ${found}`, "write the value itself"),
  "name-without-place": ({ name }) =>
    said(
      `the table has no column of cities, and the name ${name} does not begin with a place`,
      "add a column of cities, or begin the name with its place",
    ),
  "place-too-wide": ({ found, province }) =>
    said(
      found === province ? `${found} is a province, but a city is needed` : `${found} is the province ${province}, but a city is needed`,
      "name the city, or add a column of counties",
    ),
  "place-outside": ({ found }) => said(`${found} is not in the data`, "the places table does not contain Hong Kong, Macao and Taiwan"),
  "several-places": ({ found, places }) => said(`${found} names several cities: ${listed(places)}`, "write one row per city"),
  "province-mismatch": ({ province, city, expected }) =>
    said(`${city} is in ${expected}, but the province is ${province}`, "correct one of them"),
  "ambiguous-place": ({ found, places }) =>
    said(`${found} can mean several places: ${listed(places)}`, "write the full name or the six-digit code"),
  "place-mismatch": ({ code, city, expected }) =>
    said(`the code ${code} belongs to ${expected}, but the city column says ${city}`, "correct one of them"),
  "table-empty": () => said("the table has no rows", "add at least one"),
  "case-failed": ({ case: id, expected, got, rule, expectedRule }) =>
    said(
      `the case ${id} failed: expected ${expected}, got ${got}`,
      expectedRule === null || expectedRule === rule ? null : `the deciding rule should be ${expectedRule}, but is ${rule ?? "none"}`,
    ),
  "exception-expired": ({ exception, until }) =>
    said(`the exception ${exception} has expired (${until})`, "remove it, or change its until date"),
  "exception-pointless": ({ exception, verdict }) =>
    said(
      verdict === null
        ? `the exception ${exception} has no effect: the outcome of its unit is the same without it`
        : `the exception ${exception} has no effect: the rules give ${verdict} anyway`,
      "remove it",
    ),
  "exception-covered": ({ exception, by }) =>
    said(`the exception ${exception} never counts: ${by} takes precedence wherever it applies`, "remove one of the two"),
  "concept-unreached": ({ concept, label }) =>
    said(
      `no name can link to the concept ${concept} (${label}), and no concept or declaration needs it`,
      "give it other labels (altLabel) or product words (includes), or remove it",
    ),
  "label-elsewhere": ({ label, concept, code }) =>
    said(
      `GB/T 4754-2017 gives the name ${label} to class ${code}, which is not one of the concept ${concept}`,
      "move the label to the concept of that class, or list it under includes",
    ),
  "code-unlisted": ({ code }) => said(`GB/T 4754-2017 has no code ${code}`, "look the code up in data/gbt4754-2017.csv"),
  "rule-never-holds": ({ rule, lines }) =>
    said(`the rule ${rule} can never hold`, lines.length < 2 ? null : "these conditions never hold together", seen(lines)),
  "rule-covered": ({ rule, by, witness }) =>
    said(
      `the rule ${rule} has no effect: without it every answer stays the same`,
      by.length === 0 ? null : `whenever it holds, ${listed(by)} also holds`,
      shows(witness),
    ),
  "condition-idle": ({ rule, witness }) =>
    said(
      `this condition of the rule ${rule} has no effect: without it every answer stays the same`,
      "remove it, or check its value",
      shows(witness),
    ),
  "rules-disagree": ({ rules, thens, witness }) =>
    said(
      `the rules ${rules[0]} (${thens[0]}) and ${rules[1]} (${thens[1]}) can both hold for one pair but give different verdicts`,
      "use overrides to say which one counts, or narrow one of them",
      shows(witness),
    ),
  "facts-undecided": ({ relation, fact, witness }) =>
    said(
      fact === null
        ? `no rule gives a verdict for pairs in one city whose industries are ${relation}`
        : `for pairs in one city whose industries are ${relation}, no rule gives a verdict for some values of ${fact} that lie between values with one`,
      "add a rule; if no match is intended, one with then: none",
      shows(witness),
    ),
  "cases-without-rule": ({ rule, cases }) =>
    said(
      `rule ${rule} is removed, but inherited cases name it in because: ${cases.join(", ")}`,
      "their answers are still checked; to say by which rule, write the cases again",
    ),
  "exception-unused": ({ exception }) =>
    said(`the exception ${exception} is not used`, "check the unit and belt that it names, or remove it"),
  "version-missing": ({ what, found, allowed: versions, hint }) =>
    said(`version ${found} of the ${what} does not exist`, meant(hint), allowed(versions)),
  "extends-cycle": ({ versions }) => said(`the extends lines form a cycle: ${versions.join(" > ")}`, "remove one of them"),
  "released-edited": ({ what, version, change }) =>
    said(
      `${what === "rules" ? `version ${version} is released` : `taxonomy ${version} belongs to a released version`}, but this file was ${change}`,
      `restore it (for example from git), and put the change into a new version: qundai rules new NAME ${what === "rules" ? `--from ${version}` : "--taxonomy NAME"}`,
    ),
  "version-mismatch": ({ folder, found }) =>
    said(`the folder is named ${folder}, but the file in it says version ${found}`, "use the same version in both places"),
  "vocabulary-refused": ({ problem, found }) =>
    said(`${VOCABULARY_PROBLEM[problem]}${found === "" ? "" : `: ${found}`}`, VOCABULARY_HINT[problem] ?? null),
  "file-unread": ({ importAs }) =>
    said("nothing reads this file", importAs === null ? "move it out of the folder" : `to read it: import FILE --to ${importAs}`),
};

const VOCABULARY_PROBLEM: Readonly<Record<VocabularyProblem, string>> = {
  turtle: "the file is not valid Turtle",
  "rdf-xml": "the file is not valid RDF/XML",
  "json-ld": "the file is not valid JSON-LD",
  jskos: "the file is not valid JSON",
  table: "the table cannot be read as concepts",
  "remote-context": "the file names a context on the web, which is never fetched",
  entities: "the entities that the file declares would make it many times larger",
  "no-concepts": "the file has no concept",
};

const VOCABULARY_HINT: Readonly<Partial<Record<VocabularyProblem, string>>> = {
  "remote-context": "write the context into the file, or convert the file to Turtle",
  entities: "write the text out",
  "no-concepts": "a concept needs a label: skos:prefLabel, prefLabel in JSKOS, or a column with names",
};

const FILE_PROBLEM: Readonly<Record<FileProblem, string>> = {
  "is-a-folder": "it is a folder",
  "is-no-file": "it is not a regular file",
  "is-no-folder": "it is not a folder",
  "not-permitted": "permission was denied",
  "not-a-spreadsheet": "it is not an xlsx spreadsheet",
  "sheet-too-large": "the sheet is too large",
  "older-workbook": "it is a workbook in an older format (.xls, .et); save it as .xlsx",
  "protected-workbook": "the workbook is protected by a password; remove the password and save it as .xlsx",
  "binary-workbook": "it is a binary workbook (.xlsb); save it as .xlsx",
  "open-document": "it is an OpenDocument spreadsheet (.ods); save it as .xlsx",
  "web-page": "it is a web page (as exports of platforms named .xls often are); open it in a spreadsheet program and save it as .xlsx",
  pdf: "it is a PDF; convert it to .xlsx or CSV first",
  "gzip-broken": "the compressed file is damaged or cut off; copy it again",
  system: "the operating system cannot read it",
};

const VALUE_KIND: Readonly<Record<ValueKind, string>> = {
  nothing: "nothing",
  text: "a text",
  number: "a number",
  "whole-number": "a whole number",
  flag: "true or false",
  list: "a list",
  mapping: "a mapping (key: value)",
  "text-or-list": "a text or a list",
  "text-or-mapping": "a text or a mapping (key: value)",
  value: "a value",
};

const TEXT_FORM: Readonly<Record<TextForm, string>> = {
  id: "an id without spaces or punctuation",
  "concept-id": "lower-case words joined by hyphens, such as integrated-circuit",
  date: "a date such as 2026-01-31",
  version: "a version such as 2022.1",
  "place-code": "a place code of six digits such as 310000",
  hash: "a hash such as sha256:…",
  "one-line": "text on one line",
};

const CSV_QUOTE: Readonly<Record<IssueParams["csv-quote"]["problem"], string>> = {
  "not-closed": "a quote is not closed",
  "text-after": "text follows the closing quote",
  "text-before": "text precedes the opening quote",
};

const LIST: Readonly<Record<string, string>> = {
  gbt4754: "GB/T 4754-2017",
  sei2018: "SEI-2018",
  category1688: "the list of 1688 categories",
};
