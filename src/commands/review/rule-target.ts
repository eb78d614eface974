import { join } from "node:path";
import { decodeText } from "../../files/decode.ts";
import { listFolder, MOST_YAML_BYTES, readBytes } from "../../files/read.ts";
import { RELEASED_FILE } from "../../files/rules/released.ts";
import { listVersions } from "../../files/rules/versions.ts";
import { nodeAt, yamlTree } from "../../files/yaml/yaml-edit.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { PlainValue } from "../../model/plain-value.ts";
import type { Locate } from "../../model/span.ts";
import type { OpenDisputes } from "../open-disputes.ts";

/** The draft into which decisions are written, and its rules. */
export interface RuleTarget {
  readonly version: string;
  readonly input: MatchInput;
  readonly locate: Locate;
}

/** The version under review where it is a draft, else the one draft that extends it; null where there is none, or several. */
export async function openTarget({ telling, other }: Pick<OpenDisputes, "telling" | "other">, root: string): Promise<RuleTarget | null> {
  const { input, locate } = telling;
  const { version } = input.ruleset;
  // What was released meanwhile shows when something is to be written; until then the screen need not wait for headers to be read.
  if (input.ruleset.status === "draft") return { version, input, locate };
  if (extendersAtAGlance(root, version) !== 1) return null;
  const [draft, ...more] = draftsOf(version, versionHeaders(root));
  if (draft === undefined || more.length > 0) return null;
  const loaded = await other(draft);
  const isSound = loaded.input !== null && !loaded.issues.some(({ severity }) => severity === "error");
  return isSound && loaded.input !== null ? { version: draft, input: loaded.input, locate: loaded.locate } : null;
}

/** What the header of a version says, as far as it matters to where a decision can be written. */
export interface VersionHeader {
  readonly version: string;
  readonly status: string;
  readonly extends: string | null;
  readonly taxonomy: string | null;
}

/** The versions of a workspace as they stand on the disk now, in their order. A recorded release counts, whatever the header says. */
export function versionHeaders(root: string): readonly VersionHeader[] {
  const released = valueIn(textOf(root, RELEASED_FILE), ["released"]);
  const hashes = typeof released === "object" && released !== null ? Object.keys(released) : [];
  return listVersions(root, "rules").map((version) => {
    const text = textOf(root, `rules/${version}/ruleset.yaml`);
    const said = (key: string): string | null => {
      const value = valueIn(text, [key]);
      return typeof value === "string" ? value : null;
    };
    const status = hashes.includes(version) ? "released" : (said("status") ?? "draft");
    return { version, status, extends: said("extends"), taxonomy: said("taxonomy") };
  });
}

/** The version of the taxonomy that a version reads: its own, or that of what it extends. */
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

/** Other versions that read the same taxonomy and are no drafts: what they say must not change. */
export function settledReaders(taxonomy: string, version: string, headers: readonly VersionHeader[]): readonly string[] {
  return headers
    .filter((header) => header.version !== version && header.status !== "draft" && taxonomyRead(header.version, headers) === taxonomy)
    .map((header) => header.version);
}

/** Other drafts that read the same taxonomy: they change with it. */
export function draftReaders(taxonomy: string, version: string, headers: readonly VersionHeader[]): readonly string[] {
  return headers
    .filter((header) => header.version !== version && header.status === "draft" && taxonomyRead(header.version, headers) === taxonomy)
    .map((header) => header.version);
}

/** Drafts that start from a version: where decisions on it could go. */
export function draftsOf(version: string, headers: readonly VersionHeader[]): readonly string[] {
  return headers.filter((header) => header.extends === version && header.status === "draft").map((header) => header.version);
}

/** How many drafts seem to extend a version, from a look at the text: enough to know that there is not just one. */
function extendersAtAGlance(root: string, version: string): number {
  return listVersions(root, "rules").filter((other) => {
    const text = textOf(root, `rules/${other}/ruleset.yaml`);
    return /^status:\s*["']?draft\b/m.test(text) && /^extends:\s*["']?([^\s"'#]+)/m.exec(text)?.[1] === version;
  }).length;
}

/** A name for a new version that no folder has: the last number of the last version, one higher. */
export function freeName(root: string, what: "rules" | "taxonomy", after: string): string {
  const listed = listFolder(join(root, what), what);
  const taken = new Set(listed.kind === "read" ? listed.names : []);
  const [, stem = `${after}.`, last = "0"] = /^(.*?)(\d+)$/.exec(after) ?? [];
  for (let number = Number(last) + 1; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

function textOf(root: string, file: string): string {
  const read = readBytes(join(root, file), MOST_YAML_BYTES, file);
  const decoded = read.kind === "read" ? decodeText(read.bytes, file) : read;
  return decoded.kind === "text" ? decoded.text : "";
}

function valueIn(text: string, path: readonly string[]): PlainValue {
  return (nodeAt(yamlTree(text), path)?.toJSON() ?? null) as PlainValue;
}
