import { wordsOfKey } from "../../facts/key-words.ts";
import type { Collection, CollectionMember } from "../../model/collections.ts";
import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { Issue } from "../../model/issue.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";
import type { Taxonomy } from "../../model/taxonomy.ts";
import { fileReader } from "../file-reader.ts";
import { collectionsFile, type RawCollection, type RawMember } from "../shapes/collections-shape.ts";
import type { Placed } from "../shapes/shape.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { ConceptNames } from "./concept-names.ts";
import { unique } from "./place-groups.ts";

interface LoadedCollections {
  readonly collections: readonly Collection[];
  readonly issues: readonly Issue[];
}

/** The collections of `collections.yaml`. Concepts are named by id only: a label that sounds right can stand for something else. */
export function readCollections(file: YamlFile, taxonomy: Pick<Taxonomy, "concepts">): LoadedCollections {
  if (!file.isRead || file.value === null) return { collections: [], issues: [] };
  const issues: Issue[] = [];
  const reader = fileReader(file, issues);
  const raw = collectionsFile.read(file.value, [], reader);
  const ids = new Set<string>(taxonomy.concepts.map(({ id }) => id));
  // A label is no id, but it tells which one was meant.
  const meant = (label: string): string | null => new ConceptNames(taxonomy).find(label)[0] ?? null;
  const concept = (id: string, path: Path): ConceptId | null => {
    if (ids.has(id)) return id as ConceptId;
    reader.report("unknown-reference", path, { what: "concept", found: id, hint: meant(id) ?? reader.nearest(id, ids), allowed: [] });
    return null;
  };
  const collections = unique(raw?.collections ?? [], "collection", file, issues).map((each) => collectionOf(each, concept, file, issues));
  return { collections: collections.sort((a, b) => byCodePoint(a.id, b.id)), issues };
}

type FindConcept = (id: string, path: Path) => ConceptId | null;

function collectionOf({ entry, path }: Placed<RawCollection>, concept: FindConcept, file: YamlFile, issues: Issue[]): Collection {
  const { id = "", name, source = "", weight } = entry;
  const reader = fileReader(file, issues);
  const written = unique(entry.members ?? [], "member", file, issues);
  if (entry.members?.length === 0) reader.report("too-few", [...path, "members"], { found: 0, least: 1 });
  weightIssues(id, written, file, weight !== undefined, path, reader);
  return {
    id,
    name: { zh: name?.zh ?? id, en: name?.en ?? id },
    source,
    weight:
      weight?.name === undefined || weight.unit === undefined || weight.year === undefined
        ? null
        : { name: bilingual(weight.name), unit: bilingual(weight.unit), year: weight.year },
    members: written.map((each) => memberOf(each, concept, reader)),
    origin: { file: file.file, path },
  };
}

/** All members have a weight, or none has; and weights say what they measure. */
function weightIssues(
  collection: string,
  members: readonly Placed<RawMember>[],
  file: YamlFile,
  isNamed: boolean,
  path: Path,
  reader: Reader,
): void {
  const isWritten = ({ path: at }: Placed<RawMember>): boolean => isThere(file, [...at, "weight"]);
  const weighted = members.filter(isWritten);
  if (weighted.length > 0 || isNamed) {
    for (const each of members) {
      if (isWritten(each)) continue;
      reader.report("weight-missing", each.path, { member: each.entry.id ?? "", collection });
    }
  }
  if (weighted.length > 0 && !isThere(file, [...path, "weight"]))
    reader.report("missing-key", path, { key: "weight", found: ["id", "name", "members"] });
}

function isThere(file: YamlFile, path: Path): boolean {
  let value: unknown = file.value;
  for (const key of path) {
    const parts = typeof value === "object" && value !== null ? (value as Record<string | number, unknown>) : {};
    value =
      parts[key] ??
      wordsOfKey(String(key))
        .map((word) => parts[word])
        .find((part) => part !== undefined);
  }
  return value !== undefined;
}

function memberOf({ entry, path }: Placed<RawMember>, concept: FindConcept, reader: Reader): CollectionMember {
  const { id = "", name, weight = null, note = null } = entry;
  const found = (key: "concepts" | "partly"): readonly ConceptId[] =>
    (entry[key] ?? []).flatMap((each, at) => concept(each, [...path, key, at]) ?? []);
  if ((entry.concepts ?? []).length === 0 && (entry.partly ?? []).length === 0)
    reader.report("member-without-concept", path, { member: id });
  return {
    id,
    name: { zh: name?.zh ?? id, en: name?.en ?? id },
    concepts: found("concepts"),
    partly: found("partly"),
    weight,
    note,
    origin: { file: reader.file, path },
  };
}

function bilingual({ zh = "", en = "" }: { readonly zh?: string; readonly en?: string }): Collection["name"] {
  return { zh, en };
}
