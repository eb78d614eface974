import { Composer, isMap, isScalar, isSeq, type ParsedNode, Parser } from "yaml";
import { wordsOfKey } from "../../facts/key-words.ts";
import type { Path } from "../../model/plain-value.ts";
import { keptEnd } from "./yaml-lines.ts";
import { plainValue, strayMark } from "./yaml-scalar.ts";

/** Bytes to put in place of others: a person's file is never written anew, only spliced. Offsets count UTF-16 units. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type ScalarValue = string | number | boolean;

export function spliced(text: string, { from, to, text: insert }: Splice): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** Texts of which the tree is kept: one edit looks at the text before and after it several times, and parsing is what takes time. */
const MOST_TREES = 4;
const trees = new Map<string, ParsedNode | null>();

/** The node tree of a text that parses without errors; null for any other, and for an empty one. */
export function yamlTree(text: string): ParsedNode | null {
  const known = trees.get(text);
  if (known !== undefined) return known;
  const tree = parsed(text);
  const [oldest] = trees.keys();
  if (trees.size >= MOST_TREES && oldest !== undefined) trees.delete(oldest);
  trees.set(text, tree);
  return tree;
}

function parsed(text: string): ParsedNode | null {
  const composer = new Composer({ schema: "failsafe", version: "1.2", merge: false, uniqueKeys: false, logLevel: "silent" });
  const [document, ...more] = [...composer.compose(new Parser().parse(text), true, text.length)];
  return document === undefined || more.length > 0 || document.errors.length > 0 ? null : document.contents;
}

/** The edit that puts a value in the place of the scalar under a path, as it was quoted; null where there is no scalar. */
export function setScalar(text: string, path: Path, value: ScalarValue): Splice | null {
  const node = nodeAt(yamlTree(text), path);
  if (!isScalar(node)) return null;
  const [from, to] = node.range;
  const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  const written = scalarText(
    value,
    node.type === "QUOTE_DOUBLE" ? '"' : node.type === "QUOTE_SINGLE" ? "'" : "",
    typeof path.at(-1) === "number",
  );
  if (from === to) return { from, to, text: inEmpty(text, from, written) };
  return { from, to, text: isBlock && text.slice(from, to).endsWith("\n") ? `${written}\n` : written };
}

/** A text for an empty place, apart from what stands before it and from a comment behind it. */
export function inEmpty(text: string, at: number, written: string): string {
  return `${/[\s[{,]/.test(text[at - 1] ?? " ") ? "" : " "}${written}${text[at] === "#" ? " " : ""}`;
}

/** The edit that adds a key with a scalar at the end of a mapping; null where there is no mapping, or it has the key. */
export function addKey(text: string, path: Path, key: string, value: ScalarValue): Splice | null {
  const node = nodeAt(yamlTree(text), path);
  if (!isMap(node) || nodeAt(node, [key]) !== null) return null;
  const pair = `${scalarText(key, "", false)}: ${scalarText(value, "", false)}`;
  if (node.flow === true) {
    const end = node.range[1] - 1;
    return { from: end, to: end, text: node.items.length === 0 ? pair : `, ${pair}` };
  }
  const first = node.items[0]?.key as ParsedNode;
  const start = text.lastIndexOf("\n", first.range[0] - 1) + 1;
  return behind(text, node, `${" ".repeat(first.range[0] - start)}${pair}`);
}

/** The edit that puts a line behind the last line of a block, and behind the comment that stands there. */
export function behind(text: string, block: ParsedNode, line: string): Splice {
  const kept = keptEnd(block, text);
  if (kept > 0) return { from: kept, to: kept, text: text[kept - 1] === "\n" ? `${line}\n` : `\n${line}` };
  const end = endOfLine(text, lastContent(text, block.range[1]));
  return { from: end, to: end, text: end === text.length ? `\n${line}\n` : `\n${line}` };
}

/** Behind the last character at or before an offset that is not blank: a block's range ends on the line below it. */
export function lastContent(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : text[end - 1] === "\r" ? end - 1 : end;
}

/** The node under the keys of a path, or null. */
export function nodeAt(root: ParsedNode | null, path: Path): ParsedNode | null {
  let node = root;
  for (const step of path) {
    if (isSeq(node) && typeof step === "number") node = (node.items[step] as ParsedNode | undefined) ?? null;
    else if (isMap(node)) node = valueUnder(node as unknown as Pairs, step);
    else return null;
  }
  return node;
}

interface Pairs {
  readonly items: readonly { readonly key: ParsedNode | null; readonly value: ParsedNode | null }[];
}

/** The value of a mapping under a key, or under a Chinese word for it. */
function valueUnder({ items }: Pairs, step: string | number): ParsedNode | null {
  const under = (name: string | number): Pairs["items"][number] | undefined => items.find(({ key }) => keyText(key) === name);
  const words = typeof step === "string" ? wordsOfKey(step) : [];
  return (under(step) ?? words.map(under).find((pair) => pair !== undefined))?.value ?? null;
}

export function keyText(key: ParsedNode | null): string {
  return isScalar(key) ? String(key.source ?? key.value ?? "") : "";
}

/** Letters, digits and a few marks that mean nothing to YAML; whatever else is in a text, it gets quotes. */
const PLAIN = /^[\p{L}\p{N}_./·—“”、（）](?:[\p{L}\p{N}_./%·—“”、（）() +-]*[\p{L}\p{N}_./%·—“”、（）()+])?$/u;

/** A value as YAML: in the quotes that are given, or without where that is safe. */
export function scalarText(value: ScalarValue, quote: "" | '"' | "'", isItem: boolean): string {
  if (typeof value !== "string") return String(value);
  const isPlain = PLAIN.test(value) && plainValue(value) === value && strayMark(value, isItem) === null;
  if (quote === "" && isPlain) return value;
  // Single quotes cannot hold control characters.
  if (quote === "'" && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}
