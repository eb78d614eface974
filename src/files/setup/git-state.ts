import { spawnSync } from "node:child_process";
import type { GitState } from "../../model/setup.ts";
import { codeOf } from "../system-error.ts";

const FOLDERS = ["rules", "taxonomy", "data", "reviews"];

/** What git says about a workspace. Nothing is written, fetched or run that the repository configures. */
export function gitState(workspace: string): GitState {
  const env = { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "", GIT_TERMINAL_PROMPT: "0" };
  const git = (...args: readonly string[]) =>
    spawnSync("git", ["-C", workspace, "--no-optional-locks", "-c", "core.fsmonitor=false", ...args], { encoding: "utf8", env });
  const head = git("rev-parse", "--verify", "--quiet", "--short", "HEAD");
  if (head.error !== undefined && codeOf(head.error) === "ENOENT") return { state: "no-git" };
  if (git("rev-parse", "--is-inside-work-tree").stdout.trim() !== "true") return { state: "not-git" };
  const changed = git("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", ...FOLDERS);
  return {
    state: "repository",
    branch: git("symbolic-ref", "--quiet", "--short", "HEAD").stdout.trim(),
    commit: head.stdout.trim(),
    changed: changed.stdout.split("\0").filter((entry) => entry !== "").length,
  };
}
