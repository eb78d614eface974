import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import { addAll } from "../../model/add-all.ts";
import type { Path } from "../../model/plain-value.ts";
import type { KeyOrder } from "./key-order.ts";
import { machineKey } from "./schema-at.ts";
import { keyText, yamlTree } from "./yaml-edit.ts";
import { inlineText, inOrder } from "./yaml-inline.ts";
import { collapsed, isBlank, keptEnd, type Line, moved } from "./yaml-lines.ts";

/**
 * A text in its canonical layout: keys in order, two spaces a level, one space behind colons and commas, at most one blank line, no
 * blanks at line ends. Every comment stays beside what it stands above or behind; texts over several lines stay as they are. null
 * where the text cannot be parsed or holds what cannot be laid out.
 */
export function layOut(written: string, orderAt: KeyOrder): string | null {
  const text = `${written.replace(/^\ufeff/, "").replaceAll("\r\n", "\n")}\n`.replace(/\n\n$/, "\n");
  const root = yamlTree(text);
  if (root === null || (isScalar(root) && root.range[0] === root.range[1])) return null;
  if (!isBlock(root)) return null;
  const layout = new Layout(text, orderAt);
  const lines = layout.block(root, 0, layout.lineCount, 0, []);
  return lines === null ? null : `${collapsed(lines).join("\n")}\n`;
}

/** A value on the line below its key is taken up to it where the line is then no longer than this. */
const WIDE = 120;

type Block = Extract<ParsedNode, { readonly items: readonly unknown[] }>;

