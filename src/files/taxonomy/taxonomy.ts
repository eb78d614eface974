import { join } from "node:path";
import { addAll } from "../../model/add-all.ts";
import { byCodePoint } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import type { Locate, Span } from "../../model/span.ts";
import type { Concept, LinkWords, NotationScheme, Taxonomy } from "../../model/taxonomy.ts";
import { taxonomyHash } from "../../rules/hash.ts";
import { fileReader } from "../file-reader.ts";
import { type Kept, keep } from "../kept.ts";
import { isThere, listFolder } from "../read.ts";
import { listVersions, yamlNames } from "../rules/versions.ts";
import type { Placed } from "../shapes/shape.ts";
import { type RawConcept, type RawWords, taxonomyFile } from "../shapes/taxonomy-shape.ts";
import { ORDINARY } from "../word-list.ts";
import { locateIn } from "../yaml/locate.ts";
import { UniqueKeys } from "../yaml/unique-keys.ts";
import { type ParseCache, readYaml, withYamlIssues, type YamlFile } from "../yaml/yaml-file.ts";
import { broaderCycles, broaderReferences } from "./broader-checks.ts";
import { withBroaderIds } from "./broader-names.ts";
import { withCodeLines } from "./code-broader.ts";
import { type CodeLists, readCodeLists } from "./code-lists.ts";
import { haveTwins, keyedLabelsOf, labelIssues, notationIssues, withoutTwins } from "./concept-checks.ts";
import { conceptOf, reportLabels, schemeOf } from "./concept-entry.ts";
import { listedNotationIssues } from "./listed-notations.ts";
import { productWords } from "./product-words.ts";
import { schemeIssues } from "./scheme-checks.ts";
import { withSharedLabels } from "./shared-labels.ts";

export interface LoadedTaxonomy {
  readonly taxonomy: Taxonomy;
  readonly issues: readonly Issue[];
  readonly locate: Locate;
  readonly files: readonly string[];
  /** False where a file or an entry could not be read, so that a name that is nowhere may well be in it. */
  readonly isWhole: boolean;
  /** `places.yaml` and `collections.yaml`, not yet understood; null where there is none. */
  readonly beside?: { readonly places: YamlFile | null; readonly collections: YamlFile | null };
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
  const names = yamlNames(listed.names).filter((name) => !BESIDE.includes(name));
  const files = await Promise.all(names.map((name) => readYaml(root, `${folder}/${name}`, cache)));
  return parseTaxonomy(version, files, cache.kept, readCodeLists(root));
}

/** Files that say something else than what the concepts are, read when it is known which places there are. */
const [PLACES_FILE, COLLECTIONS_FILE] = ["places.yaml", "collections.yaml"] as const;
const BESIDE: readonly string[] = [PLACES_FILE, COLLECTIONS_FILE];

/** A taxonomy with the files of its folder that do not describe concepts. */
export async function withFilesBeside(root: string, loaded: LoadedTaxonomy, cache: ParseCache): Promise<LoadedTaxonomy> {
  const folder = `taxonomy/${loaded.taxonomy.version}`;
  const read = (name: string): Promise<YamlFile> | null =>
    isThere(join(root, folder, name)) ? readYaml(root, `${folder}/${name}`, cache) : null;
  const [places, collections] = await Promise.all([read(PLACES_FILE), read(COLLECTIONS_FILE)]);
  const present = [places, collections].filter((file) => file !== null);
  if (present.length === 0) return loaded;
  const located = new Map(present.map((file) => [file.file, file]));
  const locate: Locate = (origin) => located.get(origin.file)?.spanOf(origin.path) ?? loaded.locate(origin);
  const files = [...new Set([...loaded.files, ...located.keys()])].sort(byCodePoint);
  return { ...loaded, beside: { places, collections }, locate, files };
}

/** Typed concepts and words from files that have been read; checks what only shows when all are together. `lists` say what follows from codes. */
export function parseTaxonomy(version: string, files: readonly YamlFile[], kept?: Kept, lists: CodeLists | null = null): LoadedTaxonomy {
  const parts = files.map((file) => keep(kept, `taxonomy ${file.file}`, [file], () => partOf(file)));
  return keep(kept, "taxonomy", [version, ...files], () => {
    const isWhole = parts.every((part) => part.isWhole);
    const [concepts, issues] = [parts.flatMap((part) => part.concepts), parts.flatMap((part) => part.issues)];
    const schemes = parts.flatMap((part) => part.schemes).sort((a, b) => byCodePoint(a.id, b.id));
    const raw = parts.flatMap((part) => part.words ?? []);
    return finish(
      version,
      concepts,
      keep(kept, "words", raw, () => wordsOf(raw)),
      issues,
      files,
      isWhole,
      kept,
      lists,
      schemes,
    );
  });
}

