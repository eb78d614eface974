import { createHash } from "node:crypto";
import { byCodePoint } from "../../model/ids.ts";
import { type Issue, type IssueParams, issue } from "../../model/issue.ts";
import { isMapping, own, type Path, type PlainValue } from "../../model/plain-value.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import type { Seals } from "./released.ts";

/** What a seal is on: a version of the rules, or a taxonomy. */
export type Sealed = Pick<IssueParams["released-edited"], "what" | "version">;

/** Keys of a version's header that are not sealed, as in the hash of a ruleset. */
const NOT_SEALED: ReadonlySet<string> = new Set(["title", "status", "date"]);

/** The hash of what one file says. Comments, layout and the order of keys and of lists do not count. */
export function fileHash(file: YamlFile): string {
  const { value } = file;
  const isHeader = isMapping(value) && file.file.endsWith("/ruleset.yaml");
  const kept = isHeader ? Object.fromEntries(Object.entries(value).filter(([key]) => !NOT_SEALED.has(key))) : value;
  const said = canonical(kept, [], file);
  return `sha256:${createHash("sha256").update(said).digest("hex")}`;
}

/** The files of a sealed folder that are not as they were: one issue per file, at the file. Empty if none was recorded. */
export function editedFiles(sealed: Sealed, folder: string, files: readonly YamlFile[], seals: Seals): readonly Issue[] {
  const recorded = new Map([...seals.files].filter(([path]) => path.startsWith(`${folder}/`)));
  if (recorded.size === 0) return [];
  const there = new Set(files.map(({ file }) => file));
  const found = files.flatMap((file) => {
    const hash = recorded.get(file.file);
    if (hash === undefined) return file.value === null ? [] : [editedAt(sealed, file.file, "added")];
    return hash === fileHash(file) ? [] : [editedAt(sealed, file.file, "edited")];
  });
  const gone = [...recorded.keys()].filter((path) => !there.has(path)).map((path) => editedAt(sealed, path, "removed"));
  return [...found, ...gone];
}

export function editedAt(sealed: Sealed, file: string, change: IssueParams["released-edited"]["change"]): Issue {
  return issue("released-edited", { file, line: 1, column: 1 }, { ...sealed, change });
}

function canonical(value: PlainValue, path: Path, file: YamlFile): string {
  if (Array.isArray(value)) return `[${value.map((item, at) => canonical(item, [...path, at], file)).sort(byCodePoint)}]`;
  if (!isMapping(value)) return JSON.stringify(value === null ? null : (file.asWritten(path) ?? String(value)));
  const keys = Object.keys(value).sort(byCodePoint);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(own(value, key) ?? null, [...path, key], file)}`)}}`;
}
