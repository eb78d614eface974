import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import { fileSchemas } from "../../files/shapes/schemas.ts";
import { type KeyOrder, keyOrder } from "../../files/yaml/key-order.ts";
import { lineEdit, withComment, withLines } from "../../files/yaml/line-edit.ts";
import { nodeAt, type Splice, spliced, yamlTree } from "../../files/yaml/yaml-edit.ts";
import { declarationYaml, exceptionYaml } from "../../files/yaml/yaml-entry.ts";
import { addEntry, addText, putInPlaceOf, takeAway } from "../../files/yaml/yaml-list-edit.ts";
import type { LabelField } from "../../model/edit.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Decided, Saying } from "../../model/rulemaking.ts";
import type { Concept, Taxonomy } from "../../model/taxonomy.ts";
import { operatorsFor } from "../../rules/operators.ts";

export const SECTIONS = ["declarations", "exceptions", "remove"] as const;
export type Section = (typeof SECTIONS)[number];

/** A file as it is and as it would be; `before` is null where there is none yet. */
export interface TextPlan {
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
  /** Lines that go, and lines that come in their place: enough to do it again or to take it back. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The file of reviewers' entries of a section: only their lines are added to it. */
export function reviewedFile(version: string, section: Section): string {
  return `rules/${version}/reviewed-${section}.yaml`;
}

/** The section that a file of reviewers' entries holds; null for any other file. */
export function reviewedSection(file: string): Section | null {
  return SECTIONS.find((section) => file.endsWith(`/reviewed-${section}.yaml`)) ?? null;
}

/** A file of reviewers' entries before there is any. */
export function emptyFile(section: Section): string {
  return `# yaml-language-server: $schema=../../schemas/rules.schema.json
# 由评审裁决写成，条目里有争议编号。 / Made of reviewers' decisions; each entry names its case.
${section}:
`;
}

/**
 * The text change by which a version says something; `read` gives a file's text, or null. null where the file does not let it be
 * spliced in without touching what a person wrote.
 */
export function textPlan(
  saying: Saying,
  decided: Decided,
  version: string,
  { concepts }: Pick<Taxonomy, "concepts">,
  read: (file: string) => string | null,
): TextPlan | null {
  switch (saying.kind) {
    case "exception":
      return added(reviewedFile(version, "exceptions"), "exceptions", exceptionYaml(saying.exception), null, read);
    case "declare":
      return added(reviewedFile(version, "declarations"), "declarations", declarationYaml(saying.declaration), null, read);
    case "redeclare": {
      const written = declarationYaml(saying.declaration);
      const { file } = saying.from.origin;
      if (file === "") return null;
      if (!file.startsWith(`rules/${version}/`)) return added(reviewedFile(version, "declarations"), "declarations", written, null, read);
      return edited(file, read, (text) => putInPlaceOf(text, declarationPath(text, saying.from.id), (indent) => `${indent}- ${written}`));
    }
    case "withdraw": {
      const { id, origin } = saying.declaration;
      if (origin.file === "") return null;
      if (!origin.file.startsWith(`rules/${version}/`))
        return added(reviewedFile(version, "remove"), "remove", id, commentOf(decided), read);
      const says = commentOf(decided, `- ${id}`);
      return edited(origin.file, read, (text) => putInPlaceOf(text, declarationPath(text, id), (indent) => `${indent}# ${says}`));
    }
    case "label":
      return inConcept(saying.concept, concepts, read, commentOf(decided, `+ ${saying.text}`), (text, path) =>
        addText(text, [...path, ...saying.field.split(".")], saying.text, conceptKeys()),
      );
    case "unlabel":
      return inConcept(saying.concept, concepts, read, commentOf(decided, `- ${saying.text}`), (text, path, concept) =>
        takeAway(text, itemPath(text, [...path, ...saying.field.split(".")], labels(concept, saying.field).indexOf(saying.text))),
      );
    case "broader":
      return inConcept(saying.concept, concepts, read, commentOf(decided, `+ ${saying.wider}`), (text, path) =>
        addText(text, [...path, "broader"], saying.wider, conceptKeys()),
      );
    case "unbroader":
      return inConcept(saying.concept, concepts, read, commentOf(decided, `- ${saying.wider}`), (text, path, concept) =>
        takeAway(text, itemPath(text, [...path, "broader"], concept.broader.indexOf(saying.wider))),
      );
  }
}

/** The decision that a line comes from, for lines that have no field to say it. */
function commentOf({ case: id, by, why }: Decided, what = ""): string {
  const said = `评审 review ${by} ${id}${what === "" ? "" : ` (${what})`}: ${why}`;
  return said.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trimEnd();
}

/** An entry behind the last one of a section in a file of reviewers' entries, which is made where there is none. */
function added(
  file: string,
  section: Section,
  entry: string,
  comment: string | null,
  read: (file: string) => string | null,
): TextPlan | null {
  const before = read(file);
  const from = before ?? emptyFile(section);
  const after = withEntry(from, section, entry, comment);
  return after === null ? null : { file, before, after, removed: [], added: lineEdit(from, after).added };
}

/** Lines of such an entry put back where they were taken from; null where the section does not let it. */
export function withEntryLines(text: string, section: Section, lines: readonly string[]): string | null {
  const entry = /^ *- (.*)$/u.exec(lines.at(-1) ?? "")?.[1];
  const comment = lines.length > 1 ? (/^ *# (.*)$/u.exec(lines[0] ?? "")?.[1] ?? null) : null;
  return entry === undefined ? null : withEntry(text, section, entry, comment);
}

/** The text with an entry behind the last one of a section; null where the section is no list of blocks. */
function withEntry(text: string, section: Section, entry: string, comment: string | null): string | null {
  const lines = (indent: string): string => `${comment === null ? "" : `${indent}# ${comment}\n`}${indent}- ${entry}`;
  const splice = addEntry(text, [section], entry);
  if (splice !== null) {
    const after = spliced(text, splice);
    return checked(text, comment === null ? after : withComment(text, after, comment));
  }
  // Where the section has nothing in it yet, what stands behind its key stays there.
  const key = new RegExp(`^${section}: *(?:#.*)?$`, "mu").exec(text);
  const tree = yamlTree(text);
  const node = nodeAt(tree, [section]);
  if (key !== null && (node === null || node.range[0] === node.range[1])) {
    const end = key.index + key[0].length;
    return checked(text, `${text.slice(0, end)}\n${lines("  ")}${text.slice(end) || "\n"}`);
  }
  return key !== null || node !== null
    ? null
    : checked(text, `${text}${text.endsWith("\n") || text === "" ? "" : "\n"}${section}:\n${lines("  ")}\n`);
}

/** A splice into a file that a person wrote. */
function edited(
  file: string,
  read: (file: string) => string | null,
  edit: (text: string) => Splice | null,
  comment: string | null = null,
): TextPlan | null {
  const before = read(file);
  const splice = before === null ? null : edit(before);
  if (before === null || splice === null) return null;
  const bare = spliced(before, splice);
  const after = checked(before, comment === null ? bare : withComment(before, bare, comment));
  if (after === null) return null;
  return { file, before, after, ...findable(before, after) };
}

/** Lines above an edit that are kept with it at most, so that it is found again. */
const MOST_CONTEXT = 8;

/** The lines that go and come, with as many of those above as it takes for them to stand in the file but once. */
function findable(before: string, after: string): Pick<TextPlan, "removed" | "added"> {
  const { at, removed, added: lines } = lineEdit(before, after);
  const above = before.split("\n").slice(0, at);
  for (let context = 0; ; context++) {
    const kept = above.slice(Math.max(0, at - context));
    const [from, to] = [
      [...kept, ...removed],
      [...kept, ...lines],
    ];
    const isFound = from.length > 0 && withLines(before, from, to) === after;
    if (isFound || context >= MOST_CONTEXT || context >= at) return { removed: from, added: to };
  }
}

function declarationPath(text: string, id: string): Path {
  const entries: unknown = nodeAt(yamlTree(text), ["declarations"])?.toJSON();
  const at = Array.isArray(entries) ? entries.findIndex((entry: { readonly id?: unknown } | null) => entry?.id === id) : -1;
  return ["declarations", at];
}

function inConcept(
  id: ConceptId,
  concepts: readonly Concept[],
  read: (file: string) => string | null,
  comment: string,
  edit: (text: string, path: Path, concept: Concept) => Splice | null,
): TextPlan | null {
  const concept = concepts.find((each) => each.id === id);
  if (concept === undefined) return null;
  const { file, path } = concept.origin;
  return edited(
    file,
    read,
    (text) => (nodeAt(yamlTree(text), [...path, "id"])?.toJSON() === id ? edit(text, path, concept) : null),
    comment,
  );
}

/** The path of an item: a field with a single text has no items. */
function itemPath(text: string, field: Path, at: number): Path {
  const node = nodeAt(yamlTree(text), field);
  return Array.isArray(node?.toJSON()) ? [...field, at] : field;
}

function labels({ altLabel, hiddenLabel }: Concept, field: LabelField): readonly string[] {
  return field === "altLabel.zh" ? altLabel.zh : field === "altLabel.en" ? altLabel.en : hiddenLabel;
}

/** null where an edit would leave something that cannot be read. */
function checked(before: string, after: string): string | null {
  return after !== before && yamlTree(after) !== null ? after : null;
}

let keys: KeyOrder | null = null;

function conceptKeys(): KeyOrder {
  keys ??= keyOrder(fileSchemas(FACT_CATALOGUE, operatorsFor)["taxonomy.schema.json"] ?? {});
  return keys;
}
