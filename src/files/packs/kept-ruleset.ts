import { join } from "node:path";
import { areClashFree, noteClashFree } from "../../knowledge/relate/clash-free.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { Issue } from "../../model/issue.ts";
import type { Ruleset } from "../../model/rules.ts";
import type { TablePaths } from "../data/data.ts";
import { GAZETTEER_FILES, gazetteerFile } from "../places/gazetteer-tables.ts";
import { isThere, MOST_TABLE_BYTES, readBytes } from "../read.ts";
import type { LoadedRuleset } from "../rules/ruleset.ts";
import { listVersions } from "../rules/versions.ts";
import type { LoadedTaxonomy } from "../taxonomy/taxonomy.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { Fingerprint } from "./fingerprint.ts";
import type { Pack } from "./pack.ts";
import { placeSections, placesInPack } from "./places-in-files.ts";

/** What is kept of a version of the rules, and the taxonomy for which it holds. */
interface Checked {
  readonly taxonomy: { readonly version: string; readonly key: string };
  readonly ruleset: Ruleset;
  readonly issues: readonly Issue[];
  readonly files: readonly string[];
  /** Whether certainly no two declarations contradict one another. */
  readonly isClashFree: boolean;
}

/** Everything, apart from the taxonomy, from which a version of the rules is read and checked. Tables of the user are not looked up. */
export function rulesetInputs(root: string, version: string, tables: TablePaths, build: string): Fingerprint {
  const inputs = new Fingerprint(root, "rules", build, version, JSON.stringify([tables.map ?? null, tables.skipBadRows === true]));
  inputs.yamlIn("rules");
  for (const folder of mayBeRead(root, version)) inputs.yamlIn(`rules/${folder}`);
  for (const file of ["data/dataset.yaml", "data/places.csv"]) inputs.file(file);
  for (const name of GAZETTEER_FILES) inputs.file(`data/${name}`, gazetteerFile(name));
  if (tables.clusters === undefined) inputs.file("data/clusters.csv");
  if (tables.belts === undefined) inputs.file("data/belts.csv");
  return inputs;
}

/**
 * The versions that a version may extend, without parsing a file: those that its header names anywhere, and so on; all where a header
 * could name one in other characters.
 */
function mayBeRead(root: string, version: string): readonly string[] {
  const versions = listVersions(root, "rules");
  const found = new Set([version]);
  for (const at of found) {
    const name = `rules/${at}/ruleset.yaml`;
    const read = isThere(join(root, name)) ? readBytes(join(root, name), MOST_TABLE_BYTES, name) : null;
    if (read === null || read.kind === "refused") return [...new Set([...versions, version])];
    const header = Buffer.from(read.bytes).toString("utf8");
    const named = /[\\\0\ufffd]/u.test(header) ? versions : versions.filter((other) => header.includes(other));
    for (const other of named) found.add(other);
  }
  return [...found].sort(byCodePoint);
}

export function rulesetSections(
  { issues, files }: LoadedRuleset,
  ruleset: Ruleset,
  { taxonomy }: LoadedTaxonomy,
  key: string,
  read: readonly YamlFile[],
): ReadonlyMap<string, string> {
  const isClashFree = areClashFree(taxonomy.concepts, ruleset.declarations);
  const checked: Checked = { taxonomy: { version: taxonomy.version, key }, ruleset, issues, files, isClashFree };
  return new Map([["checked", JSON.stringify(checked)], ...placeSections(read)]);
}

/** The version of the rules in a pack, with the taxonomy that `taxonomyOf` finds for it; null if that is not the one it was checked against. */
export function rulesetInPack(
  pack: Pack,
  inputs: Fingerprint,
  taxonomyOf: (version: string) => { readonly loaded: LoadedTaxonomy; readonly key: string } | null,
): { readonly taxonomy: LoadedTaxonomy; readonly ruleset: LoadedRuleset } | null {
  const { taxonomy: needed, ruleset, issues, files, isClashFree } = JSON.parse(pack.text("checked") ?? "") as Checked;
  const taxonomy = taxonomyOf(needed.version);
  if (taxonomy === null || taxonomy.key !== needed.key) return null;
  noteClashFree(taxonomy.loaded.taxonomy.concepts, ruleset.declarations, isClashFree);
  return { taxonomy: taxonomy.loaded, ruleset: { ruleset, issues, files, locate: placesInPack(pack, inputs.read) } };
}
