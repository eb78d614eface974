import { realpathSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { WrittenDocument } from "../../documents/written.ts";
import { type Chunks, writeBeside } from "../../files/atomic.ts";
import { isThere } from "../../files/read.ts";
import { isSpecial, writeInto } from "../../files/special-file.ts";
import { guarded } from "../../files/system-error.ts";
import { findWorkspace } from "../../files/workspace.ts";
import { writeFolder } from "../../files/write-folder.ts";
import { shownJson } from "../../views/shown.ts";
import { exportingWords } from "../../words/exporting.ts";
import type { Answer, Call } from "./command.ts";
import { Refusal } from "./refusal.ts";

/** Writes the file that an option names; an existing file is overwritten only with `--force`. Returns the number of bytes written. */
export async function writeOut(file: string, chunks: Chunks, call: Call): Promise<number> {
  const target = resolve(call.cwd, file);
  const special = await guarded(file, () => isSpecial(target));
  if (special) return writeInto(target, file, chunks);
  const wasThere = await guarded(file, () => isThere(target));
  if (wasThere && isOfWorkspace(target, call)) throw new Refusal([exportingWords[call.language].ofWorkspace(file)]);
  if (wasThere && !call.isOn("force")) throw new Refusal([exportingWords[call.language].exists(file)]);
  const { bytes, commit } = await writeBeside(target, file, chunks);
  await commit();
  return bytes;
}

/** Whether a file, whatever link names it, belongs to a workspace: a result never replaces such a file. */
function isOfWorkspace(target: string, call: Call): boolean {
  const path = realpathSync(target);
  const own = ["belts", "clusters", "from", "compare-from", "base-map"].flatMap((name) => call.option(name) ?? []);
  if (own.some((name) => isThere(resolve(call.cwd, name)) && realpathSync(resolve(call.cwd, name)) === path)) return true;
  const named = call.option("workspace");
  const root = named === undefined ? findWorkspace(call.cwd) : resolve(call.cwd, named);
  if (root === null || !/\.(?:csv|xlsx|ya?ml|jsonl)$/i.test(path)) return false;
  return ["rules", "taxonomy", "data", "reviews"].some((folder) => {
    const own = join(root, folder);
    return isThere(own) && path.startsWith(`${realpathSync(own)}${sep}`);
  });
}

/** Writes files into the folder that an option names, unless one of them would replace a file that the program did not write. */
export async function writeOutFolder(folder: string, files: Readonly<Record<string, string>>, { cwd, words }: Call): Promise<void> {
  const foreign = await writeFolder(resolve(cwd, folder), folder, files);
  if (foreign !== null) throw new Refusal([words.notOurs(join(folder, foreign))]);
}

/** The answer of a command that wrote a file: a document on stdout with `--json`, otherwise a line on stderr. */
export function writtenAnswer(file: string, bytes: number, notes: readonly string[], { json, language }: Call): Answer {
  if (json) return { text: shownJson({ schema: "qundai/written/1", file, bytes } satisfies WrittenDocument), notes };
  return { text: "", notes: [...notes, exportingWords[language].written(file, bytes)] };
}