function isBlock(node: ParsedNode | null): node is Block {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

class Layout {
  readonly #text: string;
  readonly #orderAt: KeyOrder;
  readonly #starts: readonly number[];

  constructor(text: string, orderAt: KeyOrder) {
    this.#text = text;
    this.#orderAt = orderAt;
    this.#starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)].slice(0, -1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** A block that stands on the lines from `from` up to `to`, laid out at an indent. */
  block(node: Block, from: number, to: number, indent: number, path: Path): Line[] | null {
    return isMap(node) ? this.#mapping(node as never, from, to, indent, path) : this.#list(node as never, from, to, indent, path);
  }

  #mapping(node: { readonly items: readonly PairNode[] }, from: number, to: number, indent: number, path: Path): Line[] | null {
    const column = this.#column(node.items[0]?.key?.range[0] ?? 0);
    const starts = node.items.map(({ key }) => this.#line(key?.range[0] ?? 0));
    const chunks = this.#chunks(starts, this.#texts(node.items.map(({ value }) => value)), from, to, column);
    const order = this.#orderAt(path);
    const pairs: { readonly name: string; readonly leading: Line[]; readonly lines: Line[] }[] = [];
    for (const [at, { key, value }] of node.items.entries()) {
      const chunk = chunks.parts[at] as Chunk;
      if (key === null || !isScalar(key) || (at > 0 && starts[at] === starts[at - 1])) return null;
      const name = machineKey(keyText(key), order);
      const lines = this.#entry(this.#text.slice(key.range[0], key.range[1]), key.range[1], value, chunk, indent, [...path, name], column);
      if (lines === null) return null;
      pairs.push({ name, leading: this.#comments(chunk.from, chunk.start, indent), lines });
    }
    const isTop = path.length === 0;
    const head = isTop ? (pairs[0]?.leading ?? []) : [];
    const ordered = inOrder(
      pairs.map((pair, at) => (isTop && at === 0 ? { ...pair, leading: [] } : pair)),
      order,
    );
    return [...head, ...ordered.flatMap(({ leading, lines }) => [...leading, ...lines]), ...this.#comments(chunks.tail, to, indent)];
  }

  #list(node: { readonly items: readonly (ParsedNode | null)[] }, from: number, to: number, indent: number, path: Path): Line[] | null {
    const first = this.#firstContent(from, to);
    const column = this.#lineText(first).search(/\S/);
    const starts: number[] = [];
    for (const item of node.items) {
      let line = item === null ? -1 : this.#line(item.range[0]);
      while (line >= first && !this.#lineText(line).startsWith(`${" ".repeat(column)}-`)) line -= 1;
      if (line < first || line === starts.at(-1)) return null;
      starts.push(line);
    }
    const chunks = this.#chunks(starts, this.#texts(node.items), from, to, column);
    const lines: Line[] = [];
    for (const [at, item] of node.items.entries()) {
      const chunk = chunks.parts[at] as Chunk;
      addAll(lines, this.#comments(chunk.from, chunk.start, indent));
      const own = this.#item(item as ParsedNode, chunk, column, indent, [...path, at]);
      if (own === null) return null;
      addAll(lines, own);
    }
    return [...lines, ...this.#comments(chunks.tail, to, indent)];
  }

  #item(item: ParsedNode, chunk: Chunk, column: number, indent: number, path: Path): Line[] | null {
    const dash = `${" ".repeat(indent)}- `;
    if (!isBlock(item)) {
      const dashEnd = (this.#starts[chunk.start] ?? 0) + column + 1;
      return this.#value(dash.trimEnd(), dashEnd, item, chunk, indent, path, column);
    }
    const sameLine = this.#line(item.range[0]) === chunk.start;
    if (!sameLine && this.#lineText(chunk.start).trim() !== "-") return null;
    const inner = this.block(item, sameLine ? chunk.start : chunk.start + 1, chunk.to, indent + 2, path);
    if (inner === null) return null;
    const content = inner.findIndex(({ text }) => !/^\s*(?:#|$)/.test(text));
    const above = inner.slice(0, content).map((line) => (isBlank(line) ? line : { text: `${" ".repeat(indent)}${line.text.trim()}` }));
    return [...above, { text: `${dash}${(inner[content]?.text ?? "").trimStart()}` }, ...inner.slice(content + 1)];
  }

  /** `key: value`, with what stands behind it and below it. */
  #entry(key: string, keyEnd: number, value: ParsedNode | null, chunk: Chunk, indent: number, path: Path, column: number): Line[] | null {
    const colon = this.#text.indexOf(":", keyEnd);
    const head = `${" ".repeat(indent)}${key}:`;
    if (!isBlock(value)) return this.#value(head, colon + 1, value, chunk, indent, path, column);
    const behind = this.#text.slice(colon + 1, this.#lineEnd(chunk.start)).trim();
    const inner = this.block(value, chunk.start + 1, chunk.to, indent + 2, path);
    return inner === null ? null : [{ text: behind === "" ? head : `${head} ${behind}` }, ...inner];
  }

  /** A value that is no block, behind its key or dash, which stands in `column`, with the comment behind it and those below. */
  #value(head: string, from: number, value: ParsedNode | null, chunk: Chunk, indent: number, path: Path, column: number): Line[] | null {
    if (value === null || value.range[0] === value.range[1]) {
      const behind = this.#text.slice(from, this.#lineEnd(chunk.start)).trim();
      return [{ text: behind === "" ? head : `${head} ${behind}` }, ...this.#comments(chunk.start + 1, chunk.to, indent)];
    }
    const [start, end] = value.range;
    const [first, last] = [this.#line(start), this.#line(end - (this.#text[end - 1] === "\n" ? 1 : 0))];
    const between = this.#text.slice(from, start);
    const behind = this.#text.slice(end, this.#lineEnd(last)).trim();
    const below = this.#comments(last + 1, chunk.to, indent);
    if (first === last && !between.includes("#")) {
      const line = `${head} ${inlineText(value, this.#text, path, this.#orderAt)}${behind === "" ? "" : ` ${behind}`}`;
      if (first === chunk.start || line.length <= WIDE) return [{ text: line }, ...below];
    }
    // Over several lines: moved as a whole.
    const beside = this.#text
      .slice(from, this.#lineEnd(chunk.start))
      .replace(/^\s*(?=\S)/, " ")
      .trimEnd();
    const further = Array.from({ length: last - chunk.start }, (_, at) => this.#lineText(chunk.start + 1 + at));
    return [{ text: `${head}${beside}` }, ...moved(further, indent - column, value, this.#text, column), ...below];
  }

  /** Per value the line below the text that it ends with, if blank lines below a text belong to it; else 0. */
  #texts(values: readonly (ParsedNode | null)[]): readonly number[] {
    return values.map((value) => {
      const end = keptEnd(value, this.#text);
      return end === 0 ? 0 : this.#line(end - 1) + 1;
    });
  }

  /** Where each entry begins and ends, with the comments above it: those that are not indented beyond its column. */
  #chunks(
    starts: readonly number[],
    texts: readonly number[],
    from: number,
    to: number,
    column: number,
  ): { readonly parts: readonly Chunk[]; readonly tail: number } {
    const upFrom = (line: number, least: number): number => {
      let start = line;
      while (start > least && this.#isBeside(start - 1, column)) start -= 1;
      return start;
    };
    const least = (at: number): number => Math.max((starts[at] ?? from) + 1, texts[at] ?? 0);
    const begins = starts.map((start, at) => (at === 0 ? from : upFrom(start, least(at - 1))));
    const tail = upFrom(to, least(starts.length - 1));
    const parts = starts.map((start, at) => ({ from: begins[at] ?? start, start, to: begins[at + 1] ?? tail }));
    return { parts, tail };
  }

  /** A blank line, or a comment that does not belong to something further in. */
  #isBeside(line: number, column: number): boolean {
    const text = this.#lineText(line);
    const indent = text.search(/\S/);
    return indent === -1 || (text[indent] === "#" && indent <= column);
  }

  #comments(from: number, to: number, indent: number): Line[] {
    const lines: Line[] = [];
    for (let line = from; line < to; line += 1) {
      const text = this.#lineText(line).trim();
      lines.push({ text: text === "" ? "" : `${" ".repeat(indent)}${text}` });
    }
    return lines;
  }

  #firstContent(from: number, to: number): number {
    for (let line = from; line < to; line += 1) if (!/^\s*(?:#|$)/.test(this.#lineText(line))) return line;
    return from;
  }

  #line(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #column(offset: number): number {
    return offset - (this.#starts[this.#line(offset)] ?? 0);
  }

  #lineEnd(line: number): number {
    return (this.#starts[line + 1] ?? this.#text.length) - 1;
  }

  #lineText(line: number): string {
    return this.#text.slice(this.#starts[line] ?? 0, this.#lineEnd(line));
  }
}

interface PairNode {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

/** Lines of an entry: comments above it from `from`, the entry itself from `start`, up to `to`. */
interface Chunk {
  readonly from: number;
  readonly start: number;
  readonly to: number;
}
