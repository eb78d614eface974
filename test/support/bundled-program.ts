import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = "build/program";

/** Bundles the program once before the tests, as the build does, if its sources have changed since the last bundling. Takes about a second. */
export default function setup(): void {
  if (process.env["QUNDAI_PROGRAM"] !== undefined) return;
  const stamp = join(ROOT, FOLDER, ".sources");
  const sources = sourcesHash();
  if (textOf(stamp) === sources) return;
  rmSync(join(ROOT, FOLDER), { recursive: true, force: true });
  const { status, stderr } = spawnSync(process.execPath, ["scripts/bundle.mjs", FOLDER], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`the program cannot be bundled:\n${stderr}`);
  writeFileSync(stamp, sources);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function sourcesHash(): string {
  const hash = createHash("sha256");
  const files = ["src", "words"]
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of ["package.json", "scripts/bundle.mjs", ...files.map((name) => name.slice(ROOT.length)).sort()])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  return hash.digest("hex");
}
