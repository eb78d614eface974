// Seals the released versions of a workspace again, after rules or taxonomy were corrected in place:
//
//   node scripts/reseal.mjs [FOLDER]     writes rules/released.yaml; FOLDER is by default this repository
//   node scripts/reseal.mjs --check      writes nothing, and fails if the seals do not fit the present content
//
// Only for versions that nobody outside has: a published version must not change, and a correction is a new version
// (`qundai rules new`). Every version whose ruleset.yaml says `status: released` is sealed, whatever rules/released.yaml contains, even
// conflict markers of a merge. Nothing is written if a version has an error.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
const workspace = resolve(positionals[0] ?? root);
const file = join(workspace, "rules/released.yaml");

/** The sources are TypeScript: they are bundled beside the packages that they import, so that the seals come from the present sources. */
async function load() {
  const built = mkdtempSync(join(root, "node_modules/.reseal-"));
  // Bundled modules are imported when they are first needed.
  process.once("exit", () => rmSync(built, { recursive: true, force: true }));
  const input = {
    catalogue: "facts/catalogue.ts",
    release: "files/rules/release.ts",
    file: "files/yaml/yaml-file.ts",
    workspace: "files/workspace.ts",
  };
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(root, "src", path)])),
    platform: "node",
    external: (id) => !/^(\.|\/|\0|@oxc-project\/)/.test(id),
    logLevel: "silent",
  });
  await bundle.write({ dir: built, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "part-[name].mjs" });
  await bundle.close();
  const modules = Object.keys(input).map((name) => import(pathToFileURL(join(built, `${name}.mjs`)).href));
  return Object.assign({}, ...(await Promise.all(modules)));
}

const { FACT_CATALOGUE, NO_CACHE, loadWorkspace, sealOf, sealedText } = await load();
const isMistake = ({ severity, code, span }) => severity === "error" && code !== "released-edited" && span.file !== "rules/released.yaml";
const first = await loadWorkspace(workspace, {}, FACT_CATALOGUE, NO_CACHE);
let text = null;
for (const version of first.versions) {
  const { input, issues, files } = await first.other(version);
  const status = input?.ruleset.status;
  for (const { code, span } of issues.filter(isMistake)) {
    process.stderr.write(`${span.file}:${span.line}:${span.column}: ${code} (see qundai check --rules ${version})\n`);
    process.exitCode = 2;
  }
  if (status === "released") text = sealedText(text, await sealOf(workspace, input, files));
}
const before = existsSync(file) ? readFileSync(file, "utf8") : null;
if (process.exitCode === undefined && text !== null && text !== before) {
  if (values.check === true) {
    process.stderr.write("rules/released.yaml does not seal what is there: node scripts/reseal.mjs\n");
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    process.stdout.write(`${file} written\n`);
  }
}
