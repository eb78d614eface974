import { join } from "node:path";
import type { Addition, NewConcept } from "../../model/addition.ts";
import type { TextChange } from "../../model/rule-files.ts";
import type { Taxonomy } from "../../model/taxonomy.ts";
import { caseYaml } from "../labelled/cases.ts";
import { listFolder } from "../read.ts";
import { yamlNames } from "../rules/versions.ts";
import { scalarText } from "../yaml/yaml-edit.ts";
import { declarationYaml, exceptionYaml } from "../yaml/yaml-entry.ts";
import { yamlValue } from "../yaml/yaml-meaning.ts";
import { readRuleFile } from "./replace-file.ts";
import { withEntry } from "./reviewed-entries.ts";
import { wordPlan } from "./text-plan.ts";

type Section = "declarations" | "exceptions" | "cases";

/**
 * The text change by which an author's entry comes into a version, or into the taxonomy that it reads. null if no file of theirs can be
 * edited without touching what a person wrote. Throws a `RuleProblem` if a file cannot be read.
 */
export function additionPlan(
  root: string,
  addition: Addition,
  version: string,
  taxonomy: Pick<Taxonomy, "version" | "concepts">,
): TextChange | null {
  const read = (file: string): string | null => readRuleFile(root, file);
  switch (addition.kind) {
    case "alias":
      return wordPlan(addition.concept, addition.field, addition.text, taxonomy.concepts, read, null);
    case "concept": {
      const file = taxonomy.concepts.find(({ id }) => id === addition.concept.under)?.origin.file ?? "";
      return file === "" ? null : inFile(file, read(file), "concepts", conceptYaml(addition.concept));
    }
    case "declaration":
      return inVersion(root, version, "declarations", declarationYaml(addition.declaration));
    case "exception":
      return inVersion(root, version, "exceptions", exceptionYaml(addition.exception));
    case "case":
      return inVersion(root, version, "cases", caseYaml(addition.case));
  }
}

/** Files that hold the entries of reviewers' decisions or of an import, which are not the author's. */
const NOT_OWN = /^(?:reviewed|imported)-|^ruleset\.ya?ml$/u;

/** An entry in the first file of a version that takes it: one that has such entries, one with an empty section, any other, a new one. */
function inVersion(root: string, version: string, section: Section, entry: string): TextChange | null {
  const folder = `rules/${version}`;
  const listed = listFolder(join(root, folder), folder);
  const names = listed.kind === "read" ? yamlNames(listed.names).filter((name) => !NOT_OWN.test(name)) : [];
  const files = names.map((name) => ({ file: `${folder}/${name}`, text: readRuleFile(root, `${folder}/${name}`) }));
  const tried = files
    .map((each) => ({ ...each, rank: rankOf(each.text ?? "", section) }))
    .toSorted((a, b) => b.rank - a.rank)
    .flatMap(({ file, text }) => inFile(file, text, section, entry) ?? []);
  if (tried[0] !== undefined) return tried[0];
  const fresh = [`${folder}/${section}.yaml`, `${folder}/added-${section}.yaml`].find((file) => readRuleFile(root, file) === null);
  return fresh === undefined ? null : inFile(fresh, null, section, entry);
}

function rankOf(text: string, section: Section): number {
  const value = yamlValue(text);
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, section)) return 0;
  const own = (value as Readonly<Record<string, unknown>>)[section];
  return Array.isArray(own) && own.length > 0 ? 2 : 1;
}

const HEAD = "# yaml-language-server: $schema=../../schemas/rules.schema.json\n";

function inFile(file: string, before: string | null, section: Section | "concepts", entry: string): TextChange | null {
  const after = withEntry(before ?? HEAD, section, entry, null);
  return after === null ? null : { file, before, after };
}

/** A concept as a block, keys in their canonical order. */
function conceptYaml({ id, prefLabel, altLabel, under, notation, why, source }: NewConcept): string {
  const text = (value: string): string => scalarText(value, "", false);
  const list = (values: readonly string[]): string => `[${values.map((value) => scalarText(value, "", true)).join(", ")}]`;
  const flow = (pairs: readonly (readonly [string, string])[]): string => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(", ")}}`;
  const names = (["zh", "en"] as const).flatMap((language) => {
    const label = prefLabel[language];
    return label === null ? [] : [[language, text(label)] as const];
  });
  const words = (["zh", "en"] as const).flatMap((language) => {
    const labels = altLabel[language];
    return labels.length === 0 ? [] : [[language, list(labels)] as const];
  });
  const codes = Object.entries(notation).map(([scheme, own]) => [scheme, own.length === 1 ? text(own[0] ?? "") : list(own)] as const);
  return [
    `id: ${text(id)}`,
    `prefLabel: ${flow(names)}`,
    ...(words.length === 0 ? [] : [`altLabel: ${flow(words)}`]),
    `broader: ${text(under)}`,
    ...(codes.length === 0 ? [] : [`notation: ${flow(codes)}`]),
    ...(why === null ? [] : [`why: ${text(why)}`]),
    `source: ${text(source)}`,
  ].join("\n");
}
