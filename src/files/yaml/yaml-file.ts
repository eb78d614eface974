import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Issue, issue } from "../../model/issue.ts";
import { isMapping, type Path, type PlainValue } from "../../model/plain-value.ts";
import type { Span } from "../../model/span.ts";
import { decodeText } from "../decode.ts";
import { isPositions } from "../generated/positions.ts";
import { parseJson } from "../json.ts";
import type { Kept } from "../kept.ts";
import type { Pack } from "../packs/pack.ts";
import { MOST_YAML_BYTES, readBytes } from "../read.ts";
import { PositionIndex, type Positions } from "./positions.ts";

/** Keeps parsed files between runs; the command line decides where. Losing it costs time, nothing else. */
export interface ParseCache {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
  /** Results that follow from several files, kept between runs; absent in a program that is not bundled. */
  readonly packs?: PackCache;
  /** For a command that reads the same workspace again and again; then nothing is written between runs. */
  readonly kept?: Kept;
  /** Called around each parsing of a text, so that it can be timed. */
  parsing?<Parsed>(parse: () => Parsed): Parsed;
}

/** Keeps packs (`packs/pack.ts`) under the hash of everything from which they were made, the program included. */
export interface PackCache {
  /** null if there is none, or it is damaged. */
  get(key: string): Pack | null;
  set(key: string, bytes: Uint8Array): void;
}

export const NO_CACHE: ParseCache = { get: () => undefined, set: () => {} };

/** Changes with what is stored, so that a newer program does not read an older one's entries. */
const CACHE_FORM = "yaml-2";

/** A YAML file as data, with the means to say where in it something stands. */
export interface YamlFile {
  /** The path within the workspace, with `/`. */
  readonly file: string;
  readonly value: PlainValue;
  /** False where the file could not be read at all. */
  readonly isRead: boolean;
  readonly issues: readonly Issue[];
  readonly positions: Positions;
  /** How a number, a flag or an empty value was written; undefined where that is as it prints. */
  asWritten(path: Path): string | undefined;
  /** Whether a key stands in braces without a colon, as what follows an unquoted comma does. */
  isBare(path: Path): boolean;
  spanOf(path: Path, what?: "key" | "value"): Span;
}

/** Reads one YAML file of a workspace; parses it only where the cache does not know the text. */
export async function readYaml(root: string, file: string, cache: ParseCache): Promise<YamlFile> {
  const bytes = readBytes(join(root, file), MOST_YAML_BYTES, file);
  if (bytes.kind === "refused") return unreadable(file, bytes.issue);
  return cache.kept === undefined
    ? fileOf(file, bytes.bytes, cache)
    : cache.kept.ofBytes(`yaml ${file}`, bytes.bytes, () => fileOf(file, bytes.bytes, cache));
}

async function fileOf(file: string, bytes: Uint8Array, cache: ParseCache): Promise<YamlFile> {
  const decoded = decodeText(bytes, file);
  if (decoded.kind === "refused") return unreadable(file, decoded.issue);
  if (decoded.encoding === "gb18030") return unreadable(file, issue("file-not-text", { file, line: 1, column: 1 }, { tried: ["utf-8"] }));
  return yamlFile(file, decoded.text, cache);
}

/** Files that a run has read, per cache of the run: every version that is checked reads those of the versions that it extends. */
const readBefore = new WeakMap<ParseCache, Map<string, Promise<YamlFile>>>();

/** The same for a text that is already there. */
export function yamlFile(file: string, written: string, cache: ParseCache): Promise<YamlFile> {
  const text = written.startsWith("\ufeff") ? written.slice(1) : written;
  const key = createHash("sha256").update(CACHE_FORM).update("\0").update(text).digest("hex");
  // `kept` does the same for runs that follow one another; NO_CACHE belongs to no run.
  if (cache === NO_CACHE || cache.kept !== undefined) return parsedFile(file, text, key, cache);
  const known = readBefore.get(cache) ?? new Map<string, Promise<YamlFile>>();
  readBefore.set(cache, known);
  const found = known.get(`${file}\0${key}`) ?? parsedFile(file, text, key, cache);
  known.set(`${file}\0${key}`, found);
  return found;
}

async function parsedFile(file: string, text: string, key: string, cache: ParseCache): Promise<YamlFile> {
  const known = fromCache(cache.get(key));
  if (known !== null) return located(file, text, known.value, known.positions, []);
  const { parseYaml } = await import("./yaml.ts");
  const parsed = cache.parsing === undefined ? parseYaml(file, text) : cache.parsing(() => parseYaml(file, text));
  if (parsed.issues.length === 0 && cache.kept === undefined)
    cache.set(key, sealed(JSON.stringify({ value: parsed.value, positions: parsed.positions })));
  return { ...located(file, text, parsed.value, parsed.positions, parsed.issues), isRead: parsed.isRead };
}

function located(file: string, text: string, value: PlainValue, positions: Positions, issues: readonly Issue[]): YamlFile {
  const index = new PositionIndex(text, value, positions);
  let bare: ReadonlySet<string> | null = null;
  return {
    file,
    value,
    isRead: true,
    issues,
    positions,
    asWritten: (path) => (Object.keys(positions.asWritten).length === 0 ? undefined : positions.asWritten[JSON.stringify(path)]),
    isBare: (path) => {
      bare ??= new Set(positions.bare);
      return bare.size > 0 && bare.has(JSON.stringify(path));
    },
    spanOf: (path, what) => ({ file, ...index.locate(path, what) }),
  };
}

const NOWHERE: Positions = { at: "0 0", asWritten: {}, bare: [] };

function unreadable(file: string, found: Issue): YamlFile {
  return {
    file,
    value: null,
    isRead: false,
    issues: [found],
    positions: NOWHERE,
    asWritten: () => undefined,
    isBare: () => false,
    spanOf: () => ({ file, line: 1, column: 1 }),
  };
}

/** A cache entry begins with a checksum of the rest. */
function sealed(json: string): string {
  return `${createHash("sha256").update(json).digest("hex")} ${json}`;
}

/** A damaged entry is as good as none. */
function fromCache(entry: string | undefined): { readonly value: PlainValue; readonly positions: Positions } | null {
  if (entry === undefined) return null;
  const json = entry.slice(entry.indexOf(" ") + 1);
  const found = sealed(json) === entry ? parseJson(json) : undefined;
  if (!isMapping(found)) return null;
  const { value, positions } = found;
  return value !== undefined && isPositions(positions) ? { value, positions } : null;
}

/** What was found in the files beyond their YAML; a value that is already reported there is not reported again. */
export function withYamlIssues(files: readonly YamlFile[], issues: readonly Issue[]): readonly Issue[] {
  const ofYaml = files.flatMap((file) => file.issues);
  const reported = new Set(ofYaml.map(({ span }) => JSON.stringify(span)));
  return [...ofYaml, ...issues.filter(({ span }) => !reported.has(JSON.stringify(span)))];
}
