import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TextChange } from "../../model/rule-files.ts";
import type { Ruleset } from "../../model/rules.ts";
import { yamlTextsIn } from "../read-text.ts";
import { readRuleFile } from "../rule-files/replace-file.ts";
import { newFolder } from "../write-folder.ts";
import { addKey, scalarText, setScalar, spliced } from "../yaml/yaml-edit.ts";
import { addKeyInOrder } from "../yaml/yaml-list-edit.ts";

const HEADER = "ruleset.yaml";

/** What a new version is made from. */
export interface NewVersion {
  readonly version: string;
  /** The version that it extends, or copies. */
  readonly from: Ruleset;
  readonly copied: boolean;
  /** A name for a taxonomy of the version's own, so that a released version's stays as it is; null keeps that one. */
  readonly taxonomy: string | null;
  /** The date in the header, as YYYY-MM-DD. */
  readonly date: string;
}

/**
 * Makes `rules/VERSION`, and `taxonomy/NAME` if one is named; each folder is there whole or not at all. The taxonomy comes first: if the
 * program is cut off between the two, nothing reads it. Returns the paths of what was made.
 */
export async function makeVersion(root: string, { version, from, copied, taxonomy, date }: NewVersion): Promise<readonly string[]> {
  const files = copied
    ? copyOf(root, from.version, { version, status: "draft", date })
    : { [HEADER]: headerOf(version, from, date), "rules.yaml": EMPTY_RULES };
  if (taxonomy !== null) await copyTaxonomy(root, from.taxonomyVersion, taxonomy);
  const named = taxonomy === null ? files : { ...files, [HEADER]: withTaxonomy(files[HEADER] ?? "", taxonomy) };
  await folderOf(root, `rules/${version}`, named);
  return [...Object.keys(files).map((name) => `rules/${version}/${name}`), ...(taxonomy === null ? [] : [`taxonomy/${taxonomy}`])];
}

/** Makes `taxonomy/NAME`, a copy of another taxonomy; the folder is there whole or not at all. */
export function copyTaxonomy(root: string, from: string, name: string): Promise<void> {
  return folderOf(root, `taxonomy/${name}`, yamlTextsIn(join(root, "taxonomy", from)));
}

function folderOf(root: string, folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  return newFolder(join(root, folder), folder, async (temporary) => {
    for (const [file, text] of Object.entries(files)) await writeFile(join(temporary, file), text);
  });
}

/** Keys of a header up to the one that names the taxonomy, in their canonical order. */
const UP_TO_TAXONOMY = ["version", "title", "status", "date", "taxonomy"];

/** The change by which a version reads another taxonomy; null if the layout of its header does not let it be edited. */
export function taxonomyPlan(root: string, version: string, taxonomy: string): TextChange | null {
  const file = `rules/${version}/${HEADER}`;
  const before = readRuleFile(root, file);
  const after = withTaxonomy(before ?? "", taxonomy);
  return before === null || after === before ? null : { file, before, after };
}

function withTaxonomy(text: string, taxonomy: string): string {
  const edit = setScalar(text, ["taxonomy"], taxonomy) ?? addKeyInOrder(text, "taxonomy", taxonomy, UP_TO_TAXONOMY);
  return edit === null ? text : spliced(text, edit);
}

function headerOf(version: string, { version: from, title }: Ruleset, date: string): string {
  return `# yaml-language-server: $schema=../../schemas/ruleset.schema.json
# 扩展 ${from}：此处只写改动。 / Extends ${from}: only what changes is written here.
version: ${scalarText(version, "", false)}
title: {zh: ${JSON.stringify(`${title.zh}（改）`)}, en: ${JSON.stringify(`${title.en} (changed)`)}}
status: draft
date: ${date}
extends: ${scalarText(from, "", false)}
`;
}

const EMPTY_RULES = `# yaml-language-server: $schema=../../schemas/rules.schema.json
# 标识相同的条目替换原有条目；移除条目写 remove: [标识, …]。
# An entry with an id that is there replaces it; remove: [id, …] takes entries away.
rules:
declarations:
cases:
`;

/** The files of a version's folder with these keys of the header set; comments and layout stay. */
function copyOf(root: string, from: string, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const files = yamlTextsIn(join(root, "rules", from));
  const header = Object.entries(values).reduce((text, [key, value]) => {
    // A version is read as it is written: 2022.10 needs no quotes.
    const edit = setScalar(text, [key], value) ?? addKey(text, [], key, value);
    return edit === null ? text : spliced(text, edit);
  }, files[HEADER] ?? "");
  return { ...files, [HEADER]: header };
}
