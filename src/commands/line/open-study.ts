import { basename, dirname, resolve } from "node:path";
import { parseCache } from "../../files/cache.ts";
import { loadClaims, loadStudy } from "../../files/data/study-claims.ts";
import type { Issue } from "../../model/issue.ts";
import type { Study } from "../../model/study.ts";
import type { Call } from "./command.ts";
import { issueRefusal } from "./open-run.ts";
import { workspaceFolder } from "./workspace-folder.ts";

/** The study's own figures; null if the workspace has none. Throws a `Refusal` if they have errors. */
export async function openStudy(call: Call): Promise<Study | null> {
  const { study, issues } = await loadStudy(workspaceFolder(call), parseCache(call.env));
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw issueRefusal(errors, call, `${call.page.command} check${call.flags}`);
  return study;
}

/** The claims of the file that `--claims` names; null without the option. Throws a `Refusal` if they have errors. */
export async function openClaims(call: Call): Promise<Study | null> {
  const named = call.option("claims");
  if (named === undefined) return null;
  const path = resolve(call.cwd, named);
  const { study, issues } = await loadClaims(dirname(path), basename(path), parseCache(call.env));
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw issueRefusal(errors, call, null);
  return study;
}

/** The errors in the study's figures. */
export async function studyIssues(call: Call): Promise<readonly Issue[]> {
  return (await loadStudy(workspaceFolder(call), parseCache(call.env))).issues;
}