/** What one file says; it does not depend on any other. */
interface Part {
  readonly concepts: readonly Concept[];
  readonly schemes: readonly NotationScheme[];
  readonly words: RawWords | undefined;
  readonly issues: readonly Issue[];
  readonly isWhole: boolean;
}

function partOf(file: YamlFile): Part {
  const issues: Issue[] = [];
  if (!file.isRead || file.value === null) return { concepts: [], schemes: [], words: undefined, issues, isWhole: file.isRead };
  const raw = taxonomyFile.read(file.value, [], fileReader(file, issues));
  const placed = raw?.concepts ?? [];
  for (const { entry, path } of placed) reportLabels(entry, path, fileReader(file, issues));
  return {
    concepts: placed.flatMap((one) => (one.entry.id === undefined ? [] : conceptsOf(one.entry.id, one, file.file))),
    schemes: (raw?.schemes ?? []).flatMap((one) => schemeOf(one, file.file) ?? []),
    words: raw?.words,
    issues,
    isWhole: raw !== undefined && placed.every(({ entry }) => entry.id !== undefined),
  };
}

function finish(
  version: string,
  read: readonly Concept[],
  words: LinkWords,
  issues: readonly Issue[],
  files: readonly YamlFile[],
  isWhole: boolean,
  kept?: Kept,
  lists: CodeLists | null = null,
  schemes: readonly NotationScheme[] = [],
): LoadedTaxonomy {
  const locate = locateIn(files);
  const { concepts: apart, issues: twins } = withoutTwins(read, locate);
  const { concepts, issues: unclear } = withBroaderIds(apart, locate);
  const entries = concepts.filter(({ wordOf }) => wordOf === null);
  const hasTwins = (kept === undefined || !uniqueLabels(kept).areUnique(concepts)) && haveTwins(concepts);
  const found = [
    ...issues,
    ...twins,
    ...unclear,
    ...(hasTwins ? labelIssues(concepts, locate) : []),
    ...(kept !== undefined && uniqueNotations(kept).areUnique(entries) ? [] : notationIssues(entries, locate)),
    ...(lists === null ? [] : listedNotationIssues(entries, lists, locate)),
    ...schemeIssues(entries, schemes, locate),
    ...broaderCycles(entries, locate),
  ];
  if (isWhole) addAll(found, broaderReferences(entries, locate, concepts));
  const withCodes = lists === null ? concepts : withCodeLines(concepts, lists);
  const named = hasTwins ? withSharedLabels(withCodes) : withCodes;
  const sorted = [...named].sort((a, b) => byCodePoint(a.id, b.id));
  const taxonomy = {
    version,
    hash: taxonomyHash(sorted, words),
    concepts: sorted,
    words,
    ordinary: ORDINARY,
    ...(schemes.length === 0 ? {} : { schemes }),
  };
  return { taxonomy, issues: withYamlIssues(files, found), locate, files: files.map((file) => file.file), isWhole };
}

/** A concept may have one label in both languages; where it repeats itself otherwise, its keys count as taken twice. */
function uniqueLabels(kept: Kept): UniqueKeys {
  return kept.once("unique labels", [], () => {
    return new UniqueKeys((concept) => {
      const keys = keyedLabelsOf(concept).map(({ key }) => key);
      const own = new Set(keys);
      return own.size === keys.length || labelIssues([concept], locateIn([])).length > 0 ? keys : [...own];
    });
  });
}

function uniqueNotations(kept: Kept): UniqueKeys {
  return kept.once("unique notations", [], () => {
    return new UniqueKeys(({ notation }) =>
      Object.entries(notation).flatMap(([scheme, codes]) => codes.map((code) => `${scheme} ${code}`)),
    );
  });
}

/** A concept with its product words, each of which stands for a narrower concept; sorted by id. */
function conceptsOf(id: string, placed: Placed<RawConcept>, file: string): readonly Concept[] {
  const concept = conceptOf(id, placed, file);
  return [concept, ...productWords(concept, placed.entry.includes ?? [])];
}

const WORD_LISTS = [
  "heads",
  "tails",
  "machineTails",
  "machines",
  "connectors",
  "generic",
  "activities",
  "closers",
  "attributives",
  "asides",
  "endings",
  "families",
  "ordinary",
  "forms",
  "nameTails",
  "districtTails",
  "placeGroups",
] as const satisfies readonly (keyof LinkWords)[];

const NO_WORDS: LinkWords = wordsOf([]);

function wordsOf(files: readonly RawWords[]): LinkWords {
  const all = (key: keyof LinkWords): readonly string[] => [...new Set(files.flatMap((words) => words[key] ?? []))];
  return Object.fromEntries(WORD_LISTS.map((key) => [key, all(key)])) as unknown as LinkWords;
}
