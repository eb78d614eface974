// What `npm ci` runs: the validators, plain tsc, then what is derived from the compiled program. `npx qundai` in a clone runs it too, as
// npm's `prepare`: it then does nothing unless a file has changed since the last build. `--clean` starts from an empty dist/.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const stamp = join(root, "dist", ".built");

/** The time of the latest change to these files and folders, in milliseconds. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const { mtimeMs } = statSync(path);
      return statSync(path).isDirectory() ? Math.max(mtimeMs, newest([...readdirSync(path).map((name) => join(path, name))])) : mtimeMs;
    }),
  );
}

/** Runs a Node script of the repository; the build stops if one fails. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const sources = [
  "src",
  "scripts",
  "schemas",
  "rules",
  "taxonomy",
  "data",
  "words",
  "tsconfig.json",
  "tsconfig.build.json",
  "package.json",
].map((name) => join(root, name));
const isFresh = existsSync(stamp) && statSync(stamp).mtimeMs > newest(sources);
if (!isFresh || process.env.npm_lifecycle_event === "build") {
  if (process.argv.includes("--clean")) rmSync(join(root, "dist"), { recursive: true, force: true });
  // tsc writes only files that changed since its build information; if dist/ is missing, the build information must go too.
  if (!existsSync(stamp)) rmSync(join(root, "build", "program.tsbuildinfo"), { force: true });
  run("scripts/compile-validators.mjs");
  run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
  run("scripts/generate-schemas.mjs");
  run("scripts/man-pages.mjs");
  run("scripts/warm-cache.mjs");
  run("scripts/bundle.mjs");
  run("scripts/warm-packs.mjs");
  chmodSync(join(root, "dist", "commands", "main.js"), 0o755);
  writeFileSync(stamp, "");
}
