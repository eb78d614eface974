import { statSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Pending, writeBeside } from "./atomic.ts";
import { forget, keepTrackOf } from "./leftovers.ts";
import { makeFolder } from "./make-folder.ts";
import { isThere } from "./read.ts";
import { codeOf, guarded, NotWritten } from "./system-error.ts";

/** How a file that this program wrote begins: its schema, or the heads of its table in either language. */
const OWN_BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  "match.json": ['{\n  "schema": "qundai/match/'],
  "units.csv": ["\ufeffunit,cluster,kind,", "\ufeff单元编号,集群编号,类型,"],
  "pairs.csv": ["\ufeffunit,unit_name,kind,", "\ufeff单元编号,集群名称,类型,"],
  "rejected.csv": ["\ufefffile,row,cell,"],
  "rates.csv": ["\ufeffby,value,version,", "\ufeff分组,组别,版本,"],
  "changed.csv": ["\ufeffunit,cluster,kind,", "\ufeff单元编号,集群编号,类型,"],
  "edits.csv": ["\ufeffedit,kind,entry,", "\ufeff改动编号,类型,条目,"],
  "matrix.csv": ["\ufefffrom,to,units", "\ufeff原结果,新结果,单元数"],
};

/**
 * Writes files into a folder, which is made if it is missing. All are written beside their places first, so that a reader never sees half
 * of one. If somebody else wrote a file of one of the names, nothing is written, and that name is returned; otherwise null.
 */
export async function writeFolder(folder: string, shownAs: string, files: Readonly<Record<string, string>>): Promise<string | null> {
  await guarded(shownAs, () => makeFolder(folder));
  for (const name of Object.keys(files)) {
    if (!(await isOwn(join(folder, name), OWN_BEGINNINGS[name] ?? []))) return name;
  }
  const pending: Pending[] = [];
  try {
    for (const [name, text] of Object.entries(files)) pending.push(await writeBeside(join(folder, name), join(shownAs, name), [text]));
  } catch (error) {
    for (const { discard } of pending) await discard();
    throw error;
  }
  for (const { commit } of pending) await commit();
  return null;
}

/** Makes a folder that is there whole or not at all: `fill` puts the files into one beside its place, which is then renamed. */
export async function newFolder(folder: string, shownAs: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(folder), `.${basename(folder)}.${process.pid}.tmp`);
  try {
    await guarded(shownAs, async () => {
      keepTrackOf(temporary);
      makeFolder(temporary);
      await fill(temporary);
      await rename(temporary, folder);
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
    forget(temporary);
  }
}

/**
 * Fills an existing folder, which stays the one that it is for a shell in it: `fill` puts the files into a folder inside it, and they are
 * moved up when all are there. If anything fails, or the folder is not empty, it is left as it was.
 */
export async function fillFolder(folder: string, shownAs: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(folder, `.${process.pid}.tmp`);
  const moved: string[] = [];
  let isDone = false;
  try {
    await guarded(shownAs, async () => {
      keepTrackOf(temporary);
      makeFolder(temporary);
      await fill(temporary);
      for (const name of await readdir(temporary)) {
        const place = join(folder, name);
        // Renaming would replace a file that somebody put there meanwhile.
        if (isThere(place)) throw new NotWritten(join(shownAs, name), "EEXIST");
        keepTrackOf(place);
        moved.push(place);
        await rename(join(temporary, name), place);
      }
    });
    isDone = true;
  } finally {
    if (!isDone) for (const place of moved) await rm(place, { recursive: true, force: true });
    await rm(temporary, { recursive: true, force: true });
    for (const path of [temporary, ...moved]) forget(path);
  }
}

async function isOwn(path: string, beginnings: readonly string[]): Promise<boolean> {
  try {
    // A pipe would never end.
    if (!statSync(path).isFile()) return false;
    const text = await readFile(path, "utf8");
    return beginnings.some((beginning) => text.startsWith(beginning));
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
}
