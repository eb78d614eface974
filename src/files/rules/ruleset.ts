import { addAll } from "../../model/add-all.ts";
import type { Data } from "../../model/data.ts";
import type { FactSpec } from "../../model/fact.ts";
import { byCodePoint } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { nearestOfFile } from "../../model/nearest.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Ruleset } from "../../model/rules.ts";
import type { Locate, Span } from "../../model/span.ts";
import { removalReferences, ruleReferences } from "../../rules/check.ts";
import { rulesetHash } from "../../rules/hash.ts";
import { casesNaming, type Entries, extendEntries, mergeCountsAs, mergePlaces, NO_ENTRIES } from "../../rules/merge.ts";
import { dataReferences } from "../data/data-references.ts";
import { placeResolver } from "../data/place-resolver.ts";
import { type Kept, keep } from "../kept.ts";
import { readGazetteerTables } from "../places/gazetteer-tables.ts";
import { PlaceIndex } from "../places/place-index.ts";
import { ConceptNames } from "../taxonomy/concept-names.ts";
import { ConceptResolver } from "../taxonomy/concept-resolver.ts";
import type { LoadedTaxonomy } from "../taxonomy/taxonomy.ts";
import { locateIn } from "../yaml/locate.ts";
import { type ParseCache, withYamlIssues, type YamlFile } from "../yaml/yaml-file.ts";
import { placeIssues } from "./place-checks.ts";
import { sealIssues } from "./seal-issues.ts";
import { readVersionChain, taxonomyOf, type VersionChain } from "./version-chain.ts";
import { parseVersionEntries, type VersionEntries } from "./version-entries.ts";

export interface LoadedRuleset {
  /** null where there is no such version. */
  readonly ruleset: Ruleset | null;
  readonly issues: readonly Issue[];
  readonly locate: Locate;
  readonly files: readonly string[];
}

/** What a ruleset is read against. Without `data`, cities are named by code, and units and belts are not looked up. */
export interface RulesetNeeds {
  readonly taxonomy: LoadedTaxonomy;
  readonly catalogue: readonly FactSpec[];
  readonly data?: Pick<Data, "places"> & Partial<Pick<Data, "units" | "belts">>;
}

/** Reads one version of the rules with all that it extends; `askedAt` is the line that asks for it. */
export async function loadRuleset(
  root: string,
  version: string,
  needs: RulesetNeeds,
  cache: ParseCache,
  askedAt?: Span,
): Promise<LoadedRuleset> {
  return finishRuleset(root, version, await readVersionChain(root, version, needs.catalogue, cache, askedAt), needs, cache);
}

/** The same from a chain of versions that has been read. */
export async function finishRuleset(
  root: string,
  version: string,
  chain: VersionChain,
  needs: RulesetNeeds,
  cache: ParseCache,
): Promise<LoadedRuleset> {
  const index = needs.data === undefined ? null : new PlaceIndex(needs.data.places, () => readGazetteerTables(root));
  const parsed = parseRuleset(version, chain, needs, index, cache.kept);
  if (parsed.ruleset === null) return parsed;
  const parse = (part: VersionChain): Ruleset | null => parseRuleset(part.folders.at(-1)?.version ?? version, part, needs, index).ruleset;
  const released = await sealIssues(root, { ruleset: parsed.ruleset, chain, taxonomy: needs.taxonomy, parse }, cache);
  // A slip in a released file, or in the taxonomy that it names, is one mistake: mended, the content is again what was released.
  const slipped = [...parsed.issues, ...needs.taxonomy.issues].some((each) => each.severity === "error");
  return { ...parsed, issues: [...parsed.issues, ...released.filter((each) => !slipped || each.code !== "released-edited")] };
}

