import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The folder of this package, which is the shipped workspace too. The bundle in dist/commands/ has the same depth as this file. */
export const PACKAGE = fileURLToPath(new URL("../../", import.meta.url));

/** The program's own file, with links resolved. */
export function programFile(script: string): string {
  return realpathSync(script);
}

export function programVersion(): string {
  return packageJson().version;
}

/** The oldest version of Node that runs the program, such as `20.19`. */
export function neededNode(): string {
  return packageJson().engines.node.replace(/^>=/, "");
}

function packageJson(): { readonly version: string; readonly engines: { readonly node: string } } {
  return createRequire(import.meta.url)("../../package.json");
}
