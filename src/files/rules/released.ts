import { join } from "node:path";
import { type Issue, issue } from "../../model/issue.ts";
import type { Ruleset } from "../../model/rules.ts";
import { fileReader } from "../file-reader.ts";
import { isThere } from "../read.ts";
import { mapping, need } from "../shapes/mapping.ts";
import { table, text } from "../shapes/shape.ts";
import { NO_CACHE, type ParseCache, readYaml } from "../yaml/yaml-file.ts";

export const RELEASED_FILE = "rules/released.yaml";

export const releasedFile = mapping({ released: need(table(text("hash")), "每个已发布版本的内容哈希，由 qundai rules release 写入") });

/** A version that was released and has another content now than it had then. */
export async function releasedIssues(root: string, ruleset: Ruleset, cache: ParseCache): Promise<readonly Issue[]> {
  if (!isThere(join(root, RELEASED_FILE))) return [];
  const file = await readYaml(root, RELEASED_FILE, cache);
  const issues: Issue[] = [...file.issues];
  const released = file.isRead ? releasedFile.read(file.value, [], fileReader(file, issues))?.released : undefined;
  const hash = released?.get(ruleset.version);
  if (hash === undefined || hash === ruleset.hash) return issues;
  const span = { file: ruleset.origin.file, line: 1, column: 1 };
  return [...issues, issue("released-edited", span, { version: ruleset.version })];
}

/** The hashes of released versions; empty where none was released, or the file cannot be read. */
export async function releasedHashes(root: string): Promise<ReadonlyMap<string, string>> {
  if (!isThere(join(root, RELEASED_FILE))) return new Map();
  const file = await readYaml(root, RELEASED_FILE, NO_CACHE);
  const read = file.isRead ? releasedFile.read(file.value, [], fileReader(file, []))?.released : undefined;
  return read ?? new Map();
}
