import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROGRAM } from "../../support/program.ts";
import { disputedWorkspace, isReady, openScreen } from "../../support/review.ts";
import { openTerminal, type Terminal } from "../../support/terminal.ts";

/** Alternate screen left, cursor visible, colours off, bracketed paste off, no lock left behind. */
function expectRestored(terminal: Terminal, workspace: string): void {
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.cursor.isHidden).toBe(false);
  expect(terminal.raw.lastIndexOf("\u001b[?2004l")).toBeGreaterThan(terminal.raw.lastIndexOf("\u001b[?2004h"));
  expect(readdirSync(join(workspace, "reviews")).filter((name) => name.endsWith(".lock"))).toEqual([]);
}

describe("every way out restores the terminal", () => {
  test.each<readonly [string, (terminal: Terminal) => void, number]>([
    ["q", (terminal) => terminal.write("q"), 0],
    ["Ctrl-C", (terminal) => terminal.write("\u0003"), 0],
    ["Ctrl-C in the middle of a chunk", (terminal) => terminal.write("jj\u0003jj"), 0],
    ["Ctrl-C while a note is written", (terminal) => terminal.write("n1abc\u0003"), 0],
    [":q", (terminal) => terminal.write(":q\r"), 0],
    ["SIGTERM", (terminal) => terminal.kill("SIGTERM"), 1],
    ["SIGINT", (terminal) => terminal.kill("SIGINT"), 1],
    ["SIGQUIT", (terminal) => terminal.kill("SIGQUIT"), 1],
    ["SIGHUP", (terminal) => terminal.kill("SIGHUP"), 1],
  ])("%s", async (_what, leave, code) => {
    const workspace = disputedWorkspace();
    const terminal = openScreen(workspace);
    await terminal.until(isReady);
    leave(terminal);
    const { exitCode, signal } = await terminal.exited;
    expect(signal).toBe(0);
    expect(exitCode).toBe(code);
    await terminal.until((shown) => !shown.isAlternate);
    expectRestored(terminal, workspace);
  });

  test("an exception in the middle of it", async () => {
    const broken = `import { existsSync } from "node:fs";
      const look = setInterval(() => {
        if (!existsSync(new URL("now", import.meta.url))) return;
        clearInterval(look);
        throw new Error("made for the test");
      }, 20);`;
    const workspace = disputedWorkspace({ "break.mjs": broken });
    const terminal = openScreen(workspace, { env: { NODE_OPTIONS: `--import ${join(workspace, "break.mjs")}` } });
    await terminal.until(isReady);
    writeFileSync(join(workspace, "now"), "");
    expect((await terminal.exited).exitCode).toBe(2);
    await terminal.until((shown) => !shown.isAlternate && shown.text().includes("made for the test"));
    expectRestored(terminal, workspace);
  });

  test("Ctrl-Z stops it with the terminal given back, and fg draws everything again", async () => {
    const workspace = disputedWorkspace();
    const env = { PATH: process.env["PATH"] ?? "", HOME: workspace, LANG: "zh_CN.UTF-8", PS1: "$ ", TERM: "xterm-256color" };
    const shell = openTerminal("/bin/bash", ["--norc", "--noprofile", "-i"], { cwd: workspace, env });
    try {
      await shell.until((shown) => shown.text().includes("$"));
      shell.write(`${process.execPath} ${PROGRAM} review --reviewer t\r`);
      await shell.until(isReady);
      const before = shell.text();
      shell.write("\u001a");
      await shell.until((shown) => !shown.isAlternate && /Stopped/.test(shown.text()));
      expect(shell.cursor.isHidden).toBe(false);
      shell.write("fg\r");
      await shell.until((shown) => shown.isAlternate && shown.text() === before);
      shell.write("q");
      await shell.until((shown) => !shown.isAlternate && /0\/\d+/.test(shown.text()));
      shell.write("exit\r");
      await shell.exited;
    } finally {
      shell.close();
    }
  });

  test("a terminal that is closed ends it without a crash, and the journal is closed", async () => {
    const workspace = disputedWorkspace();
    const terminal = openScreen(workspace);
    await terminal.until(isReady);
    terminal.write("4");
    await terminal.until((shown) => shown.lines()[0]?.includes("已裁决 1/") ?? false);
    terminal.hangUp();
    const end = Date.now() + 5000;
    while (isRunning(terminal.pid) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isRunning(terminal.pid)).toBe(false);
    expect(existsSync(join(workspace, "reviews/.tester.lock"))).toBe(false);
    expect(readdirSync(workspace).filter((name) => name.startsWith("core"))).toEqual([]);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
