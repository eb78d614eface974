import type { VersionHeader } from "../../model/rule-files.ts";

/** The version of the taxonomy that a version reads: its own, or that of the version that it extends. */
export function taxonomyRead(version: string, headers: readonly VersionHeader[]): string | null {
  const seen = new Set<string>();
  for (let at: string | null = version; at !== null && !seen.has(at); ) {
    seen.add(at);
    const header: VersionHeader | undefined = headers.find((each) => each.version === at);
    if (header === undefined) return null;
    if (header.taxonomy !== null) return header.taxonomy;
    at = header.extends;
  }
  return null;
}

/** The taxonomy that contains a file, and the other versions that read it. */
export interface SharedTaxonomy {
  readonly taxonomy: string;
  /** Versions that are not drafts: their meaning must not change. */
  readonly settled: readonly string[];
  /** Other drafts, which change with it. */
  readonly drafts: readonly string[];
}

/** The taxonomy of a version that contains a file; null for a file of rules. */
export function taxonomyOf(file: string, version: string, headers: readonly VersionHeader[]): SharedTaxonomy | null {
  const taxonomy = file.startsWith("taxonomy/") ? taxonomyRead(version, headers) : null;
  if (taxonomy === null) return null;
  const readers = headers.filter((header) => header.version !== version && taxonomyRead(header.version, headers) === taxonomy);
  const versions = (isDraft: boolean): readonly string[] =>
    readers.filter(({ status }) => (status === "draft") === isDraft).map((header) => header.version);
  return { taxonomy, settled: versions(false), drafts: versions(true) };
}

/** Drafts based on a version, into which decisions on it could be written. */
export function draftsOf(version: string, headers: readonly VersionHeader[]): readonly string[] {
  return headers.filter((header) => header.extends === version && header.status === "draft").map((header) => header.version);
}
