// Parses the shipped rules, taxonomy and data once, when the package is built, so that nobody waits for YAML afterwards.
// Run after `tsc -p tsconfig.build.json`.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FACT_CATALOGUE } from "../dist/facts/catalogue.js";
import { folderCache, SHIPPED_CACHE } from "../dist/files/cache.js";
import { loadWorkspace } from "../dist/files/workspace.js";

const root = fileURLToPath(new URL("../", import.meta.url));
rmSync(SHIPPED_CACHE, { recursive: true, force: true });
const cache = folderCache(SHIPPED_CACHE);
const { versions } = await loadWorkspace(root, {}, FACT_CATALOGUE, cache);
for (const rules of versions) await loadWorkspace(root, { rules }, FACT_CATALOGUE, cache);
