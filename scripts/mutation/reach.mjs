import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { WHOLE_ENGINE } from "./folders.mjs";

/** Tests that take longer than this run only if no other test detects the mutant. */
const SLOW_MS = 8000;

/**
 * The test files that import a source file, directly or not, in the order in which they should run: tests mirror `src/`, so those of the
 * same folder are first; then by distance; at equal distance, the quicker ones first; slow ones last.
 */
export function testsByReach(root) {
  const importers = new Map();
  for (const folder of ["src", "test"]) {
    for (const name of readdirSync(join(root, folder), { recursive: true })) {
      if (!/\.tsx?$/.test(name)) continue;
      const file = join(folder, name);
      for (const { fileName } of ts.preProcessFile(readFileSync(join(root, file), "utf8"), true, true).importedFiles) {
        if (!fileName.startsWith(".")) continue;
        const target = join(dirname(file), fileName);
        if (existsSync(join(root, target))) importers.set(target, [...(importers.get(target) ?? []), file]);
      }
    }
  }
  const durations = durationsOf(root);
  const isSlow = (test) => !WHOLE_ENGINE.includes(test) && (durations.get(test) ?? 0) > SLOW_MS;
  return (file) => {
    const distance = new Map([[file, 0]]);
    const queue = [file];
    for (const at of queue) {
      for (const next of importers.get(at) ?? []) {
        if (distance.has(next)) continue;
        distance.set(next, (distance.get(at) ?? 0) + 1);
        queue.push(next);
      }
    }
    const mirrored = join("test", relative("src", dirname(file)));
    const rank = (test) => (dirname(test) === mirrored ? 0 : WHOLE_ENGINE.includes(test) ? 0.5 : (distance.get(test) ?? 0));
    const tests = [...distance.keys()].filter((name) => /\.test\.tsx?$/.test(name));
    const order = (a, b) => rank(a) - rank(b) || (durations.get(a) ?? 0) - (durations.get(b) ?? 0) || (a < b ? -1 : 1);
    return tests.sort((a, b) => Number(isSlow(a)) - Number(isSlow(b)) || order(a, b));
  };
}

/** Duration of each test file in its last run, in milliseconds, from vitest's cache. */
function durationsOf(root) {
  const cache = join(root, "node_modules/.vite/vitest");
  const folders = existsSync(cache) ? readdirSync(cache) : [];
  const results = folders.map((name) => join(cache, name, "results.json")).filter((name) => existsSync(name));
  const entries = results.flatMap((name) => JSON.parse(readFileSync(name, "utf8")).results);
  return new Map(entries.map(([name, { duration }]) => [name.replace(/^.*:/, ""), duration]));
}
