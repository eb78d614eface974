import { join } from "node:path";
import type { Ruleset } from "../../model/rules.ts";
import { replaceFile } from "../atomic.ts";
import { isThere } from "../read.ts";
import { yamlText } from "../read-text.ts";
import { addKey, setScalar, spliced } from "../yaml/yaml-edit.ts";
import { RELEASED_FILE } from "./released.ts";

const NEW_RELEASED = `# yaml-language-server: $schema=../schemas/released.schema.json
# 已发布版本的内容哈希，由 qundai rules release 写入。 / Hashes of released versions, written by qundai rules release.
released:
`;

/** Adds the hash of a version's content to `rules/released.yaml`; nothing else in it changes. */
export async function recordRelease(root: string, { version, hash }: Ruleset): Promise<void> {
  await replaceFile(join(root, RELEASED_FILE), RELEASED_FILE, recordedIn(root, version, hash));
}

function recordedIn(root: string, version: string, hash: string): string {
  if (!isThere(join(root, RELEASED_FILE))) return `${NEW_RELEASED}  ${JSON.stringify(version)}: ${hash}\n`;
  const text = yamlText(root, RELEASED_FILE);
  const edit = addKey(text, ["released"], version, hash);
  if (edit === null) throw new Error(`${RELEASED_FILE} has no list to add to`);
  return spliced(text, edit);
}

/** Sets the status in a version's header. Returns false if the header is written in a way that cannot be edited safely. */
export async function setReleased(root: string, { origin: { file } }: Ruleset): Promise<boolean> {
  const text = yamlText(root, file);
  const edit = setScalar(text, ["status"], "released");
  if (edit !== null) await replaceFile(join(root, file), file, spliced(text, edit));
  return edit !== null;
}
