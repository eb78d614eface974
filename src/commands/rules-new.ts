import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RulesNewDocument } from "../documents/rules-shape.ts";
import { decodeText } from "../files/decode.ts";
import { isThere, listFolder, MOST_YAML_BYTES, readBytes } from "../files/read.ts";
import { yamlNames } from "../files/rules/versions.ts";
import { addKey, scalarText, setScalar, spliced } from "../files/yaml/yaml-edit.ts";
import { addKeyInOrder } from "../files/yaml/yaml-list-edit.ts";
import type { Ruleset } from "../model/rules.ts";
import { rulesNewText } from "../views/text/rules.ts";
import { rulesWords } from "../words/rules.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { Refusal } from "./refusal.ts";
import { openVersions, soundVersion } from "./rules-versions.ts";
import { guarded } from "./system-error.ts";
import { workspaceFolder } from "./workspace-folder.ts";

const VERSION = /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/;
const HEADER = "ruleset.yaml";

/** `rules new`: a folder that extends another version, or a copy of one; it appears whole or not at all. */
export async function newVersion(call: Call, [version = ""]: readonly string[]): Promise<Answer> {
  const words = rulesWords[call.language];
  const root = workspaceFolder(call);
  if (!VERSION.test(version)) throw new Refusal([words.badVersion(version)]);
  const shownAs = `rules/${version}`;
  if (isThere(join(root, shownAs))) throw new Refusal([words.isThere(version)]);
  const { loaded, standard } = await openVersions(call);
  const from = call.option("from") ?? standard ?? "";
  const { ruleset } = await soundVersion(from, loaded, call);
  const copied = call.isOn("copy");
  const files = copied ? copyOf(root, from, version) : { [HEADER]: headerOf(version, ruleset), "rules.yaml": emptyRules() };
  const taxonomy = call.option("taxonomy") ?? null;
  if (taxonomy !== null) await copyTaxonomy(root, ruleset.taxonomyVersion, taxonomy, call);
  const named = taxonomy === null ? files : { ...files, [HEADER]: withTaxonomy(files[HEADER] ?? "", taxonomy) };
  await makeFolder(root, "rules", version, named, call);
  const document: RulesNewDocument = {
    schema: "qundai/rules-new/1",
    version,
    from,
    copied,
    files: [...Object.keys(files).map((name) => `${shownAs}/${name}`), ...(taxonomy === null ? [] : [`taxonomy/${taxonomy}`])],
  };
  return answer(call, document, (each) => rulesNewText(each, call.page));
}

/** A taxonomy of the version's own, so that a released version's stays as it is. It comes first: cut off between the two, it is not read. */
async function copyTaxonomy(root: string, from: string, taxonomy: string, call: Call): Promise<void> {
  const words = rulesWords[call.language];
  if (!VERSION.test(taxonomy)) throw new Refusal([words.badVersion(taxonomy)]);
  if (isThere(join(root, "taxonomy", taxonomy))) throw new Refusal([words.taxonomyIsThere(taxonomy)]);
  await makeFolder(root, "taxonomy", taxonomy, textsIn(join(root, "taxonomy", from)), call);
}

/** Keys of a header up to the one that names the taxonomy, in their canonical order. */
const UP_TO_TAXONOMY = ["version", "title", "status", "date", "taxonomy"];

function withTaxonomy(text: string, taxonomy: string): string {
  const edit = setScalar(text, ["taxonomy"], taxonomy) ?? addKeyInOrder(text, "taxonomy", taxonomy, UP_TO_TAXONOMY);
  return edit === null ? text : spliced(text, edit);
}

/** A folder with these files, there whole or not at all. */
async function makeFolder(root: string, what: string, name: string, files: Readonly<Record<string, string>>, call: Call): Promise<void> {
  const temporary = join(root, what, `.${name}.${process.pid}.tmp`);
  await guarded(`${what}/${name}`, call.words.cannotWrite, async () => {
    try {
      await mkdir(temporary);
      for (const [file, text] of Object.entries(files)) await writeFile(join(temporary, file), text);
      await rename(temporary, join(root, what, name));
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function headerOf(version: string, { version: from, title }: Ruleset): string {
  return `# yaml-language-server: $schema=../../schemas/ruleset.schema.json
# 扩展 ${from}：这里只写改动。 / Extends ${from}: only what changes is written here.
version: ${scalarText(version, "", false)}
title: {zh: ${quoted(`${title.zh}（改）`)}, en: ${quoted(`${title.en} (changed)`)}}
status: draft
date: ${today()}
extends: ${scalarText(from, "", false)}
`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function emptyRules(): string {
  return `# yaml-language-server: $schema=../../schemas/rules.schema.json
# 同标识的条目替换原有的；去掉条目写 remove: [标识, …]。
# An entry with an id that is there replaces it; remove: [id, …] takes entries away.
rules:
declarations:
cases:
`;
}

/** The files of a version's folder, under the new name and as a draft; their comments and layout stay. */
function copyOf(root: string, from: string, version: string): Readonly<Record<string, string>> {
  const files = textsIn(join(root, "rules", from));
  return { ...files, [HEADER]: edited(files[HEADER] ?? "", { version, status: "draft", date: today() }) };
}

/** The YAML files of a folder. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  const listed = listFolder(folder);
  const names = listed.kind === "read" ? yamlNames(listed.names) : [];
  return Object.fromEntries(
    names.map((name) => {
      const read = readBytes(join(folder, name), MOST_YAML_BYTES);
      const decoded = read.kind === "read" ? decodeText(read.bytes, name) : read;
      return [name, decoded.kind === "refused" ? "" : decoded.text];
    }),
  );
}

/** A header with these keys set, and nothing else changed. */
export function edited(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((now, [key, value]) => {
    // A version is read as it is written: 2022.10 needs no quotes.
    const edit = setScalar(now, [key], value) ?? addKey(now, [], key, value);
    return edit === null ? now : spliced(now, edit);
  }, text);
}
