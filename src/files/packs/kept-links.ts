import { createHash } from "node:crypto";
import { type LinkMemory, rememberLinks } from "../../knowledge/link/link-memory.ts";
import type { LinkedName } from "../../model/link.ts";
import type { Taxonomy } from "../../model/taxonomy.ts";
import type { PackCache } from "../yaml/yaml-file.ts";
import { packed } from "./pack.ts";
import { type PackedMap, packedMapBytes, packedMapOf } from "./packed-map.ts";

/** Links that are kept of one taxonomy; a larger list of names is linked anew by every run. */
const MOST_LINKS = 20_000;

/** Links of names by an earlier run, read when the first name is linked; new ones are written when the command is done. */
class LinkBook implements LinkMemory {
  readonly #key: string;
  readonly #packs: PackCache;
  readonly #added = new Map<string, LinkedName>();
  #kept: PackedMap | null | undefined;

  constructor(key: string, packs: PackCache) {
    this.#key = key;
    this.#packs = packs;
  }

  get(key: string): LinkedName | undefined {
    const added = this.#added.get(key);
    if (added !== undefined) return added;
    const text = this.#book?.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as LinkedName);
  }

  set(key: string, link: LinkedName): void {
    if (this.#added.size + (this.#book?.size ?? 0) < MOST_LINKS) this.#added.set(key, link);
  }

  save(): void {
    if (this.#added.size === 0) return;
    const added = [...this.#added].map(([key, link]) => [key, JSON.stringify(link)] as const);
    const { slots, ends, texts } = packedMapBytes([...(this.#book?.entries() ?? []), ...added]);
    this.#packs.set(
      this.#key,
      packed(
        new Map([
          ["slots", slots],
          ["ends", ends],
          ["texts", texts],
        ]),
      ),
    );
    this.#added.clear();
    this.#kept = undefined;
  }

  get #book(): PackedMap | null {
    if (this.#kept === undefined) {
      const pack = this.#packs.get(this.#key);
      const [slots, ends, texts] = ["slots", "ends", "texts"].map((name) => pack?.bytes(name));
      this.#kept = slots && ends && texts ? packedMapOf({ slots, ends, texts }) : null;
    }
    return this.#kept;
  }
}

const BOOKS = new Map<string, LinkBook>();

/** Keeps links of names under a taxonomy that was read from files with this key. */
export function keepLinks(taxonomy: Taxonomy, ofTaxonomy: string, packs: PackCache): void {
  const key = createHash("sha256").update(`links ${ofTaxonomy}`).digest("hex");
  const book = BOOKS.get(key) ?? new LinkBook(key, packs);
  BOOKS.set(key, book);
  rememberLinks(taxonomy, book);
}

/** Writes the links that a command has made. */
export function saveLinks(): void {
  for (const book of BOOKS.values()) book.save();
}
