import { dirname, join, resolve } from "node:path";
import { addAll } from "../model/add-all.ts";
import type { Data } from "../model/data.ts";
import type { FactSpec } from "../model/fact.ts";
import { byCodePoint } from "../model/ids.ts";
import { type Issue, issue } from "../model/issue.ts";
import { labelKey } from "../model/label-key.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { Ruleset } from "../model/rules.ts";
import type { Locate, Span } from "../model/span.ts";
import type { TableRemark } from "../model/table-remark.ts";
import { readsGroups } from "../rules/reads-groups.ts";
import { loadData, type TablePaths } from "./data/data.ts";
import { datasetOf } from "./data/dataset.ts";
import { withRowIds } from "./data/row-names.ts";
import { keep } from "./kept.ts";
import { packedKnowledge } from "./packs/packed-knowledge.ts";
import { readGazetteerTables } from "./places/gazetteer-tables.ts";
import { PlaceIndex } from "./places/place-index.ts";
import { listFolder } from "./read.ts";
import { finishRuleset, type LoadedRuleset } from "./rules/ruleset.ts";
import { readVersionChain, taxonomyOf } from "./rules/version-chain.ts";
import { listVersions } from "./rules/versions.ts";
import type { KnownPlaces } from "./taxonomy/open-group.ts";
import { hashedWithGroups, placedTaxonomy } from "./taxonomy/placed-taxonomy.ts";
import { type LoadedTaxonomy, loadTaxonomy, withFilesBeside } from "./taxonomy/taxonomy.ts";
import { locateIn } from "./yaml/locate.ts";
import { type ParseCache, readYaml } from "./yaml/yaml-file.ts";

const DATASET = "data/dataset.yaml";
const TOP_OF_RULES: Span = { file: "rules", line: 1, column: 1 };
const FOLDERS = ["rules", "taxonomy", "data"] as const;

/** The nearest folder upwards, `from` included, that holds rules, a taxonomy and data; null where none does. */
export function findWorkspace(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isWorkspace(folder)) return folder;
    if (folder === dirname(folder)) return null;
  }
}

export function isWorkspace(folder: string): boolean {
  return FOLDERS.every((name) => listFolder(join(folder, name)).kind === "read");
}

export interface WorkspaceChoice extends TablePaths {
  /** A version of the rules; by default the one that the dataset names, else the latest. */
  readonly rules?: string;
  /** Which version is the default: this one before the dataset's, */
  readonly preferred?: string;
  /** and this one, if it exists, where the dataset names none. */
  readonly otherwise?: string;
}

export interface LoadedWorkspace {
  /** null where something without which nothing can be judged is missing; the issues say what. */
  readonly input: Omit<MatchInput, "today"> | null;
  /** Sorted by file, line and column. Where one is an error, `input` is only good for looking at. */
  readonly issues: readonly Issue[];
  /** Mistakes in rows that were left out, as the choice says, and what was noticed of the tables. */
  readonly rejected: readonly Issue[];
  readonly remarks: readonly TableRemark[];
  readonly locate: Locate;
  /** YAML files that were read, by their paths in the workspace. */
  readonly files: readonly string[];
  readonly versions: readonly string[];
  /** The same data with another version of the rules. */
  other(version: string): Promise<LoadedWorkspace>;
}

