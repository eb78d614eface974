import { cp, mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { InitDocument } from "../documents/init.ts";
import { decodeText } from "../files/decode.ts";
import { isThere, MOST_TABLE_BYTES, readBytes } from "../files/read.ts";
import { initText } from "../views/text/init.ts";
import { answer } from "./answer.ts";
import { commandElsewhere } from "./call.ts";
import type { Answer, Call } from "./command.ts";
import { makeFolder } from "./make-folder.ts";
import { newDataset, newSettings } from "./new-workspace.ts";
import { Refusal } from "./refusal.ts";
import { codeOf, guarded } from "./system-error.ts";

export const INIT_SCHEMA = "qundai/init/1";

/** The folder of the package: the shipped workspace. */
const SHIPPED = fileURLToPath(new URL("../../", import.meta.url));

/** Copied as they are; places and the input-output table are reference data, not the user's. */
const COPIED = ["rules", "taxonomy", "schemas", "data/places.csv", "data/input-output-2020"];
/** Of these only the head is taken. */
const HEADS = ["data/clusters.csv", "data/belts.csv"];

/** `qundai init DIR`: a new workspace, made beside its place and then renamed, so that it is there whole or not at all. */
export async function command(call: Call): Promise<Answer> {
  const [named = ""] = call.operands;
  const folder = resolve(call.cwd, named);
  await refuseUsed(folder, named, call);
  const temporary = join(dirname(folder), `.${basename(folder)}.${process.pid}.tmp`);
  try {
    await guarded(named, call.words.cannotWrite, async () => {
      await fill(temporary);
      // Only an empty folder goes away like this: somebody may have put something there meanwhile.
      if (isThere(folder)) await rmdir(folder);
      await rename(temporary, folder);
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  const document: InitDocument = { schema: INIT_SCHEMA, workspace: named, files: await filesIn(folder) };
  // What is to be typed next is typed in the new folder, where a path from here leads nowhere.
  const page = { ...call.page, command: commandElsewhere(call.host) };
  return answer(call, document, (each) => initText(each, page));
}

async function refuseUsed(folder: string, named: string, { words }: Call): Promise<void> {
  try {
    if ((await readdir(folder)).length > 0) throw new Refusal([words.folderNotEmpty(named)]);
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    if (code !== "ENOENT") throw new Refusal([words.cannotWrite(named, code)]);
  }
}

async function fill(folder: string): Promise<void> {
  makeFolder(folder);
  for (const part of ["data", "reviews", ".vscode"]) await mkdir(join(folder, part));
  for (const path of COPIED) if (isThere(join(SHIPPED, path))) await cp(join(SHIPPED, path), join(folder, path), { recursive: true });
  for (const path of HEADS) await writeFile(join(folder, path), `${headOf(path)}\n`);
  await writeFile(join(folder, "data/dataset.yaml"), newDataset());
  await writeFile(join(folder, ".vscode/settings.json"), newSettings());
  await writeFile(join(folder, "reviews/.gitkeep"), "");
}

function headOf(path: string): string {
  const read = readBytes(join(SHIPPED, path), MOST_TABLE_BYTES);
  const decoded = read.kind === "read" ? decodeText(read.bytes, path) : read;
  if (decoded.kind === "refused") throw new Error(`the package's own ${path} cannot be read`);
  return decoded.text.split(/\r?\n/, 1)[0] ?? "";
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
