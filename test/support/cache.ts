import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { folderCache } from "../../src/files/cache.ts";

/** What tests keep between files and runs, by the hash of its inputs: the shipped knowledge takes seconds to parse. */
export const CACHE = fileURLToPath(new URL("../../build/test-cache", import.meta.url));
mkdirSync(`${CACHE}/qundai`, { recursive: true, mode: 0o700 });

/** Parsed files of the shipped workspace. */
export const PARSED = folderCache(`${CACHE}/qundai`);
