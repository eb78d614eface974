import { basename, join, resolve } from "node:path";
import { reachIssues } from "../../documents/check-issues.ts";
import { IMPORT_SCHEMA, type ImportDocument } from "../../documents/import.ts";
import { issueEntries } from "../../documents/issues.ts";
import { parseCache } from "../../files/cache.ts";
import { isThere } from "../../files/read.ts";
import type { HeadMap } from "../../files/tables/columns.ts";
import { readCodeLists } from "../../files/taxonomy/code-lists.ts";
import { loadTaxonomy } from "../../files/taxonomy/taxonomy.ts";
import { slug } from "../../files/vocabularies/concept-ids.ts";
import { entriesOf, type ForeignFile, schemeId } from "../../files/vocabularies/entries.ts";
import { entryIssues } from "../../files/vocabularies/entry-checks.ts";
import { readVocabulary } from "../../files/vocabularies/read-vocabulary.ts";
import { taxonomyFiles, writeTaxonomy } from "../../files/vocabularies/taxonomy-files.ts";
import { NameLinker } from "../../knowledge/link/name-linker.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { isFurtherLanguage } from "../../model/language-tag.ts";
import { importingWords } from "../../words/importing.ts";
import { Names } from "../../world/names.ts";
import { unreachedConcepts } from "../../world/reach.ts";
import { World } from "../../world/world.ts";
import type { Call } from "../line/command.ts";
import { issueRefusal, load } from "../line/open-run.ts";
import { byteProgress } from "../line/progress.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";

const VERSION = /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/;

/** `import FILE… --to taxonomy --as ID`: concepts of other programs as a taxonomy of our own. */
export async function importTaxonomy(call: Call): Promise<ImportDocument> {
  const words = importingWords[call.language];
  const root = workspaceFolder(call);
  const version = call.option("as");
  if (version === undefined) throw new Refusal([words.noVersion]);
  if (!VERSION.test(version)) throw new Refusal([words.badVersion(version)]);
  if (isThere(join(root, "taxonomy", version))) throw new Refusal([words.isThere(`taxonomy/${version}`)]);
  const language = call.option("language") ?? "en";
  if (!["zh", "en"].includes(language) && !isFurtherLanguage(language)) throw new Refusal([words.badLanguage(language)]);
  const { files, read, issues } = await readFiles(call, language);
  const entries = entriesOf(files);
  const found = [...issues, ...entries.issues, ...entryIssues(entries, readCodeLists(root))];
  const errors = found.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw issueRefusal(errors, call, null);
  if (entries.entries.length === 0) throw issueRefusal([nothingIn(files)], call, null);
  const linking = (await load(call)).input?.taxonomy.words ?? null;
  const texts = taxonomyFiles(
    entries,
    files.map(({ file }) => file),
    linking,
  );
  await writeTaxonomy(root, version, texts);
  const unreached = entries.entries.length > MOST_LINKED ? [] : await unreachedIn(root, version, call);
  return {
    schema: IMPORT_SCHEMA,
    to: "taxonomy",
    version,
    files: read,
    entries: entries.entries.length,
    written: [...texts.keys()].sort().map((name) => `taxonomy/${version}/${name}`),
    leftOut: [],
    undecided: [],
    queue: null,
    issues: issueEntries(call.page.wording, [...found, ...unreached]),
  };
}

/** In a taxonomy of more concepts, whether each can be reached by its name is left to `check`. */
const MOST_LINKED = 20_000;

/** Concepts of the new taxonomy to which no name links, and whatever else `check` says of it. */
async function unreachedIn(root: string, version: string, call: Call): Promise<readonly Issue[]> {
  const { taxonomy, issues, locate } = await loadTaxonomy(root, version, parseCache(call.env));
  const { input } = await load(call);
  const linker = new NameLinker(taxonomy);
  // Without sound data no name of a place is known.
  const names = input === null ? { text: (label: string) => linker.link(label, []) } : new Names(linker, new World(input).places);
  const unreached = unreachedConcepts(taxonomy.concepts, [], names);
  return [...issues.filter(({ severity }) => severity === "error"), ...reachIssues(unreached, locate)];
}

async function readFiles(call: Call, language: string) {
  const schemes = call.options("scheme");
  const files: ForeignFile[] = [];
  const read: ImportDocument["files"][number][] = [];
  const issues: Issue[] = [];
  for (const [at, file] of call.operands.entries()) {
    const { progress, end } = byteProgress(call, importingWords[call.language].reading);
    const found = await readVocabulary(resolve(call.cwd, file), basename(file), { map: columnsOf(call), onProgress: progress });
    end();
    const scheme = schemeId(schemes[at] ?? schemes.at(-1) ?? schemeOfName(file));
    for (const each of found.issues) issues.push(each);
    files.push({ file: basename(file), concepts: found.concepts, scheme, language });
    read.push({ file, form: found.form ?? "", read: found.concepts.length });
  }
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw issueRefusal(errors, call, null);
  return { files, read, issues };
}

/** The scheme of the codes of a file by its name: `isic4.csv` has codes of `isic4`. */
function schemeOfName(file: string): string {
  const name = file.split(/[/\\]/u).at(-1) ?? file;
  return slug(name.replace(/\..*$/su, "")) || "codes";
}

/** `--columns code=HEAD,label=HEAD`. */
function columnsOf(call: Call): HeadMap {
  const pairs = (call.option("columns") ?? "").split(/[,，]/u).filter((pair) => pair.trim() !== "");
  return new Map(
    pairs.map((pair) => {
      const [name = "", head = "", ...more] = pair.split(/[=＝]/u).map((part) => part.trim());
      if (name === "" || head === "" || more.length > 0) throw new Refusal([call.words.mapForm(pair.trim())]);
      return [name, head] as const;
    }),
  );
}

function nothingIn(files: readonly ForeignFile[]): Issue {
  return issue("vocabulary-refused", { file: files[0]?.file ?? "", line: 1, column: 1 }, { problem: "no-concepts", found: "" });
}
