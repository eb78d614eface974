import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import type { ReadOnly } from "../../model/journal-store.ts";
import { codeOf } from "../system-error.ts";

const MOST_ATTEMPTS = 3;

/** Takes a lock, also from a process that is gone, and returns null; else who holds it. A lock of another machine is honoured. */
export function takeLock(lock: string): ReadOnly | null {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    try {
      writeFileSync(lock, `${process.pid} ${hostname()}\n`, { flag: "wx" });
      return null;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") return notPermitted(error);
      const [pid = "", host = ""] = existsSync(lock) ? readFileSync(lock, "utf8").trim().split(" ") : [];
      if (host !== hostname() ? host !== "" : isRunning(Number(pid))) return { kind: "locked", pid: Number(pid) };
      releaseLock(lock);
    }
  }
  return { kind: "locked", pid: 0 };
}

export function releaseLock(lock: string): void {
  rmSync(lock, { force: true });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** What the system refuses, as the reason why a journal cannot be written. */
export function notPermitted(error: unknown): ReadOnly {
  return { kind: "not-permitted", code: codeOf(error) ?? String(error) };
}
