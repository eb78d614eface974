import { ipcSymbol } from "./ipc-symbol.ts";

/** An entry of the IPC Green Inventory, or a symbol of an older edition that stands for one. */
export interface GreenEntry {
  /** A class, a subclass, a group; a main group of an older edition without its slash (F24J2) stands for all its groups. */
  readonly ipc: string;
  readonly heading: string;
}

export type GreenAnswer =
  | { readonly kind: "green"; readonly heading: string }
  | { readonly kind: "not-green" }
  /** The text is no symbol of the classification. */
  | { readonly kind: "no-symbol" };

const BETWEEN_SYMBOLS = /[;；|,，、\n]+/u;
const WHOLE_MAIN_GROUP = /^[A-H]\d{2}[A-Z]\d{1,4}$/;

/**
 * Which heading of the inventory a category comes under: a group counts exactly, a subclass or class for everything in it, and the most
 * exact entry decides. A cell with several symbols comes under the first that is green.
 */
export class GreenInventory {
  readonly #headings = new Map<string, string>();

  constructor(entries: readonly GreenEntry[]) {
    for (const { ipc, heading } of entries) {
      const bare = ipc.replace(/\s+/gu, "");
      const key = WHOLE_MAIN_GROUP.test(bare) ? `${bare}/` : (ipcSymbol(bare)?.group ?? bare);
      if (!this.#headings.has(key)) this.#headings.set(key, heading);
    }
  }

  answer(category: string): GreenAnswer {
    let hasSymbol = false;
    for (const text of category.split(BETWEEN_SYMBOLS)) {
      const symbol = ipcSymbol(text);
      if (symbol === null) continue;
      hasSymbol = true;
      const { group, subclass, classCode } = symbol;
      const mainGroup = group?.slice(0, group.indexOf("/") + 1);
      for (const key of [group, mainGroup, subclass, classCode]) {
        const heading = key == null ? undefined : this.#headings.get(key);
        if (heading !== undefined) return { kind: "green", heading };
      }
    }
    return { kind: hasSymbol ? "not-green" : "no-symbol" };
  }
}
