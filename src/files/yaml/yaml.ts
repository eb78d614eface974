import { Composer, type CST, isMap, isScalar, isSeq, type ParsedNode, Parser } from "yaml";
import { controlCharacter } from "../../model/control-character.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Path, PlainValue } from "../../model/plain-value.ts";
import type { Span } from "../../model/span.ts";
import { fullWidthMends, withMends } from "./full-width.ts";
import type { Mend } from "./full-width-text.ts";
import { encodeOffsets, PositionIndex, type Positions } from "./positions.ts";
import { plainValue, strayMark } from "./yaml-scalar.ts";
import { diagnose } from "./yaml-syntax.ts";

export interface ParsedYaml {
  /** null also where nothing can be read. */
  readonly value: PlainValue;
  readonly positions: Positions;
  readonly issues: readonly Issue[];
  /** False where the text could not be read at all, so that nothing is known of what it was meant to hold. */
  readonly isRead: boolean;
}

type SpanAt = (offset: number) => Span;

const DEEPEST = 64;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const NOTHING: Positions = { at: "0 0", asWritten: {}, bare: [] };

/**
 * YAML text to plain data with places. Anchors, aliases, merge keys, tags, several documents and nesting deeper than 64 are
 * refused; a text that breaks YAML's syntax gives one issue, at the first mistake, since what follows is mostly its echo. Full-width
 * characters in the place of YAML's own are found first, and read as what they were meant to be.
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const written = text.startsWith("\ufeff") ? text.slice(1) : text;
  const lines = new PositionIndex(written, null, NOTHING);
  const mends = fullWidthMends(written);
  const { text: source, back } = withMends(written, mends);
  const spanAt: SpanAt = (offset) => ({ file, ...lines.lineColumn(back(offset)) });
  const wide = wideIssues(mends, (offset) => ({ file, ...lines.lineColumn(offset) }));
  // What is still wrong once they are mended is most likely their echo.
  const refuse = (...issues: Issue[]): ParsedYaml => {
    return { value: null, positions: NOTHING, issues: wide.length > 0 ? wide : issues, isRead: false };
  };

  const tokens = [...new Parser().parse(source)];
  const refused = firstRefused(tokens, spanAt);
  if (refused !== null) return refuse(refused);
  const composer = new Composer({ schema: "failsafe", version: "1.2", merge: false, uniqueKeys: false, logLevel: "silent" });
  const document = [...composer.compose(tokens, true, source.length)][0];
  const errors = (document?.errors ?? []).map(({ code, pos }) => ({ code, offset: pos[0] })).sort((a, b) => a.offset - b.offset);
  if (errors.length > 0) {
    const { problem, found, offset } = diagnose(source, errors);
    return refuse(issue("yaml-syntax", spanAt(offset), { problem, found }));
  }
  const walk = new PlainData(spanAt);
  const { value, offsets } = walk.read(document?.contents ?? null, document?.contents?.range[0] ?? 0, []);
  const positions = { at: encodeOffsets(offsets.map(back)), asWritten: walk.asWritten, bare: walk.bare };
  return walk.isWhole ? { value, positions, issues: [...wide, ...walk.issues], isRead: true } : refuse(...walk.issues);
}

/** One issue per line: who types one character in full width types the next one so too. */
function wideIssues(mends: readonly Mend[], spanAt: SpanAt): readonly Issue[] {
  const found = new Map<number, Issue>();
  for (const { offset, found: character, wanted, isClosing } of mends) {
    const span = spanAt(offset);
    if (!isClosing && !found.has(span.line)) found.set(span.line, issue("full-width", span, { found: character, wanted }));
  }
  return [...found.values()];
}

