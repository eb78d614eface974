import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Output } from "../../src/commands/line/host.ts";
import { run } from "../../src/commands/line/run.ts";
import { CACHE } from "./cache.ts";

/** The folder of the project: the shipped workspace. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The bundled program as it ships, which `bundled-program.ts` makes before the tests; QUNDAI_PROGRAM names another build to test. */
export const PROGRAM = process.env["QUNDAI_PROGRAM"] ?? join(ROOT, "build/program/main.js");
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, without compiling or starting anything: the same code, a hundred times faster. */
export async function asked(
  words: readonly string[],
  { cwd = ROOT, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const printed = { stdout: "", stderr: "" };
  const output = (name: keyof typeof printed): Output => ({
    write: (text, done) => {
      printed[name] += text;
      done();
      return true;
    },
    once: () => {},
    off: () => {},
  });
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const host = { env: { ...clean(), ...env }, cwd, script: "/usr/bin/qundai", stdout: output("stdout"), stderr: output("stderr") };
    return { code: await run(words, host), ...printed };
  } finally {
    process.chdir(before);
  }
}

function clean(): Record<string, string> {
  return { PATH: process.env["PATH"] ?? "", HOME: CACHE, XDG_CACHE_HOME: CACHE, LANG: "en_US.UTF-8" };
}

/** Runs the bundled program as a user would, in a clean environment; the language is English unless `env` sets another. */
export function qundai(
  words: readonly string[],
  {
    cwd = ROOT,
    env = {},
    input = "",
  }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd,
    env: { ...clean(), ...env },
    input,
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}
