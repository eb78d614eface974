import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package, which is the shipped workspace too. The bundle in dist/commands/ has the same depth as this file. */
export const PACKAGE = fileURLToPath(new URL("../../", import.meta.url));

/** The program as the package installs it. */
export const PROGRAM = join(PACKAGE, "dist/commands/main.js");

export function programVersion(): string {
  const { version } = createRequire(import.meta.url)("../../package.json") as { readonly version: string };
  return version;
}
