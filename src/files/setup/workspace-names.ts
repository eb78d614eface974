import { loadData } from "../data/data.ts";
import { datasetOf } from "../data/dataset.ts";
import { journalFolder } from "../journals/journal-folder.ts";
import { listVersions } from "../rules/versions.ts";
import { collectionsFile } from "../shapes/collections-shape.ts";
import { type ParseCache, readYaml } from "../yaml/yaml-file.ts";

/** A name that can be typed, and what it means; the meaning may be empty. */
export interface TypedName {
  readonly id: string;
  readonly says: string;
}

export function versionNames(root: string): readonly TypedName[] {
  return listVersions(root, "rules").map((id) => ({ id, says: "" }));
}

export function reviewerNames(root: string): readonly TypedName[] {
  return journalFolder(root)
    .reviewers()
    .map((id) => ({ id, says: "" }));
}

/** The units or belts of a workspace; none if its data cannot be read. */
export async function rowNames(root: string, what: "units" | "belts", cache: ParseCache): Promise<readonly TypedName[]> {
  const { dataset } = datasetOf(await readYaml(root, "data/dataset.yaml", cache));
  if (dataset === null) return [];
  const { data } = await loadData(root, {}, dataset);
  return data[what].map(({ id, name }) => ({ id, says: name }));
}

/** The collections of every version of the taxonomy. */
export async function collectionNames(root: string, cache: ParseCache): Promise<readonly TypedName[]> {
  const found = new Map<string, string>();
  for (const version of listVersions(root, "taxonomy")) {
    const file = await readYaml(root, `taxonomy/${version}/collections.yaml`, cache);
    if (!file.isRead) continue;
    const ignored = { file: file.file, report: () => {}, asWritten: file.asWritten, isBare: file.isBare, nearest: () => null };
    const { collections = [] } = collectionsFile.read(file.value, [], ignored) ?? {};
    for (const { entry } of collections) if (entry.id !== undefined) found.set(entry.id, entry.name?.zh ?? "");
  }
  return [...found].map(([id, says]) => ({ id, says }));
}
