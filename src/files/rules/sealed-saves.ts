import { join } from "node:path";
import type { Issue } from "../../model/issue.ts";
import { isThere } from "../read.ts";
import { type ParseCache, readYaml } from "../yaml/yaml-file.ts";
import { readSeals } from "./released.ts";
import { editedAt, fileHash, type Sealed } from "./sealed-files.ts";

/** Those of these files that belong to a released version, or to a taxonomy that one reads, and are not as they were: one issue each. */
export async function sealedSaves(root: string, files: readonly string[], cache: ParseCache): Promise<readonly Issue[]> {
  const { seals } = await readSeals(root, cache);
  const found: Issue[] = [];
  for (const file of files.filter((name) => /\.ya?ml$/i.test(name))) {
    const sealed = sealOn(file, seals.versions, seals.taxonomies);
    const recorded = seals.files.get(file);
    if (sealed === null || seals.files.size === 0) continue;
    if (!isThere(join(root, file))) {
      if (recorded !== undefined) found.push(editedAt(sealed, file, "removed"));
    } else if (recorded === undefined) found.push(editedAt(sealed, file, "added"));
    else if (fileHash(await readYaml(root, file, cache)) !== recorded) found.push(editedAt(sealed, file, "edited"));
  }
  return found;
}

/** What the folder of a file is, if that is sealed. */
function sealOn(file: string, versions: ReadonlyMap<string, string>, taxonomies: ReadonlyMap<string, string>): Sealed | null {
  const [folder, version = ""] = file.split("/");
  if (folder === "rules" && versions.has(version)) return { what: "rules", version };
  return folder === "taxonomy" && taxonomies.has(version) ? { what: "taxonomy", version } : null;
}
