import { resolve } from "node:path";
import { listFolder } from "../../files/read.ts";
import { findWorkspace } from "../../files/workspace.ts";
import type { Call } from "./command.ts";
import { Refusal } from "./refusal.ts";

/** The workspace that a call refers to: the named folder, or the nearest workspace at or above the current folder. */
export function workspaceFolder({ option, cwd, words, page }: Pick<Call, "option" | "cwd" | "words" | "page">): string {
  const named = option("workspace");
  if (named === undefined) {
    const found = findWorkspace(cwd);
    if (found === null) throw new Refusal([words.noWorkspace(cwd), words.noWorkspaceHint(page.command)]);
    return found;
  }
  const folder = resolve(cwd, named);
  if (listFolder(folder).kind === "refused") throw new Refusal([words.notAFolder(named)]);
  return folder;
}
