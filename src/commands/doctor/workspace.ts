import { resolve } from "node:path";
import { readSeals } from "../../files/rules/released.ts";
import { gitState } from "../../files/setup/git-state.ts";
import { leftoversIn, locksIn } from "../../files/setup/killed-runs.ts";
import { findWorkspace, isWorkspace } from "../../files/workspace.ts";
import type { Issue } from "../../model/issue.ts";
import type { Finding } from "../../model/setup.ts";
import type { Call } from "../line/command.ts";
import { type Loaded, load } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { settingOfEnvironment, settingOfUser } from "../line/settings.ts";

/** The workspace that a command would use, its versions and seals, and what earlier runs left in it. */
export async function workspaceFindings(call: Call): Promise<readonly Finding[]> {
  const workspace = located(call);
  const { folder } = workspace;
  if (folder === null) return [workspace];
  return [
    workspace,
    ...(await knowledge(folder, call)),
    { kind: "git", ...gitState(folder) },
    { kind: "leftovers", files: leftoversIn(folder) },
    ...locksIn(folder),
  ];
}

function located({ option, env, cwd }: Call): Extract<Finding, { kind: "workspace" }> {
  const named = option("workspace");
  if (named === undefined) return { kind: "workspace", folder: findWorkspace(cwd), by: "found", named: "" };
  const by = settingOfEnvironment("workspace", env)?.value === named ? "environment" : "option";
  const folder = resolve(cwd, named);
  return { kind: "workspace", folder: isWorkspace(folder) ? folder : null, by, named };
}

async function knowledge(folder: string, call: Call): Promise<readonly Finding[]> {
  const loaded = await loadedOrProblem(call);
  if ("kind" in loaded) return [loaded];
  const issues: Issue[] = [...loaded.issues];
  const drafts: string[] = [];
  for (const version of loaded.versions) {
    const own: Loaded = version === loaded.input?.ruleset.version ? loaded : await loaded.other(version);
    if (own.input?.ruleset.status === "draft") drafts.push(version);
    if (own !== loaded) issues.push(...own.issues.filter(({ code }) => code === "released-edited"));
  }
  const edited = issues.filter(({ code }) => code === "released-edited").map(({ span }) => span.file);
  const others = loaded.issues.filter(({ code }) => code !== "released-edited");
  const errors = others.filter(({ severity }) => severity === "error").length;
  const { seals } = await readSeals(folder);
  return [
    { kind: "input", errors, warnings: others.length - errors },
    { kind: "versions", versions: loaded.versions, drafts },
    ...chosenVersion(loaded, call),
    { kind: "seals", sealed: seals.versions.size, edited: [...new Set(edited)] },
  ];
}

/** A version that the environment names in vain keeps every command from running. */
async function loadedOrProblem(call: Call): Promise<Loaded | Finding> {
  try {
    return await load(call);
  } catch (error) {
    if (error instanceof Refusal) return { kind: "variable", problem: error.lines.join(" ") };
    throw error;
  }
}

/** The version of the rules that a command would use, and who chose it. */
function chosenVersion({ input }: Loaded, { option, env, settings }: Call): readonly Finding[] {
  if (input === null) return [];
  const value = input.ruleset.version;
  const setting = { kind: "setting", setting: "rules", value } as const;
  if (option("rules") !== undefined) return [{ ...setting, by: "option", name: "--rules" }];
  const chosen = settingOfEnvironment("rules", env);
  if (chosen !== null) return [{ ...setting, by: chosen.by, name: chosen.name }];
  if (input.data.dataset.ruleset !== null) return [{ ...setting, by: "workspace", name: "data/dataset.yaml" }];
  const usual = settingOfUser("rules", settings.user);
  return [usual?.value === value ? { ...setting, by: usual.by, name: usual.name } : { ...setting, by: "default", name: "" }];
}
