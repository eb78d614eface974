import type { FileProblem, IssueParams, IssueWitness, TextForm, ValueKind, YamlProblem } from "../../model/issue.ts";
import type { Span } from "../../model/span.ts";
import { counted, grouped } from "../number.ts";
import type { IssueText, IssueWords } from "../topics/issues.ts";

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

/** A pair of the data; where there is none a made one, and said to be. */
function shows({ pair, facts }: IssueWitness): string {
  return pair === null ? `no pair of the data is like this; a made one: ${facts}` : `for example ${pair.unit} and ${pair.belt}: ${facts}`;
}

export const issuesEn: IssueWords = {
  "file-missing": ({ what }) => said(`there is no ${what}`, "check the path"),
  "file-too-large": ({ bytes, most }) => said(`the file has ${grouped(bytes)} bytes, which is too many`, `at most ${grouped(most)} bytes`),
  "file-not-text": ({ tried }) => said("the file is not readable text", `encodings tried: ${listed(tried)}`),
  "file-not-readable": ({ problem }) => said(`the file cannot be read: ${FILE_PROBLEM[problem]}`),
  "control-character": ({ character }) => said(`there is a control character, ${character}`, "take it out"),
  "yaml-syntax": ({ problem, found }) =>
    said(`this is not YAML: ${YAML_PROBLEM[problem]}${found === "" ? "" : ` (${found})`}`, YAML_HINT[problem] ?? null),
  "yaml-alias": ({ found }) => said(`anchors and aliases are not read: ${found}`, "write the content out"),
  "duplicate-key": ({ key }) => said(`the key ${key} stands here twice`, "keep one"),
  "unknown-key": ({ key, allowed: keys, hint }) => said(`there is no key ${key}`, meant(hint), allowed(keys)),
  "missing-key": ({ key, found }) => said(`${key} is missing`, found.length === 0 ? null : `found: ${listed(found)}`),
  "wrong-type": ({ found, allowed: type }) => said(`${VALUE_KIND[found]} cannot stand here`, `allowed: ${VALUE_KIND[type]}`),
  "wrong-value": ({ found, allowed: values, hint }) => said(`${found} cannot stand here`, meant(hint), allowed(values)),
  "out-of-range": ({ found, least, most }) =>
    said(
      `${found} is out of range`,
      [least === null ? "" : `at least ${least}`, most === null ? "" : `at most ${most}`].filter((each) => each !== "").join(", "),
    ),
  "wrong-form": ({ found, form }) => said(`${found} is not written as it should be`, `allowed: ${TEXT_FORM[form]}`),
  "too-few": ({ found, least }) => said(`${grouped(found)} here is too few`, `at least ${grouped(least)}`),
  "keys-clash": ({ keys }) => said(`${keys.join(" and ")} cannot stand together`, "keep one, or make several entries of it"),
  "empty-group": ({ join }) => said(`${join} has no conditions`, "write at least one, or take the group out"),
  "forbidden-key": ({ key }) => said(`${key} cannot be used as a key`, "choose another name"),
  "unknown-reference": ({ what, found, hint, allowed: values }) => said(`there is no ${what} ${found}`, meant(hint), allowed(values)),
  "duplicate-id": ({ what, id, first }) => said(`the ${what} ${id} is there twice`, `first at ${first.file}:${first.line}`),
  "id-misspelt": ({ what, id, asked, lines }) =>
    said(
      `nothing names the ${what} ${id}, and ${counted(lines.length, "entry names", "entries name")} ${asked}, which is not there`,
      meant(asked),
      seen(lines),
    ),
  "duplicate-label": ({ label, concept, other, first }) =>
    said(
      `the label ${label} is both on ${concept} and on ${other}`,
      `the other is at ${first.file}:${first.line}; a label belongs to one concept`,
    ),
  "ambiguous-label": ({ label, concepts }) => said(`${label} can mean several concepts: ${listed(concepts)}`, "write the concept's id"),
  "broader-cycle": ({ concepts, lines }) => said(`broader goes round in a circle: ${concepts.join(" > ")}`, seen(lines)),
  "relation-clash": ({ a, b, first, second, lines }) =>
    said(`${a} and ${b} are both ${first} and ${second}`, "identical, subordinate and similar exclude one another", seen(lines)),
  "relation-self": ({ concept }) => said(`${concept} cannot stand in a relation to itself`, "name two concepts"),
  "operator-not-for-fact": ({ fact, operator, allowed: operators }) =>
    said(`the fact ${fact} has no operator ${operator}`, allowed(operators)),
  "column-missing": ({ column, lookedFor, found }) =>
    said(`the column ${column} is missing`, `looked for: ${listed(lookedFor)}`, `found: ${listed(found)}`),
  "column-twice": ({ column, found }) => said(`the column ${column} is there more than once: ${listed(found)}`, "keep one"),
  "csv-quote": ({ problem }) =>
    said(`the quotes are wrong: ${CSV_QUOTE[problem]}`, 'quote the whole cell, and write quotes in it twice ("")'),
  "row-width": ({ found, expected }) => said(`the row has ${found} cells, not ${expected}`, "look at commas and quotes"),
  "cell-empty": ({ column }) => said(`the cell ${column} is empty`, "fill it in"),
  "cell-not-number": ({ column, found, allowed: numbers }) => said(`${column} is not a number: ${found}`, `allowed: ${numbers}`),
  "cell-not-years": ({ found }) => said(`${found} is no year`, "allowed: 2021, or 2018;2019, or 2018-2021"),
  "unknown-place": ({ found, hint }) =>
    said(`no city is called ${found}`, meant(hint), "write a name or a six-digit code of the places table"),
  "cell-failed": ({ column, found }) =>
    said(`the cell ${column} holds a formula that failed: ${found}`, "correct it in the spreadsheet and save again"),
  "name-without-place": ({ name }) =>
    said(
      `the table has no column of cities, and the name ${name} does not begin with a place`,
      "add a column of cities, or begin the name with its place",
    ),
  "place-too-wide": ({ found, province }) =>
    said(
      found === province ? `${found} is a province, and a city is needed` : `${found} is the province ${province}, and a city is needed`,
      "name the city, or add a column of counties",
    ),
  "place-outside": ({ found }) => said(`${found} is outside the data`, "the places table leaves out Hong Kong, Macao and Taiwan"),
  "several-places": ({ found, places }) => said(`${found} names several cities: ${listed(places)}`, "write one row per city"),
  "province-mismatch": ({ province, city, expected }) =>
    said(`${city} is in ${expected}, but the province is ${province}`, "correct one of them"),
  "ambiguous-place": ({ found, places }) =>
    said(`${found} can mean several places: ${listed(places)}`, "write the full name or the six-digit code"),
  "place-mismatch": ({ code, city, expected }) => said(`the code ${code} is ${expected}, but the city is ${city}`, "correct one of them"),
  "table-empty": () => said("the table has no rows", "write at least one"),
  "case-failed": ({ case: id, expected, got, rule, expectedRule }) =>
    said(
      `the case ${id} failed: ${expected} expected, ${got} found`,
      expectedRule === null || expectedRule === rule ? null : `rule ${expectedRule} should decide, but it is ${rule ?? "no rule"}`,
    ),
  "exception-expired": ({ exception, until }) =>
    said(`the exception ${exception} has expired (${until})`, "take it out, or change its until"),
  "exception-pointless": ({ exception, verdict }) =>
    said(
      verdict === null
        ? `the exception ${exception} does nothing: its unit comes out the same without it`
        : `the exception ${exception} does nothing: the rules say ${verdict} anyway`,
      "take it out",
    ),
  "exception-covered": ({ exception, by }) =>
    said(`the exception ${exception} never counts: ${by} goes before it wherever it applies`, "take one of the two out"),
  "concept-unreached": ({ concept, label }) =>
    said(
      `no name can link to the concept ${concept} (${label}), and no concept or declaration needs it`,
      "give it other labels (altLabel) or products (hiddenLabel), or take it out",
    ),
  "rule-never-holds": ({ rule, lines }) =>
    said(`the rule ${rule} can never hold`, lines.length < 2 ? null : "these conditions never hold together", seen(lines)),
  "rule-covered": ({ rule, by, witness }) =>
    said(
      `the rule ${rule} does nothing: without it every answer is the same`,
      by.length === 0 ? null : `wherever it holds, so does ${listed(by)}`,
      shows(witness),
    ),
  "condition-idle": ({ rule, witness }) =>
    said(
      `this condition of the rule ${rule} does nothing: without it every answer is the same`,
      "take it out, or check its value",
      shows(witness),
    ),
  "rules-disagree": ({ rules, thens, witness }) =>
    said(
      `the rules ${rules[0]} (${thens[0]}) and ${rules[1]} (${thens[1]}) can hold together and say different things`,
      "say with overrides which one counts, or narrow one of them",
      shows(witness),
    ),
  "facts-undecided": ({ relation, fact, witness }) =>
    said(
      fact === null
        ? `no rule decides on one city and industries that are ${relation}`
        : `on one city and industries that are ${relation}, no rule decides on some values of ${fact} between others`,
      "add a rule; where this is meant, one with then: none",
      shows(witness),
    ),
  "cases-without-rule": ({ rule, cases }) =>
    said(
      `rule ${rule} is taken away, and inherited cases name it in because: ${cases.join(", ")}`,
      "their answers are still checked; to say by which rule, write the cases again",
    ),
  "exception-unused": ({ exception }) =>
    said(`the exception ${exception} is not used`, "check the unit and belt that it names, or take it out"),
  "version-missing": ({ what, found, allowed: versions, hint }) =>
    said(`there is no version ${found} of the ${what}`, meant(hint), allowed(versions)),
  "extends-cycle": ({ versions }) => said(`extends goes round in a circle: ${versions.join(" > ")}`, "take one extends out"),
  "released-edited": ({ what, version, change }) =>
    said(
      `${what === "rules" ? `version ${version} is released` : `taxonomy ${version} belongs to a released version`}, but this file was ${change}`,
      `restore it (git has it); for the change make a new version: qundai rules new NAME ${what === "rules" ? `--from ${version}` : "--taxonomy NAME"}`,
    ),
  "version-mismatch": ({ folder, found }) => said(`the folder is ${folder}, but the version in it is ${found}`, "make them agree"),
};

