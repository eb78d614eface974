import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import type { LabelField } from "../../model/edit.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Path } from "../../model/plain-value.ts";
import type { TextPlan } from "../../model/rule-files.ts";
import type { Decided, Saying } from "../../model/rulemaking.ts";
import type { Concept, Taxonomy } from "../../model/taxonomy.ts";
import { operatorsFor } from "../../rules/operators.ts";
import { fileSchemas } from "../shapes/schemas.ts";
import { type KeyOrder, keyOrder } from "../yaml/key-order.ts";
import { lineEdit, withComment, withLines } from "../yaml/line-edit.ts";
import { nodeAt, type Splice, spliced, yamlTree } from "../yaml/yaml-edit.ts";
import { declarationYaml, exceptionYaml } from "../yaml/yaml-entry.ts";
import { addText, putInPlaceOf, takeAway } from "../yaml/yaml-list-edit.ts";
import { type ListChange, yamlValue } from "../yaml/yaml-meaning.ts";
import { checked, emptyFile, reviewedFile, type Section, withEntry } from "./reviewed-entries.ts";

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
      return edited(file, read, (text) => {
        const path = declarationPath(text, saying.from.id);
        const splice = putInPlaceOf(text, path, (indent) => `${indent}- ${written}`);
        return { splice, path: ["declarations"], change: (list) => list.toSpliced(Number(path[1]), 1, yamlValue(written)) };
      });
    }
    case "withdraw": {
      const { id, origin } = saying.declaration;
      if (origin.file === "") return null;
      if (!origin.file.startsWith(`rules/${version}/`))
        return added(reviewedFile(version, "remove"), "remove", id, commentOf(decided), read);
      const says = commentOf(decided, `- ${id}`);
      return edited(origin.file, read, (text) => {
        const path = declarationPath(text, id);
        const splice = putInPlaceOf(text, path, (indent) => `${indent}# ${says}`);
        return { splice, path: ["declarations"], change: (list) => list.toSpliced(Number(path[1]), 1) };
      });
    }
    case "label":
      return wordPlan(saying.concept, saying.field, saying.text, concepts, read, commentOf(decided, `+ ${saying.text}`));
    case "include":
      return wordPlan(saying.concept, "includes", saying.text, concepts, read, commentOf(decided, `+ ${saying.text}`));
    case "broader":
      return inConcept(saying.concept, concepts, read, commentOf(decided, `+ ${saying.wider}`), withText(["broader"], saying.wider));
    case "unlabel":
      return inConcept(saying.concept, concepts, read, commentOf(decided, `- ${saying.text}`), (text, path, concept) =>
        withoutText(text, [...path, ...saying.field.split(".")], labels(concept, saying.field).indexOf(saying.text)),
      );
    case "unbroader":
      return inConcept(saying.concept, concepts, read, commentOf(decided, `- ${saying.wider}`), (text, path, concept) =>
        withoutText(text, [...path, "broader"], concept.broader.indexOf(saying.wider)),
      );
  }
}

/** The text change by which a concept gets one more word in a field; null as in `textPlan`. */
export function wordPlan(
  concept: ConceptId,
  field: LabelField | "includes",
  text: string,
  concepts: readonly Concept[],
  read: (file: string) => string | null,
  comment: string | null,
): TextPlan | null {
  return inConcept(concept, concepts, read, comment, withText(field.split("."), text));
}

/** A splice, and what it must do to the list under a path; nothing else in the file may change its meaning. */
interface MeantSplice {
  readonly splice: Splice | null;
  readonly path: Path;
  readonly change: ListChange;
}

function withText(field: Path, added: string): (text: string, path: Path) => MeantSplice {
  return (text, above) => {
    const path = [...above, ...field];
    return { splice: addText(text, path, added, conceptKeys()), path, change: (list) => [...list, added] };
  };
}

function withoutText(text: string, path: Path, at: number): MeantSplice {
  return { splice: takeAway(text, itemPath(text, path, at)), path, change: (list) => list.toSpliced(at, 1) };
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
  return after === null ? null : planOf(file, before, after, { removed: [], added: lineEdit(from, after).added });
}

/** A splice into a file that a person wrote, read back: null if it would mean anything else than was meant. */
function edited(
  file: string,
  read: (file: string) => string | null,
  edit: (text: string) => MeantSplice | null,
  comment: string | null = null,
): TextPlan | null {
  const before = read(file);
  const meant = before === null ? null : edit(before);
  if (before === null || meant === null || meant.splice === null) return null;
  const bare = spliced(before, meant.splice);
  const after = checked(before, comment === null ? bare : withComment(before, bare, comment), meant.path, meant.change);
  if (after === null) return null;
  return planOf(file, before, after, findable(before, after));
}

function planOf(
  file: string,
  before: string | null,
  after: string,
  { removed, added: lines }: Pick<TextPlan, "removed" | "added">,
): TextPlan {
  const difference = lineEdit(before ?? "", after);
  const above = before?.split("\n")[difference.at - 1] ?? null;
  return { file, before, after, removed, added: lines, difference: { ...difference, above } };
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
  comment: string | null,
  edit: (text: string, path: Path, concept: Concept) => MeantSplice,
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

let keys: KeyOrder | null = null;

function conceptKeys(): KeyOrder {
  keys ??= keyOrder(fileSchemas(FACT_CATALOGUE, operatorsFor)["taxonomy.schema.json"] ?? {});
  return keys;
}
