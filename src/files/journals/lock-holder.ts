import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { codeOf } from "../system-error.ts";

/** Who holds a lock, according to its file; `text` is the content, which is unique to every lock ever taken. */
export interface Holder {
  readonly text: string;
  readonly pid: number;
  readonly host: string;
  /** When it was taken, as in 2026-01-31T08:30:00Z; empty if the file does not say. */
  readonly since: string;
  /** False only if the process is certainly dead: it ran on this machine, and no longer runs. */
  readonly isAlive: boolean;
  /** Whether it ran on this machine. */
  readonly isHere: boolean;
}

/** The text of a lock that this process takes now. */
export function ownText(): string {
  const since = `${new Date().toISOString().slice(0, 19)}Z`;
  return `${process.pid} ${hostname()} ${since} ${startOf(process.pid) ?? "-"} ${randomUUID()}\n`;
}

/** Milliseconds after which an empty lock file is no longer considered as being written (on systems without hard links). */
const MOST_WRITING_MS = 2000;

/** Who holds a lock; null if nobody does. A file that stays empty, as after a power cut, is held by a dead process. */
export function holderOf(lock: string): Holder | null {
  const text = textOf(lock);
  if (text === null) return null;
  if (text === "") {
    const written = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    return written === undefined
      ? null
      : { text, pid: 0, host: "", since: "", isHere: true, isAlive: Date.now() - written < MOST_WRITING_MS };
  }
  const [pid = "", host = "", since = "", start = "-"] = text.trim().split(" ");
  const isHere = host === hostname();
  return { text, pid: Number(pid) || 0, host, since, isHere, isAlive: isHere ? isRunning(Number(pid), start) : host !== "" };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Whether a process runs and is the one that started then: its number may have been reused. */
function isRunning(pid: number, start: string): boolean {
  if (!isProcess(pid)) return false;
  const now = start === "-" ? null : startOf(pid);
  return now === null || now === start;
}

/** Whether a process with this number runs on this machine. */
export function isProcess(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** When a process started, in the system's units, and in which boot; null on systems without /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in parentheses, may contain spaces and parentheses; the start time is the 20th field after it.
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return started === undefined ? null : `${boot}:${started}`;
  } catch {
    return null;
  }
}
