import type { Issue } from "../../model/issue.ts";
import type { Ruleset } from "../../model/rules.ts";
import type { LoadedTaxonomy } from "../taxonomy/taxonomy.ts";
import { type ParseCache, readYaml } from "../yaml/yaml-file.ts";
import { readSeals, type Seals } from "./released.ts";
import { editedAt, editedFiles } from "./sealed-files.ts";
import type { VersionChain } from "./version-chain.ts";
import type { VersionFolder } from "./version-folder.ts";

/** A version as it was read, with its chain, its taxonomy, and what a shorter chain means. */
export interface Sealable {
  readonly ruleset: Ruleset;
  readonly chain: VersionChain;
  readonly taxonomy: LoadedTaxonomy;
  readonly parse: (chain: VersionChain) => Ruleset | null;
}

/**
 * Edits of what a released version rests on: its files, those of the versions that it extends, and its taxonomy. One issue per edited
 * file, whichever version reads it.
 */
export async function sealIssues(root: string, sealable: Sealable, cache: ParseCache): Promise<readonly Issue[]> {
  const { seals, issues } = await readSeals(root, cache);
  return [...issues, ...editedRules(sealable, seals), ...(await editedTaxonomy(root, sealable, seals, cache))];
}

/** Of the versions in the chain, the last one that was released answers for those before it. */
function editedRules({ ruleset, chain, parse }: Sealable, seals: Seals): readonly Issue[] {
  const released = chain.folders.slice(0, chain.folders.findLastIndex(({ version }) => seals.versions.has(version)) + 1);
  const last = released.at(-1);
  if (last === undefined) return [];
  const isOwn = released.length === chain.folders.length;
  const edited = (): readonly Issue[] => released.flatMap((folder) => editedIn(folder, seals));
  if (isOwn ? ruleset.hash === seals.versions.get(last.version) : edited().length === 0) return [];
  // Entries may move between files as long as the version means the same.
  if (!isOwn && parse({ ...chain, folders: released })?.hash === seals.versions.get(last.version)) return [];
  const found = edited();
  return found.length > 0 ? found : [editedAt({ what: "rules", version: last.version }, last.headerFile.file, "edited")];
}

function editedIn({ version, files }: VersionFolder, seals: Seals): readonly Issue[] {
  const own = files.map(({ file }) => file);
  return editedFiles({ what: "rules", version }, `rules/${version}`, own, seals);
}

async function editedTaxonomy(root: string, { taxonomy }: Sealable, seals: Seals, cache: ParseCache): Promise<readonly Issue[]> {
  const { version, hash } = taxonomy.taxonomy;
  const recorded = seals.taxonomies.get(version);
  if (recorded === undefined || recorded === hash) return [];
  const folder = `taxonomy/${version}`;
  const files = await Promise.all(taxonomy.files.map((file) => readYaml(root, file, cache)));
  const found = editedFiles({ what: "taxonomy", version }, folder, files, seals);
  return found.length > 0 ? found : [editedAt({ what: "taxonomy", version }, folder, "edited")];
}
