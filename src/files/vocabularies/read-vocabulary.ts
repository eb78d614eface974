import { statSync } from "node:fs";
import { extname } from "node:path";
import { type Issue, issue } from "../../model/issue.ts";
import type { ForeignConcept, ForeignLink, OnProgress } from "../../model/vocabulary.ts";
import { readBytes } from "../read.ts";
import type { HeadMap } from "../tables/columns.ts";
import { conceptTable } from "./concept-table.ts";
import { Drafts } from "./draft.ts";
import { entityLimit } from "./entity-limit.ts";
import { takeJskos } from "./jskos.ts";
import type { MakeReader, RdfQuad } from "./rdf-terms.ts";
import { takeQuad } from "./skos.ts";
import { linesOf, MOST_VOCABULARY_BYTES } from "./text-lines.ts";

/** The forms in which a vocabulary can come. */
export const VOCABULARY_FORMS = ["turtle", "rdf-xml", "json-ld", "jskos", "table"] as const;
export type VocabularyForm = (typeof VOCABULARY_FORMS)[number];

export interface ReadVocabulary {
  readonly form: VocabularyForm | null;
  readonly concepts: readonly ForeignConcept[];
  readonly links: readonly ForeignLink[];
  readonly issues: readonly Issue[];
}

export interface VocabularyChoice {
  readonly map?: HeadMap;
  readonly onProgress?: OnProgress;
}

/** Names of files by what they hold; a name that is none of these is told by the beginning of the file. */
const BY_NAME: Readonly<Record<string, VocabularyForm>> = {
  ".ttl": "turtle",
  ".nt": "turtle",
  ".turtle": "turtle",
  ".rdf": "rdf-xml",
  ".owl": "rdf-xml",
  ".xml": "rdf-xml",
  ".jsonld": "json-ld",
  ".ndjson": "jskos",
  ".csv": "table",
  ".tsv": "table",
  ".xlsx": "table",
  ".xlsm": "table",
};

/** Reads the concepts of a vocabulary in any of the forms. A file that cannot be read gives one issue. */
export async function readVocabulary(
  path: string,
  shown: string,
  { map, onProgress = () => {} }: VocabularyChoice = {},
): Promise<ReadVocabulary> {
  const start = readBytes(path, MOST_VOCABULARY_BYTES, shown, 4096);
  if (start.kind === "refused") return refused(null, start.issue);
  const form = formOf(path, start.bytes);
  if (form === "table") {
    const { concepts, issues } = await conceptTable(path, shown, map);
    return { form, concepts, links: [], issues };
  }
  const drafts = new Drafts();
  const at = { line: 1 };
  try {
    if (form === "jskos") await readJskos(path, drafts, at, onProgress);
    else await readRdf(form, path, shown, drafts, at, onProgress);
  } catch (error) {
    return refused(form, problemOf(error, form, shown, at.line, path));
  }
  const twice = drafts.repeated.map(({ key, line, first }) =>
    issue(
      "duplicate-id",
      { file: shown, line, column: 1 },
      { what: "concept", id: key, first: { file: shown, line: first, column: 1 } },
      "warning",
    ),
  );
  return { form, concepts: drafts.concepts(shown), links: drafts.links, issues: twice };
}

function formOf(path: string, start: Uint8Array): VocabularyForm {
  const byName = BY_NAME[extname(path).toLowerCase()];
  if (byName !== undefined) return byName;
  const text = Buffer.from(start)
    .toString("utf8")
    .replace(/^\ufeff/u, "")
    .trimStart();
  if (text.startsWith("<?xml") || text.startsWith("<rdf:RDF")) return "rdf-xml";
  if (text.startsWith("@prefix") || text.startsWith("PREFIX") || /^<[^>]*>\s+</u.test(text)) return "turtle";
  if (!/^[{[]/u.test(text)) return "table";
  return /"@(?:context|graph|id)"/u.test(text) ? "json-ld" : "jskos";
}

const READERS: Readonly<Record<Exclude<VocabularyForm, "table" | "jskos">, () => Promise<MakeReader>>> = {
  turtle: async () => (await import("./turtle.ts")).turtleReader,
  "rdf-xml": async () => (await import("./rdf-xml.ts")).rdfXmlReader,
  "json-ld": async () => (await import("./json-ld.ts")).jsonLdReader,
};

class TooManyEntities extends Error {}

async function readRdf(
  form: Exclude<VocabularyForm, "table" | "jskos">,
  path: string,
  shown: string,
  drafts: Drafts,
  at: { line: number },
  onProgress: OnProgress,
): Promise<void> {
  const make = await READERS[form]();
  const lineOf = form === "json-ld" ? new Map<string, number>() : null;
  const found = (quad: RdfQuad): void => takeQuad(quad, drafts, lineOf?.get(quad.subject.value) ?? at.line);
  const reader = make(`https://w3id.org/qundai/import/${encodeURIComponent(shown)}#`, found);
  const isAllowed = entityLimit();
  for await (const { text, line } of linesOf(path, onProgress)) {
    at.line = line;
    if (form === "rdf-xml" && !isAllowed(text)) throw new TooManyEntities();
    for (const [, id = ""] of lineOf === null ? [] : text.matchAll(/"(?:@id|id|uri)"\s*:\s*"([^"]+)"/gu)) {
      if (!lineOf?.has(id)) lineOf?.set(id, line);
    }
    await reader.write(text);
  }
  await reader.end();
}

/** The largest JSON text that is parsed as a whole: a list of concepts, rather than one on each line. */
const MOST_JSON = 64 * 1024 * 1024;

class TooLong extends Error {}

async function readJskos(path: string, drafts: Drafts, at: { line: number }, onProgress: OnProgress): Promise<void> {
  let held = "";
  let from = 1;
  for await (const { text, line, isEnd } of linesOf(path, onProgress)) {
    at.line = line;
    if (held.length + text.length > MOST_JSON) throw new TooLong();
    if (held === "") from = line;
    held += text;
    if (!isEnd) continue;
    const value = held.trim() === "" ? null : parsed(held);
    if (value === undefined) continue;
    if (value !== null) takeJskos(value, drafts, from);
    held = "";
  }
  if (held.trim() === "") return;
  at.line = from;
  takeJskos(JSON.parse(held), drafts, from);
}

/** A line that is a JSON text by itself; undefined if it goes on. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(error: unknown, form: VocabularyForm, file: string, line: number, path: string): Issue {
  const span = { file, line, column: 1 };
  if (error instanceof TypeError && /encoded data|encoding/iu.test(error.message))
    return issue("file-not-text", span, { tried: ["utf-8"] });
  if (error instanceof TooManyEntities) return issue("vocabulary-refused", span, { problem: "entities", found: "" });
  if (error instanceof TooLong) return issue("file-too-large", span, { bytes: statSync(path).size, most: MOST_JSON });
  const remote = remoteContext(error);
  if (remote !== null) return issue("vocabulary-refused", span, { problem: "remote-context", found: remote });
  const message = error instanceof Error ? error.message : String(error);
  const [, own] = /\bline (\d+)/iu.exec(message) ?? [];
  return issue("vocabulary-refused", own === undefined ? span : { ...span, line: Number(own) }, {
    problem: form,
    found: message.slice(0, 200),
  });
}

/** The address of a context that was not fetched; packages may wrap the error. */
function remoteContext(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "RemoteContext") return error.message;
  return error.cause === undefined ? null : remoteContext(error.cause);
}

function refused(form: VocabularyForm | null, found: Issue): ReadVocabulary {
  return { form, concepts: [], links: [], issues: [found] };
}
