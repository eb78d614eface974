import type { ConceptId } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Origin } from "../../model/span.ts";
import type { Entries } from "../../rules/merge.ts";
import type { ParseContext } from "../../rules/parse-context.ts";
import { parseCase, parseDeclaration, parseException, parseRule } from "../../rules/parse-entries.ts";
import type { Placed, RawRulesetFile } from "../../rules/raw.ts";
import { fileReader } from "../file-reader.ts";
import { type Kept, keep } from "../kept.ts";
import type { ConceptResolver } from "../taxonomy/concept-resolver.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import type { VersionFolder } from "./version-folder.ts";

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

/** What entries of all files are parsed against. */
export interface EntriesContext extends Pick<ParseContext, "facts" | "place"> {
  readonly concepts: ConceptResolver;
  /** Where a path in a file stands. */
  readonly spanOf: Parameters<ConceptResolver["find"]>[3];
  /** What `facts` and `place` were made of. */
  readonly madeOf: readonly unknown[];
}

type Parse<Raw, T> = (raw: Raw, path: Placed<Raw>["path"], context: ParseContext) => T | null;

/** Parses the entries of one folder; an id that comes twice, in whichever files, is an issue at the second place. */
export function parseVersionEntries(folder: VersionFolder, context: EntriesContext, kept?: Kept): VersionEntries {
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
      const own = parsedIn(file, raw, what, pick(raw) ?? [], parse, context, kept);
      for (const found of own.issues) issues.push(found);
      for (const { one, id, path } of own.entries) {
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

interface Parsed<T> {
  readonly entries: readonly { readonly one: T | null; readonly id: string | undefined; readonly path: Path }[];
  readonly issues: readonly Issue[];
  /** Every concept that was looked up, in order, with the answer. */
  readonly asked: readonly { readonly name: string; readonly path: Path; readonly answer: ConceptId | null }[];
}

/** The entries of one kind in one file. They are kept for as long as the file is the same and its names mean the same concepts. */
function parsedIn<Raw extends { readonly id?: string }, T extends { readonly id: string }>(
  file: YamlFile,
  raw: RawRulesetFile,
  what: string,
  placed: readonly Placed<Raw>[],
  parse: Parse<Raw, T>,
  { concepts, spanOf, madeOf, ...context }: EntriesContext,
  kept: Kept | undefined,
): Parsed<T> {
  let isNew = false;
  const make = (): Parsed<T> => {
    isNew = true;
    const issues: Issue[] = [];
    const asked: Parsed<T>["asked"][number][] = [];
    const reader = fileReader(file, issues);
    const concept: ParseContext["concept"] = (name, path, by) => {
      const answer = concepts.find(name, path, by, spanOf);
      asked.push({ name, path, answer });
      return answer;
    };
    const entries = placed.map(({ entry, path }) => {
      const one = parse(entry, path, { ...context, concept, reader });
      return { one, id: one?.id ?? entry.id, path };
    });
    return { entries, issues, asked };
  };
  const isStill = ({ asked }: Parsed<T>): boolean => asked.every(({ name, answer }) => concepts.peek(name) === answer);
  const parsed = keep(kept, `${what} ${file.file}`, [file, raw, ...madeOf], make, isStill);
  if (!isNew) for (const { name, path } of parsed.asked) concepts.find(name, path, fileReader(file, []), spanOf);
  return parsed;
}
