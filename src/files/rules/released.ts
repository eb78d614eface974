import { join } from "node:path";
import type { Issue } from "../../model/issue.ts";
import { fileReader } from "../file-reader.ts";
import { isThere } from "../read.ts";
import { mapping, may, need } from "../shapes/mapping.ts";
import { table, text } from "../shapes/shape.ts";
import { NO_CACHE, type ParseCache, readYaml } from "../yaml/yaml-file.ts";

export const RELEASED_FILE = "rules/released.yaml";

export const releasedFile = mapping({
  released: need(table(text("hash")), "每个已发布版本的内容哈希，由 qundai rules release 写入"),
  taxonomies: may(table(text("hash")), "已发布版本所用产业分类的内容哈希"),
  files: may(table(text("hash")), "所封存的每个文件的哈希，用来指出改过的是哪一个"),
});

/** What was recorded when versions were released. Empty if none was released. */
export interface Seals {
  /** The hash of what each released version means, with all that it extends. */
  readonly versions: ReadonlyMap<string, string>;
  /** The hash of each taxonomy that a released version reads. */
  readonly taxonomies: ReadonlyMap<string, string>;
  /** The hash of each file of theirs, by its path in the workspace: tells which one was edited. */
  readonly files: ReadonlyMap<string, string>;
}

export const NO_SEALS: Seals = { versions: new Map(), taxonomies: new Map(), files: new Map() };

/** Reads `rules/released.yaml`; what is wrong in it is left out, with an issue. */
export async function readSeals(
  root: string,
  cache: ParseCache = NO_CACHE,
): Promise<{ readonly seals: Seals; readonly issues: readonly Issue[] }> {
  if (!isThere(join(root, RELEASED_FILE))) return { seals: NO_SEALS, issues: [] };
  const file = await readYaml(root, RELEASED_FILE, cache);
  const issues: Issue[] = [...file.issues];
  const read = file.isRead ? releasedFile.read(file.value, [], fileReader(file, issues)) : undefined;
  const seals: Seals = {
    versions: read?.released ?? NO_SEALS.versions,
    taxonomies: read?.taxonomies ?? NO_SEALS.taxonomies,
    files: read?.files ?? NO_SEALS.files,
  };
  return { seals, issues };
}
