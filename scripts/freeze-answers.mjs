// Writes the frozen answers of test/frozen: what the present engine answers for the four shipped versions and the made worlds.
// Refuses to overwrite them, since they exist to detect accidental changes. To freeze deliberately changed answers:
//
//   node scripts/freeze-answers.mjs --overwrite && git diff --stat test/frozen
//
// and review the diff as part of the change. `--to FOLDER` writes elsewhere, to compare without changing anything.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values } = parseArgs({ options: { overwrite: { type: "boolean" }, to: { type: "string" } } });
const folder = resolve(values.to ?? join(root, "test/frozen"));
if (existsSync(join(folder, "worlds.jsonl")) && values.overwrite !== true) {
  process.stderr.write(`${folder} holds frozen answers. --overwrite replaces them; review the diff.\n`);
  process.exit(2);
}

// The sources are TypeScript: they are bundled into one file beside the packages that they import.
const built = mkdtempSync(join(root, "node_modules/.freeze-"));
try {
  const bundle = await rolldown({
    input: join(root, "test/frozen/write.ts"),
    platform: "node",
    external: (id) => !/^(\.|\/|\0|@oxc-project\/)/.test(id),
    logLevel: "silent",
  });
  await bundle.write({ dir: built, format: "esm", entryFileNames: "write.mjs", chunkFileNames: "part-[name].mjs" });
  await bundle.close();
  const { writeFrozen } = await import(pathToFileURL(join(built, "write.mjs")).href);
  await writeFrozen(root, folder);
} finally {
  rmSync(built, { recursive: true, force: true });
}
