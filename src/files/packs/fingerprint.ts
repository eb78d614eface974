import { createHash, type Hash } from "node:crypto";
import { join } from "node:path";
import { isThere, listFolder, MOST_TABLE_BYTES, readBytes } from "../read.ts";
import { yamlNames } from "../rules/versions.ts";

/** The hash of everything that something was computed from: named texts, and the bytes of files of a workspace. */
export class Fingerprint {
  readonly #root: string;
  readonly #hash: Hash = createHash("sha256");
  readonly #bytes = new Map<string, Uint8Array>();
  #isWhole = true;

  constructor(root: string, ...texts: readonly string[]) {
    this.#root = root;
    for (const text of texts) this.#add(text, Buffer.from(text));
  }

  /** A file by its path in the workspace; that it is missing counts too. `otherwise` is the full path of a file that stands in for it. */
  file(name: string, otherwise?: string): void {
    const own = join(this.#root, name);
    const path = otherwise === undefined || isThere(own) ? own : otherwise;
    if (!isThere(path)) this.#hash.update(`${name}\0missing\0`);
    else {
      const read = readBytes(path, MOST_TABLE_BYTES, name);
      if (read.kind === "refused") this.#isWhole = false;
      else {
        this.#bytes.set(name, read.bytes);
        this.#add(name, read.bytes);
      }
    }
  }

  /** The YAML files in a folder of the workspace, in their order; with `depth` 1 those in its folders too. */
  yamlIn(folder: string, depth: 0 | 1 = 0): void {
    const names = this.#names(folder);
    if (names === null) this.#isWhole = false;
    for (const name of names ?? []) {
      const path = `${folder}/${name}`;
      if (depth === 1 && this.#names(path) !== null) this.yamlIn(path);
      else if (yamlNames([name]).length > 0) this.file(path);
    }
  }

  /** null if it is no folder, or cannot be read. */
  #names(folder: string): readonly string[] | null {
    const listed = listFolder(join(this.#root, folder), folder);
    return listed.kind === "read" ? listed.names : null;
  }

  /** The bytes of the files that were read, by their paths in the workspace. */
  get read(): ReadonlyMap<string, Uint8Array> {
    return this.#bytes;
  }

  /** The key of what follows from all that was added; null if something could not be read. To be taken once. */
  key(): string | null {
    return this.#isWhole ? this.#hash.digest("hex") : null;
  }

  #add(name: string, bytes: Uint8Array): void {
    this.#hash.update(`${name}\0${bytes.length}\0`);
    this.#hash.update(bytes);
  }
}
