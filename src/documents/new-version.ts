import type { WhyNotEntries } from "./why-not-entries.ts";

/** Proposals name files of a released version, which must not be edited. `taxonomy` is true if files of the taxonomy are among them. */
export interface NewVersionNeeded {
  /** The version that was judged; a draft takes entries itself: one with the same id replaces the released one. */
  readonly from: string;
  readonly isDraft: boolean;
  readonly taxonomy: boolean;
}

/** What is sealed: the versions of the rules and of the taxonomy. */
export interface SealedVersions {
  readonly rules: ReadonlySet<string>;
  readonly taxonomies: ReadonlySet<string>;
}

export const NOTHING_SEALED: SealedVersions = { rules: new Set(), taxonomies: new Set() };

/** null if no proposal names a sealed file. */
export function newVersionNeeded(whyNot: WhyNotEntries, version: string, sealed: SealedVersions): NewVersionNeeded | null {
  const files = whyNot.flatMap(({ kind, file }) => (kind !== "facts" && file !== undefined ? [file.split("/")] : []));
  const taxonomy = files.some(([folder, name = ""]) => folder === "taxonomy" && sealed.taxonomies.has(name));
  const rules = files.some(([folder, name = ""]) => folder === "rules" && sealed.rules.has(name));
  return rules || taxonomy ? { from: version, isDraft: !sealed.rules.has(version), taxonomy } : null;
}
