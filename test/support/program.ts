import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Output } from "../../src/commands/line/host.ts";
import { run } from "../../src/commands/line/run.ts";

/** The folder of the project: the shipped workspace. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PROGRAM = join(ROOT, "dist/commands/main.js");
const CACHE = mkdtempSync(join(tmpdir(), "qundai-cache-"));
process.once("exit", () => rmSync(CACHE, { recursive: true, force: true }));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, where nothing has to be compiled or started: the same code, a hundred times faster. */
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

/** Runs the built program as a user would, in a clean environment that speaks English unless `env` says otherwise. */
export function qundai(
  words: readonly string[],
  { cwd = ROOT, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd,
    env: { ...clean(), ...env },
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** Compiles the program where its sources are newer than what was built; one process at a time. */
export function built(): void {
  const lock = join(ROOT, "node_modules/.qundai-building");
  const end = Date.now() + 100_000;
  while (newest(join(ROOT, "src")) > (statSync(PROGRAM, { throwIfNoEntry: false })?.mtimeMs ?? 0)) {
    if (!taken(lock, end)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      continue;
    }
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", join(ROOT, "tsconfig.build.json")],
      { encoding: "utf8" },
    );
    rmSync(lock, { recursive: true, force: true });
    if (status !== 0 && newest(join(ROOT, "src")) > (statSync(PROGRAM, { throwIfNoEntry: false })?.mtimeMs ?? 0))
      throw new Error(`the program does not compile:\n${stdout}`);
    return;
  }
}

function taken(lock: string, end: number): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    if (Date.now() > end) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function newest(folder: string): number {
  return Math.max(...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs));
}
