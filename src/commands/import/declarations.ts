import { basename, join, resolve } from "node:path";
import { IMPORT_SCHEMA, type ImportDocument } from "../../documents/import.ts";
import { issueEntries } from "../../documents/issues.ts";
import { replaceFile } from "../../files/atomic.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { declarationsOf } from "../../files/mappings/declarations.ts";
import { queueText } from "../../files/mappings/queue.ts";
import { type ReadMappings, readMappings } from "../../files/mappings/read-mappings.ts";
import { skosMappings } from "../../files/mappings/skos-mappings.ts";
import { isThere } from "../../files/read.ts";
import { declarationYaml } from "../../files/yaml/yaml-entry.ts";
import { importingWords } from "../../words/importing.ts";
import type { Call } from "../line/command.ts";
import { issueRefusal } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { type Draft, newFile, openDraft } from "./draft.ts";

/** `import FILE --to declarations`: mappings of other programs as declarations of a draft. */
export async function importDeclarations(call: Call): Promise<ImportDocument> {
  const words = importingWords[call.language];
  const [path = ""] = call.operands;
  const file = basename(path);
  const draft = await openDraft(call);
  const target = newFile(draft, file, "declarations", call);
  const { form, mappings, leftOut, issues } = await read(call, path, draft);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw issueRefusal(errors, call, null);
  const made = declarationsOf(mappings, file, { ...draft.input, locate: draft.locate });
  const found = [...issues, ...made.issues];
  const wrong = found.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw issueRefusal(wrong, call, null);
  if (made.declarations.length === 0 && made.undecided.length === 0 && made.issues.length === 0 && mappings.length === 0)
    throw new Refusal([words.nothing(file)]);
  const queue = made.undecided.length === 0 ? null : queueOf(draft, target, call);
  const written = await write(draft, target, file, made.declarations.map(declarationYaml));
  if (queue !== null) makeFolder(join(draft.root, "reviews"));
  if (queue !== null) await replaceFile(join(draft.root, queue), queue, queueText(made.undecided));
  return {
    schema: IMPORT_SCHEMA,
    to: "declarations",
    version: draft.version,
    files: [{ file, form, read: mappings.length }],
    entries: made.declarations.length,
    written: [...written, ...(queue === null ? [] : [queue])],
    leftOut: [...leftOut, ...made.leftOut].map(([why, rows]) => ({ why, rows })),
    undecided: made.undecided.map(({ a, b, line }) => ({ a, b, row: line })),
    queue,
    issues: issueEntries(call.page.wording, found),
  };
}

function read(call: Call, operand: string, { input }: Draft): Promise<ReadMappings> {
  const [path, file] = [resolve(call.cwd, operand), basename(operand)];
  if (/\.(?:ttl|nt|rdf|owl|xml|jsonld)$/iu.test(file)) return skosMappings(path, file);
  const codes = new Map<string, Set<string>>();
  for (const { notation } of input.taxonomy.concepts) {
    for (const [scheme, list] of Object.entries(notation)) codes.set(scheme, new Set([...(codes.get(scheme) ?? []), ...list]));
  }
  return readMappings(path, file, codes);
}

/** The file of pairs that wait for a decision: beside the reviews, since a person has to look at them. */
function queueOf({ root }: Draft, target: string, call: Call): string {
  const queue = `reviews/${(target.split("/").at(-1) ?? "").replace(/\.yaml$/u, "")}.queue.csv`;
  if (isThere(join(root, queue))) throw new Refusal([importingWords[call.language].isThere(queue)]);
  return queue;
}

/** Writes the entries into a file of their own; nothing if there are none. */
async function write(draft: Draft, target: string, from: string, entries: readonly string[]): Promise<readonly string[]> {
  const made = await draft.make();
  if (entries.length === 0) return made;
  const source = from.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ");
  const text = `# yaml-language-server: $schema=../../schemas/rules.schema.json
# 由 ${source} 导入，来源写明所在行。 / Imported from ${source}; each source names its line.
declarations:
${entries.map((entry) => `  - ${entry}`).join("\n")}
`;
  await replaceFile(join(draft.root, target), target, text);
  return [...made, target];
}
