import type { Span } from "./span.ts";

/** @internal */
export type Severity = "error" | "warning";

/** Kinds of YAML syntax errors, apart from keys and aliases. */
export const YAML_PROBLEMS = [
  "tab",
  "indent",
  "quote-open",
  "quote-extra",
  "bracket-open",
  "bracket-extra",
  "comma-missing",
  "comma-in-text",
  "colon-in-text",
  "colon-missing",
  "dash-missing",
  "outside-item",
  "special-start",
  "several-documents",
  "too-deep",
  "other",
] as const;
export type YamlProblem = (typeof YAML_PROBLEMS)[number];

/** The type that was found or is allowed, if a value has the wrong type. */
export const VALUE_KINDS = [
  "nothing",
  "text",
  "number",
  "whole-number",
  "flag",
  "list",
  "mapping",
  "text-or-list",
  "text-or-mapping",
  "value",
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** The form that a text must have: `id` without spaces or punctuation, `concept-id` a-b-c, `hash` sha256:…, `date` 2026-01-31, `version` 2022.1, `place-code` six digits. */
export const TEXT_FORMS = ["id", "concept-id", "date", "version", "place-code", "hash", "one-line"] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** Why an existing file cannot be read. */
export const FILE_PROBLEMS = [
  "is-a-folder",
  "is-no-file",
  "is-no-folder",
  "not-permitted",
  "not-a-spreadsheet",
  "sheet-too-large",
  "older-workbook",
  "protected-workbook",
  "binary-workbook",
  "open-document",
  "web-page",
  "pdf",
  "gzip-broken",
  "system",
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** Why a vocabulary cannot be read: it breaks the rules of its form, names a context on the web, declares entities that would fill the memory, or has no concept. */
export const VOCABULARY_PROBLEMS = ["turtle", "rdf-xml", "json-ld", "jskos", "table", "remote-context", "entities", "no-concepts"] as const;
export type VocabularyProblem = (typeof VOCABULARY_PROBLEMS)[number];

/** An example of a finding: a pair of the data or, if there is none, made-up facts, written as in a rule. */
export interface IssueWitness {
  readonly pair: { readonly unit: string; readonly belt: string } | null;
  readonly facts: string;
}

/**
 * Every kind of mistake in files that people write, with the parameters of its message.
 * The sentences are in `words/en/issues.ts` and `words/zh/issues.ts`; a code without a sentence does not compile.
 */
export interface IssueParams {
  // files
  "file-missing": { readonly what: string };
  "file-too-large": { readonly bytes: number; readonly most: number };
  "file-not-text": { readonly tried: readonly string[] };
  "file-not-readable": { readonly problem: FileProblem };
  "control-character": { readonly character: string };
  // YAML
  "yaml-syntax": { readonly problem: YamlProblem; readonly found: string };
  /** A full-width character where YAML needs `wanted`. */
  "full-width": { readonly found: string; readonly wanted: string };
  "yaml-alias": { readonly found: string };
  "duplicate-key": { readonly key: string };
  // shape
  "unknown-key": { readonly key: string; readonly allowed: readonly string[]; readonly hint: string | null };
  "missing-key": { readonly key: string; readonly found: readonly string[] };
  "wrong-type": { readonly found: ValueKind; readonly allowed: ValueKind };
  "wrong-value": { readonly found: string; readonly allowed: readonly string[]; readonly hint: string | null };
  /** A number outside its bounds; null means no bound on that side. */
  "out-of-range": { readonly found: string; readonly least: number | null; readonly most: number | null };
  "wrong-form": { readonly found: string; readonly form: TextForm };
  "too-long": { readonly found: number; readonly most: number };
  "too-few": { readonly found: number; readonly least: number };
  "too-many": { readonly found: number; readonly most: number };
  /** Keys that cannot stand in one mapping: `all` beside `any` or beside a fact, `identical` beside `similar`. */
  "keys-clash": { readonly keys: readonly string[] };
  "empty-group": { readonly join: string };
  "forbidden-key": { readonly key: string };
  // references and names
  "unknown-reference": { readonly what: string; readonly found: string; readonly hint: string | null; readonly allowed: readonly string[] };
  "duplicate-id": { readonly what: string; readonly id: string; readonly first: Span };
  /** Several entries refer to `asked`, which does not exist; `id` is spelt similarly and nothing refers to it. */
  "id-misspelt": { readonly what: string; readonly id: string; readonly asked: string; readonly lines: readonly Span[] };
  "duplicate-label": { readonly label: string; readonly concept: string; readonly other: string; readonly first: Span };
  "ambiguous-label": { readonly label: string; readonly concepts: readonly string[] };
  /** A name that several units or belts have. */
  "ambiguous-row": { readonly what: string; readonly found: string; readonly ids: readonly string[] };
  /** A code that its classification does not have; `hint` is the form in which it has it. */
  "notation-unknown": { readonly scheme: string; readonly found: string; readonly hint: string | null };
  "broader-cycle": { readonly concepts: readonly string[]; readonly lines: readonly Span[] };
  "relation-clash": {
    readonly a: string;
    readonly b: string;
    readonly first: string;
    readonly second: string;
    readonly lines: readonly Span[];
  };
  "relation-self": { readonly concept: string; readonly names?: readonly [string, string] };
  "operator-not-for-fact": { readonly fact: string; readonly operator: string; readonly allowed: readonly string[] };
  // tables
  "column-missing": { readonly column: string; readonly lookedFor: readonly string[]; readonly found: readonly string[] };
  "column-twice": { readonly column: string; readonly found: readonly string[] };
  "csv-quote": { readonly problem: "not-closed" | "text-after" | "text-before" };
  "row-width": { readonly found: number; readonly expected: number };
  "cell-empty": { readonly column: string };
  "cell-not-number": { readonly column: string; readonly found: string; readonly allowed: string };
  "cell-not-years": { readonly found: string };
  /** What a spreadsheet leaves where a formula failed: #REF!, #N/A. */
  "cell-failed": { readonly column: string; readonly found: string };
  /** A count of a table of flows that is no whole number in digits: -1, 1.5, 1e3. */
  "cell-not-count": { readonly column: string; readonly found: string; readonly most: number };
  /** A text that a spreadsheet would run. */
  "cell-formula": { readonly column: string; readonly found: string };
  "name-without-place": { readonly name: string };
  "unknown-place": { readonly found: string; readonly hint: string | null };
  "ambiguous-place": { readonly found: string; readonly places: readonly string[] };
  /** A province where a city is needed. */
  "place-too-wide": { readonly found: string; readonly province: string };
  /** Hong Kong, Macao or Taiwan, of which the tables hold nothing. */
  "place-outside": { readonly found: string };
  "several-places": { readonly found: string; readonly places: readonly string[] };
  "province-mismatch": { readonly province: string; readonly city: string; readonly expected: string };
  "place-mismatch": { readonly code: string; readonly city: string; readonly expected: string };
  "table-empty": { readonly table: string };
  // cases, exceptions, versions
  "case-failed": {
    readonly case: string;
    readonly expected: string;
    readonly got: string;
    readonly rule: string | null;
    readonly expectedRule: string | null;
  };
  /** A version takes a rule away that inherited cases name in `because`: they are kept, and only their answers are checked. */
  "cases-without-rule": { readonly rule: string; readonly cases: readonly string[] };
  "exception-unused": { readonly exception: string };
  "exception-expired": { readonly exception: string; readonly until: string };
  /** An exception that says what the rules say anyway; `verdict` is null for one on a whole unit, which comes out the same without it. */
  "exception-pointless": { readonly exception: string; readonly verdict: string | null };
  /** An exception of which everything that it names is spoken for by another. */
  "exception-covered": { readonly exception: string; readonly by: string };
  /** GB/T 4754-2017 gives the label to another class. */
  "label-elsewhere": { readonly label: string; readonly concept: string; readonly code: string };
  "code-unlisted": { readonly code: string };
  /** No name can link to the concept, and no concept is under it and no declaration names it. */
  "concept-unreached": { readonly concept: string; readonly label: string };
  // what rules do over all possible facts
  /** `lines`: the conditions that never hold together. */
  "rule-never-holds": { readonly rule: string; readonly lines: readonly Span[] };
  "rule-covered": { readonly rule: string; readonly by: readonly string[]; readonly witness: IssueWitness };
  "condition-idle": { readonly rule: string; readonly witness: IssueWitness };
  "rules-disagree": {
    readonly rules: readonly [string, string];
    readonly thens: readonly [string, string];
    readonly witness: IssueWitness;
  };
  /** `fact`: the fact for some values of which no rule gives a verdict; null if this is so for all values of all facts. */
  "facts-undecided": { readonly relation: string; readonly fact: string | null; readonly witness: IssueWitness };
  "version-missing": { readonly what: string; readonly found: string; readonly allowed: readonly string[]; readonly hint: string | null };
  "extends-cycle": { readonly versions: readonly string[] };
  /** A file of a released version (`what: "rules"`), or of a taxonomy that one reads, is not as it was. `version` is the folder's. */
  "released-edited": {
    readonly what: "rules" | "taxonomy";
    readonly version: string;
    readonly change: "edited" | "added" | "removed";
  };
  "version-mismatch": { readonly folder: string; readonly found: string };
  // groups of places
  /** A group that joins no two places. */
  "group-empty": { readonly group: string };
  /** Groups that have one another as members. */
  "group-cycle": { readonly groups: readonly string[] };
  /** Part of a city that is no member of the group, or of two cities that are no pair of it. */
  "part-without-member": {
    readonly group: string;
    readonly found: string;
    readonly members: readonly string[];
    readonly hint: string | null;
  };
  "part-unknown": { readonly found: string; readonly place: string; readonly hint: string | null };
  "pair-itself": { readonly place: string };
  /** A pair of a directed kind that is written as a list, or the reverse. */
  "pair-direction": { readonly kind: string; readonly isDirected: boolean };
  "years-backwards": { readonly since: number; readonly until: number };
  /** A place value that the ruleset's `closeness` does not list. */
  "place-not-close": {
    readonly found: string;
    readonly closeness: readonly string[];
    readonly kinds: readonly string[];
    readonly hint: string | null;
  };
  /** `closeness` lists nothing of this name. */
  "closeness-unknown": { readonly found: string; readonly allowed: readonly string[]; readonly hint: string | null };
  "closeness-twice": { readonly found: string };
  // collections
  "member-without-concept": { readonly member: string };
  "weight-not-positive": { readonly found: string };
  /** Some members of a collection have a weight and this one has none. */
  "weight-missing": { readonly member: string; readonly collection: string };
  // vocabularies of other programs
  /** `found`: what the parser says, the address of a context that the file names, or nothing. */
  "vocabulary-refused": { readonly problem: VocabularyProblem; readonly found: string };
  /** Files in a folder of the workspace that nothing reads; `import` can read some of them. */
  "file-unread": { readonly importAs: "taxonomy" | "declarations" | null };
}
/** Characters of a text or a cell, at most: a longer one is something else that got into its place. */
export const LONGEST_TEXT = 10_000;

export type IssueCode = keyof IssueParams;

/** A mistake in a file that a person wrote: its place, what was found, what is allowed. */
export type Issue = {
  readonly [Code in IssueCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly span: Span;
    readonly params: IssueParams[Code];
    readonly cell?: IssueCell;
    readonly repeats?: IssueRepeats;
  };
}[IssueCode];

/** The cell of a table that an issue is about; such an issue concerns its row and no other. */
export interface IssueCell {
  readonly row: number;
  /** The column's head. */
  readonly head: string;
  readonly value: string;
}

/** The same mistake with the same value in several rows of a table, told once. */
export interface IssueRepeats {
  readonly count: number;
  /** The first of the rows. */
  readonly rows: readonly number[];
}

/** Creates an issue with the parameters that its code needs. */
export function issue<Code extends IssueCode>(code: Code, span: Span, params: IssueParams[Code], severity: Severity = "error"): Issue {
  return { code, severity, span, params } as unknown as Issue;
}
