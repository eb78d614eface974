import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LinkWords } from "../../model/taxonomy.ts";
import { MOST_YAML_BYTES } from "../read.ts";
import { newFolder } from "../write-folder.ts";
import type { Entries } from "./entries.ts";
import { conceptYaml, schemeYaml, wordsYaml } from "./entry-yaml.ts";
import type { TaxonomyEntry } from "./taxonomy-entry.ts";

const SCHEMA = "# yaml-language-server: $schema=../../schemas/taxonomy.schema.json\n";
/** A file is begun anew before it is too large to be read. */
const MOST_BYTES = MOST_YAML_BYTES / 2;
/** The file of concepts at the top that have nothing under them. */
const OTHERS = "others";

/** The YAML files of a taxonomy: one for each concept at the top with what is under it, one for schemes and one for words. */
export function taxonomyFiles(
  { entries, words, schemes }: Entries,
  from: readonly string[],
  linking: LinkWords | null,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const head = `${SCHEMA}# ${`由 ${from.join("、")} 导入。 / Imported from ${from.join(", ")}.`.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ")}\n`;
  for (const [top, list] of byTop(entries)) {
    let [text, part] = ["", 1];
    const close = (): void => {
      if (text !== "") files.set(`${fileName(top, part, schemes.length > 0 || linking !== null)}.yaml`, `${head}concepts:\n${text}`);
    };
    for (const entry of list) {
      const yaml = `${conceptYaml(entry, words.get(entry.id) ?? [])}\n`;
      if (text !== "" && Buffer.byteLength(text) + Buffer.byteLength(yaml) > MOST_BYTES) {
        close();
        [text, part] = ["", part + 1];
      }
      text += yaml;
    }
    close();
  }
  if (schemes.length > 0) files.set("schemes.yaml", `${head}schemes:\n${schemes.map(schemeYaml).join("\n")}\n`);
  if (linking !== null) {
    const lists = wordsYaml(linking);
    if (lists !== "") files.set("words.yaml", `${SCHEMA}words:\n${lists}\n`);
  }
  return files;
}

/** Names that other files of the folder have. */
const TAKEN = new Set(["schemes", "words", "places", "collections", OTHERS]);

function fileName(top: string, part: number, isTaken: boolean): string {
  const name = isTaken && TAKEN.has(top) && top !== OTHERS ? `${top}-concepts` : top;
  return part === 1 ? name : `${name}-${part}`;
}

/** Writes `taxonomy/VERSION`, whole or not at all. */
export async function writeTaxonomy(root: string, version: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folder = `taxonomy/${version}`;
  await newFolder(join(root, folder), folder, async (temporary) => {
    for (const [name, text] of files) await writeFile(join(temporary, name), text);
  });
}

/** Entries by the concept at the top that they are under by their first `broader`, each file with wider concepts first. */
function byTop(entries: readonly TaxonomyEntry[]): ReadonlyMap<string, readonly TaxonomyEntry[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const tops = new Map<string, string>();
  const topOf = (id: string): string => {
    const path: string[] = [];
    let at = id;
    while (!tops.has(at)) {
      path.push(at);
      const next = byId.get(at)?.broader[0];
      if (next === undefined || path.includes(next)) break;
      at = next;
    }
    const top = tops.get(at) ?? at;
    for (const each of path) tops.set(each, top);
    return top;
  };
  const groups = new Map<string, TaxonomyEntry[]>();
  for (const entry of entries) {
    const top = topOf(entry.id);
    const group = groups.get(top);
    if (group === undefined) groups.set(top, [entry]);
    else group.push(entry);
  }
  const alone = [...groups].filter(([, list]) => list.length === 1).map(([top]) => top);
  if (alone.length > 1) {
    groups.set(OTHERS, [...(groups.get(OTHERS) ?? []), ...alone.flatMap((top) => groups.get(top) ?? [])]);
    for (const top of alone) groups.delete(top);
  }
  return groups;
}
