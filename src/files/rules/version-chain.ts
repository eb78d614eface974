import { addAll } from "../../model/add-all.ts";
import type { FactSpec } from "../../model/fact.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import type { Span } from "../../model/span.ts";
import type { ParseCache } from "../yaml/yaml-file.ts";
import { readVersionFolder, type VersionFolder } from "./version-folder.ts";
import { listVersions } from "./versions.ts";

export interface VersionChain {
  /** The version that was asked for comes last, what it extends before it. Empty where there is no such version. */
  readonly folders: readonly VersionFolder[];
  readonly issues: readonly Issue[];
}

/** Reads a version and all that it extends. `askedAt` is the line that asks for it, for the case that there is none. */
export async function readVersionChain(
  root: string,
  version: string,
  catalogue: readonly FactSpec[],
  cache: ParseCache,
  askedAt: Span = { file: "rules", line: 1, column: 1 },
): Promise<VersionChain> {
  const versions = listVersions(root, "rules");
  const folders: VersionFolder[] = [];
  const issues: Issue[] = [];
  let next: { readonly version: string; readonly span: Span } | null = { version, span: askedAt };
  while (next !== null) {
    const { version: asked, span } = next;
    const ring: number = folders.findIndex((folder) => folder.version === asked);
    if (ring !== -1) {
      issues.push(issue("extends-cycle", span, { versions: folders.slice(ring).map((folder) => folder.version) }));
      break;
    }
    if (!versions.includes(asked)) {
      issues.push(issue("version-missing", span, { what: "rules", found: asked, allowed: versions, hint: nearest(asked, versions) }));
      break;
    }
    const folder: VersionFolder = await readVersionFolder(root, asked, catalogue, cache);
    folders.push(folder);
    addAll(issues, folder.issues);
    const base: string | undefined = folder.header.extends;
    next = base === undefined ? null : { version: base, span: folder.headerFile.spanOf(["extends"]) };
  }
  const chain = { folders: folders.reverse(), issues };
  return { ...chain, issues: [...issues, ...taxonomyMissing(chain)] };
}

/** The version of the taxonomy that a chain asks for, and the line that does; null where no header says it. */
export function taxonomyOf({ folders }: Pick<VersionChain, "folders">): { readonly version: string | null; readonly span?: Span } {
  const asking = folders.findLast((folder) => folder.header.taxonomy !== undefined);
  if (asking?.header.taxonomy === undefined) return { version: null };
  return { version: asking.header.taxonomy, span: asking.headerFile.spanOf(["taxonomy"]) };
}

/** Only a version that extends another may leave its taxonomy out; that shows when all headers are there. */
function taxonomyMissing(chain: VersionChain): readonly Issue[] {
  const first = chain.folders[0];
  if (first === undefined || chain.issues.length > 0 || taxonomyOf(chain).version !== null) return [];
  return [issue("missing-key", first.headerFile.spanOf([]), { key: "taxonomy", found: Object.keys(first.header) })];
}
