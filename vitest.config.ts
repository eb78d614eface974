import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** CI asks for a machine-readable report beside the one for people. */
const report = process.env["QUNDAI_TEST_REPORT"];

/** The hash of the sources, so that tests keep what the program keeps between runs, and never use what other sources computed. */
function sourcesHash(): string {
  const hash = createHash("sha256");
  const files = ["src", "words"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of ["package-lock.json", ...files.sort()]) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return `tests ${hash.digest("hex")}`;
}

const ALL = ["test/**/*.test.ts", "test/**/*.test.tsx"];
/** Files that replace a module or change the process: each has a process of its own. All others share two processes, each of which loads the program once. */
const ALONE = [
  "test/facts/made-fact.test.ts",
  "test/files/yaml-file.test.ts",
  "test/files/lock-races.test.ts",
  "test/commands/force.test.ts",
];

export default defineConfig({
  define: { QUNDAI_BUILD: JSON.stringify(sourcesHash()) },
  test: {
    projects: [
      { extends: true, test: { name: "together", include: ALL, exclude: ALONE, isolate: false } },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
    globalSetup: ["scripts/compile-validators.mjs", "test/support/bundled-program.ts"],
    // A golden file that is not there fails, here as in CI; `-u` writes it.
    update: "none",
    // Both of two cores: the tests wait for programs and browsers that they start.
    maxWorkers: 2,
    // Far above what any test needs, so that a slow machine fails none.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
