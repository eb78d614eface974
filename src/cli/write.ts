import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isThere } from "../load/read.ts";
import type { Call } from "./command.ts";
import { Refusal } from "./refusal.ts";

/** How a file that this program wrote begins: its schema, or the head of its tables. */
const OWN_BEGINNINGS: Readonly<Record<string, string>> = {
  "match.json": '{\n  "schema": "qundai/match/',
  "units.csv": "\ufeffunit,cluster,kind,",
  "pairs.csv": "\ufeffunit,unit_name,kind,",
};

/**
 * Writes files into a folder, each beside its place and then renamed, so that a reader never sees half of one. A file of the same
 * name that somebody else wrote is left alone, and then nothing is written at all.
 */
export async function writeFolder(folder: string, files: Readonly<Record<string, string>>, { words, cwd }: Pick<Call, "words" | "cwd">): Promise<void> {
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

/** Makes a folder and those above it. Node's own recursive `mkdir` never comes back from places such as /proc. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return;
    if (codeOf(error) !== "ENOENT" || isThere(dirname(path))) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
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

/** Turns what the system refuses into a sentence. */
export async function guarded<T>(shownAs: string, says: (file: string, problem: string) => string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new Refusal([says(shownAs, code)]);
  }
}

/** The system's own code (ENOENT, EACCES …), or null where the error is not the system's. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