/** The version that comes last in the chain, typed and checked, with what it extends merged in. */
function parseRuleset(version: string, chain: VersionChain, needs: RulesetNeeds, index: PlaceIndex | null, kept?: Kept): LoadedRuleset {
  const files = new Map(
    chain.folders.flatMap((folder) => [folder.headerFile, ...folder.files.map(({ file }) => file)]).map((file) => [file.file, file]),
  );
  const locate = locateIn(files.values());
  const spanOf = (file: string, path: Path): Span => locate({ file, path });
  const { taxonomy, catalogue } = needs;
  const names = keep(kept, "concept names", [taxonomy.taxonomy], () => new ConceptNames(taxonomy.taxonomy));
  const concepts = new ConceptResolver(taxonomy, names);
  const issues: Issue[] = [...chain.issues];
  const nearest = nearestOfFile();
  const context = {
    facts: new Map(catalogue.map((fact) => [fact.id as string, fact])),
    place: placeResolver(index),
    concepts,
    spanOf,
    madeOf: [catalogue, needs.data?.places],
  };
  let entries: Entries = NO_ENTRIES;
  const known = new Set<string>();
  const rules = new Set<string>();
  let isWhole = chain.issues.every((one) => one.code !== "version-missing" && one.code !== "extends-cycle");
  for (const folder of chain.folders) {
    const own: VersionEntries = parseVersionEntries(folder, context, kept);
    addAll(issues, own.issues);
    isWhole &&= own.isWhole;
    if (isWhole) addAll(issues, removalReferences(own.removed, known, locate, nearest));
    const removed = new Set(own.removed.map(({ id }) => id));
    const naming = casesNaming(entries, removed, own.entries);
    for (const { id, origin } of own.removed) {
      const cases = naming.get(id);
      if (cases !== undefined) issues.push(issue("cases-without-rule", locate(origin), { rule: id, cases }, "warning"));
    }
    entries = extendEntries(entries, removed, own.entries);
    for (const id of removed) for (const ids of [known, rules]) ids.delete(id);
    for (const id of own.ids) known.add(id);
    for (const id of own.ruleIds) rules.add(id);
  }
  addAll(issues, concepts.issues());
  const ruleset = rulesetOf(version, chain, entries, kept);
  if (ruleset !== null && isWhole) addAll(issues, ruleReferences(ruleset.rules, ruleset.cases, rules, locate, nearest));
  // Without its data a workspace has no groups of places: what a version says of them cannot be checked.
  if (ruleset !== null && isWhole && needs.data !== undefined) {
    const declaring = chain.folders.findLast(({ header }) => header.closeness !== undefined)?.headerFile;
    const closenessAt = (at: number): Span => (declaring ?? ([...files.values()][0] as YamlFile)).spanOf(["closeness", at]);
    addAll(issues, placeIssues(ruleset, taxonomy.taxonomy.placeGroups, closenessAt, locate));
  }
  if (ruleset !== null && needs.data !== undefined) addAll(issues, dataReferences(ruleset, needs.data, locate, nearest));
  return { ruleset, issues: withYamlIssues([...files.values()], issues), locate, files: [...files.keys()] };
}

function rulesetOf(version: string, chain: VersionChain, entries: Entries, kept?: Kept): Ruleset | null {
  const { folders } = chain;
  const last = folders.at(-1);
  if (last === undefined || last.version !== version) return null;
  const { header, headerFile } = last;
  const sorted = <T extends { readonly id: string }>(name: string, own: ReadonlyMap<string, T>): readonly T[] => {
    const entries = [...own.values()];
    return keep(kept, name, entries, () => byId(entries));
  };
  const content = {
    version,
    title: header.title ?? { zh: version, en: version },
    status: header.status ?? ("draft" as const),
    date: header.date ?? "",
    taxonomyVersion: taxonomyOf(chain).version ?? "",
    extends: header.extends ?? null,
    countsAs: mergeCountsAs(folders.map((folder) => folder.header)),
    ...mergePlaces(folders.map((folder) => folder.header)),
    rules: sorted("rules", entries.rules),
    declarations: sorted("declarations", entries.declarations),
    exceptions: sorted("exceptions", entries.exceptions),
    cases: sorted("cases", entries.cases),
    origin: { file: headerFile.file, path: [] },
  };
  return { ...content, hash: rulesetHash(content) };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => byCodePoint(a.id, b.id));
}
