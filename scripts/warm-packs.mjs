// Runs the bundled program on the shipped workspace once, when the package is built, and ships what it keeps between runs: rules and
// taxonomy as they were read and checked, and links of names. Run after scripts/warm-cache.mjs and scripts/bundle.mjs.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SHIPPED_CACHE } from "../dist/files/cache.js";
import { listVersions } from "../dist/files/rules/versions.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "qundai-packs-"));

/** Runs one command of the program with a cache folder of its own; what it answers does not matter here. */
function run(...words) {
  spawnSync(process.execPath, [join(root, "dist/commands/main.js"), ...words, "--workspace", root], {
    cwd: home,
    env: { ...process.env, XDG_CACHE_HOME: home, QUNDAI_CACHE: "" },
    stdio: "ignore",
  });
}

try {
  for (const version of listVersions(root, "rules")) run("match", "--rules", version);
  run("check");
  const packs = join(home, "qundai");
  for (const name of readdirSync(packs).filter((each) => each.endsWith(".pack")))
    copyFileSync(join(packs, name), join(SHIPPED_CACHE, name));
} finally {
  rmSync(home, { recursive: true, force: true });
}