const FILE_PROBLEM: Readonly<Record<FileProblem, string>> = {
  "is-a-folder": "it is a folder",
  "is-no-file": "it is no regular file",
  "is-no-folder": "it is no folder",
  "not-permitted": "permission is refused",
  "not-a-spreadsheet": "it is no xlsx spreadsheet",
  "sheet-too-large": "the sheet is too large",
  "older-workbook": "it is a workbook of an older kind (.xls, .et): save it as .xlsx",
  "protected-workbook": "the workbook is locked with a password: take it off and save it as .xlsx",
  "binary-workbook": "it is a binary workbook (.xlsb): save it as .xlsx",
  "open-document": "it is an OpenDocument spreadsheet (.ods): save it as .xlsx",
  "web-page":
    "it is a web page (exports of platforms often are, under the name .xls): open it in a spreadsheet program and save it as .xlsx",
  pdf: "it is a PDF: convert it to .xlsx or CSV first",
  system: "the system cannot read it",
};

const YAML_PROBLEM: Readonly<Record<YamlProblem, string>> = {
  tab: "a tab indents the line",
  indent: "the indent does not line up",
  "quote-open": "a quote is not closed",
  "quote-extra": "something follows the closing quote",
  "bracket-open": "a bracket is not closed",
  "bracket-extra": "there is a bracket too many",
  "comma-missing": "a comma is missing",
  "comma-in-text": "there is a comma in a text without quotes",
  "colon-in-text": "a colon stands in a text without quotes",
  "colon-missing": "a colon is missing",
  "dash-missing": "an entry of a list has no dash",
  "special-start": "the first character has a meaning of its own",
  "several-documents": "there are several documents in one file",
  "too-deep": "it is nested too deeply",
  other: "it cannot be understood",
};

const YAML_HINT: Readonly<Partial<Record<YamlProblem, string>>> = {
  tab: "indent with spaces",
  indent: "what is on one level begins in one column",
  "quote-open": "close it",
  "quote-extra": "take it out, or quote the whole text",
  "bracket-open": "close it",
  "bracket-extra": "take it out",
  "comma-missing": "commas stand between the entries",
  "comma-in-text": "put quotes around the text",
  "colon-in-text": "put quotes around the text",
  "colon-missing": "a key is followed by a colon and a space",
  "dash-missing": 'begin each entry with "- "',
  "special-start": "put quotes around the text",
  "several-documents": "take the --- out, or make several files",
  "too-deep": "nest it less",
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
  id: "an id without spaces or marks",
  "concept-id": "lower-case words joined by hyphens, such as integrated-circuit",
  date: "a date such as 2026-01-31",
  version: "a version such as 2022.1",
  "place-code": "a place code of six digits such as 310000",
  hash: "a hash such as sha256:…",
  "one-line": "text on one line",
};

const CSV_QUOTE: Readonly<Record<IssueParams["csv-quote"]["problem"], string>> = {
  "not-closed": "one is not closed",
  "text-after": "text follows the closing one",
  "text-before": "text stands before the opening one",
};
