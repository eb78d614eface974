import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { Path } from "../../model/plain-value.ts";
import type { KeyOrder } from "./key-order.ts";
import { behind, endOfLine, inEmpty, keyText, lastContent, nodeAt, type Splice, scalarText, yamlTree } from "./yaml-edit.ts";
import { plainValue } from "./yaml-scalar.ts";

/** What is between the brackets of a text, of a list or of a mapping, is made here; people's own bytes are only moved apart. */
interface Pairs {
  readonly items: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[];
  readonly flow?: boolean;
}

/**
 * The edit that puts one more text under a path of keys: behind the last item of a list, beside a single text (which becomes a list),
 * or under a key that is made where `orderAt` wants it. null where that place holds something else.
 */
export function addText(text: string, path: Path, value: string, orderAt: KeyOrder): Splice | null {
  const root = yamlTree(text);
  let depth = path.length;
  while (depth > 0 && nodeAt(root, path.slice(0, depth)) === null) depth -= 1;
  const node = nodeAt(root, path.slice(0, depth));
  const item = scalarText(value, "", true);
  if (depth < path.length) {
    const [key, ...deeper] = path.slice(depth).map(String);
    if (key === undefined || !isMap(node)) return null;
    const written = deeper.reduceRight((inner, name) => `{${name}: ${inner}}`, `[${item}]`);
    return addPair(text, node as unknown as Pairs, key, written, orderAt(path.slice(0, depth)));
  }
  if (isSeq(node)) return addItem(text, node.items as readonly ParsedNode[], node.flow === true, node.range, item);
  if (!isScalar(node)) return null;
  const [from, to] = node.range;
  if (text.slice(from, to).includes("\n")) return null;
  if (from === to) return { from, to, text: inEmpty(text, from, `[${item}]`) };
  if (node.type === "PLAIN" && plainValue(text.slice(from, to)) === null) return { from, to, text: `[${item}]` };
  // Between brackets a comma or a bracket in a text without quotes would tell two texts apart.
  const own = node.type === "PLAIN" && /[,[\]{}]/.test(text.slice(from, to)) ? JSON.stringify(String(node.value)) : text.slice(from, to);
  return { from, to, text: `[${own}, ${item}]` };
}

/** The edit that adds a key with a text to the outermost mapping, where `order` wants it; null where there is no mapping. */
export function addKeyInOrder(text: string, key: string, value: string, order: readonly string[]): Splice | null {
  const root = yamlTree(text);
  return isMap(root) ? addPair(text, root as unknown as Pairs, key, scalarText(value, "", false), order) : null;
}

/** The edit that adds an entry, whose lines begin in its own first column, behind the last of a list of blocks; null where there is no such list. */
export function addEntry(text: string, path: Path, entry: string): Splice | null {
  const node = nodeAt(yamlTree(text), path);
  if (!isSeq(node) || node.flow === true || node.items.length === 0) return null;
  return addItem(text, node.items as readonly ParsedNode[], false, node.range, entry);
}

/** The edit that takes the text, or list item, under a path away, with its key where nothing else stands there; null where it cannot be. */
export function takeAway(text: string, path: Path): Splice | null {
  const root = yamlTree(text);
  const step = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  if (step === undefined || nodeAt(root, path) === null) return null;
  if (isSeq(parent) && typeof step === "number") {
    if (parent.items.length === 1) return takeAway(text, path.slice(0, -1));
    const items = parent.items as readonly ParsedNode[];
    return parent.flow === true ? cutFlow(items.map(rangeOf), step) : cutLines(text, items[step] as ParsedNode);
  }
  if (!isMap(parent)) return null;
  const { items, flow } = parent as unknown as Pairs;
  if (items.length === 1) return takeAway(text, path.slice(0, -1));
  const at = items.findIndex(({ key }) => keyText(key) === step);
  const pair = items[at];
  if (pair === undefined) return null;
  const ranges = items.map(({ key, value }): Range => [key.range[0], value?.range[1] ?? key.range[1]]);
  return flow === true ? cutFlow(ranges, at) : cutLines(text, pair.key, pair.value ?? pair.key);
}

/** The edit that puts other lines in the place of an entry of a list; null where a comment of the entry would be lost. */
export function putInPlaceOf(text: string, path: Path, lines: (indent: string) => string): Splice | null {
  const node = nodeAt(yamlTree(text), path);
  if (node === null || !isSeq(nodeAt(yamlTree(text), path.slice(0, -1)))) return null;
  const cut = cutLines(text, node);
  if (cut === null) return null;
  const indent = /^ */.exec(text.slice(cut.from))?.[0] ?? "";
  return { ...cut, text: `${lines(indent)}\n` };
}

type Range = readonly [from: number, to: number];

function rangeOf(node: ParsedNode): Range {
  return [node.range[0], node.range[1]];
}

function addItem(text: string, items: readonly ParsedNode[], isFlow: boolean, [from, to]: readonly number[], item: string): Splice | null {
  const last = items.at(-1);
  if (isFlow) {
    const end = last === undefined ? (to ?? 0) - 1 : last.range[1];
    return { from: end, to: end, text: last === undefined ? item : `, ${item}` };
  }
  if (last === undefined) return null;
  const first = text.slice(text.lastIndexOf("\n", (from ?? 0) - 1) + 1);
  const indent = /^ */.exec(first)?.[0] ?? "";
  return first.slice(indent.length).startsWith("-") ? behind(text, last, `${indent}- ${item.replaceAll("\n", `\n${indent}  `)}`) : null;
}

function addPair(text: string, { items, flow }: Pairs, key: string, value: string, order: readonly string[]): Splice | null {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const before = items.findLast((pair) => rank(keyText(pair.key)) <= rank(key));
  const pair = `${key}: ${value}`;
  if (flow === true) {
    const first = items[0];
    if (first === undefined) return null;
    if (before === undefined) return { from: first.key.range[0], to: first.key.range[0], text: `${pair}, ` };
    const end = (before.value ?? before.key).range[1];
    return { from: end, to: end, text: `, ${pair}` };
  }
  if (before === undefined) return null;
  const start = before.key.range[0];
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  return behind(text, before.value ?? before.key, `${" ".repeat(column)}${pair}`);
}

function cutFlow(ranges: readonly Range[], at: number): Splice | null {
  const [own, next, previous] = [ranges[at], ranges[at + 1], ranges[at - 1]];
  if (own === undefined) return null;
  if (next !== undefined) return { from: own[0], to: next[0], text: "" };
  return previous === undefined ? null : { from: previous[1], to: own[1], text: "" };
}

/** Whole lines, where nothing but the node, its dash and its key stands on them: no comment, and no other entry. */
function cutLines(text: string, first: ParsedNode, last: ParsedNode = first): Splice | null {
  const from = text.lastIndexOf("\n", first.range[0] - 1) + 1;
  const content = lastContent(text, last.range[1]);
  const end = endOfLine(text, content);
  const own = text.slice(first.range[0], content);
  const isAlone = /^ *(?:- +)?$/.test(text.slice(from, first.range[0])) && text.slice(content, end).trim() === "";
  if (!isAlone || (own.includes("\n") && /(?:^|\s)#/.test(own))) return null;
  // The first key of an entry stands behind its dash: without it the entry would fall apart.
  if (first !== last && text.slice(from, first.range[0]).includes("-")) return null;
  return { from, to: text[end] === "\n" ? end + 1 : end, text: "" };
}
