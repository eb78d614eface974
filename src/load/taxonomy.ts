import { join } from "node:path";
import { byCodePoint, type ConceptId } from "../model/ids.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { Locate, Span } from "../model/span.ts";
import type { Concept, LinkWords, Taxonomy } from "../model/taxonomy.ts";
import { taxonomyHash } from "../rules/hash.ts";
import { broaderCycles, broaderReferences } from "./broader-checks.ts";
import { labelIssues, notationIssues, withoutTwins } from "./concept-checks.ts";
import { fileReader } from "./file-reader.ts";
import { locateIn } from "./locate.ts";
import { nearest } from "./nearest.ts";
import { listFolder } from "./read.ts";
import type { Placed } from "./shape.ts";
import { type RawConcept, type RawWords, taxonomyFile } from "./shapes/taxonomy-shape.ts";
import { listVersions, yamlNames } from "./versions.ts";
import { type ParseCache, readYaml, withYamlIssues, type YamlFile } from "./yaml-file.ts";

export interface LoadedTaxonomy {
  readonly taxonomy: Taxonomy;
  readonly issues: readonly Issue[];
  readonly locate: Locate;
  readonly files: readonly string[];
  /** False where a file or an entry could not be read, so that a name that is nowhere may well be in it. */
  readonly isWhole: boolean;
}

/** Reads every YAML file of a taxonomy's version. `askedAt` is the line that asks for the version, for the case that there is none. */
export async function loadTaxonomy(root: string, version: string, cache: ParseCache, askedAt?: Span): Promise<LoadedTaxonomy> {
  const folder = `taxonomy/${version}`;
  const versions = listVersions(root, "taxonomy");
  if (!versions.includes(version)) {
    const span = askedAt ?? { file: "taxonomy", line: 1, column: 1 };
    const missing = issue("version-missing", span, {
      what: "taxonomy",
      found: version,
      allowed: versions,
      hint: nearest(version, versions),
    });
    return finish(version, [], NO_WORDS, [missing], [], false);
  }
  const listed = listFolder(join(root, folder), folder);
  if (listed.kind === "refused") return finish(version, [], NO_WORDS, [listed.issue], [], false);
  const files = await Promise.all(yamlNames(listed.names).map((name) => readYaml(root, `${folder}/${name}`, cache)));
  return parseTaxonomy(version, files);
}

/** Typed concepts and words from files that have been read; checks what only shows when all are together. */
export function parseTaxonomy(version: string, files: readonly YamlFile[]): LoadedTaxonomy {
  const issues: Issue[] = [];
  const concepts: Concept[] = [];
  const words: RawWords[] = [];
  let isWhole = files.every((file) => file.isRead);
  for (const file of files) {
    if (!file.isRead || file.value === null) continue;
    const raw = taxonomyFile.read(file.value, [], fileReader(file, issues));
    isWhole &&= raw !== undefined;
    for (const placed of raw?.concepts ?? []) {
      if (placed.entry.id === undefined) isWhole = false;
      else concepts.push(conceptOf(placed.entry.id, placed, file.file));
    }
    if (raw?.words !== undefined) words.push(raw.words);
  }
  return finish(version, concepts, wordsOf(words), issues, files, isWhole);
}

function finish(
  version: string,
  read: readonly Concept[],
  words: LinkWords,
  issues: readonly Issue[],
  files: readonly YamlFile[],
  isWhole: boolean,
): LoadedTaxonomy {
  const locate = locateIn(files);
  const { concepts, issues: twins } = withoutTwins(read, locate);
  const found = [
    ...issues,
    ...twins,
    ...labelIssues(concepts, locate),
    ...notationIssues(concepts, locate),
    ...broaderCycles(concepts, locate),
  ];
  if (isWhole) found.push(...broaderReferences(concepts, locate));
  const sorted = [...concepts].sort((a, b) => byCodePoint(a.id, b.id));
  const taxonomy = { version, hash: taxonomyHash(sorted, words), concepts: sorted, words };
  return { taxonomy, issues: withYamlIssues(files, found), locate, files: files.map((file) => file.file), isWhole };
}

/** What is wrong with an entry has been reported; here it gets what it needs for the others to be checked against it. */
function conceptOf(id: string, { entry, path }: Placed<RawConcept>, file: string): Concept {
  return {
    id: id as ConceptId,
    prefLabel: { zh: entry.prefLabel?.zh ?? id, en: entry.prefLabel?.en ?? id },
    altLabel: { zh: entry.altLabel?.zh ?? [], en: entry.altLabel?.en ?? [] },
    hiddenLabel: entry.hiddenLabel ?? [],
    broader: (entry.broader ?? []) as readonly string[] as readonly ConceptId[],
    notation: { ...entry.notation },
    why: entry.why ?? null,
    source: entry.source ?? "",
    origin: { file, path },
  };
}

const NO_WORDS: LinkWords = { nameTails: [], districtTails: [], heads: [], tails: [], generic: [], placeGroups: [] };

function wordsOf(files: readonly RawWords[]): LinkWords {
  const all = (key: keyof LinkWords): readonly string[] => [...new Set(files.flatMap((words) => words[key] ?? []))];
  return {
    nameTails: all("nameTails"),
    districtTails: all("districtTails"),
    heads: all("heads"),
    tails: all("tails"),
    generic: all("generic"),
    placeGroups: all("placeGroups"),
  };
}
