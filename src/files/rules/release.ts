import { join } from "node:path";
import type { MatchInput } from "../../model/matcher.ts";
import type { Ruleset } from "../../model/rules.ts";
import { replaceFile } from "../atomic.ts";
import { isThere } from "../read.ts";
import { yamlText } from "../read-text.ts";
import { addKey, nodeAt, scalarText, setScalar, spliced, yamlTree } from "../yaml/yaml-edit.ts";
import { NO_CACHE, readYaml } from "../yaml/yaml-file.ts";
import { RELEASED_FILE } from "./released.ts";
import { fileHash } from "./sealed-files.ts";

const NEW_RELEASED = `# yaml-language-server: $schema=../schemas/released.schema.json
# 已发布版本的内容哈希，由 qundai rules release 写入。 / Hashes of released versions, written by qundai rules release.
`;

/** What a release records: the hash of the version and of its taxonomy, and of each file that they are read from. */
export interface Seal {
  readonly released: Entry;
  readonly taxonomies: Entry;
  readonly files: readonly Entry[];
}
type Entry = readonly [key: string, hash: string];

/** The seal of a version; `files` are those that were read for it, by their paths in the workspace. */
export async function sealOf(
  root: string,
  { ruleset, taxonomy }: Pick<MatchInput, "ruleset" | "taxonomy">,
  files: readonly string[],
): Promise<Seal> {
  const sealed = files.filter((file) => !file.startsWith("data/"));
  return {
    released: [ruleset.version, ruleset.hash],
    taxonomies: [taxonomy.version, taxonomy.hash],
    files: await Promise.all(sealed.map(async (file): Promise<Entry> => [file, fileHash(await readYaml(root, file, NO_CACHE))])),
  };
}

/** Adds a seal to `rules/released.yaml`; nothing else in it changes. */
export async function recordRelease(root: string, seal: Seal): Promise<void> {
  const text = isThere(join(root, RELEASED_FILE)) ? yamlText(root, RELEASED_FILE) : null;
  await replaceFile(join(root, RELEASED_FILE), RELEASED_FILE, sealedText(text, seal));
}

/** The text of `rules/released.yaml` with one seal more; what is recorded already stays. null: there is no such file yet. */
export function sealedText(text: string | null, { released, taxonomies, files }: Seal): string {
  const withVersion = withEntries(text ?? NEW_RELEASED, "released", [released]);
  return withEntries(withEntries(withVersion, "taxonomies", [taxonomies]), "files", files);
}

function withEntries(text: string, section: string, entries: readonly Entry[]): string {
  const own = nodeAt(yamlTree(text), [section]);
  const added = entries.filter(([key]) => nodeAt(own, [key]) === null);
  if (own === null || own.range[0] === own.range[1]) {
    const lines = added.map(([key, hash]) => `  ${scalarText(key, "", false)}: ${hash}\n`).join("");
    const head = new RegExp(`^${section}:[^\\S\\n]*$\\n?`, "mu").exec(text);
    const [before, after] = head === null ? [text, ""] : [text.slice(0, head.index), text.slice(head.index + head[0].length)];
    return `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${section}:\n${lines}${after}`;
  }
  return added.reduce((written, [key, hash]) => {
    const edit = addKey(written, [section], key, hash);
    if (edit === null) throw new Error(`${RELEASED_FILE} has no list to add to`);
    // Quotes are not needed here, and a seal looks the same wherever it was added.
    return spliced(written, { ...edit, text: edit.text.replace(JSON.stringify(hash), hash) });
  }, text);
}

/** Sets the status in a version's header. Returns false if the header is written in a way that cannot be edited safely. */
export async function setReleased(root: string, { origin: { file } }: Ruleset): Promise<boolean> {
  const text = yamlText(root, file);
  const edit = setScalar(text, ["status"], "released");
  if (edit !== null) await replaceFile(join(root, file), file, spliced(text, edit));
  return edit !== null;
}