/** The first token that is refused whatever it means. Walks without recursion, since the nesting may be hostile. */
function firstRefused(tokens: readonly CST.Token[], spanAt: SpanAt): Issue | null {
  const documents = tokens.filter((token) => token.type === "document");
  const second = documents[1];
  let first: { readonly offset: number; readonly found: Issue } | null = null;
  const refuse = (offset: number, found: Issue): void => {
    if (first === null || offset < first.offset) first = { offset, found };
  };
  if (second !== undefined)
    refuse(second.offset, issue("yaml-syntax", spanAt(second.offset), { problem: "several-documents", found: "---" }));
  const left = documents.map((token) => ({ token: token as AnyToken, depth: 0 }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { token, depth } = next;
    const isRefused = token.type === "anchor" || token.type === "alias" || token.type === "tag";
    if (isRefused) refuse(token.offset ?? 0, issue("yaml-alias", spanAt(token.offset ?? 0), { found: String(token.source) }));
    const inner = depth + (token.items === undefined ? 0 : 1);
    if (inner > DEEPEST)
      refuse(token.offset ?? 0, issue("yaml-syntax", spanAt(token.offset ?? 0), { problem: "too-deep", found: String(DEEPEST) }));
    else {
      for (const part of [token.start, token.key, token.sep, token.value, token.items, token.props]) {
        if (part === undefined || part === null) continue;
        if (!isList(part)) left.push({ token: part, depth: inner });
        else for (const one of part) left.push({ token: one, depth: inner });
      }
    }
  }
  return (first as { readonly found: Issue } | null)?.found ?? null;
}

/** The package's tokens are a union of a dozen types; only these parts of them lead further. */
interface AnyToken {
  readonly type?: string;
  readonly offset?: number;
  readonly source?: string;
  readonly start?: AnyToken | readonly AnyToken[];
  readonly key?: AnyToken | null;
  readonly sep?: readonly AnyToken[];
  readonly value?: AnyToken;
  readonly items?: readonly AnyToken[];
  readonly props?: readonly AnyToken[];
}

function isList(part: AnyToken | readonly AnyToken[]): part is readonly AnyToken[] {
  return Array.isArray(part);
}

interface Read {
  readonly value: PlainValue;
  /** Of the value and of all below it: offset of the key, offset of the value. */
  readonly offsets: number[];
}

/** Nodes of the package to plain data; keys that are refused or come twice are left out, with an issue. */
class PlainData {
  readonly issues: Issue[] = [];
  readonly asWritten: Record<string, string> = {};
  readonly bare: string[] = [];
  /** False once an entry was lost. */
  isWhole = true;
  readonly #spanAt: SpanAt;

  constructor(spanAt: SpanAt) {
    this.#spanAt = spanAt;
  }

  read(node: ParsedNode | null, keyOffset: number, path: Path): Read {
    if (isMap(node)) return this.#mapping(node as ParsedNode & { items: readonly PairOfNodes[] }, keyOffset, path);
    if (isSeq(node)) return this.#list(node as ParsedNode & { items: readonly (ParsedNode | null)[] }, keyOffset, path);
    if (!isScalar(node)) return { value: null, offsets: [keyOffset, keyOffset] };
    const text = String(node.value ?? "");
    const value = node.type === "PLAIN" || node.type === undefined ? plainValue(text) : text;
    const at = value === null ? keyOffset : node.range[0];
    if (value !== text && String(value ?? "") !== text) this.asWritten[JSON.stringify(path)] = text;
    if (typeof value === "string" && value === text && node.type === "PLAIN") this.#strayMark(text, at, path);
    const character = controlCharacter(text);
    if (character !== null) this.issues.push(issue("control-character", this.#spanAt(at), { character }));
    return { value, offsets: [keyOffset, at] };
  }

  /** `1688"`, `a, b]` or `[甲，乙]`: a text without quotes with a mark that is out of place. */
  #strayMark(text: string, at: number, path: Path): void {
    const mark = strayMark(text, typeof path.at(-1) === "number");
    if (mark === null) return;
    const problem = mark === '"' ? "quote-extra" : mark === "，" ? "comma-missing" : "bracket-extra";
    this.issues.push(issue("yaml-syntax", this.#spanAt(at), { problem, found: text.slice(0, 40) }));
  }

  #list(
    node: { readonly items: readonly (ParsedNode | null)[]; readonly range: readonly number[]; readonly flow?: boolean },
    keyOffset: number,
    path: Path,
  ): Read {
    const offsets = [keyOffset, this.#start(node, keyOffset, path)];
    const value = node.items.map((item, index) => {
      const at = item?.range[0] ?? keyOffset;
      const read = this.read(item, at, [...path, index]);
      for (const offset of read.offsets) offsets.push(offset);
      return read.value;
    });
    return { value, offsets };
  }

  #mapping(
    node: { readonly items: readonly PairOfNodes[]; readonly range: readonly number[]; readonly flow?: boolean },
    keyOffset: number,
    path: Path,
  ): Read {
    const reads = new Map<string, Read>();
    const twice: { readonly key: string; readonly at: number }[] = [];
    for (const pair of node.items) {
      const at = pair.key?.range[0] ?? node.range[0] ?? keyOffset;
      const key = this.#keyOf(pair.key, at);
      if (key === null) continue;
      if (pair.value === null) this.bare.push(JSON.stringify([...path, key]));
      if (reads.has(key)) twice.push({ key, at });
      else reads.set(key, this.read(pair.value, at, [...path, key]));
    }
    this.#repeated(twice, path);
    const value: Record<string, PlainValue> = {};
    for (const [key, read] of reads) value[key] = read.value;
    const offsets = [keyOffset, this.#start(node, keyOffset, path)];
    // In the order of the finished object, which puts whole numbers first: that is the order in which it will be walked.
    for (const key of Object.keys(value)) for (const offset of (reads.get(key) as Read).offsets) offsets.push(offset);
    return { value, offsets };
  }

  /** Several keys that come again in an entry of a list are a second entry without its dash. */
  #repeated(twice: readonly { readonly key: string; readonly at: number }[], path: Path): void {
    const first = twice[0];
    if (first !== undefined && twice.length > 1 && typeof path.at(-1) === "number") {
      this.isWhole = false;
      this.issues.push(issue("yaml-syntax", this.#spanAt(first.at), { problem: "dash-missing", found: first.key }));
    } else for (const { key, at } of twice) this.issues.push(issue("duplicate-key", this.#spanAt(at), { key }));
  }

  /** A block that begins on a line below its key is pointed at by the key. */
  #start(node: { readonly range: readonly number[]; readonly flow?: boolean }, keyOffset: number, path: Path): number {
    return node.flow === true || typeof path.at(-1) === "number" || path.length === 0 ? (node.range[0] ?? keyOffset) : keyOffset;
  }

  #keyOf(key: ParsedNode | null, at: number): string | null {
    if (key !== null && !isScalar(key)) {
      this.issues.push(issue("yaml-syntax", this.#spanAt(at), { problem: "special-start", found: isMap(key) ? "{" : "[" }));
      return null;
    }
    const text = String(key?.source ?? key?.value ?? "");
    if (text === "<<") this.issues.push(issue("yaml-alias", this.#spanAt(at), { found: text }));
    else if (FORBIDDEN_KEYS.has(text)) this.issues.push(issue("forbidden-key", this.#spanAt(at), { key: text }));
    else return text;
    return null;
  }
}

interface PairOfNodes {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}
