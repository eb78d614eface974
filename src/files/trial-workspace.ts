import { cp, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { forget, keepTrackOf } from "./leftovers.ts";
import { guarded } from "./system-error.ts";

/** Parts of a workspace that a change of its knowledge can edit; everything else is only read. */
const COPIED: readonly string[] = ["rules", "taxonomy"];

/**
 * Gives `use` a copy of a workspace on which a change can be tried with everything that reads a workspace; it is removed afterwards.
 * Rules and taxonomies are copied, all other folders are links to the workspace's own.
 */
export async function onTrialCopy<Result>(root: string, use: (copy: string) => Promise<Result>): Promise<Result> {
  const copy = await guarded(tmpdir(), () => mkdtemp(join(tmpdir(), "qundai-trial-")));
  keepTrackOf(copy);
  try {
    await guarded(copy, async () => {
      for (const entry of await readdir(root, { withFileTypes: true })) {
        const [from, to] = [join(root, entry.name), join(copy, entry.name)];
        if (COPIED.includes(entry.name)) await cp(from, to, { recursive: true, dereference: true });
        else if (entry.name === "data") await symlink(resolve(from), to, "junction");
      }
    });
    return await use(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
    forget(copy);
  }
}
