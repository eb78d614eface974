import { open, readFile, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Call } from "./command.ts";
import { makeFolder } from "./make-folder.ts";
import { Refusal } from "./refusal.ts";
import { codeOf, guarded } from "./system-error.ts";

/** How a file that this program wrote begins: its schema, or the head of its tables. */
const OWN_BEGINNINGS: Readonly<Record<string, string>> = {
  "match.json": '{\n  "schema": "qundai/match/',
  "units.csv": "\ufeffunit,cluster,kind,",
  "pairs.csv": "\ufeffunit,unit_name,kind,",
  "rates.csv": "\ufeffby,value,version,",
  "changed.csv": "\ufeffunit,cluster,kind,",
  "edits.csv": "\ufeffedit,kind,entry,",
  "matrix.csv": "\ufefffrom,to,units",
};

/**
 * Writes files into a folder, each beside its place and then renamed, so that a reader never sees half of one. A file of the same
 * name that somebody else wrote is left alone, and then nothing is written at all.
 */
export async function writeFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
  { words, cwd }: Pick<Call, "words" | "cwd">,
): Promise<void> {
  const target = resolve(cwd, folder);
  await guarded(folder, words.cannotWrite, () => makeFolder(target));
  for (const name of Object.keys(files)) {
    if (!(await isOwn(join(target, name), OWN_BEGINNINGS[name] ?? ""))) throw new Refusal([words.notOurs(join(folder, name))]);
  }
  const renames: (() => Promise<void>)[] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(target, name);
    const temporary = `${path}.${process.pid}.tmp`;
    await guarded(join(folder, name), words.cannotWrite, () => writeSynced(temporary, text));
    renames.push(() => guarded(join(folder, name), words.cannotWrite, () => rename(temporary, path)));
  }
  for (const finish of renames) await finish();
}

async function isOwn(path: string, beginning: string): Promise<boolean> {
  try {
    return (await readFile(path, "utf8")).startsWith(beginning);
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
