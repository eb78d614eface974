import type { Issue } from "../../model/issue.ts";
import type { LinkWords, Taxonomy } from "../../model/taxonomy.ts";
import { CODE_LIST_FILES } from "../taxonomy/code-lists.ts";
import type { LoadedTaxonomy } from "../taxonomy/taxonomy.ts";
import { ORDINARY } from "../word-list.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { type ConceptRows, conceptsOfRows, rowsOfConcepts } from "./concept-rows.ts";
import { Fingerprint } from "./fingerprint.ts";
import type { Pack } from "./pack.ts";
import { placeSections, placesInPack } from "./places-in-files.ts";

/** What is kept of a taxonomy besides its concepts. */
interface Checked {
  readonly version: string;
  readonly hash: string;
  readonly words: LinkWords;
  readonly issues: readonly Issue[];
  readonly files: readonly string[];
}

/** Everything from which a version of the taxonomy is read and checked. */
export function taxonomyInputs(root: string, version: string, build: string): Fingerprint {
  const inputs = new Fingerprint(root, "taxonomy", build, version);
  inputs.yamlIn(`taxonomy/${version}`);
  for (const file of CODE_LIST_FILES) inputs.file(file);
  return inputs;
}

export function taxonomySections(loaded: LoadedTaxonomy, files: readonly YamlFile[]): ReadonlyMap<string, string> {
  const { version, hash, words, concepts } = loaded.taxonomy;
  const checked: Checked = { version, hash, words, issues: loaded.issues, files: loaded.files };
  return new Map([["checked", JSON.stringify(checked)], ["concepts", JSON.stringify(rowsOfConcepts(concepts))], ...placeSections(files)]);
}

export function taxonomyInPack(pack: Pack, inputs: Fingerprint): LoadedTaxonomy {
  const { version, hash, words, issues, files } = JSON.parse(pack.text("checked") ?? "") as Checked;
  const concepts = conceptsOfRows(JSON.parse(pack.text("concepts") ?? "") as ConceptRows);
  const taxonomy: Taxonomy = { version, hash, concepts, words, ordinary: ORDINARY };
  return { taxonomy, issues, files, isWhole: true, locate: placesInPack(pack, inputs.read) };
}
