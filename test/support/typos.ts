import type { Seeded } from "./seeded-input.ts";

/** One typo in a file, and what a good message would say of it. */
export interface Typo {
  readonly kind: TypoKind;
  readonly file: string;
  readonly line: number;
  readonly written: string;
  readonly meant: string;
  readonly text: string;
}

export const TYPO_KINDS = ["key", "fact", "operator", "value", "id", "indent", "quote"] as const;
export type TypoKind = (typeof TYPO_KINDS)[number];

/** A word in a text in which a typo can be made. */
interface Site {
  readonly file: string;
  readonly offset: number;
  readonly word: string;
}

const VALUE_KEYS = "then|scope|status|expect|place|identical|subordinate|similar|none|industry|link\\.belt|industry\\.direction|as";
const REFERENCE_KEYS = "broader|upstream|downstream|wider|narrower|because|extends|taxonomy";
const OPERATOR = /(?<=\{)(is|in|not|notIn|atLeast|atMost|moreThan|lessThan)(?=: )/g;

/** Every place of every kind in these files at which a typo can be made. */
export function typoSites(files: ReadonlyMap<string, string>, facts: ReadonlySet<string>): Readonly<Record<TypoKind, readonly Site[]>> {
  const sites: Record<TypoKind, Site[]> = { key: [], fact: [], operator: [], value: [], id: [], indent: [], quote: [] };
  for (const [file, text] of files) {
    const add = (kind: TypoKind, offset: number, word: string): void => void sites[kind].push({ file, offset, word });
    let start = 0;
    for (const line of text.split("\n")) {
      if (!/^\s*(#|$)/.test(line)) sitesOfLine(line, start, facts, add);
      start += line.length + 1;
    }
  }
  return sites;
}

function sitesOfLine(
  line: string,
  start: number,
  facts: ReadonlySet<string>,
  add: (kind: TypoKind, offset: number, word: string) => void,
): void {
  const bare = line.replace(/"[^"]*"/g, (quoted) => " ".repeat(quoted.length));
  for (const { index, 1: key } of bare.matchAll(/(?<=^\s*|- |\{|, )([A-Za-z][\w.-]*)(?=:(?: |$))/g)) {
    if (key === undefined || OPERATOR.test(`{${key}: `)) continue;
    OPERATOR.lastIndex = 0;
    add(facts.has(key) ? "fact" : "key", start + index, key);
  }
  for (const { index, 1: word } of bare.matchAll(OPERATOR)) add("operator", start + index, word ?? "");
  for (const { index, 1: word } of bare.matchAll(new RegExp(`(?<=\\b(?:${VALUE_KEYS}): )([a-z][a-z-]+)(?=[,}\\]]|$)`, "g")))
    add("value", start + index, word ?? "");
  for (const { index, 1: word } of bare.matchAll(new RegExp(`(?<=\\b(?:${REFERENCE_KEYS}): )([a-z][a-z0-9-]+)(?=[,}\\]]|$)`, "g")))
    add("id", start + index, word ?? "");
  if (/^ +\S/.test(line)) add("indent", start, "");
  for (const { index } of line.matchAll(/"/g)) add("quote", start + index, '"');
}

const NEIGHBOURS = "abcdefghijklmnopqrstuvwxyz";

/** A word with one typo: two letters swapped, or one left out, doubled or replaced. */
function misspelt(word: string, random: Seeded): string {
  const at = random.below(word.length);
  switch (random.below(4)) {
    case 0:
      return at + 1 < word.length ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) : `${word}${word.at(-1)}`;
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + word[at] + word.slice(at);
    default:
      return word.slice(0, at) + NEIGHBOURS[random.below(26)] + word.slice(at + 1);
  }
}

/** One typo of this kind, at a random place; `isWord` tells which words would be correct too and therefore are not typos. */
export function typo(
  kind: TypoKind,
  sites: readonly Site[],
  files: ReadonlyMap<string, string>,
  isWord: (word: string) => boolean,
  random: Seeded,
): Typo {
  for (;;) {
    const { file, offset, word } = random.pick(sites);
    const before = files.get(file) ?? "";
    const made = slipAt(kind, word, random);
    if (kind !== "indent" && kind !== "quote" && (made === word || made === "" || isWord(made))) continue;
    const cut = kind === "indent" && made === "" ? 1 : word.length;
    const text = before.slice(0, offset) + made + before.slice(offset + cut);
    return { kind, file, line: before.slice(0, offset).split("\n").length, written: made, meant: word, text };
  }
}

function slipAt(kind: TypoKind, word: string, random: Seeded): string {
  if (kind === "indent") return random.chance(0.5) ? " " : "";
  return kind === "quote" ? "" : misspelt(word, random);
}
