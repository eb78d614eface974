import type { YamlProblem } from "../../model/issue.ts";
import type { IssueWords } from "../topics/issues.ts";
import type { YamlIssueCode } from "../topics/yaml-issues.ts";

export const yamlIssuesEn: Pick<IssueWords, YamlIssueCode> = {
  "yaml-syntax": ({ problem, found }) => ({
    message: `the YAML is not valid: ${YAML_PROBLEM[problem]}${found === "" ? "" : ` (${found})`}`,
    ...(YAML_HINT[problem] === undefined ? {} : { hint: YAML_HINT[problem] }),
  }),
  "full-width": ({ found, wanted }) => ({
    message:
      found.trim() === "" ? `${WIDE_SPACE[found] ?? "full-width space"} (invisible)` : `full-width ${WIDE[found] ?? "character"} ${found}`,
    hint: `write ${wanted === " " ? "a plain space" : wanted}; format --fix mends it`,
  }),
  "yaml-alias": ({ found }) => ({ message: `anchors and aliases are not supported: ${found}`, hint: "write the content out in full" }),
};

const WIDE_SPACE: Readonly<Record<string, string>> = { "\u3000": "full-width space", "\u00a0": "no-break space" };
const WIDE: Readonly<Record<string, string>> = {
  "，": "comma",
  "、": "enumeration comma",
  "；": "semicolon",
  "：": "colon",
  "＃": "number sign",
  "－": "dash",
  "“": "quote",
  "”": "quote",
  "‘": "quote",
  "’": "quote",
  "｛": "brace",
  "｝": "brace",
  "［": "bracket",
  "］": "bracket",
  "【": "bracket",
  "】": "bracket",
  "（": "parenthesis",
  "）": "parenthesis",
};

const YAML_PROBLEM: Readonly<Record<YamlProblem, string>> = {
  tab: "the line is indented with a tab",
  indent: "the indentation does not line up",
  "quote-open": "a quote is not closed",
  "quote-extra": "something follows the closing quote",
  "bracket-open": "a bracket is not closed",
  "bracket-extra": "there is an extra bracket",
  "comma-missing": "a comma is missing",
  "comma-in-text": "an unquoted text contains a comma",
  "colon-in-text": "an unquoted text contains a colon",
  "colon-missing": "a colon is missing",
  "dash-missing": "a list entry has no dash",
  "outside-item": "the field is not under its list item",
  "special-start": "the first character has a special meaning in YAML",
  "several-documents": "the file contains several documents",
  "too-deep": "it is nested too deeply",
  other: "it cannot be parsed",
};

const YAML_HINT: Readonly<Partial<Record<YamlProblem, string>>> = {
  tab: "indent with spaces",
  indent: "entries of one level must begin in the same column",
  "quote-open": "close it",
  "quote-extra": "remove it, or put quotes around the whole text",
  "bracket-open": "close it",
  "bracket-extra": "remove it",
  "comma-missing": "separate the entries with commas",
  "comma-in-text": "put quotes around the text",
  "colon-in-text": "put quotes around the text",
  "colon-missing": "write a colon and a space after the key",
  "dash-missing": 'begin each entry with "- "',
  "outside-item": "indent it and the fields that follow, in line with the first key of the item",
  "special-start": "put quotes around the text",
  "several-documents": "remove the ---, or split the file",
  "too-deep": "reduce the nesting",
};
