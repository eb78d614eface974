import { type Issue, issue } from "../model/issue.ts";
import type { Origin } from "../model/span.ts";
import type { Entries } from "../rules/merge.ts";
import type { ParseContext } from "../rules/parse-context.ts";
import { parseCase, parseDeclaration, parseException, parseRule } from "../rules/parse-entries.ts";
import type { Placed } from "../rules/raw.ts";
import { fileReader } from "./file-reader.ts";
import type { VersionFolder } from "./version-folder.ts";
import type { YamlFile } from "./yaml-file.ts";

export interface VersionEntries {
  readonly entries: Entries;
  /** Ids that stand there, also those of entries that could not be parsed. */
  readonly ids: ReadonlySet<string>;
  readonly ruleIds: ReadonlySet<string>;
  /** False where an entry has no id that can be read. */
  readonly isWhole: boolean;
  readonly removed: readonly { readonly id: string; readonly origin: Origin }[];
  readonly issues: readonly Issue[];
}

type Parse<Raw, T> = (raw: Raw, path: Placed<Raw>["path"], context: ParseContext) => T | null;

/** Parses the entries of one folder; an id that comes twice, in whichever files, is an issue at the second place. */
export function parseVersionEntries(folder: VersionFolder, context: Omit<ParseContext, "reader">): VersionEntries {
  const issues: Issue[] = [];
  const ids = new Set<string>();
  const ruleIds = new Set<string>();
  let isWhole = folder.isWhole;
  const collect = <Raw extends { readonly id?: string }, T extends { readonly id: string; readonly origin: Origin }>(
    what: string,
    pick: (raw: VersionFolder["files"][number]["raw"]) => readonly Placed<Raw>[] | undefined,
    parse: Parse<Raw, T>,
  ): ReadonlyMap<string, T> => {
    const parsed = new Map<string, T>();
    const places = new Map<string, { readonly file: YamlFile; readonly path: Placed<Raw>["path"] }>();
    for (const { file, raw } of folder.files) {
      const reader = fileReader(file, issues);
      for (const { entry, path } of pick(raw) ?? []) {
        const one = parse(entry, path, { ...context, reader });
        const id = one?.id ?? entry.id;
        if (id === undefined) {
          isWhole = false;
          continue;
        }
        const first = places.get(id);
        if (first !== undefined) {
          issues.push(issue("duplicate-id", file.spanOf([...path, "id"]), { what, id, first: first.file.spanOf([...first.path, "id"]) }));
          continue;
        }
        places.set(id, { file, path });
        ids.add(id);
        if (what === "rule") ruleIds.add(id);
        if (one !== null) parsed.set(id, one);
      }
    }
    return parsed;
  };
  const entries: Entries = {
    rules: collect("rule", (raw) => raw.rules, parseRule),
    declarations: collect("declaration", (raw) => raw.declarations, parseDeclaration),
    exceptions: collect("exception", (raw) => raw.exceptions, parseException),
    cases: collect("case", (raw) => raw.cases, parseCase),
  };
  const removed = folder.files.flatMap(({ file, raw }) =>
    (raw.remove ?? []).map((id, index) => ({ id, origin: { file: file.file, path: ["remove", index] } })),
  );
  return { entries, ids, ruleIds, isWhole, removed, issues };
}
