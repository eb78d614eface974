import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { codeOf } from "./system-error.ts";

const FOLDERS = ["rules", "taxonomy", "data"] as const;
const MOST_BYTES = 256 * 1024 * 1024;

export type AtRevision<Answer> =
  | { readonly kind: "used"; readonly answer: Answer }
  | { readonly kind: "not-git" }
  | { readonly kind: "no-revision" }
  /** Git is not installed. */
  | { readonly kind: "no-git" }
  /** An object of the revision is missing: the clone is partial, or damaged. */
  | { readonly kind: "no-object"; readonly file: string };

/**
 * Calls a function with a folder that contains the workspace at a revision of git. Files come from git's own store, so the working tree
 * is not touched; the folder is deleted afterwards in every case.
 */
export async function withRevision<Answer>(
  workspace: string,
  revision: string,
  use: (folder: string) => Promise<Answer>,
): Promise<AtRevision<Answer>> {
  // Nothing is fetched lazily: a repository may name any program to fetch with.
  const env = { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "", GIT_TERMINAL_PROMPT: "0" };
  const git = (...args: readonly string[]) => spawnSync("git", ["-C", workspace, ...args], { maxBuffer: MOST_BYTES, env });
  const top = git("rev-parse", "--show-toplevel");
  if (top.error !== undefined && codeOf(top.error) === "ENOENT") return { kind: "no-git" };
  if (top.status !== 0) return { kind: "not-git" };
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  if (commit.status !== 0) return { kind: "no-revision" };
  const id = commit.stdout.toString("utf8").trim();
  const prefix = relative(top.stdout.toString("utf8").trim(), realpathSync(workspace)).split(sep).join("/");
  const under = prefix === "" ? "" : `${prefix}/`;
  const listed = git("ls-tree", "-r", "-z", "--full-tree", id, "--", ...FOLDERS.map((folder) => `${under}${folder}`));
  if (listed.status !== 0) return { kind: "no-object", file: FOLDERS.join(", ") };
  const folder = mkdtempSync(join(tmpdir(), "qundai-"));
  try {
    for (const entry of listed.stdout.toString("utf8").split("\0")) {
      // mode SP type SP object TAB path; anything but a plain file is skipped.
      const match = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/su.exec(entry);
      const path = match?.[2]?.slice(under.length);
      if (!match?.[1] || path === undefined || path.split("/").includes("..")) continue;
      const target = join(folder, ...path.split("/"));
      mkdirSync(dirname(target), { recursive: true });
      const blob = git("cat-file", "blob", match[1]);
      if (blob.status !== 0) return { kind: "no-object", file: path };
      writeFileSync(target, blob.stdout);
    }
    return { kind: "used", answer: await use(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
