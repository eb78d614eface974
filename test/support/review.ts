import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { PROGRAM, ROOT } from "./program.ts";
import { SMALL_WORKSPACE } from "./small-workspace.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

/** A copy of the shipped workspace that a test may write into, deleted after the test. */
export function shippedCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), "qundai-review-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  return folder;
}

/**
 * A small workspace whose disputes do not change when the shipped data does: two pairs depend on a single declaration, a belt links in
 * part, an industry does not link.
 */
export function disputedWorkspace(more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "qundai-review-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries({ ...SMALL_WORKSPACE, ...more })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

export interface ScreenOptions {
  readonly reviewer?: string;
  readonly language?: "zh" | "en";
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** `review` in a pseudo-terminal of a clean environment. */
export function openScreen(workspace: string, options: ScreenOptions = {}): Terminal {
  const { reviewer = "tester", language = "zh", columns = 120, rows = 40, env = {}, args = [] } = options;
  const clean = {
    PATH: process.env["PATH"] ?? "",
    HOME: workspace,
    XDG_CACHE_HOME: join(workspace, ".cache"),
    LANG: language === "zh" ? "zh_CN.UTF-8" : "en_US.UTF-8",
  };
  const terminal = openTerminal(process.execPath, [PROGRAM, "review", "--workspace", workspace, "--reviewer", reviewer, ...args], {
    columns,
    rows,
    cwd: workspace,
    env: { ...clean, ...env },
  });
  onTestFinished(() => terminal.close());
  return terminal;
}

/** Waits for the footer of the list: the first screen is then complete. */
export function isReady(terminal: Terminal): boolean {
  return /1 (相同|identical)/.test(terminal.lines().at(-1) ?? "");
}