/** Reads a workspace: data, one version of the rules, and the taxonomy that it asks for. Everything that is wrong is found at once. */
export async function loadWorkspace(
  root: string,
  choice: WorkspaceChoice,
  catalogue: readonly FactSpec[],
  cache: ParseCache,
): Promise<LoadedWorkspace> {
  const datasetYaml = await readYaml(root, DATASET, cache);
  const { dataset, issues: datasetIssues } = keep(cache.kept, "dataset", [datasetYaml], () => datasetOf(datasetYaml));
  const tables = dataset === null ? null : await loadData(root, choice, dataset, cache.kept);
  const versions = listVersions(root, "rules");
  const taxonomies = new Map<string, LoadedTaxonomy>();
  const packs = packedKnowledge(root, choice, cache);

  async function withRules(version: string, askedAt: Span): Promise<LoadedWorkspace> {
    const packed = tables === null ? null : packs?.find(version);
    if (packed) return withKnowledge(withPlaces(await withFilesBeside(root, packed.taxonomy, cache)), packed.ruleset);
    const issues: Issue[] = [...datasetIssues, ...(tables?.issues ?? [])];
    const chain = await readVersionChain(root, version, catalogue, cache, askedAt);
    const { version: taxonomyVersion, span } = taxonomyOf(chain);
    if (taxonomyVersion === null) return finish([...issues, ...chain.issues], null, locateIn([datasetYaml]), []);
    const taxonomy =
      taxonomies.get(taxonomyVersion) ??
      withPlaces(await withFilesBeside(root, await loadTaxonomy(root, taxonomyVersion, cache, span), cache));
    if (taxonomy.isWhole) taxonomies.set(taxonomyVersion, taxonomy);
    const needs = { taxonomy, catalogue, ...(tables === null ? {} : { data: lookedUp(tables.data, choice) }) };
    const ruleset = await finishRuleset(root, version, chain, needs, cache);
    if (tables !== null) await packs?.keep(version, { taxonomy, ruleset });
    return withKnowledge(taxonomy, ruleset);
  }

  function withKnowledge(taxonomy: LoadedTaxonomy, loaded: LoadedRuleset): LoadedWorkspace {
    const issues: Issue[] = [...datasetIssues, ...(tables?.issues ?? [])];
    addAll(issues, taxonomy.issues);
    addAll(issues, withoutEchoes(loaded.issues, taxonomy.issues));
    const { ruleset } = loaded;
    const seen = ruleset !== null && readsGroups(ruleset) ? hashedWithGroups(taxonomy.taxonomy) : taxonomy.taxonomy;
    const input = ruleset === null || tables === null ? null : { data: tables.data, taxonomy: seen, ruleset: byIds(ruleset, tables.data) };
    return finish(issues, input, locateIn([datasetYaml], [taxonomy, loaded]), [...taxonomy.files, ...loaded.files]);
  }

  function byIds(ruleset: Ruleset, data: Data): Ruleset {
    return keep(cache.kept, `row ids ${ruleset.version}`, [ruleset, data.units, data.belts], () => withRowIds(ruleset, data));
  }

  /** The taxonomy with its groups of places and collections, and what is wrong in them. */
  function withPlaces(loaded: LoadedTaxonomy): LoadedTaxonomy {
    const known = tables === null || tables.data.places.length === 0 ? null : knownPlaces(root, tables.data, cache.kept);
    const { taxonomy, issues } = placedTaxonomy(loaded, known, cache.kept);
    return taxonomy === loaded.taxonomy ? loaded : { ...loaded, taxonomy, issues: [...loaded.issues, ...issues] };
  }

  function finish(issues: readonly Issue[], input: LoadedWorkspace["input"], locate: Locate, files: readonly string[]): LoadedWorkspace {
    const other = (rules: string): Promise<LoadedWorkspace> => withRules(rules, TOP_OF_RULES);
    const { rejected = [], remarks = [] } = tables ?? {};
    return {
      input,
      issues: [...issues].sort(byPlace),
      rejected,
      remarks,
      locate,
      files: [DATASET, ...files].sort(byCodePoint),
      versions,
      other,
    };
  }

  const chosen = choice.rules ?? choice.preferred;
  const otherwise = versions.find((version) => version === choice.otherwise);
  const version = chosen ?? dataset?.ruleset ?? otherwise ?? versions.at(-1);
  if (version === undefined) {
    const missing = issue("file-missing", TOP_OF_RULES, { what: "rules" });
    return finish([...datasetIssues, ...(tables?.issues ?? []), missing], null, locateIn([datasetYaml]), []);
  }
  return withRules(version, chosen === undefined && dataset?.ruleset != null ? datasetYaml.spanOf(["ruleset"]) : TOP_OF_RULES);
}

/** The places that groups can name, with their counties. */
function knownPlaces(root: string, { places, countiesOf }: Data, kept: ParseCache["kept"]): KnownPlaces {
  const index = keep(kept, "place index of groups", [places], () => new PlaceIndex(places, () => readGazetteerTables(root)));
  return { index, places, countiesOf: countiesOf ?? (() => []) };
}

/** Units and belts that the user brought are other ones than those that exceptions and cases speak of. */
function lookedUp(data: Data, choice: TablePaths): Pick<Data, "places"> & Partial<Pick<Data, "units" | "belts">> {
  return {
    places: data.places,
    ...(choice.clusters === undefined ? { units: data.units } : {}),
    ...(choice.belts === undefined ? { belts: data.belts } : {}),
  };
}

/** A label that the taxonomy has twice is one mistake, however many declarations name it. */
function withoutEchoes(issues: readonly Issue[], ofTaxonomy: readonly Issue[]): readonly Issue[] {
  const twice = new Set(ofTaxonomy.flatMap((one) => (one.code === "duplicate-label" ? [labelKey(one.params.label)] : [])));
  return issues.filter((one) => one.code !== "ambiguous-label" || !twice.has(labelKey(one.params.label)));
}

function byPlace(a: Issue, b: Issue): number {
  return byCodePoint(a.span.file, b.span.file) || a.span.line - b.span.line || a.span.column - b.span.column || byCodePoint(a.code, b.code);
}
