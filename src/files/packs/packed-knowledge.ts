import type { TablePaths } from "../data/data.ts";
import type { LoadedRuleset } from "../rules/ruleset.ts";
import { listVersions } from "../rules/versions.ts";
import type { LoadedTaxonomy } from "../taxonomy/taxonomy.ts";
import { type PackCache, type ParseCache, readYaml } from "../yaml/yaml-file.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { keepLinks } from "./kept-links.ts";
import { rulesetInPack, rulesetInputs, rulesetSections } from "./kept-ruleset.ts";
import { taxonomyInPack, taxonomyInputs, taxonomySections } from "./kept-taxonomy.ts";
import { packed } from "./pack.ts";
import { PROGRAM_BUILD } from "./program-build.ts";

/** A version of the rules with the taxonomy that it reads. */
interface Knowledge {
  readonly taxonomy: LoadedTaxonomy;
  readonly ruleset: LoadedRuleset;
}

interface KeptTaxonomy {
  readonly loaded: LoadedTaxonomy;
  readonly key: string;
}

/**
 * Rules and taxonomies of a workspace as they were read and checked by an earlier run of this very build, under the hash of every file
 * that they were read from. Only what has no error is kept. Whatever is wrong with a pack, the files are read as if there was none.
 */
export class PackedKnowledge {
  readonly #root: string;
  readonly #tables: TablePaths;
  readonly #cache: ParseCache;
  readonly #packs: PackCache;
  readonly #build: string;
  readonly #taxonomies = new Map<string, KeptTaxonomy | null>();
  /** The keys of versions that were looked for: what is kept under one must not have changed in the meantime. */
  readonly #keys = new Map<string, string>();

  constructor(root: string, tables: TablePaths, cache: ParseCache, packs: PackCache, build: string) {
    this.#root = root;
    this.#tables = tables;
    this.#cache = cache;
    this.#packs = packs;
    this.#build = build;
  }

  /** null if there is no pack of this version. */
  find(version: string): Knowledge | null {
    const inputs = this.#rulesetInputs(version);
    const key = inputs.key();
    if (key === null) return null;
    this.#keys.set(version, key);
    const pack = this.#packs.get(key);
    return pack && attempt(() => rulesetInPack(pack, inputs, (taxonomy) => this.#taxonomy(taxonomy)));
  }

  /** Keeps what was read, if it has no error. */
  async keep(version: string, { taxonomy, ruleset: loaded }: Knowledge): Promise<void> {
    const { ruleset } = loaded;
    const key = this.#keys.get(version);
    const hasErrors = [...taxonomy.issues, ...loaded.issues].some(({ severity }) => severity === "error");
    if (ruleset === null || key === undefined || hasErrors || !taxonomy.isWhole) return;
    const ofTaxonomy = taxonomyInputs(this.#root, taxonomy.taxonomy.version, this.#build).key();
    const [taxonomyFiles, files] = await Promise.all([this.#files(taxonomy), this.#files(loaded)]);
    // A file that was changed while it was read is read again by the next run.
    if (ofTaxonomy === null || this.#rulesetInputs(version).key() !== key) return;
    keepLinks(taxonomy.taxonomy, ofTaxonomy, this.#packs);
    if (this.#packs.get(ofTaxonomy) === null) this.#packs.set(ofTaxonomy, packed(taxonomySections(taxonomy, taxonomyFiles)));
    this.#packs.set(key, packed(rulesetSections(loaded, ruleset, taxonomy, ofTaxonomy, files)));
  }

  #files({ files }: Pick<LoadedTaxonomy, "files">) {
    return Promise.all(files.map((file) => readYaml(this.#root, file, this.#cache)));
  }

  #rulesetInputs(version: string): Fingerprint {
    return rulesetInputs(this.#root, version, this.#tables, this.#build);
  }

  #taxonomy(version: string): KeptTaxonomy | null {
    const known = this.#taxonomies.get(version);
    if (known !== undefined) return known;
    const found = this.#taxonomyInPack(version);
    this.#taxonomies.set(version, found);
    return found;
  }

  #taxonomyInPack(version: string): KeptTaxonomy | null {
    if (!listVersions(this.#root, "taxonomy").includes(version)) return null;
    const inputs = taxonomyInputs(this.#root, version, this.#build);
    const key = inputs.key();
    const pack = key === null ? null : this.#packs.get(key);
    const loaded = pack && attempt(() => taxonomyInPack(pack, inputs));
    if (loaded === null || key === null) return null;
    keepLinks(loaded.taxonomy, key, this.#packs);
    return { loaded, key };
  }
}

/** The packs of a run; null if it keeps none. */
export function packedKnowledge(root: string, tables: TablePaths, cache: ParseCache): PackedKnowledge | null {
  const { packs } = cache;
  if (packs === undefined || PROGRAM_BUILD === null || cache.kept !== undefined) return null;
  return new PackedKnowledge(root, tables, cache, packs, PROGRAM_BUILD);
}

/** A pack of the right checksum with something else in it is as good as none. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
